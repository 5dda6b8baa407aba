import type { AreaResult, Assessment, AssessmentData, ItemResult } from "../../assessment/index.js";
import { collecting, failAll, type Issue, issue, type Label } from "../../error/index.js";
import { elementOf } from "../../formula/index.js";
import type { Outcome } from "../../interpret/index.js";
import {
  compare,
  type DecimalInput,
  divide,
  exactText,
  negate,
  ONE,
  type Rational,
  rational,
  rootOf,
  settled,
  sign,
  subtract,
  sum,
  toRational,
  ZERO,
} from "../../number/index.js";
import { amountOf } from "../amount.js";
import { dataOf } from "../dataOf.js";
import { itemsOf } from "../itemsOf.js";
import { averageRanks } from "./averageRanks.js";
import { correlation, varying } from "./correlation.js";
import { distinctPlaces } from "./distinctPlaces.js";

/** From where on something is worth saying. */
export interface ItemStatisticsOptions {
  /** An item whose shares lie within less than this tells areas `barely` apart; `"0.05"` of full points when left out. */
  readonly barely?: DecimalInput;
  /** Two items whose r is at least this are `redundant`, those with at most its negative `opposite`; `"0.9"` when left out. */
  readonly redundant?: DecimalInput;
}

/** How an item spreads the areas of a class. Shares are of full points, in %. */
export interface ItemStatistic {
  readonly item: string;
  readonly label: Label;
  readonly block: string | null;
  readonly mean: Outcome;
  readonly lowest: Outcome;
  readonly highest: Outcome;
  /** σ of the population. */
  readonly deviation: Outcome;
  /** How many areas have full points or more, and none or less. */
  readonly atFull: number;
  readonly atZero: number;
  /** How many of them had no score, which counts as the policy made of it. */
  readonly missing: number;
  readonly distinct: number;
  /** Whether it tells areas apart: `alike` where all have the same share; null where the class has no two areas. */
  readonly spread: "alike" | "barely" | "clear" | null;
  /** r with the points of all other items together: near 0, or below, the item does not follow what the others say. */
  readonly discrimination: Outcome;
}

/** Two items, and how far their shares rise and fall together. */
export interface ItemCorrelation {
  readonly first: string;
  readonly second: string;
  /** Of the shares. */
  readonly pearson: Outcome;
  /** Of their ranks. */
  readonly spearman: Outcome;
}

/** The items of a class. */
export interface ClassItemStatistics {
  readonly class: string;
  /** How many areas are counted. */
  readonly areas: number;
  readonly items: readonly ItemStatistic[];
  /** Each pair once, in the order of the scheme. */
  readonly correlations: readonly ItemCorrelation[];
  /** Those that say nearly the same, the nearest first. */
  readonly redundant: readonly ItemCorrelation[];
  /** 此高彼低: those of which one is low where the other is high, the furthest first. */
  readonly opposite: readonly ItemCorrelation[];
}

/** How items spread areas, and which of them say the same. */
export interface ItemStatistics {
  readonly barely: string;
  readonly redundant: string;
  readonly classes: readonly ClassItemStatistics[];
}

