import { fail } from "../error/index.js";
import { daysInMonth } from "./daysInMonth.js";
import { FIRST_YEAR } from "./period.js";

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Checks a calendar day in ISO form and gives it back. Such texts compare as dates do, in any time zone.
 *
 * @throws KaoheError `period.unreadable-date` for another form and for days that do not exist
 * @example
 * readDate("2016-02-29")   //=> "2016-02-29"
 */
export function readDate(text: string): string {
  const [, year = "0", month = "0", day = "0"] = DATE.exec(text) ?? [];
  const exists =
    Number(year) >= FIRST_YEAR &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= daysInMonth(Number(year), Number(month));
  return exists ? text : fail("period.unreadable-date", { text });
}
