import { at, type Formula, formulaOf, LAST_YEAR, type Operand, subtract } from "../formula/index.js";

/**
 * 增量: how much more than in the same period a year before.
 *
 *     increment = x − x last year
 *
 * Units: those of x. The increment of a share is a change in 百分点: use `percentagePointChange`, which says so.
 * Missing: the strongest reason of the two. A zero or negative base is no obstacle.
 *
 * @source 温州市对县(市、区)考核: 高新技术产业增加值增量
 * @example
 * const m = measures({ output: { label: "高新技术产业增加值", unit: "亿元" } });
 * formulaText(increment(m.output), "zh")   //=> "高新技术产业增加值 − 上年高新技术产业增加值"
 */
export function increment(operand: Operand): Formula {
  const current = formulaOf(operand, "increment", 0);
  return subtract(current, at(current, LAST_YEAR));
}
