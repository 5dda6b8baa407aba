import { accumulativeRate, add, divide, type Formula, formulaOf, type Operand } from "../formula/index.js";
import { fromPositiveBase } from "./fromPositiveBase.js";

/**
 * 累计法年均增速: the equal yearly rate at which the years after a base add up to what they did. Used for fixed investment, where the
 * sum of the years counts; where the end counts it is `averageAnnualGrowth`, the level method (水平法).
 *
 *     g where (1 + g) + (1 + g)² + … + (1 + g)ⁿ = (year₁ + year₂ + … + yearₙ) ÷ base
 *
 * Units: base and years alike; the result is a pure number, seen in %. Irrational: kept at 50 digits.
 * Missing: the strongest reason of the parts; `zero-base`, `negative-base`; `out-of-domain` for years of a sum below 0.
 *
 * @param years the value of each year after the base, the base not counted; their order does not matter
 * @throws KaoheError `formula.years` for more than 200 years
 * @source 国家统计局 统计指标解释: 平均增长速度, 累计法(方程法)
 * @example
 * toText(value(accumulativeGrowth("100亿元", "110亿元", "121亿元")), "zh", { unit: "%", places: 1 })   //=> "10.0%"
 */
export function accumulativeGrowth(base: Operand, ...years: readonly [Operand, ...Operand[]]): Formula {
  const from = formulaOf(base, "accumulativeGrowth", 0);
  return fromPositiveBase(from, accumulativeRate(divide(add(...years), from), years.length));
}
