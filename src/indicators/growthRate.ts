import { divide, type Formula, formulaOf, type Operand, subtract } from "../formula/index.js";
import { fromPositiveBase } from "./fromPositiveBase.js";

/**
 * 增速: how much a value has grown from its base.
 *
 *     growth = (current − base) ÷ base
 *
 * Units: current and base alike; the result is a pure number, seen in %.
 * Missing: the strongest reason of the two; `zero-base` and `negative-base`, from which no rate can be told.
 *
 * @source 国家统计局 统计指标解释: 增长速度 = 报告期水平 ÷ 基期水平 − 1
 * @example
 * toText(value(growthRate(114, 61)), "zh", { unit: "%", places: 1 })   //=> "86.9%"
 * value(growthRate(5, -2))   //=> { kind: "missing", reason: "negative-base" }
 */
export function growthRate(current: Operand, base: Operand): Formula {
  const from = formulaOf(base, "growthRate", 1);
  return fromPositiveBase(from, divide(subtract(formulaOf(current, "growthRate", 0), from), from));
}
