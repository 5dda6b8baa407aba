import fc from "fast-check";
import type { Period } from "../../src/period/index.js";

// Years near a leap year, a century and the ends of what has four digits come often.
export const years = fc.oneof(
  fc.constantFrom(1000, 1900, 1994, 2000, 2011, 2016, 2017, 9999),
  fc.integer({ min: 1000, max: 9999 }),
);

const months = fc.oneof(fc.constantFrom(1, 2, 12), fc.integer({ min: 1, max: 12 }));

/** Any period. */
export const periods: fc.Arbitrary<Period> = fc.oneof(
  years.map((year): Period => ({ kind: "year", year })),
  fc.record({ kind: fc.constant("half" as const), year: years, half: fc.constantFrom(1 as const, 2 as const) }),
  fc.record({
    kind: fc.constant("quarter" as const),
    year: years,
    quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  }),
  fc.record({ kind: fc.constant("month" as const), year: years, month: months }),
  fc.record({ kind: fc.constant("cumulative" as const), year: years, months }),
);

/** The month in which a period ends, counted by hand. */
export function endMonth(period: Period): number {
  const text = JSON.stringify(period);
  const [, part = ""] = /"(?:half|quarter|month|months)":(\d+)/.exec(text) ?? [];
  return { year: 12, half: 6, quarter: 3, month: 1, cumulative: 1 }[period.kind] * Number(part || 1);
}
