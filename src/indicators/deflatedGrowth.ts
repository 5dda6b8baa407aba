import { at, type Formula, LAST_YEAR, type Operand } from "../formula/index.js";
import { deflated } from "./deflated.js";
import { growthRate } from "./growthRate.js";

/**
 * 可比价增速: growth of a value with the change of prices taken out. It is not growth minus inflation.
 *
 *     growth = (current ÷ price index − base) ÷ base
 *
 * Units: current and base alike, each at its own prices; the index is a ratio, 102.5% where the base's prices are 100. The result is
 * a pure number, seen in %.
 * Missing: the strongest reason of the three; `zero-base` and `negative-base` of the base or of the index.
 *
 * @param base the same period a year before when left out; the index then has 上年同期 = 100
 * @source 国家统计局 统计指标解释: 按可比价格计算的增长速度
 * @example
 * toText(value(deflatedGrowth("335亿元", "102.5%", "310亿元")), "zh", { unit: "%", places: 1 })   //=> "5.4%"
 */
export function deflatedGrowth(current: Operand, priceIndex: Operand, base: Operand = at(current, LAST_YEAR)): Formula {
  return growthRate(deflated(current, priceIndex), base);
}
