import type { Period } from "./period.js";

/**
 * The canonical text of a period, by which panels, targets and JSON name it: `2017`, `2017-H1`, `2017-Q3`, `2017-09`,
 * `2017-01..09`.
 *
 * @example
 * periodText(readPeriod("2017年1—9月"))   //=> "2017-01..09"
 * periodText(readPeriod("2017年三季度"))   //=> "2017-Q3"
 */
export function periodText(period: Period): string {
  switch (period.kind) {
    case "year":
      return `${period.year}`;
    case "half":
      return `${period.year}-H${period.half}`;
    case "quarter":
      return `${period.year}-Q${period.quarter}`;
    case "month":
      return `${period.year}-${twoDigits(period.month)}`;
    case "cumulative":
      return `${period.year}-01..${twoDigits(period.months)}`;
  }
}

function twoDigits(month: number): string {
  return String(month).padStart(2, "0");
}
