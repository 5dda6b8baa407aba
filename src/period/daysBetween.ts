import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { readDate } from "./readDate.js";

/**
 * How many calendar days lie from one day to another (ISO text): 1 to the next day, negative where the second comes first. No time
 * zone plays a part.
 *
 * First days of months are compared, which every time zone has: 30 December 2011 never was in Samoa.
 *
 * @throws KaoheError `period.unreadable-date`
 * @example
 * daysBetween("2016-02-28", "2016-03-01")   //=> 2
 * daysBetween("2017-12-31", "2017-12-01")   //=> -30
 */
export function daysBetween(from: string, to: string): number {
  const [start, end] = [placeOf(from), placeOf(to)];
  return differenceInCalendarDays(end.month, start.month) + end.day - start.day;
}

function placeOf(date: string): { readonly month: Date; readonly day: number } {
  const [year = 0, month = 0, day = 0] = readDate(date).split("-").map(Number);
  return { month: new Date(year, month - 1, 1), day };
}
