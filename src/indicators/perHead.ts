import { type Formula, lessOrEqual, missingWhen, type Operand } from "../formula/index.js";
import { intensity } from "./intensity.js";

/**
 * 人均, 每万人: a value per person of a population. Per 10,000 persons it is the same formula, seen in another unit: name it in
 * `元/人` or in `件/万人`, and the conversion is exact.
 *
 *     per head = value ÷ population
 *
 * Units: those of the value per 人. The year-end stock goes with the year-end population, a flow with the year's mean.
 * Missing: the strongest reason of the two; `division-by-zero` for a population of 0 or less.
 *
 * @source 国家统计局 统计指标解释: 每万人口发明专利拥有量 = 年末发明专利拥有量 ÷ 年末人口数
 * @example
 * toText(value(named(perHead("3500件", "91.2万人"), { id: "x", unit: "件/万人" })), "zh")   //=> "38.38件/万人"
 */
export function perHead(operand: Operand, population: Operand): Formula {
  return missingWhen(lessOrEqual(population, 0), "division-by-zero", intensity(operand, population));
}
