import type { AreaResult, ItemResult } from "../../assessment/index.js";
import { choices, fail } from "../../error/index.js";

/** The items that an area is scored on, without blocks and without what its class does not have; or those that are named. */
export function itemsOf({ items }: AreaResult, named?: readonly string[]): readonly ItemResult[] {
  if (named === undefined) return items.filter(({ kind, full }) => kind === "item" && full.kind === "value");
  return named.map((item, index) => {
    const known = items.map(({ item: each }) => each);
    return (
      items.find((each) => each.item === item) ??
      fail("assessment.unknown-item", { item, ...choices(item, known) }, `/items/${index}`)
    );
  });
}
