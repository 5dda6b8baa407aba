import { at, divide, type Formula, LAST_YEAR, type Operand, subtract } from "../formula/index.js";
import { fromPositiveBase } from "./fromPositiveBase.js";

/**
 * 贡献率: how much of the increment of a whole comes from one of its parts. The contributions of all parts add up to 100%.
 *
 *     contribution = (part − part before) ÷ (whole − whole before)
 *
 * Units: all alike, and at constant prices where growth is; the result is a pure number, seen in %.
 * Missing: the strongest reason of the parts; `zero-base` where the whole has not changed, `negative-base` where it fell, since
 * a part that fell would then seem to contribute.
 *
 * @param partBefore the part a year before when left out
 * @param wholeBefore the whole a year before when left out
 * @source 国家统计局 统计指标解释: 贡献率 = 某因素增量 ÷ 总增量
 * @example
 * const rate = contributionToGrowth("3433亿元", "6341亿元", "2556亿元", "4888亿元");
 * toText(value(rate), "zh", { unit: "%", places: 1 })   //=> "60.4%"
 */
export function contributionToGrowth(
  part: Operand,
  whole: Operand,
  partBefore: Operand = at(part, LAST_YEAR),
  wholeBefore: Operand = at(whole, LAST_YEAR),
): Formula {
  const grown = subtract(whole, wholeBefore);
  return fromPositiveBase(grown, divide(subtract(part, partBefore), grown));
}
