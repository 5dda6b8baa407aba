import { divide, type Formula, lessOrEqual, missingWhen, multiply, type Operand } from "../formula/index.js";

/**
 * 年化: a flow of some months at the pace of a whole year, every month taken as alike.
 *
 *     annualised = x × 12 ÷ months
 *
 * Units: those of x. A formula does not know the length of its period, so the months are said: 9 for 1—9月, 3 for a quarter. A rate
 * of growth does not multiply: g in a quarter is `averageAnnualGrowth(add(1, g), 1, "1/4")` in a year. A stock is not annualised.
 * Missing: the strongest reason of the two; `out-of-domain` for months of 0 or less.
 *
 * @source 序时进度: 累计完成数 ÷ 已过月数 × 12
 * @example
 * toText(value(named(annualised("1291件", 9), { id: "x", unit: "件" })), "zh", { places: 1 })   //=> "1721.3件"
 */
export function annualised(operand: Operand, months: Operand): Formula {
  return missingWhen(lessOrEqual(months, 0), "out-of-domain", divide(multiply(operand, 12), months));
}
