import {
  type Adjustment,
  type AreaResult,
  gradeText,
  type ItemResult,
  type TargetResult,
} from "../assessment/index.js";
import { reasonLabel } from "../data/index.js";
import { labelText } from "../error/index.js";
import {
  type Explanation,
  type ExplanationLines,
  explanationLines,
  type Outcome,
  outcomeOf,
} from "../interpret/index.js";
import { add, compare, readDecimal, sign, ZERO } from "../number/index.js";
import { periodLabel, readPeriod } from "../period/index.js";
import { criterionText, strengthLabel, verdictLabel } from "../targets/index.js";
import { changeOf } from "./changeText.js";
import type { ReportAdjustment, ReportArea, ReportItem, ReportTarget } from "./model.js";
import { type Reading, topItems } from "./reading.js";
import { lostOf, shareOf, shown } from "./shown.js";
import { choiceText, classText, placeText } from "./words.js";

/** All that a report says of an area. */
export function areaPage<C extends string>(reading: Reading<C>, id: string): ReportArea {
  const { result, options, totalPlaces } = reading;
  const { locale, explanations = true } = options;
  const area = result.area(id);
  const total = totalPlaces === undefined ? {} : { places: totalPlaces };
  const full = fullOf(reading, area);
  const unranked = area.unranked === null ? null : labelText(reasonLabel(area.unranked), locale);
  const targets = new Map(area.targets.map((target) => [target.indicator, targetOf(reading, target)]));
  const labels = new Map(area.items.map(({ item, label }) => [item, labelText(label, locale)]));
  const told = (explain: () => Explanation, depth?: number): readonly ExplanationLines[] =>
    explanations ? explanationLines(explain(), locale, depth === undefined ? {} : { depth }) : [];
  const items = itemsOf(reading, area, targets, told);
  return {
    id,
    label: labelText(area.label, locale),
    class: { id: area.class, label: classText(area.class, locale) },
    rank: area.rank,
    outOf: area.outOf,
    place: placeText(area.rank, area.outOf, unranked, locale),
    change: changeOf(area.change, locale),
    ranks: area.ranks.map(({ ranking, label, rank, outOf }) => ({
      id: ranking,
      label: labelText(label, locale),
      rank,
      outOf,
      place: placeText(rank, outOf, null, locale),
    })),
    total: shown(area.total, locale, total),
    full: full && shown(full, locale),
    lost: full && lostOf(full, area.total, locale, totalPlaces),
    difficulty: area.difficulty && shown(area.difficulty, locale),
    grade:
      area.grade === null
        ? null
        : { id: area.grade.grade, label: labelText(area.grade.label, locale), why: gradeText(area, locale) },
    items,
    losses: lossesOf(items),
    adjustments: area.adjustments.map((adjustment) => adjustmentOf(reading, adjustment, labels)),
    targets: [...targets.values()],
    explanation: {
      total: told(() => result.explain(id, undefined, { depth: 1 }), 1),
      rank: told(() => result.explainRank(id), 1),
    },
  };
}

/** Full points of the total: those that the scheme states, else those of what stands at its top. */
function fullOf<C extends string>({ result }: Reading<C>, area: AreaResult): Outcome | null {
  const { points } = result.scheme;
  const stated = typeof points === "string" ? points : points?.[area.class];
  if (stated !== undefined) return { kind: "value", exact: stated, unit: "" };
  const known = topItems(area).flatMap(({ full }) => (full.kind === "value" ? [readDecimal(full.exact) ?? ZERO] : []));
  return known.length === 0 ? null : outcomeOf(known.reduce(add, ZERO), "");
}

function lossesOf(items: readonly ReportItem[]): ReportArea["losses"] {
  const sized = items.flatMap(({ kind, id, label, lost }) => {
    const size = lost.exact === null ? undefined : readDecimal(lost.exact);
    return kind === "block" || size === undefined || sign(size) <= 0 ? [] : [{ size, loss: { id, label, lost } }];
  });
  return sized.sort((a, b) => compare(b.size, a.size)).map(({ loss }) => loss);
}

type Tell = (explain: () => Explanation, depth?: number) => readonly ExplanationLines[];

