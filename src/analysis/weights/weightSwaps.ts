import type { Assessment, AssessmentData, Scheme } from "../../assessment/index.js";
import { type Label, type Locale, labelText } from "../../error/index.js";
import { type Outcome, toText } from "../../interpret/index.js";
import {
  absolute,
  add,
  compare,
  divide,
  exactText,
  multiply,
  type Rational,
  sign,
  subtract,
  sum,
  ZERO,
} from "../../number/index.js";
import { amountOf } from "../amount.js";
import { rankingPrefix } from "../rankingPrefix.js";
import { type WeighedArea, type WeighedItem, weighedAreas } from "./weighedAreas.js";

/** An area by its id and name. */
export interface NamedArea {
  readonly area: string;
  readonly label: Label;
}

/** An item by its id and name. */
export interface NamedItem {
  readonly item: string;
  readonly label: Label;
}

interface Neighbours {
  /** The class in which they are ranked, or the group of classes. */
  readonly ranking: string;
  readonly above: NamedArea;
  readonly below: NamedArea;
}

/**
 * Two neighbours in a ranking, and what it takes until they are level before rounding. `level`: some weights within the spread make them
 * so, and none within a smaller one. `never-level`: whatever the weights, the same one stays ahead. `other-points`: they are of two
 * classes whose points differ, so that what they would take is not worked out.
 */
export type WeightSwap =
  | (Neighbours & {
      readonly kind: "level";
      /** By which share up and down, 0 where they are level as it is. */
      readonly spread: Outcome;
      /** The items whose points are at the upper end of the spread then, and at the lower end; which of the others does not matter. */
      readonly rise: readonly NamedItem[];
      readonly fall: readonly NamedItem[];
    })
  | (Neighbours & { readonly kind: "never-level" })
  | (Neighbours & { readonly kind: "other-points" });

/**
 * 名次互换的临界幅度: for each two neighbours in a ranking the smallest spread of weights at which they draw level. The spread is that of
 * `weightDraws`: every item's points vary by up to this share up and down, then all are scaled to the same sum. Nothing is drawn here.
 *
 *     lead at factors f = S ÷ Σ wᵢfᵢ × Σ cᵢfᵢ,  cᵢ = wᵢ × (dᵢ + b ÷ S),  smallest spread = |Σ cᵢ| ÷ Σ |cᵢ|
 *
 * where wᵢ are points, S their sum, dᵢ the differences of the shares earned, b that of bonuses and deductions, which no weight moves.
 *
 * Units: a share, exact. Missing: areas that are not ranked have no neighbours; an item without a figure has what the policy gives it.
 *
 * @param scheme that of the assessment; its blocks must be sums
 * @returns ranking by ranking what swaps first first, and last what never does; where several spreads are equal, in the order of the ranking
 * @throws KaoheError `analysis.other-scheme`, `analysis.not-additive`, `analysis.rescaled` as `weightDraws` does
 * @source A linear function over a box is least in a corner: here the one where each cᵢ pulls against the lead. M. Saisana, A. Saltelli,
 *   S. Tarantola, Journal of the Royal Statistical Society A 168 (2005), ask the same by drawing
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
 * weightSwapsText(weightSwaps(scheme, result), "zh")   //=> "永嘉县与平阳县:各项分值上下调整21.74%即可打平(调高:R&D经费支出;调低:发明专利授权量)\n平阳县与文成县:无论分值如何调整都不会打平"
 */
export function weightSwaps(
  scheme: Scheme,
  result: Pick<Assessment, "toJSON"> | AssessmentData,
): readonly WeightSwap[] {
  return weighedAreas(scheme, result).flatMap((ranked) =>
    ranked
      .slice(1)
      .map((below, place) => swapOf(ranked[place] ?? below, below))
      .sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || compare(spreadOf(a), spreadOf(b))),
  );
}

const ORDER: Readonly<Record<WeightSwap["kind"], number>> = { level: 0, "never-level": 1, "other-points": 2 };

