import { at, divide, type Formula, formulaOf, LAST_YEAR, type Operand } from "../formula/index.js";
import { fromPositiveBase } from "./fromPositiveBase.js";

/**
 * 发展速度: one period in proportion to another, how many times the base a value is. Growth of two times (增长2倍) is a ratio of three.
 *
 *     ratio = current ÷ base
 *
 * Units: current and base alike; the result is a pure number, seen as times or in %.
 * Missing: the strongest reason of the two; `zero-base` and `negative-base`, as `growthRate`.
 *
 * @param base the same period a year before when left out
 * @source 国家统计局 统计指标解释: 发展速度 = 报告期水平 ÷ 基期水平
 * @example
 * value(periodRatio("54亿元", "27亿元"))   //=> { kind: "value", exact: "2", unit: "" }
 */
export function periodRatio(current: Operand, base: Operand = at(current, LAST_YEAR)): Formula {
  const from = formulaOf(base, "periodRatio", 1);
  return fromPositiveBase(from, divide(current, from));
}
