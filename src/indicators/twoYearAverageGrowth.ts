import { at, type Formula, LAST_YEAR, type Operand, squareRoot, subtract } from "../formula/index.js";
import { chainedIndex } from "./chainedIndex.js";

/**
 * 两年平均增速: the equal rate of two years that does what the rates of the two did, so that a low base does not count double. It is
 * geometric, not the mean of the two.
 *
 *     average = √((1 + growth) × (1 + growth of the year before)) − 1
 *
 * Units: rates of growth, as published or from `yearOnYear`; the result is a pure number, seen in %. Irrational: kept at 50 digits.
 * Missing: the strongest reason of the two; `out-of-domain` for a fall of more than 100%.
 *
 * @param growthBefore the growth a year before when left out
 * @source 国家统计局 国民经济运行情况 2021年: 两年平均增速以2019年同期数为基数,采用几何平均的方法计算
 * @example
 * toText(value(twoYearAverageGrowth("8.1%", "2.2%")), "zh", { unit: "%", places: 1 })   //=> "5.1%"
 */
export function twoYearAverageGrowth(growth: Operand, growthBefore: Operand = at(growth, LAST_YEAR)): Formula {
  return subtract(squareRoot(chainedIndex("twoYearAverageGrowth", [growth, growthBefore])), 1);
}
