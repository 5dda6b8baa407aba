import { at, type Formula, formulaOf, LAST_YEAR, type Operand } from "../formula/index.js";
import { growthRate } from "./growthRate.js";

/**
 * 同比增速: growth from the same period a year before. Cumulative months are compared with the same months (1–9月 with 1–9月),
 * a quarter with the same quarter.
 *
 *     yearOnYear = (x − x last year) ÷ x last year
 *
 * Units: a pure number, seen in %.
 * Missing: as `growthRate`. Growth at comparable prices (可比价) is not this growth of current-price levels.
 *
 * @source 国家统计局 统计指标解释: 同比
 * @example
 * const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
 * formulaText(yearOnYear(m.grants), "zh")   //=> "(发明专利授权量 − 上年发明专利授权量) ÷ 上年发明专利授权量"
 */
export function yearOnYear(operand: Operand): Formula {
  const current = formulaOf(operand, "yearOnYear", 0);
  return growthRate(current, at(current, LAST_YEAR));
}
