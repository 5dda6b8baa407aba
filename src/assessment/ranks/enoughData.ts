import {
  choose,
  coalesce,
  divide,
  equal,
  type Formula,
  isMissing,
  less,
  missingWhen,
  multiply,
  named,
} from "../../formula/index.js";
import type { Draft } from "../draft.js";
import { sumOf } from "../sumOf.js";

/** Why an area is scored, but not ranked. */
export const TOO_LITTLE_DATA = "too-little-data";

/**
 * The value, missing where too little of an area's figures is there: the points of the items that have a score, as a share of the
 * points of all items that apply to it.
 */
export function whereEnoughData(least: string | undefined, whole: Draft, value: Formula): Formula {
  if (least === undefined) return value;
  const items = itemsOf(whole);
  const applying = sumOf(
    items.map(({ draft, points }) => choose([[isMissing(draft.score, "not-applicable"), 0]], points)),
  );
  const there = sumOf(items.map(({ draft, points }) => choose([[draft.absent, 0]], points)));
  const share = named(missingWhen(equal(applying, 0), "not-applicable", divide(there, applying)), {
    id: "scheme:data",
    label: { zh: "有数据的分值占比", en: "share of points with data" },
    unit: "%",
    places: 1,
  });
  return missingWhen(less(share, least), TOO_LITTLE_DATA, value);
}

/** The items with what they are worth in the total: in a mean points are weights, which share the points of its block. */
function itemsOf(draft: Draft, points = draft.full): readonly { readonly draft: Draft; readonly points: Formula }[] {
  const { entry, parts } = draft;
  if (entry.kind !== "block") return [{ draft, points }];
  if (points === draft.full && entry.points === undefined) return parts.flatMap((part) => itemsOf(part));
  const weights = sumOf(parts.map(({ full }) => coalesce(full, 0)));
  return parts.flatMap((part) => itemsOf(part, multiply(points, divide(part.full, weights))));
}
