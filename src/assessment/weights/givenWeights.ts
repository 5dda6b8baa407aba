import { type DecimalInput, exactText, sum } from "../../number/index.js";
import { type ById, byId } from "./byId.js";
import { checkIds } from "./checkIds.js";
import { readShares } from "./readShares.js";
import { sharesOf } from "./sharesOf.js";
import type { WeightsOf } from "./weightsOf.js";
import { exactWeights, type WeightOptions } from "./weightTexts.js";

/** 给定的权重: what was stated, and its sum. */
export type GivenWeights = WeightsOf<"given", { readonly stated: ById; readonly sum: string }>;

/**
 * 给定权重: weights as a document states them, in any scale.
 *
 *     w = stated ÷ Σ stated
 *
 * Units: pure numbers of at least 0, shares of one or points alike. Exact. A sum of neither 1 nor 100 is warned of.
 *
 * @throws KaoheError `weights.none`, `weights.negative`, `weights.undetermined`, `number.unreadable`, `formula.places`
 * @example
 * givenWeights({ 投入: 35, 产出: 45, 环境: 20 }).weights   //=> { 投入: "0.35", 产出: "0.45", 环境: "0.2" }
 */
export function givenWeights(
  stated: Readonly<Record<string, DecimalInput>>,
  options: WeightOptions = {},
): GivenWeights {
  const ids = Object.keys(stated);
  checkIds(ids, "stated");
  const values = readShares(stated, ids, "/stated");
  const total = exactText(sum(values));
  return {
    kind: "given",
    weights: exactWeights(ids, sharesOf(values, "/stated"), options),
    working: { stated: byId(ids, values), sum: total },
    warnings: total === "1" || total === "100" ? [] : [{ kind: "stated-sum", sum: total }],
  };
}
