import { divide, type Formula, type Operand } from "../formula/index.js";

/**
 * 比重: one value in proportion to another of the same kind, such as R&D经费支出占GDP比重.
 *
 *     share = part ÷ whole
 *
 * Units: part and whole of one kind; the result is a pure number, seen in %.
 * Missing: the strongest reason of the two; `division-by-zero` for a whole of 0. The whole differs between documents
 * (规上工业增加值 or GDP): name the indicator after the one that is meant.
 *
 * @source 国家统计局 统计指标解释: R&D经费投入强度
 * @example
 * toText(value(share("6.7亿元", "335亿元")), "zh", { unit: "%" })   //=> "2%"
 */
export function share(part: Operand, whole: Operand): Formula {
  return divide(part, whole);
}
