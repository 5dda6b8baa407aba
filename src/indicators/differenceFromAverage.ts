import { type CohortOptions, cohortMean, type Formula, type Operand, subtract } from "../formula/index.js";

/**
 * 与同类平均之差: how far an area lies above the mean of its class, below it where negative.
 *
 *     difference = x − mean of x in the class
 *
 * Units: those of x; the difference of a share is seen in 百分点.
 * Missing: the reason of x; areas without a value are left out of the mean. `no-cohort` for an area without a class. The mean is
 * the plain one of the areas' values: for a share it is not the share of the whole, from which `subtract(x, of(x, "parent"))` differs.
 *
 * @param options.over the attributes that the areas share; `["class"]` when left out, `[]` for all areas
 * @param options.where only the areas for which this holds
 * @source 县(市、区)考核: 高于全市平均水平
 * @example
 * const m = measures({ share: { label: "研发投入强度", unit: "%" } });
 * formulaText(differenceFromAverage(m.share), "zh")   //=> "研发投入强度 − 同类平均(研发投入强度)"
 */
export function differenceFromAverage(operand: Operand, options: CohortOptions = {}): Formula {
  return subtract(operand, cohortMean(operand, options));
}
