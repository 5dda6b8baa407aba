import { type AssessmentInput, assess, type RankingEntry, type Scheme } from "../../assessment/index.js";
import type { Label } from "../../error/index.js";
import type { Outcome } from "../../interpret/index.js";
import {
  compare,
  decimalText,
  divide,
  exactText,
  type Rational,
  rational,
  sum,
  toRational,
} from "../../number/index.js";
import type { RuleReaders } from "../../scoring/index.js";
import { amountOf, points } from "../amount.js";
import { rankingsOf } from "./rankingsOf.js";
import { combinedSchemes, type SchemeChoice } from "./schemeChoices.js";
import { type SobolIndices, sobolIndices } from "./sobolIndices.js";

/** Which choices are varied. */
export interface SensitivityOptions {
  readonly choices: readonly SchemeChoice[];
  /** More combinations than this are refused; 1,000 when left out. */
  readonly mostRuns?: number;
  /** The rules that schemes may use; all of kaohe's when left out. */
  readonly rules?: RuleReaders;
}

/** Sobol' indices as shares of a variance, exact. */
export interface SensitivityIndices {
  /** What the choice explains alone: the share by which the variance would shrink on average, were it settled. */
  readonly first: Outcome;
  /** The same with all that it does together with other choices: the share that would be left, were all others settled. */
  readonly total: Outcome;
}

/** What a choice does to an area; null where nothing varies, or where it has no total or rank in some run. */
export interface ChoiceEffect {
  readonly choice: string;
  readonly label: Label;
  readonly ofTotal: SensitivityIndices | null;
  readonly ofRank: SensitivityIndices | null;
}

/** In how many runs an area has a grade. */
export interface GradeRuns {
  readonly grade: string;
  readonly label: Label;
  readonly runs: number;
}

/** How an area fares over all combinations. */
export interface AreaSensitivity {
  readonly area: string;
  readonly label: Label;
  /** Among whom it is ranked in the first run that ranks it: its class, or the group of classes. */
  readonly ranking: string;
  /** Null where it has no rank in any run. */
  readonly rank: { readonly best: number; readonly worst: number } | null;
  /** The first run with its best rank, and with its worst: by choice, the id of the option taken. Null where it has no rank. */
  readonly bestIn: Readonly<Record<string, string>> | null;
  readonly worstIn: Readonly<Record<string, string>> | null;
  readonly total: { readonly lowest: Outcome; readonly highest: Outcome };
  /** In how many runs nobody in its ranking is ahead, and in how many it has no rank. */
  readonly firstIn: number;
  readonly unrankedIn: number;
  /** The grades that it has in some run, in the order of the schemes. */
  readonly grades: readonly GradeRuns[];
  readonly effects: readonly ChoiceEffect[];
}

/** An assessment over all combinations of choices. */
export interface Sensitivity {
  readonly runs: number;
  /** In the order of the first run's rankings. */
  readonly areas: readonly AreaSensitivity[];
  /** The means over the areas that have them, to 6 decimals; null where none has. */
  readonly means: readonly ChoiceEffect[];
}

/**
 * 敏感性分析: what the choices behind a scheme do to totals, ranks and grades. Every combination of options is assessed in full, each as likely
 * as any other; for each area the variance of its total and of its rank is laid to the choices by Sobol' indices.
 *
 * A rule, points, a policy, rounding, an item: whatever `deriveScheme` changes can be an option, and `null` is the scheme as it is. Points by
 * several methods of weighting are options with `itemPoints: pointsFrom(weights, 100)`. Where one choice removes an item of which another
 * states points or a rule, these fall away; nothing else may be stated by two choices.
 *
 * Units: points as they are published, rounded where the scheme rounds; indices are exact shares, no estimates: first ≤ total, and the first ones of all choices sum to at most 1. Missing: an area
 * without a total (a rank) in some run has no indices of it. Cost: one assessment for each combination.
 *
 * @throws KaoheError `analysis.no-options`, `scheme.id-twice`, `analysis.choices-overlap`, `analysis.runs`, and what `deriveScheme` and
 *   `assess` throw
 * @source A. Saltelli et al., "Global Sensitivity Analysis: The Primer" (2008), §4.5; M. Saisana, A. Saltelli, S. Tarantola, Journal of the
 *   Royal Statistical Society A 168 (2005): choices of composite indicators as factors
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
 * const found = sensitivity(scheme, input, { choices: [
 *   { id: "points", options: [{ id: "equal", changes: null }, { id: "rd", changes: { itemPoints: { rd: "70", grants: "30" } } }] },
 *   { id: "rule", options: [{ id: "minMax", changes: null }, { id: "rank", changes: { itemRules: { grants: { name: "rankLinear" } } } }] },
 * ] });
 * found.areas[0].rank   //=> { best: 1, worst: 2 }
 */
