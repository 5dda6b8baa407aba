import {
  type AssessmentInput,
  assess,
  deriveScheme,
  entryLabel,
  leavesOf,
  type RankingEntry,
  type Scheme,
  type SchemeEntry,
  schemeToJson,
  type TieBreak,
} from "../../assessment/index.js";
import { choices, fail, type Label } from "../../error/index.js";
import type { Ties } from "../../formula/index.js";
import type { RuleReaders } from "../../scoring/index.js";
import type { NamedArea } from "../weights/weightSwaps.js";
import { rankingsOf } from "./rankingsOf.js";

/** What is left out in turn. */
export interface LeaveOutOptions {
  /** Items; each one, where the scheme has several, when left out. */
  readonly items?: readonly string[];
  /** Areas; each one that takes part when left out. */
  readonly areas?: readonly string[];
  /** The rules that schemes may use; all of kaohe's when left out. */
  readonly rules?: RuleReaders;
}

/** An area whose rank differs; null where it has none. */
export interface RankWithout extends NamedArea {
  readonly before: number | null;
  readonly after: number | null;
}

/** 名次逆转: of two areas the one that was behind is ahead without a third one. */
export interface RankReversal {
  /** Who was ahead. */
  readonly above: NamedArea;
  readonly below: NamedArea;
}

/** What an item decides: the ranks without it. */
export interface ItemLeftOut {
  readonly item: string;
  readonly label: Label;
  /** In the order of the assessment; who is not listed keeps its rank. */
  readonly moves: readonly RankWithout[];
}

/** What an area's taking part decides: the ranks of the others without it. */
export interface AreaLeftOut extends NamedArea {
  /** Who has another rank than the gap closed up gives; `before` is that one. */
  readonly moves: readonly RankWithout[];
  readonly reversals: readonly RankReversal[];
}

/** Assessments with one item or one area less. */
export interface LeaveOut {
  readonly items: readonly ItemLeftOut[];
  readonly areas: readonly AreaLeftOut[];
}

/**
 * 逐项、逐个剔除: who would stand where without each item, and without each area. The rest is assessed anew.
 *
 * An item goes with the blocks that it leaves empty, with what breaks ties by it, with the adjustments and vetoes of it, and with what was
 * handed in for it; the others keep their points, so that totals are out of less. An area is left out as one that is exempt: where rules compare
 * areas (`minMax`, ranks, means of the class) the others' points change, and two of them may swap places.
 *
 * Units: ranks. Missing: an area without a rank has null. Cost: one assessment for each item and each area that is left out, so that
 * all areas of a class together take time with the square of their number; name some where there are thousands.
 *
 * @throws KaoheError `assessment.unknown-item`, `assessment.unknown-area`, and what `deriveScheme` and `assess` throw
 * @source M. Saisana, A. Saltelli, S. Tarantola, Journal of the Royal Statistical Society A 168 (2005): leaving indicators out; V. Belton, T. Gear,
 *   "On a short-coming of Saaty's method of analytic hierarchies", Omega 11 (1983): rank reversal
 * @example
 * const m = measures({ rd: { label: "R&D经费支出", unit: "亿元" }, grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { rd: { label: "R&D经费支出", unit: "亿元", formula: m.rd }, grants: { label: "发明专利授权量", unit: "件", formula: m.grants } },
 *   items: ["rd", "grants"].map((id) => ({ id, indicator: id, points: 50, rule: minMax() })),
 * });
 * const figures = { 永嘉县: [6, 100], 平阳县: [8, 60], 文成县: [1, 10] };
 * const areas = Object.keys(figures).map((id) => ({ id, attributes: { class: "B" } }));
 * const observations = Object.entries(figures).flatMap(([area, [rd, grants]]) => [
 *   { area, measure: "rd", period: "2017", value: rd }, { area, measure: "grants", period: "2017", value: grants },
 * ]);
 * const input = { panel: panel({ areas, measures: m, observations }), period: "2017" };
 * leaveOut(scheme, input, { items: ["grants"], areas: [] }).items[0].moves.map(({ area, before, after }) => [area, before, after])   //=> [["永嘉县", 1, 2], ["平阳县", 2, 1]]
 */
export function leaveOut<I extends string, C extends string>(
  scheme: Scheme<I, C>,
  input: AssessmentInput<I, C>,
  options: LeaveOutOptions = {},
): LeaveOut {
  const leaves = leavesOf(scheme.items);
  const ids = leaves.map(({ id }) => id);
  const before = assess(scheme, input);
  const lists = rankingsOf(before);
  const labels = new Map(lists.flat().map(({ area, label }) => [area, label]));
  const items = (options.items ?? (ids.length > 1 ? ids : [])).map((item, index): ItemLeftOut => {
    const leaf = leaves.find(({ id }) => id === item);
    if (leaf === undefined) return fail("assessment.unknown-item", { item, ...choices(item, ids) }, `/items/${index}`);
    const without = withoutItem(scheme, input, item, options.rules);
    const ranks = ranksOf(rankingsOf(assess(without.scheme, without.input)));
    return { item, label: entryLabel(scheme, leaf), moves: movesOf(lists.flat(), ranks) };
  });
  const areas = (options.areas ?? [...labels.keys()]).map((area, index): AreaLeftOut => {
    const label =
      labels.get(area) ?? fail("assessment.unknown-area", { area, ...choices(area, labels.keys()) }, `/areas/${index}`);
    const exempt = [...(input.exempt ?? []), { area, reason: "left out" }];
    const after = ranksOf(rankingsOf(assess(scheme, { ...input, exempt }, { after: before })));
    const rest = lists.map((entries) => {
      const own = entries.find((each) => each.area === area);
      return closedUp(entries, own, scheme.ranking.ties ?? "competition");
    });
    return {
      area,
      label,
      moves: movesOf(rest.flat(), after),
      reversals: rest.flatMap((entries) => reversalsOf(entries, after)),
    };
  });
  return { items, areas };
}

