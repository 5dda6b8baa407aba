import type { Period } from "./period.js";

/**
 * The first day of a period as ISO text, a calendar day without time or zone.
 *
 * @example
 * firstDay(readPeriod("2017-01..09"))   //=> "2017-01-01"
 * firstDay(readPeriod("2017-Q3"))   //=> "2017-07-01"
 */
export function firstDay(period: Period): string {
  return `${period.year}-${String(firstMonth(period)).padStart(2, "0")}-01`;
}

function firstMonth(period: Period): number {
  switch (period.kind) {
    case "year":
    case "cumulative":
      return 1;
    case "half":
      return period.half * 6 - 5;
    case "quarter":
      return period.quarter * 3 - 2;
    case "month":
      return period.month;
  }
}
