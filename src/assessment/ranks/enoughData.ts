import { choose, divide, equal, type Formula, isMissing, less, missingWhen, named } from "../../formula/index.js";
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
  const applying = sumOf(items.map(({ score, full }) => choose([[isMissing(score, "not-applicable"), 0]], full)));
  const there = sumOf(items.map(({ absent, full }) => choose([[absent, 0]], full)));
  const share = named(missingWhen(equal(applying, 0), "not-applicable", divide(there, applying)), {
    id: "scheme:data",
    label: { zh: "有数据的分值占比", en: "share of points with data" },
    unit: "%",
    places: 1,
  });
  return missingWhen(less(share, least), TOO_LITTLE_DATA, value);
}

function itemsOf(draft: Draft): readonly Draft[] {
  return draft.entry.kind === "block" ? draft.parts.flatMap(itemsOf) : [draft];
}
