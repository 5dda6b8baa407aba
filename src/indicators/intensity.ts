import { divide, type Formula, type Operand } from "../formula/index.js";

/**
 * 强度: one value per unit of another of any kind, such as R&D经费支出 per 人年.
 *
 *     intensity = value ÷ base
 *
 * Units: those of the value per those of the base (`万元/人年`); a pure number where both are of one kind.
 * Missing: the strongest reason of the two; `division-by-zero` for a base of 0.
 *
 * @source 国家统计局《全国科技经费投入统计公报》: 按研究与试验发展人员(全时工作量)计算的人均经费
 * @example
 * toText(value(named(intensity("912007万元", "40032人年"), { id: "x", unit: "万元/人年" })), "zh")   //=> "22.78万元/人年"
 */
export function intensity(operand: Operand, base: Operand): Formula {
  return divide(operand, base);
}
