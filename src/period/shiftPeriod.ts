import { fail } from "../error/index.js";
import { FIRST_YEAR, LAST_YEAR, type Period } from "./period.js";

/**
 * How far a period is moved: by years, keeping its months, or by periods of its own length. Whole numbers; −1 is the one before.
 */
export type Shift = { readonly years: number } | { readonly periods: number };

/**
 * The period that lies so far from another one. `{ years: -1 }` gives the partner of a year-on-year comparison: the same months
 * a year before. `{ periods: -1 }` gives the period before: of a quarter the quarter before, of 1—9月 the 1—8月.
 *
 * Missing: undefined where there is none: a cumulative period does not step out of its year, and years have four digits.
 *
 * @throws KaoheError `period.shift-not-whole`
 * @example
 * shiftPeriod(readPeriod("2017-01..09"), { years: -1 })   //=> { kind: "cumulative", year: 2016, months: 9 }
 * shiftPeriod(readPeriod("2017-Q1"), { periods: -1 })   //=> { kind: "quarter", year: 2016, quarter: 4 }
 * shiftPeriod(readPeriod("2017-01..01"), { periods: -1 })   //=> undefined
 */
export function shiftPeriod(period: Period, shift: Shift): Period | undefined {
  const distance = "years" in shift ? shift.years : shift.periods;
  if (!Number.isSafeInteger(distance)) return fail("period.shift-not-whole", { shift: String(distance) });
  const shifted = "years" in shift ? { ...period, year: period.year + distance } : stepped(period, distance);
  return shifted === undefined || shifted.year < FIRST_YEAR || shifted.year > LAST_YEAR ? undefined : shifted;
}

function stepped(period: Period, distance: number): Period | undefined {
  switch (period.kind) {
    case "year":
      return { kind: "year", year: period.year + distance };
    case "half": {
      const { year, place } = within(period.year, 2, period.half + distance);
      return { kind: "half", year, half: place === 1 ? 1 : 2 };
    }
    case "quarter": {
      const { year, place } = within(period.year, 4, period.quarter + distance);
      return { kind: "quarter", year, quarter: place === 1 || place === 2 || place === 3 ? place : 4 };
    }
    case "month": {
      const { year, place } = within(period.year, 12, period.month + distance);
      return { kind: "month", year, month: place };
    }
    case "cumulative": {
      const months = period.months + distance;
      return months < 1 || months > 12 ? undefined : { kind: "cumulative", year: period.year, months };
    }
  }
}

/** The year and the place from 1 on, where each year has so many places and counting starts in `year`. */
function within(year: number, places: number, place: number): { readonly year: number; readonly place: number } {
  const years = Math.floor((place - 1) / places);
  return { year: year + years, place: place - years * places };
}