export function sensitivity<I extends string, C extends string>(
  scheme: Scheme<I, C>,
  input: AssessmentInput<I, C>,
  { choices, mostRuns = 1000, rules }: SensitivityOptions,
): Sensitivity {
  const records = new Map<string, AreaRuns>();
  let runs = 0;
  for (const each of combinedSchemes(scheme, choices, { mostRuns, rules })) {
    const result = assess(each, input);
    const lists = rankingsOf(result);
    // As data a result is costly: asked for where an area is new, which is in the first run.
    const isKnown = lists.every((entries) => entries.every(({ area }) => records.has(area)));
    const rankings = new Map(
      Object.entries(isKnown ? {} : result.toJSON().rankings).flatMap(([ranking, entries]) =>
        entries.map(({ area }) => [area, ranking] as const),
      ),
    );
    for (const entries of lists)
      for (const entry of entries) {
        const ranking = rankings.get(entry.area) ?? "";
        note(records, each, { run: runs, entries, entry, ranking });
      }
    runs += 1;
  }
  const areas = [...records].map(([area, record]) => areaOver(area, record, { runs, choices }));
  return {
    runs,
    areas,
    means: choices.map((choice, place) =>
      meanEffect(
        choice,
        areas.map(({ effects }) => effects[place]),
      ),
    ),
  };
}

/** What an area came to, run by run. */
interface AreaRuns {
  readonly label: Label;
  readonly ranking: string;
  readonly totals: Map<number, Outcome>;
  readonly ranks: Map<number, number>;
  readonly grades: Map<string, { readonly label: Label; readonly place: number; runs: number }>;
  firstIn: number;
}

interface Noted {
  readonly run: number;
  readonly entries: readonly RankingEntry[];
  readonly entry: RankingEntry;
  readonly ranking: string;
}

function note(
  records: Map<string, AreaRuns>,
  { grades }: Scheme,
  { run, entries, entry: { area, label, rank, total, grade }, ranking }: Noted,
): void {
  const record: AreaRuns = records.get(area) ?? {
    label,
    ranking,
    totals: new Map(),
    ranks: new Map(),
    grades: new Map(),
    firstIn: 0,
  };
  records.set(area, record);
  record.totals.set(run, total);
  if (rank !== null) record.ranks.set(run, rank);
  if (rank !== null && rank === entries[0]?.rank) record.firstIn += 1;
  const place = grades.findIndex(({ id }) => id === grade);
  if (grade === null || place < 0) return;
  const known = record.grades.get(grade) ?? { label: grades[place]?.label ?? grade, place, runs: 0 };
  known.runs += 1;
  record.grades.set(grade, known);
}

function areaOver(
  area: string,
  { label, ranking, totals, ranks, grades, firstIn }: AreaRuns,
  { runs, choices }: { readonly runs: number; readonly choices: readonly SchemeChoice[] },
): AreaSensitivity {
  const amounts = [...totals.values()].flatMap((total) => amountOf(total) ?? []);
  const ordered = [...amounts].sort(compare);
  const missing: Outcome = [...totals.values()][0] ?? { kind: "missing", reason: "no-cohort" };
  const shown = (amount: Rational | undefined): Outcome => (amount === undefined ? missing : points(amount));
  const places = [...ranks.values()];
  const sizes = choices.map(({ options }) => options.length);
  const ofTotal = amounts.length === runs ? sobolIndices(amounts, sizes) : null;
  const ofRank = places.length === runs ? sobolIndices(places.map(toRational), sizes) : null;
  const [best, worst] = [Math.min(...places), Math.max(...places)];
  const takenAt = (rank: number): Readonly<Record<string, string>> | null => {
    const run = [...ranks].find(([, own]) => own === rank)?.[0];
    return run === undefined ? null : Object.fromEntries(optionsIn(run, choices));
  };
  return {
    area,
    label,
    ranking,
    rank: places.length === 0 ? null : { best, worst },
    bestIn: takenAt(best),
    worstIn: takenAt(worst),
    total: { lowest: shown(ordered[0]), highest: shown(ordered.at(-1)) },
    firstIn,
    unrankedIn: runs - places.length,
    grades: [...grades]
      .sort(([, a], [, b]) => a.place - b.place)
      .map(([grade, given]) => ({ grade, label: given.label, runs: given.runs })),
    effects: choices.map((choice, place) => ({
      ...nameOf(choice),
      ofTotal: indicesOf(ofTotal?.[place]),
      ofRank: indicesOf(ofRank?.[place]),
    })),
  };
}

/** By choice, the option of a run: that of the last choice changes fastest. */
function optionsIn(run: number, choices: readonly SchemeChoice[]): readonly (readonly [string, string])[] {
  let rest = run;
  return [...choices]
    .reverse()
    .map(({ id, options }) => {
      const option = options[rest % options.length]?.id ?? "";
      rest = Math.floor(rest / options.length);
      return [id, option] as const;
    })
    .reverse();
}

function nameOf({ id, label = id }: SchemeChoice): Pick<ChoiceEffect, "choice" | "label"> {
  return { choice: id, label };
}

function indicesOf(indices: SobolIndices | undefined): SensitivityIndices | null {
  return indices === undefined
    ? null
    : { first: share(exactText(indices.first)), total: share(exactText(indices.total)) };
}

function share(exact: string): Outcome {
  return { kind: "value", exact, unit: "%" };
}

function meanEffect(choice: SchemeChoice, effects: readonly (ChoiceEffect | undefined)[]): ChoiceEffect {
  const mean = (of: "ofTotal" | "ofRank"): SensitivityIndices | null => {
    const known = effects.flatMap((effect) => effect?.[of] ?? []);
    if (known.length === 0) return null;
    const meanOf = (order: "first" | "total"): Outcome => {
      const all = sum(known.flatMap((each) => amountOf(each[order]) ?? []));
      return share(decimalText(divide(all, rational(known.length)), 6));
    };
    return { first: meanOf("first"), total: meanOf("total") };
  };
  return { ...nameOf(choice), ofTotal: mean("ofTotal"), ofRank: mean("ofRank") };
}
