import { divide, type Formula, formulaOf, type Operand, power, subtract } from "../formula/index.js";
import { fromPositiveBase } from "./fromPositiveBase.js";

/**
 * 年均增速(水平法): the equal yearly rate that leads from a base to an end. The base year is not counted: from 2020 to 2025 are five years.
 *
 *     average growth = (end ÷ base)^(1 ÷ years) − 1
 *
 * Units: base and end alike; the result is a pure number, seen in %. Irrational: kept at 50 digits.
 * Missing: the strongest reason of the parts; `zero-base`, `negative-base`; `out-of-domain` for an end below 0.
 *
 * @source 国家统计局 统计指标解释: 平均增长速度, 水平法
 * @example
 * toText(value(averageAnnualGrowth("54亿元", "27亿元", 3)), "zh", { unit: "%", places: 2 })   //=> "25.99%"
 */
export function averageAnnualGrowth(end: Operand, base: Operand, years: Operand): Formula {
  const from = formulaOf(base, "averageAnnualGrowth", 1);
  return fromPositiveBase(from, subtract(power(divide(end, from), divide(1, years)), 1));
}
