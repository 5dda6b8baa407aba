import type { WeightedPart } from "./allocationRequest.js";

/**
 * Parts in equal shares (平均分解).
 *
 * @example
 * equalShares(["上塘", "桥下"])   //=> [{ id: "上塘", weight: "1" }, { id: "桥下", weight: "1" }]
 */
export function equalShares(ids: readonly string[]): readonly WeightedPart[] {
  return ids.map((id) => ({ id, weight: "1" }));
}