/**
 * 区分度: how each item spreads the areas of a class over its full points, whether it follows the other items, and which items say the same.
 *
 * Units: shares of full points in %. Means and extremes are exact; a mean over denominators that have no short common one, deviations and r
 * are settled at 20 decimals, r being that of shares to 20 decimals. What counts (`earned`) is taken, as in the total.
 * Missing: areas without a total are left out. r is `no-cohort` for fewer than two areas, `division-by-zero` where all have the same. Areas that have nothing of some item of
 * their class are left out of the class. Items without full points are none.
 *
 * All pairs of items are correlated: 3,000 areas with 30 items take 4 s (Node 20).
 *
 * @throws KaoheError `analysis.threshold`, `number.unreadable`
 * @source K. Pearson, "Notes on regression and inheritance in the case of two parents", Proceedings of the Royal Society 58 (1895): r.
 *   C. Spearman, "The proof and measurement of association between two things", American Journal of Psychology 15 (1904): r of ranks.
 *   S. Henrysson, "Correction of item–total correlations in item analysis", Psychometrika 28 (1963): the item left out of its total
 * @example
 * const m = measures({ rd: { label: "R&D经费支出", unit: "亿元" }, grants: { label: "发明专利授权量", unit: "件" } });
 * const scheme = defineScheme({
 *   id: "demo", classes: ["B"], measures: m,
 *   indicators: { rd: { label: "R&D经费支出", unit: "亿元", formula: m.rd }, grants: { label: "发明专利授权量", unit: "件", formula: m.grants } },
 *   items: ["rd", "grants"].map((id) => ({ id, indicator: id, points: 50, rule: minMax() })),
 * });
 * const figures = { 永嘉县: [1, 20], 平阳县: [2, 10], 文成县: [3, 30] };
 * const areas = Object.keys(figures).map((id) => ({ id, attributes: { class: "B" } }));
 * const observations = Object.entries(figures).flatMap(([area, [rd, grants]]) => [
 *   { area, measure: "rd", period: "2017", value: rd }, { area, measure: "grants", period: "2017", value: grants },
 * ]);
 * const found = itemStatistics(assess(scheme, { panel: panel({ areas, measures: m, observations }), period: "2017" }));
 * const [{ items, correlations }] = found.classes;
 * items.map(({ item, mean, spread }) => [item, toText(mean, "zh"), spread])   //=> [["rd", "50%", "clear"], ["grants", "50%", "clear"]]
 * correlations[0].pearson   //=> { kind: "value", exact: "0.5", unit: "" }
 */
export function itemStatistics(
  result: Pick<Assessment, "toJSON"> | AssessmentData,
  options: ItemStatisticsOptions = {},
): ItemStatistics {
  const issues: Issue[] = [];
  const barely = threshold(issues, "barely", options.barely ?? "0.05");
  const redundant = threshold(issues, "redundant", options.redundant ?? "0.9");
  failAll(issues);
  const { areas } = dataOf(result);
  const names = [...new Set(areas.map((area) => area.class))];
  return {
    barely: exactText(barely),
    redundant: exactText(redundant),
    classes: names.map((name) =>
      classStatistics(
        name,
        areas.filter((area) => area.class === name && area.total.kind === "value"),
        { barely, redundant },
      ),
    ),
  };
}

function threshold(issues: Issue[], option: string, given: DecimalInput): Rational {
  const read = collecting(issues, `/${option}`, () => toRational(given));
  if (read !== undefined && (sign(read) < 0 || compare(read, ONE) > 0))
    issues.push(issue("analysis.threshold", { option, value: exactText(read) }, `/${option}`));
  return read ?? ZERO;
}

/** What the areas of a class have of an item. */
interface ItemColumn {
  readonly result: ItemResult;
  /** Earned ÷ full. */
  readonly shares: readonly Rational[];
  readonly earned: readonly Rational[];
  readonly missing: number;
}

