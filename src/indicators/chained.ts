import { type Formula, multiply, type Operand } from "../formula/index.js";
import { chainedIndex } from "./chainedIndex.js";

/**
 * 可比价推算: a base carried on by its published growth at comparable prices: a later value at the prices of the base period.
 *
 *     chained = base × (1 + growth₁) × (1 + growth₂) × …
 *
 * Units: those of the base; the growths are rates, one for each period after it, in any order.
 * Missing: the strongest reason of all; `out-of-domain` for a fall of more than 100%.
 *
 * @source 国家统计局 统计指标解释: 不变价国内生产总值, 环比物量指数连乘
 * @example
 * toText(value(named(chained("100亿元", "10%", "-10%"), { id: "x", unit: "亿元" })), "zh")   //=> "99亿元"
 */
export function chained(base: Operand, ...growths: readonly [Operand, ...Operand[]]): Formula {
  return multiply(base, chainedIndex("chained", growths));
}