function spreadOf(swap: WeightSwap): Rational {
  return swap.kind === "level" ? (amountOf(swap.spread) ?? ZERO) : ZERO;
}

function swapOf(above: WeighedArea, below: WeighedArea): WeightSwap {
  const pair = { ranking: above.ranking, above: named(above), below: named(below) };
  if (!haveSamePoints(above.items, below.items)) return { kind: "other-points", ...pair };
  const pulls = pullsOf(above, below);
  const lead = subtract(amountOf(above.area.unrounded) ?? ZERO, amountOf(below.area.unrounded) ?? ZERO);
  const towards = sign(lead);
  if (towards === 0) return { kind: "level", ...pair, spread: share(ZERO), rise: [], fall: [] };
  if (pulls.every(({ pull }) => sign(pull) === towards)) return { kind: "never-level", ...pair };
  const against = (side: number): readonly NamedItem[] =>
    pulls.flatMap(({ item, label, pull }) => (sign(pull) === side ? [{ item, label }] : []));
  const spread = divide(absolute(lead), sum(pulls.map(({ pull }) => absolute(pull))));
  return { kind: "level", ...pair, spread: share(spread), rise: against(-towards), fall: against(towards) };
}

/** By how much each item's weight moves the lead of the one above. */
function pullsOf(above: WeighedArea, below: WeighedArea): readonly (NamedItem & { readonly pull: Rational })[] {
  const full = sum(above.items.map((item) => item.full));
  const beside = subtract(above.beside, below.beside);
  return above.items.map(({ item, label, full: own, earned }, place) => {
    const ahead = subtract(earned, below.items[place]?.earned ?? ZERO);
    return { item, label, pull: add(ahead, divide(multiply(own, beside), full)) };
  });
}

function haveSamePoints(a: readonly WeighedItem[], b: readonly WeighedItem[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ item, full }, place) => {
      const other = b[place];
      return other?.item === item && compare(other.full, full) === 0;
    })
  );
}

function named({ area: { area, label } }: WeighedArea): NamedArea {
  return { area, label };
}

function share(amount: Rational): Outcome {
  return { kind: "value", exact: exactText(amount), unit: "%" };
}

/**
 * What `weightSwaps` found, a line for each two neighbours.
 *
 * @example
 * weightSwapsText([], "en")   //=> ""
 */
export function weightSwapsText(swaps: readonly WeightSwap[], locale: Locale): string {
  const inRanking = rankingPrefix(swaps);
  return swaps.map((swap) => inRanking(swap.ranking) + lineOf(swap, locale)).join("\n");
}

function lineOf(swap: WeightSwap, locale: Locale): string {
  const zh = locale === "zh";
  const [above, below] = [labelText(swap.above.label, locale), labelText(swap.below.label, locale)];
  const pair = zh ? `${above}与${below}:` : `${above} and ${below}: `;
  switch (swap.kind) {
    case "never-level":
      return pair + (zh ? "无论分值如何调整都不会打平" : "no spread of points draws them level");
    case "other-points":
      return pair + (zh ? "两类分值不同,不作比较" : "points of their classes differ, not compared");
    case "level": {
      const spread = toText(swap.spread, locale);
      if (swap.rise.length + swap.fall.length === 0) return pair + (zh ? "舍入前总分相同" : "level before rounding");
      const list = (items: readonly NamedItem[]): string =>
        items.map(({ label }) => labelText(label, locale)).join(zh ? "、" : ", ");
      const moves = [
        ...(swap.rise.length === 0 ? [] : [zh ? `调高:${list(swap.rise)}` : `${list(swap.rise)} up`]),
        ...(swap.fall.length === 0 ? [] : [zh ? `调低:${list(swap.fall)}` : `${list(swap.fall)} down`]),
      ];
      return zh
        ? `${pair}各项分值上下调整${spread}即可打平(${moves.join(";")})`
        : `${pair}level when points vary by ${spread} (${moves.join("; ")})`;
    }
  }
}
