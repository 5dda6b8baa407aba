import { lastDay } from "./lastDay.js";
import type { Period } from "./period.js";
import { readDate } from "./readDate.js";

/**
 * Whether a period lies behind on a day (ISO text): true from the day after its last one.
 *
 * @throws KaoheError `period.unreadable-date`
 * @example
 * isOver(readPeriod("2017-Q3"), "2017-09-30")   //=> false
 * isOver(readPeriod("2017-Q3"), "2017-10-01")   //=> true
 */
export function isOver(period: Period, date: string): boolean {
  return readDate(date) > lastDay(period);
}
