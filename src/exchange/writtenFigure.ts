import type { Observation } from "../data/index.js";
import { fail } from "../error/index.js";
import { exactText, toRational } from "../number/index.js";
import { TABLE_NUMBER } from "./tableCell.js";

/**
 * A figure as decimal text for a cell: as it was given, where it is plain decimal text, else all of its digits.
 *
 * @throws KaoheError `table.no-decimal` for fractions without a decimal form, such as 1/3
 */
export function writtenFigure({ area, measure, period, value }: Observation): string {
  if (value === null) return "";
  const given = String(value).trim();
  if (TABLE_NUMBER.test(given) && !given.endsWith("%")) return given;
  const exact = exactText(toRational(value));
  return exact.includes("/") ? fail("table.no-decimal", { area, measure, period, value: exact }) : exact;
}
