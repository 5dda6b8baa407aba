import { choose, coalesce, type Formula, multiply, named } from "../../formula/index.js";
import type { Draft } from "../draft.js";
import { entryLabel } from "../entryLabel.js";
import type { Scheme } from "../scheme.js";
import { suffixed } from "../suffixed.js";
import { insideAdjusted, outsideAdjusted } from "./adjusted.js";
import type { AdjustmentLine } from "./adjustmentLines.js";

/** Adds what an item or block gains and loses by its own adjustments. The factor is that by which its points are spread. */
export type EntryAdjuster = (draft: Draft, factor: Formula | undefined, before: Formula) => Formula;

/**
 * The adjuster of a scheme's items and blocks.
 *
 * @param limits receives, by item or block, what full points or zero kept from it
 */
export function entryAdjuster(
  scheme: Scheme,
  lines: readonly AdjustmentLine[],
  limits: Map<string, Formula>,
): EntryAdjuster {
  return ({ entry, full, absent }, factor, before) => {
    const own = lines.filter(({ adjustment }) => adjustment.to === entry.id);
    if (own.length === 0) return before;
    const label = entryLabel(scheme, entry);
    const points = coalesce(full, 0);
    // Without a score there is nothing to gain inside: its points may be spread over others.
    const most = choose([[absent, 0]], factor === undefined ? points : multiply(points, factor));
    const { value, limit } = insideAdjusted(own, before, { id: entry.id, label, full: most });
    if (limit !== undefined) limits.set(entry.id, limit);
    const counted = outsideAdjusted(own, value);
    if (counted === value) return value;
    return named(counted, { id: `adjusted:${entry.id}`, label: suffixed(label, "计分", " counted"), places: 4 });
  };
}
