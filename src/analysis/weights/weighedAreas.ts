import type { AreaResult, Assessment, AssessmentData, Scheme, SchemeEntry } from "../../assessment/index.js";
import { fail, type Label } from "../../error/index.js";
import { add, compare, type Rational, sign, subtract, sum, ZERO } from "../../number/index.js";
import { amountOf, totalOf } from "../amount.js";
import { dataOf } from "../dataOf.js";
import { itemsOf } from "../itemsOf.js";
import { type Ranked, rankedTogether } from "../rankedTogether.js";

/** An item of an area whose weight can change: its points, and what it earned of them. */
export interface WeighedItem {
  readonly item: string;
  readonly label: Label;
  readonly full: Rational;
  readonly earned: Rational;
}

/** A ranked area whose total is the sum of its items and of what stands beside them. */
export interface WeighedArea extends Ranked {
  /** Its class, or the group in which classes are ranked together. */
  readonly ranking: string;
  readonly items: readonly WeighedItem[];
  /** Bonuses and deductions, which no weight moves. */
  readonly beside: Rational;
}

/**
 * The ranked areas of each ranking, in its order, made ready for other weights.
 *
 * @throws KaoheError `analysis.other-scheme`, `analysis.not-additive`, `analysis.rescaled`
 */
export function weighedAreas(
  scheme: Scheme,
  result: Pick<Assessment, "toJSON"> | AssessmentData,
): readonly (readonly WeighedArea[])[] {
  const data = dataOf(result);
  if (data.scheme.id !== scheme.id || data.scheme.version !== scheme.version)
    fail("analysis.other-scheme", {
      scheme: `${scheme.id} ${scheme.version}`,
      result: `${data.scheme.id} ${data.scheme.version}`,
    });
  checkSums(scheme);
  return rankedTogether(data).map(({ ranking, ranked }) =>
    ranked.map(({ area, rank }): WeighedArea => {
      checkSum(area);
      const items = weighedItems(area);
      const earned = sum(items.map((item) => item.earned));
      return { ranking, area, rank, items, beside: subtract(amountOf(area.unrounded) ?? ZERO, earned) };
    }),
  );
}

function weighedItems(area: AreaResult): readonly WeighedItem[] {
  return itemsOf(area).flatMap(({ item, label, full: points, earned }): readonly WeighedItem[] => {
    const full = amountOf(points);
    if (full === undefined || sign(full) === 0) return [];
    return [
      {
        item,
        label,
        full,
        earned: subtract(
          amountOf(earned) ?? ZERO,
          adjustedBy(area, (to) => to === item),
        ),
      },
    ];
  });
}

/** The points of bonuses and deductions where they go. */
function adjustedBy({ adjustments }: AreaResult, isWhere: (to: string | null) => boolean): Rational {
  return totalOf(adjustments.flatMap(({ to, points }) => (points !== null && isWhere(to) ? [points] : [])));
}

function checkSums(scheme: Scheme): void {
  const check = (id: string, aggregation: Scheme["aggregation"]): void => {
    if (aggregation !== undefined && aggregation.kind !== "sum") fail("analysis.not-additive", { block: id });
  };
  const below = (entries: readonly SchemeEntry[]): void => {
    for (const entry of entries) {
      if (entry.kind !== "block") continue;
      check(entry.id, entry.aggregation);
      below(entry.items);
    }
  };
  check(scheme.id, scheme.aggregation);
  below(scheme.items);
}

/** A total that is something else than its items and adjustments, or an item that took over points of others, would not scale with weights. */
function checkSum(area: AreaResult): void {
  const rescaled = area.items.find(({ missing }) => missing === "rescale");
  if (rescaled !== undefined) fail("analysis.rescaled", { area: area.label, item: rescaled.label });
  const items = itemsOf(area);
  const inItems = new Set<string | null>(items.map(({ item }) => item));
  // What items earned holds their own bonuses and deductions already.
  const whole = add(
    totalOf(items.map(({ earned }) => earned)),
    adjustedBy(area, (to) => !inItems.has(to)),
  );
  if (compare(whole, amountOf(area.unrounded) ?? ZERO) !== 0) fail("analysis.not-additive", { block: area.area });
}
