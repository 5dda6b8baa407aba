import type { AreaResult, ItemResult } from "../assessment/index.js";

/** The items of an area without the blocks of some. */
export function itemsOf({ items }: AreaResult): readonly ItemResult[] {
  return items.filter(({ kind }) => kind === "item");
}
