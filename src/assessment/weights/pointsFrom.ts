import { within } from "../../error/index.js";
import { type DecimalInput, positiveDecimal } from "../../number/index.js";
import { apportioned } from "./apportioned.js";
import type { ById } from "./byId.js";

export interface PointsOptions {
  /** Points are whole numbers of it, by the largest remainder; exact when left out. */
  readonly step?: DecimalInput;
}

/**
 * 按权重定分值: the points of each item, which sum to the total exactly.
 *
 *     points = total × weight, in whole steps by the largest remainder
 *
 * Units: the total's points.
 *
 * @param options.step exact points when left out
 * @throws KaoheError `weights.steps` where the total is no whole number of steps, `number.not-positive`, `number.unreadable`
 * @example
 * pointsFrom(equalWeights(["投入", "产出", "环境"]), 100, { step: "0.5" })   //=> { 投入: "33.5", 产出: "33.5", 环境: "33" }
 */
export function pointsFrom(
  { weights }: { readonly weights: ById },
  total: DecimalInput,
  options: PointsOptions = {},
): ById {
  const whole = positiveDecimal(total, "total");
  const step =
    options.step === undefined ? undefined : within("/options", () => positiveDecimal(options.step ?? 1, "step"));
  return apportioned(whole, weights, step);
}
