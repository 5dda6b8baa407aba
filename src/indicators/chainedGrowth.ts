import { type Formula, type Operand, subtract } from "../formula/index.js";
import { chainedIndex } from "./chainedIndex.js";

/**
 * 定基增速: growth over several periods from the growth of each: rates are multiplied, never added.
 *
 *     growth = (1 + growth₁) × (1 + growth₂) × … − 1
 *
 * Units: rates of growth, one for each period, in any order; the result is a pure number, seen in %.
 * Missing: the strongest reason of all; `out-of-domain` for a fall of more than 100%.
 *
 * @source 国家统计局 统计指标解释: 定基发展速度 = 各期环比发展速度的连乘积
 * @example
 * toText(value(chainedGrowth("2.2%", "8.1%")), "zh", { unit: "%", places: 1 })   //=> "10.5%"
 */
export function chainedGrowth(...growths: readonly [Operand, ...Operand[]]): Formula {
  return subtract(chainedIndex("chainedGrowth", growths), 1);
}