function itemsOf<C extends string>(
  reading: Reading<C>,
  { area, items }: AreaResult,
  targets: ReadonlyMap<string, ReportTarget>,
  told: Tell,
): readonly ReportItem[] {
  const { result } = reading;
  const indicatorOf = indicatorsOf(result.scheme.items);
  const depths = new Map<string, number>();
  const children = new Map<string | null, ItemResult[]>();
  for (const item of items) {
    const siblings = children.get(item.block);
    if (siblings === undefined) children.set(item.block, [item]);
    else siblings.push(item);
  }
  // A result lists parts before their block; people read the block first.
  const ordered: ItemResult[] = [];
  const stack = [...(children.get(null) ?? [])].reverse();
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    ordered.push(top);
    depths.set(top.item, top.block === null ? 0 : (depths.get(top.block) ?? 0) + 1);
    if (top.kind === "block") stack.push(...[...(children.get(top.item) ?? [])].reverse());
  }
  return ordered.map((item) => {
    const indicator = indicatorOf.get(item.item);
    return {
      ...itemOf(reading, item, indicator),
      depth: depths.get(item.item) ?? 0,
      target: (indicator === undefined ? undefined : targets.get(indicator)) ?? null,
      explanation:
        item.kind === "block"
          ? told(() => result.explain(area, item.item, { depth: 0 }), 0)
          : told(() => result.explain(area, item.item)),
    };
  });
}

type Entries = Reading["result"]["scheme"]["items"];

/** The indicators of items, by the item's id. */
function indicatorsOf(entries: Entries): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const stack = [...entries];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    if (entry.kind === "item") found.set(entry.id, entry.indicator);
    else if (entry.kind === "block") stack.push(...entry.items);
  }
  return found;
}

function itemOf<C extends string>(
  { result, options, pointPlaces }: Reading<C>,
  item: ItemResult,
  indicator: string | undefined,
): Omit<ReportItem, "depth" | "target" | "explanation"> {
  const { locale } = options;
  const { units, indicators } = result.scheme;
  const places = indicator === undefined ? undefined : (indicators[indicator]?.places ?? 2);
  const points = { places: pointPlaces };
  const { override } = item;
  return {
    kind: item.kind,
    id: item.item,
    label: labelText(item.label, locale),
    origin: item.origin,
    block: item.block,
    value: item.value && shown(item.value, locale, { grouped: true, units, ...(places !== undefined && { places }) }),
    full: shown(item.full, locale),
    earned: shown(item.earned, locale, points),
    lost: lostOf(item.full, item.earned, locale, pointPlaces),
    share: shareOf(item.full, item.earned),
    missing: item.missing && choiceText("policy", item.missing, locale),
    rank: item.rank,
    override: override === undefined ? null : { ...override, computed: shown(item.score, locale, points) },
  };
}

function targetOf<C extends string>({ result, options }: Reading<C>, standing: TargetResult): ReportTarget {
  const { locale } = options;
  const { units, indicators } = result.scheme;
  const { indicator, label, target, required, actual, attainment, verdict } = standing;
  const seen = { grouped: true, units, places: indicators[indicator]?.places ?? 2 };
  const why = verdict.kind === "unknown" ? labelText(reasonLabel(verdict.reason), locale) : "";
  const word = labelText(verdictLabel(verdict), locale);
  return {
    id: indicator,
    label: labelText(label, locale),
    criterion: criterionText(target.criterion, locale),
    required: shown(required, locale, seen),
    actual: shown(actual, locale, seen),
    attainment: shown(attainment, locale, { places: 1 }),
    verdict: { kind: verdict.kind, text: why === "" ? word : locale === "zh" ? `${word}(${why})` : `${word} (${why})` },
    strength: target.strength === undefined ? null : labelText(strengthLabel(target.strength), locale),
    deadline: target.deadline === undefined ? null : periodLabel(readPeriod(target.deadline), locale),
    responsible: target.responsible ?? null,
    source: target.source ?? null,
  };
}

function adjustmentOf<C extends string>(
  { options, pointPlaces }: Reading<C>,
  { kind, id, label, effect, to, points, reason, source }: Adjustment,
  labels: ReadonlyMap<string, string>,
): ReportAdjustment {
  const { locale } = options;
  return {
    kind,
    id,
    label: labelText(label, locale),
    effect:
      effect === "points"
        ? choiceText("effect", kind === "veto" ? "zero" : kind, locale)
        : choiceText("effect", effect, locale),
    to: to === null ? null : (labels.get(to) ?? to),
    points: points && shown(points, locale, { places: pointPlaces }),
    reason,
    source,
  };
}
