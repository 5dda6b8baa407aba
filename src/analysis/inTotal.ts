import type { AreaResult, ItemResult } from "../assessment/index.js";
import { add, compare, divide, multiply, ONE, type Rational, sign, ZERO } from "../number/index.js";
import { amountOf, points } from "./amount.js";

/**
 * Items in the points that they have in the total. They have others of their own in a block made by a mean, where points are but weights:
 * two items of 100 in a block of 20 have 10 each.
 */
export function inTotal({ items }: AreaResult): (item: ItemResult) => ItemResult {
  const known = new Map(items.map((each) => [each.item, each]));
  const parts = new Map<string | null, Rational>();
  for (const { block, full } of items) parts.set(block, add(parts.get(block) ?? ZERO, amountOf(full) ?? ZERO));
  const shareOf = (block: string | null): Rational => {
    const own = block === null ? undefined : known.get(block);
    if (own === undefined) return ONE;
    const [full, all] = [amountOf(own.full), parts.get(own.item)];
    const inside = full === undefined || all === undefined || sign(all) === 0 ? ONE : divide(full, all);
    return multiply(inside, shareOf(own.block));
  };
  return (item) => {
    const share = shareOf(item.block);
    if (compare(share, ONE) === 0) return item;
    const [full, earned] = [amountOf(item.full), amountOf(item.earned)];
    return {
      ...item,
      ...(full !== undefined && { full: points(multiply(full, share)) }),
      ...(earned !== undefined && { earned: points(multiply(earned, share)) }),
    };
  };
}
