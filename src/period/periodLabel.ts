import type { Locale } from "../error/index.js";
import type { Period } from "./period.js";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/**
 * The period as people read it. The Chinese form is one that `readPeriod` reads back.
 *
 * @example
 * periodLabel(readPeriod("2017-01..09"), "zh")   //=> "2017年1—9月"
 * periodLabel(readPeriod("2017-01..09"), "en")   //=> "January–September 2017"
 * periodLabel(readPeriod("2017-Q3"), "zh")   //=> "2017年第三季度"
 */
export function periodLabel(period: Period, locale: Locale): string {
  return locale === "zh" ? chinese(period) : english(period);
}

function chinese(period: Period): string {
  switch (period.kind) {
    case "year":
      return `${period.year}年`;
    case "half":
      return `${period.year}年${period.half === 1 ? "上" : "下"}半年`;
    case "quarter":
      return `${period.year}年第${"一二三四"[period.quarter - 1] ?? ""}季度`;
    case "month":
      return `${period.year}年${period.month}月`;
    case "cumulative":
      return `${period.year}年1—${period.months}月`;
  }
}

function english(period: Period): string {
  switch (period.kind) {
    case "year":
      return `${period.year}`;
    case "half":
      return `H${period.half} ${period.year}`;
    case "quarter":
      return `Q${period.quarter} ${period.year}`;
    case "month":
      return `${MONTHS[period.month - 1] ?? ""} ${period.year}`;
    case "cumulative":
      return `January–${MONTHS[period.months - 1] ?? ""} ${period.year}`;
  }
}