type Placed = Pick<RankingEntry, "area" | "label" | "rank">;
type Ranks = ReadonlyMap<string, number | null>;

function ranksOf(lists: readonly (readonly Placed[])[]): Ranks {
  return new Map(lists.flat().map(({ area, rank }) => [area, rank]));
}

function movesOf(areas: readonly Placed[], after: Ranks): readonly RankWithout[] {
  return areas.flatMap(({ area, label, rank }) => {
    const now = after.get(area) ?? null;
    return rank === now ? [] : [{ area, label, before: rank, after: now }];
  });
}

/** The ranks of the others as they are when one goes and nothing else changes. */
function closedUp(entries: readonly Placed[], gone: Placed | undefined, ties: Ties): readonly Placed[] {
  const rest = entries.filter((entry) => entry !== gone);
  const left = gone?.rank ?? null;
  if (left === null) return rest;
  const isAlone = !rest.some(({ rank }) => rank === left);
  return rest.map((entry) => {
    const { rank } = entry;
    return rank === null ? entry : { ...entry, rank: rank - gapFor(ties, rank, left, isAlone) };
  });
}

/** By how many places a rank moves up when one of another rank goes. */
function gapFor(ties: Ties, rank: number, left: number, isAlone: boolean): number {
  switch (ties) {
    case "competition":
      return left < rank ? 1 : 0;
    case "dense":
      return left < rank && isAlone ? 1 : 0;
    case "last":
      return left <= rank ? 1 : 0;
    case "average":
      return left < rank ? 1 : left === rank ? 0.5 : 0;
  }
}

/** The pairs whose order is turned round: found by insertion, in as many steps as there are such pairs. */
function reversalsOf(entries: readonly Placed[], after: Ranks): readonly RankReversal[] {
  const sorted: { readonly entry: Placed; readonly now: number }[] = [];
  const found: RankReversal[] = [];
  for (const entry of entries) {
    const now = after.get(entry.area) ?? null;
    if (entry.rank === null || now === null) continue;
    let place = sorted.length;
    for (; place > 0; place -= 1) {
      const ahead = sorted[place - 1];
      if (ahead === undefined || ahead.now <= now) break;
      if (ahead.entry.rank !== entry.rank) found.push({ above: named(ahead.entry), below: named(entry) });
    }
    sorted.splice(place, 0, { entry, now });
  }
  return found;
}

function named({ area, label }: Placed): NamedArea {
  return { area, label };
}

/** The scheme without an item, and the input without what speaks of it. */
function withoutItem(
  scheme: Scheme,
  input: AssessmentInput,
  item: string,
  rules: RuleReaders | undefined,
): { readonly scheme: Scheme; readonly input: AssessmentInput } {
  const path = pathTo(scheme.items, item);
  const gone = new Set(path);
  const [outermost = item] = path;
  const json = schemeToJson(scheme);
  const staysIn = ({ to }: { readonly to?: string | undefined }): boolean => to === undefined || !gone.has(to);
  const unbroken = <T extends { readonly tieBreak?: readonly TieBreak[] | undefined }>(ranking: T): T =>
    ranking.tieBreak === undefined
      ? ranking
      : {
          ...ranking,
          tieBreak: ranking.tieBreak.filter((by) => typeof by === "string" || !("item" in by) || !gone.has(by.item)),
        };
  const adjustments = (json.adjustments ?? []).filter(staysIn);
  const vetoes = (json.vetoes ?? []).filter(staysIn);
  const derived = deriveScheme(
    scheme,
    {
      version: `${scheme.version} (-${item})`,
      remove: [outermost],
      adjustments,
      vetoes,
      ...(json.ranking && { ranking: unbroken(json.ranking) }),
      grades: (json.grades ?? []).map((grade) => ({ ...grade, ...(grade.quota && { quota: unbroken(grade.quota) }) })),
    },
    { ...(rules && { rules }) },
  );
  const known = new Set([...adjustments, ...vetoes].map(({ id }) => id));
  return {
    scheme: derived,
    input: {
      ...input,
      ...(input.marks && { marks: input.marks.filter((fact) => !gone.has(fact.item)) }),
      ...(input.overrides && { overrides: input.overrides.filter((fact) => !gone.has(fact.item)) }),
      ...(input.adjustments && { adjustments: input.adjustments.filter((fact) => known.has(fact.adjustment)) }),
      ...(input.vetoes && {
        vetoes: input.vetoes.filter(
          (fact) => known.has(fact.veto) && (fact.item === undefined || !gone.has(fact.item)),
        ),
      }),
    },
  };
}

/** The item with the blocks around it that hold nothing else, the outermost first. */
function pathTo(entries: readonly SchemeEntry[], item: string): readonly string[] {
  for (const entry of entries) {
    if (entry.id === item) return [item];
    const inside = entry.kind === "block" ? pathTo(entry.items, item) : [];
    const [first] = inside;
    if (entry.kind !== "block" || first === undefined) continue;
    return entry.items.length === 1 && entry.items[0]?.id === first ? [entry.id, ...inside] : inside;
  }
  return [];
}
