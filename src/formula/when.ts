import { fail } from "../error/index.js";
import { type Period, periodText, readPeriod, type Shift, shiftPeriod } from "../period/index.js";

/**
 * The time at which a leaf is read: the period of the assessment, or a fixed one where `period` is given; then so many years and
 * so many periods later (earlier where negative).
 */
export interface When {
  readonly period?: string;
  readonly years: number;
  readonly periods: number;
}

export const NOW: When = /* @__PURE__ */ Object.freeze({ years: 0, periods: 0 });

/** The year before: the same months, where the period is a part of a year. */
export const LAST_YEAR: Shift = /* @__PURE__ */ Object.freeze({ years: -1 });

/** Moves a time that is relative to the assessment; a fixed one stays. */
export function shiftedWhen(when: When, shift: Shift): When {
  const distance = "years" in shift ? shift.years : shift.periods;
  if (!Number.isSafeInteger(distance)) fail("period.shift-not-whole", { shift: String(distance) });
  if (when.period !== undefined) return when;
  return "years" in shift
    ? Object.freeze({ ...when, years: when.years + shift.years })
    : Object.freeze({ ...when, periods: when.periods + shift.periods });
}

/** Fixes a time that is relative to the assessment; its shifts now count from the period. */
export function fixedWhen(when: When, period: string): When {
  return when.period !== undefined ? when : Object.freeze({ ...when, period: periodText(readPeriod(period)) });
}

/** The period that is meant, seen from an assessment's; undefined where the shift leaves what a period can be. */
export function resolveWhen(when: When, assessment: Period): Period | undefined {
  const start = when.period === undefined ? assessment : readPeriod(when.period);
  const sameYear = when.years === 0 ? start : shiftPeriod(start, { years: when.years });
  return sameYear === undefined || when.periods === 0 ? sameYear : shiftPeriod(sameYear, { periods: when.periods });
}