function classStatistics(
  name: string,
  areas: readonly AreaResult[],
  { barely, redundant }: { readonly barely: Rational; readonly redundant: Rational },
): ClassItemStatistics {
  const { size, columns } = columnsOf(areas);
  const all = Array.from({ length: size }, (_, place) => sum(columns.map(({ earned }) => earned[place] ?? ZERO)));
  const places = columns.map(({ shares }) => distinctPlaces(shares));
  const shares = columns.map((column) => varying(column.shares.map(settled)));
  const ranks = places.map((each) => varying(averageRanks(each).map((rank) => rational(rank))));
  const items = columns.map((column, index): ItemStatistic => {
    const [own, { distinct }] = [elementOf(shares, index), elementOf(places, index)];
    const rest = all.map((total, place) => settled(subtract(total, column.earned[place] ?? ZERO)));
    return {
      ...statistic(column, { variance: own.variance, distinct, barely }),
      discrimination: correlation(own, varying(rest)),
    };
  });
  const correlations = columns.flatMap(({ result: { item: first } }, index) =>
    columns.slice(index + 1).map(({ result: { item: second } }, after): ItemCorrelation => {
      const other = index + 1 + after;
      return {
        first,
        second,
        pearson: correlation(elementOf(shares, index), elementOf(shares, other)),
        spearman: correlation(elementOf(ranks, index), elementOf(ranks, other)),
      };
    }),
  );
  const r = ({ pearson }: ItemCorrelation): Rational => amountOf(pearson) ?? ZERO;
  const known = correlations.filter(({ pearson }) => pearson.kind === "value");
  return {
    class: name,
    areas: size,
    items,
    correlations,
    redundant: known.filter((pair) => compare(r(pair), redundant) >= 0).sort((a, b) => compare(r(b), r(a))),
    opposite: known.filter((pair) => compare(r(pair), negate(redundant)) <= 0).sort((a, b) => compare(r(a), r(b))),
  };
}

/** The items of a class, over those areas that have something of all of them. */
function columnsOf(areas: readonly AreaResult[]): {
  readonly size: number;
  readonly columns: readonly ItemColumn[];
} {
  const rows = areas.map(
    (area) =>
      new Map(
        itemsOf(area).flatMap((result) => {
          const [full, earned] = [amountOf(result.full), amountOf(result.earned)];
          if (full === undefined || sign(full) === 0) return [];
          return [[result.item, { result, earned, share: earned && divide(earned, full) }] as const];
        }),
      ),
  );
  const known = new Map(rows.flatMap((row) => [...row].map(([item, { result }]) => [item, result] as const)));
  const whole = rows.filter((row) => [...known.keys()].every((item) => row.get(item)?.earned !== undefined));
  const columns = [...known].map(([item, result]): ItemColumn => {
    const cells = whole.map((row) => row.get(item));
    return {
      result,
      shares: cells.map((cell) => cell?.share ?? ZERO),
      earned: cells.map((cell) => cell?.earned ?? ZERO),
      missing: cells.filter((cell) => (cell?.result.missing ?? null) !== null).length,
    };
  });
  return { size: whole.length, columns };
}

function statistic(
  { result: { item, label, block }, shares, missing }: ItemColumn,
  spreading: { readonly variance: Rational; readonly distinct: number; readonly barely: Rational },
): Omit<ItemStatistic, "discrimination"> {
  const { variance, distinct, barely } = spreading;
  const sorted = [...shares].sort(compare);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  const isNarrow = lowest !== undefined && highest !== undefined && compare(subtract(highest, lowest), barely) < 0;
  const spread = distinct === 1 ? "alike" : isNarrow ? "barely" : "clear";
  return {
    item,
    label,
    block,
    mean: shareOf(shares.length === 0 ? undefined : divide(sum(shares), rational(shares.length))),
    lowest: shareOf(lowest),
    highest: shareOf(highest),
    deviation: shareOf(shares.length === 0 ? undefined : settled(rootOf(variance))),
    atFull: shares.filter((share) => compare(share, ONE) >= 0).length,
    atZero: shares.filter((share) => sign(share) <= 0).length,
    missing,
    distinct,
    spread: shares.length < 2 ? null : spread,
  };
}

/** A longer denominator takes long to bring into lowest terms, and nobody reads it. */
const LONGEST = 2n ** 1000n;

function shareOf(share: Rational | undefined): Outcome {
  if (share === undefined) return NOBODY;
  return { kind: "value", exact: exactText(share.denominator > LONGEST ? settled(share) : share), unit: "%" };
}

const NOBODY: Outcome = { kind: "missing", reason: "no-cohort" };
