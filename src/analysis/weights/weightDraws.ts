import { type Assessment, type AssessmentData, leavesOf, type Scheme } from "../../assessment/index.js";
import { choices, collecting, failAll, type Issue, issue, type Locale, labelText, pointer } from "../../error/index.js";
import { toText } from "../../interpret/index.js";
import {
  compare,
  type DecimalInput,
  divide,
  exactText,
  ONE,
  type Rational,
  rational,
  sign,
  toNumber,
  toRational,
  ZERO,
} from "../../number/index.js";
import { rankName } from "../movedWords.js";
import { rankingPrefix } from "../rankingPrefix.js";
import { drawnRanks, type NeighbourSwap, type RankRange } from "./drawnRanks.js";
import type { DrawnBetween } from "./drawnTotals.js";
import { seeded } from "./seeded.js";
import { weighedAreas } from "./weighedAreas.js";

/** How weights are drawn. */
export interface WeightDrawOptions {
  /** 1,000 when left out. */
  readonly draws?: number;
  /** Each item's points vary by up to this share up and down, alike within it; then all are scaled to the same sum. `"0.2"` (or `"20%"`) when left out. */
  readonly spread?: DecimalInput;
  /**
   * Items that vary otherwise, by id: from and to which multiple of their points, before all are scaled: `{ rd: ["0.8", "1.5"] }`. The same
   * multiple counts in every class; `["1", "1"]` draws nothing for the item, and a multiple above 10 is refused.
   */
  readonly bounds?: Readonly<Record<string, readonly [from: DecimalInput, to: DecimalInput]>>;
  /** The same seed draws the same weights; 1 when left out. */
  readonly seed?: number;
}

/** Ranks over many draws of weights. */
export interface WeightDraws {
  readonly draws: number;
  readonly spread: string;
  /** As exact text. */
  readonly bounds: Readonly<Record<string, readonly [from: string, to: string]>>;
  readonly seed: number;
  /** Ranked areas, in the order of the rankings. */
  readonly areas: readonly RankRange[];
  /** Ranking by ranking, the neighbours that swap most often first; none that never do. */
  readonly swaps: readonly NeighbourSwap[];
}

/**
 * 权重稳健性: how far ranks depend on the weights. The points of all items are drawn many times within a spread around the scheme's, scaled
 * to the same sum in each class, and areas ranked anew by Σ drawn points × the share that they earned of each item.
 *
 * Bonuses and deductions stay as they were assessed. Totals are rounded and ties numbered as the scheme does it for ranks; tie-breaks
 * are not drawn. Grades are those of the drawn totals and ranks, where that is all they ask for. The draws are floats: their shares are
 * estimates, no published digits.
 *
 * @param scheme that of the assessment; its blocks must be sums
 * @throws KaoheError `analysis.other-scheme`; `analysis.not-additive` where a block is no sum, or an area's total is more or less than its items
 *   (a veto, a factor); `analysis.rescaled` where points of a missing item are spread over others; `analysis.draws`, `analysis.bounds`,
 *   `assessment.unknown-item`, `number.unreadable`
 * @source M. Saisana, A. Saltelli, S. Tarantola, "Uncertainty and sensitivity analysis techniques as tools for the quality assessment of
 *   composite indicators", Journal of the Royal Statistical Society A 168 (2005): ranks under drawn weights
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
 * const result = assess(scheme, { panel: panel({ areas, measures: m, observations }), period: "2017" });
 * weightDraws(scheme, result, { draws: 200, spread: "0.5" }).areas.map(({ area, best, worst }) => [area, best, worst])   //=> [["永嘉县", 1, 2], ["平阳县", 1, 2], ["文成县", 3, 3]]
 */
export function weightDraws(
  scheme: Scheme,
  result: Pick<Assessment, "toJSON"> | AssessmentData,
  options: WeightDrawOptions = {},
): WeightDraws {
  const { draws = 1000, seed = 1 } = options;
  const issues: Issue[] = [];
  const spread = collecting(issues, "/spread", () => readSpread(options.spread ?? "0.2"));
  if (!Number.isSafeInteger(draws) || draws < 1)
    issues.push(issue("analysis.draws", { option: "draws", value: String(draws) }, "/draws"));
  if (spread !== undefined && (sign(spread) <= 0 || compare(spread, ONE) > 0))
    issues.push(issue("analysis.draws", { option: "spread", value: String(options.spread) }, "/spread"));
  const bounds = readBounds(scheme, options.bounds ?? {}, issues);
  failAll(issues);
  const width = toNumber(spread ?? ZERO);
  const between: DrawnBetween = (item) => {
    const [from, to] = bounds.get(item) ?? [];
    return from === undefined || to === undefined
      ? { from: 1 - width, to: 1 + width }
      : { from: toNumber(from), to: toNumber(to) };
  };
  const random = seeded(seed);
  const found = weighedAreas(scheme, result).map((ranked) => drawnRanks(scheme, ranked, { draws, between, random }));
  return {
    draws,
    spread: String(options.spread ?? "0.2"),
    bounds: Object.fromEntries([...bounds].map(([item, [from, to]]) => [item, [exactText(from), exactText(to)]])),
    seed,
    areas: found.flatMap((each) => each.areas),
    swaps: found.flatMap((each) => [...each.swaps].sort((a, b) => b.share - a.share)),
  };
}

