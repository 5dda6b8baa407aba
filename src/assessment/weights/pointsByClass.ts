import { pointer, within } from "../../error/index.js";
import type { DecimalInput } from "../../number/index.js";
import type { ById } from "./byId.js";
import { type PointsOptions, pointsFrom } from "./pointsFrom.js";

/**
 * 分类权重: the points of each item by class, from weights by class. In each class they sum to the total exactly; a class whose weights
 * leave an item out does not have it.
 *
 * @throws KaoheError as `pointsFrom` does
 * @example
 * const weights = { A: givenWeights({ 投入: 40, 产出: 60 }), B: givenWeights({ 投入: 100 }) };
 * pointsByClass(weights, 10)   //=> { 投入: { A: "4", B: "10" }, 产出: { A: "6" } }
 */
export function pointsByClass<C extends string>(
  classes: { readonly [K in C]: { readonly weights: ById } },
  total: DecimalInput,
  options: PointsOptions = {},
): Readonly<Record<string, { readonly [K in C]?: string }>> {
  const points: Record<string, { [K in C]?: string }> = {};
  for (const name in classes) {
    const given = within(pointer("classes", name), () => pointsFrom(classes[name], total, options));
    for (const [item, part] of Object.entries(given)) points[item] = { ...points[item], [name]: part };
  }
  return points;
}
