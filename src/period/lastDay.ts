import { daysInMonth } from "./daysInMonth.js";
import type { Period } from "./period.js";

/**
 * The last day of a period as ISO text, a calendar day without time or zone.
 *
 * @example
 * lastDay(readPeriod("2017-01..09"))   //=> "2017-09-30"
 * lastDay(readPeriod("2016-02"))   //=> "2016-02-29"
 */
export function lastDay(period: Period): string {
  const month = lastMonth(period);
  return `${period.year}-${String(month).padStart(2, "0")}-${daysInMonth(period.year, month)}`;
}

function lastMonth(period: Period): number {
  switch (period.kind) {
    case "year":
      return 12;
    case "half":
      return period.half * 6;
    case "quarter":
      return period.quarter * 3;
    case "month":
      return period.month;
    case "cumulative":
      return period.months;
  }
}
