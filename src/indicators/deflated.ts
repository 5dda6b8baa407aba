import { divide, type Formula, formulaOf, type Operand } from "../formula/index.js";
import { fromPositiveBase } from "./fromPositiveBase.js";

/**
 * 可比价: a value at the prices of another period, the change of prices taken out.
 *
 *     deflated = value at current prices ÷ price index
 *
 * Units: those of the value. The index is a ratio, 102.5% where the prices of the base period are 100.
 * Missing: the strongest reason of the two; `zero-base` and `negative-base` for an index of 0 or less.
 *
 * @source 国家统计局 统计指标解释: 不变价增加值, 价格指数缩减法
 * @example
 * toText(value(named(deflated("335亿元", "102.5%"), { id: "x", unit: "亿元" })), "zh")   //=> "326.83亿元"
 */
export function deflated(current: Operand, priceIndex: Operand): Formula {
  const index = formulaOf(priceIndex, "deflated", 1);
  return fromPositiveBase(index, divide(current, index));
}
