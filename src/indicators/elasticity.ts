import { divide, type Formula, formulaOf, type Operand } from "../formula/index.js";
import { fromPositiveBase } from "./fromPositiveBase.js";

/**
 * 弹性系数: by how many per cent one thing grows where another grows by one, such as 能源消费 beside GDP.
 *
 *     elasticity = growth ÷ growth of the reference
 *
 * Units: two rates of growth, as published or from `yearOnYear`; the result is a pure number.
 * Missing: the strongest reason of the two; `zero-base` and `negative-base` where the reference stands still or falls.
 *
 * @source 国家统计局 统计指标解释: 能源消费弹性系数 = 能源消费量年平均增长速度 ÷ 国民经济年平均增长速度
 * @example
 * value(elasticity("6.4%", "10%"))   //=> { kind: "value", exact: "0.64", unit: "" }
 */
export function elasticity(growth: Operand, referenceGrowth: Operand): Formula {
  const reference = formulaOf(referenceGrowth, "elasticity", 1);
  return fromPositiveBase(reference, divide(growth, reference));
}
