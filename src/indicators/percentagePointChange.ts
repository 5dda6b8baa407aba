import { at, type Formula, formulaOf, LAST_YEAR, type Operand, subtract } from "../formula/index.js";

/**
 * 提高百分点: the change of a share against the same period a year before. Not to be mixed up with growth: a share that falls from
 * 21.8% to 18.2% falls by 3.6个百分点, not by 3.6%.
 *
 *     change = share − share last year
 *
 * Units: a pure number, seen in 百分点.
 * Missing: the strongest reason of the two.
 *
 * @source 国家统计局 统计指标解释: 百分点
 * @example
 * const m = measures({ share: { label: "高新技术产业占比", unit: "%" } });
 * formulaText(percentagePointChange(m.share), "zh")   //=> "高新技术产业占比 − 上年高新技术产业占比"
 */
export function percentagePointChange(operand: Operand): Formula {
  const share = formulaOf(operand, "percentagePointChange", 0);
  return subtract(share, at(share, LAST_YEAR));
}
