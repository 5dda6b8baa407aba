import { rational } from "../../number/index.js";
import { checkIds } from "./checkIds.js";
import type { WeightsOf } from "./weightsOf.js";
import { exactWeights, type WeightOptions } from "./weightTexts.js";

/** 等权. */
export type EqualWeights = WeightsOf<"equal", { readonly count: number }>;

/**
 * 等权: all alike.
 *
 *     w = 1 ÷ n
 *
 * Units: a share. Exact; with `places` some come out one unit of the last place larger, so that all sum to 1.
 *
 * @throws KaoheError `weights.none`, `scheme.id-twice`, `formula.places`
 * @example
 * equalWeights(["投入", "产出", "环境"]).weights   //=> { 投入: "1/3", 产出: "1/3", 环境: "1/3" }
 */
export function equalWeights(ids: readonly string[], options: WeightOptions = {}): EqualWeights {
  checkIds(ids, "ids");
  const shares = ids.map(() => rational(1, ids.length));
  return { kind: "equal", weights: exactWeights(ids, shares, options), working: { count: ids.length }, warnings: [] };
}
