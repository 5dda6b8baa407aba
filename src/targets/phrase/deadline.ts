import { type Period, periodText } from "../../period/index.js";
import type { Time } from "./time.js";

/** The tenth five-year plan ended in 2005, and so on. */
const PLAN_ZERO = 1955;

/**
 * The canonical period that a time names, or null where it needs the year of its text and that is not known. 三年内 counts the
 * text's own year as the first.
 */
export function periodOf(time: Time, year: number | undefined): string | null {
  const period = read(time, year);
  return period === undefined || period.year < 1000 || period.year > 9999 ? null : periodText(period);
}

function read(time: Time, textYear: number | undefined): Period | undefined {
  switch (time.kind) {
    case "year":
      return { kind: "year", year: time.year };
    case "plan":
      return { kind: "year", year: PLAN_ZERO + 5 * time.plan };
    case "thisYear":
      return textYear === undefined ? undefined : { kind: "year", year: textYear + time.after };
    case "within":
      return textYear === undefined ? undefined : { kind: "year", year: textYear + time.years - 1 };
    case "half":
    case "quarter":
    case "months":
      return partOfYear(time, time.year ?? textYear);
  }
}

function partOfYear(
  time: Extract<Time, { kind: "half" | "quarter" | "months" }>,
  year: number | undefined,
): Period | undefined {
  if (year === undefined) return undefined;
  if (time.kind === "half") return { kind: "half", year, half: time.half };
  if (time.kind === "quarter") {
    const { quarter } = time;
    return { kind: "quarter", year, quarter: quarter === 1 || quarter === 2 || quarter === 3 ? quarter : 4 };
  }
  if (time.first === time.last) return { kind: "month", year, month: time.last };
  return time.first === 1 ? { kind: "cumulative", year, months: time.last } : { kind: "month", year, month: time.last };
}
