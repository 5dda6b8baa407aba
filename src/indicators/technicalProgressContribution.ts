import { add, divide, type Formula, formulaOf, multiply, type Operand, subtract } from "../formula/index.js";
import { fromPositiveBase } from "./fromPositiveBase.js";

/**
 * 科技进步贡献率: the part of the growth of output that neither capital nor labour explains (索洛余值).
 *
 *     contribution = (Y − α × K − β × L) ÷ Y
 *
 * Units: Y, K and L are rates of growth of output, capital and labour, mostly yearly means of some years; α and β are elasticities,
 * pure numbers. The result is a pure number, seen in %; it may be negative or above 100%.
 * Missing: the strongest reason of the parts; `zero-base` and `negative-base` where output has not grown.
 *
 * @param labourElasticity β; 1 − α when left out
 * @source 科技进步贡献率测算: 增长速度方程 Y = A + αK + βL, 贡献率 = A ÷ Y
 * @example
 * toText(value(technicalProgressContribution("8%", "9%", "1%", "0.35")), "zh", { unit: "%", places: 1 })   //=> "52.5%"
 */
export function technicalProgressContribution(
  output: Operand,
  capital: Operand,
  labour: Operand,
  capitalElasticity: Operand,
  labourElasticity: Operand = subtract(1, capitalElasticity),
): Formula {
  const growth = formulaOf(output, "technicalProgressContribution", 0);
  const inputs = add(multiply(capitalElasticity, capital), multiply(labourElasticity, labour));
  return fromPositiveBase(growth, divide(subtract(growth, inputs), growth));
}
