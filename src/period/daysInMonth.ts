import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";

/**
 * How many days a month has, the first month being 1.
 *
 * The first days of two months are compared because every time zone has those. Last days it may lack: Kiritimati went
 * from 30 December 1994 to 1 January 1995.
 */
export function daysInMonth(year: number, month: number): number {
  return differenceInCalendarDays(new Date(year, month, 1), new Date(year, month - 1, 1));
}
