import type { Label } from "../../error/index.js";
import { add, and, choose, type Formula, less, max, min, named, subtract } from "../../formula/index.js";
import { suffixed } from "../suffixed.js";
import type { AdjustmentLine } from "./adjustmentLines.js";

/** What is adjusted: an item, a block, or the total. */
export interface Adjusted {
  readonly id: string;
  readonly label: Label;
  readonly full: Formula;
}

/** Points after adjustments, and what full points or zero kept from them. */
export interface InsideAdjusted {
  readonly value: Formula;
  readonly limit: Formula | undefined;
}

/** The lines of adjustments, and by item or block ("" for the total) what full points or zero kept from them. */
export interface AdjustmentFormulas {
  readonly lines: readonly AdjustmentLine[];
  readonly limits: ReadonlyMap<string, Formula>;
}

/**
 * The adjustments of the total, before and after whatever else becomes of it.
 *
 * @param limits receives what full points or zero kept from it
 */
export function totalAdjuster(lines: readonly AdjustmentLine[], limits: Map<string, Formula>) {
  const own = lines.filter(({ adjustment }) => adjustment.to === undefined);
  return {
    inside: (items: Formula, full: Formula): Formula => {
      if (own.length === 0) return items;
      const label = { zh: "各项合计", en: "all items" };
      const { value, limit } = insideAdjusted(own, named(items, { id: "scheme:items", label, places: 4 }), {
        id: "",
        label,
        full,
      });
      if (limit !== undefined) limits.set("", limit);
      return value;
    },
    outside: (points: Formula): Formula => outsideAdjusted(own, points),
  };
}

/**
 * 百分内加减分: bonuses and deductions together bring points neither above full points nor below zero. Points that were beyond them
 * before, such as a score above full points by its rule, stay, but are not carried further.
 *
 *     from min(before, 0) to max(before, full): before + bonuses − deductions
 */
export function insideAdjusted(
  lines: readonly AdjustmentLine[],
  before: Formula,
  { id, label, full: points }: Adjusted,
): InsideAdjusted {
  const inside = lines.filter(({ adjustment }) => adjustment.hundred === "inside");
  if (inside.length === 0) return { value: before, limit: undefined };
  const sum = named(withLines(inside, before), {
    id: `sum:${id}`,
    label: suffixed(label, "加减后", " with adjustments"),
    places: 4,
  });
  const full = named(points, { id: `whole:${id}`, label: suffixed(label, "满分", " full points"), places: 4 });
  // As cases, so that an explanation names the bound only where it is met.
  const value = choose(
    [
      [and(less(full, before), less(full, sum)), min(sum, before)],
      [less(full, sum), full],
      [and(less(before, 0), less(sum, 0)), max(sum, before)],
      [less(sum, 0), 0],
    ],
    sum,
  );
  const title = { id: `inside:${id}`, label: suffixed(label, "(含百分内加减分)", " within full points"), places: 4 };
  return { value: named(value, title), limit: subtract(value, sum) };
}

/** 百分外加减分: bonuses and deductions that are bounded by their own caps alone. */
export function outsideAdjusted(lines: readonly AdjustmentLine[], before: Formula): Formula {
  const outside = lines.filter(({ adjustment }) => adjustment.hundred !== "inside");
  return outside.length === 0 ? before : withLines(outside, before);
}

function withLines(lines: readonly AdjustmentLine[], before: Formula): Formula {
  const of = (kind: "bonus" | "deduction"): readonly Formula[] =>
    lines.filter(({ adjustment }) => adjustment.kind === kind).map(({ points }) => points);
  const bonuses = of("bonus");
  const raised = bonuses.length === 0 ? before : add(before, ...bonuses);
  return of("deduction").reduce((left, points) => subtract(left, points), raised);
}
