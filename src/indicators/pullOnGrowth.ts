import { at, divide, type Formula, formulaOf, LAST_YEAR, type Operand, subtract } from "../formula/index.js";
import { fromPositiveBase } from "./fromPositiveBase.js";

/**
 * 拉动百分点: by how many percentage points one part makes the whole grow. The pulls of all parts add up to the growth of the whole.
 *
 *     pull = (part − part before) ÷ whole before = contribution × growth of the whole
 *
 * Units: all alike, and at constant prices where growth is; the result is a pure number, seen in 百分点.
 * Takes what `contributionToGrowth` takes; the whole itself counts only where its value before is left out.
 * Missing: the strongest reason of the parts; `zero-base` and `negative-base` of the whole, as `growthRate`.
 *
 * @param partBefore the part a year before when left out
 * @param wholeBefore the whole a year before when left out
 * @source 国家统计局 统计指标解释: 拉动百分点 = 贡献率 × 增长速度
 * @example
 * const pull = pullOnGrowth("3433亿元", "6341亿元", "2556亿元", "4888亿元");
 * toText(value(pull), "zh", { unit: "百分点", places: 1 })   //=> "17.9个百分点"
 */
export function pullOnGrowth(
  part: Operand,
  whole: Operand,
  partBefore: Operand = at(part, LAST_YEAR),
  wholeBefore: Operand = at(whole, LAST_YEAR),
): Formula {
  const from = formulaOf(wholeBefore, "pullOnGrowth", 3);
  return fromPositiveBase(from, divide(subtract(part, partBefore), from));
}