/** A share, as a decimal or as so many per cent. */
function readSpread(spread: DecimalInput): Rational {
  const percent = typeof spread === "string" ? /^(.+)%$/.exec(spread)?.[1] : undefined;
  return percent === undefined ? toRational(spread) : divide(toRational(percent), rational(100));
}

/** A larger multiple was meant as points. */
const MOST_TIMES = /* @__PURE__ */ rational(10);

type Bounds = readonly [from: Rational, to: Rational];

function readBounds(
  { items }: Scheme,
  bounds: NonNullable<WeightDrawOptions["bounds"]>,
  issues: Issue[],
): ReadonlyMap<string, Bounds> {
  const known = leavesOf(items).map(({ id }) => id);
  const read = Object.entries(bounds).flatMap(([item, [from, to]]): readonly (readonly [string, Bounds])[] => {
    const path = pointer("bounds", item);
    if (!known.includes(item)) issues.push(issue("assessment.unknown-item", { item, ...choices(item, known) }, path));
    const [least, most] = [from, to].map((each, index) =>
      collecting(issues, `${path}/${index}`, () => toRational(each)),
    );
    if (least === undefined || most === undefined) return [];
    if (sign(least) < 0 || sign(most) <= 0 || compare(least, most) > 0 || compare(most, MOST_TIMES) > 0)
      issues.push(issue("analysis.bounds", { item, from: String(from), to: String(to) }, path));
    return [[item, [least, most]]];
  });
  return new Map(read);
}

/**
 * What `weightDraws` found: a line for each ranked area, and one for each two neighbours that swap.
 *
 * @example
 * weightDrawsText({ draws: 1000, spread: "0.2", bounds: {}, seed: 1, areas: [], swaps: [] }, "en")   //=> "1000 draws of points (estimates)"
 */
export function weightDrawsText({ draws, areas, swaps }: WeightDraws, locale: Locale): string {
  const zh = locale === "zh";
  const labels = new Map(areas.map(({ area, label }) => [area, labelText(label, locale)]));
  const inRanking = rankingPrefix(areas);
  return [
    zh ? `随机调整分值${draws}次(以下为抽样估计)` : `${draws} draws of points (estimates)`,
    ...areas.map((area) => inRanking(area.ranking) + areaLine(area, locale)),
    ...swaps.map(({ ranking, above, below, share }) => {
      const [first, second] = [labels.get(above) ?? above, labels.get(below) ?? below];
      const often = percentText(share, locale);
      return inRanking(ranking) + (zh ? `${second}超过${first}:${often}` : `${second} passes ${first}: ${often}`);
    }),
  ].join("\n");
}

function areaLine({ label, rank, best, worst, from, to, first, grades }: RankRange, locale: Locale): string {
  const zh = locale === "zh";
  const firsts = first > 0 ? [(zh ? "居首" : "first ") + percentText(first, locale)] : [];
  const drawn = grades.kind === "drawn" ? grades.shares.filter(({ share }) => share > 0) : [];
  const given = drawn.map(
    (grade) => `${labelText(grade.label, locale)}${zh ? "" : " "}${percentText(grade.share, locale)}`,
  );
  const often = from === to ? `第${from}名` : `第${from}—${to}名`;
  const ranks = zh
    ? best === worst
      ? `每次都是第${best}名`
      : `名次在第${best}—${worst}名之间,九成为${often}`
    : best === worst
      ? `drawn at ${best} each time`
      : `drawn from ${best} to ${worst}, nine in ten from ${from} to ${to}`;
  const parts = [(zh ? "原" : "") + rankName(rank, locale), ranks, ...firsts, ...given];
  return labelText(label, locale) + (zh ? ":" : ": ") + parts.join(zh ? "," : ", ");
}

/** A share of draws or runs to a tenth of a per cent. */
function percentText(share: number, locale: Locale): string {
  return toText({ kind: "value", exact: share.toFixed(6), unit: "%" }, locale, { places: 1 });
}
