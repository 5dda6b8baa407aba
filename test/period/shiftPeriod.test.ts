import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Period, periodText, readPeriod, type Shift, shiftPeriod } from "../../src/period/index.js";
import { faultsOf } from "./faultsOf.js";
import { periods, years } from "./periods.js";

const distances = fc.integer({ min: -30, max: 30 });
const shifts: fc.Arbitrary<Shift> = fc.oneof(
  distances.map((distance) => ({ years: distance })),
  distances.map((distance) => ({ periods: distance })),
);
const shifted = (text: string, shift: Shift): string | undefined => {
  const period = shiftPeriod(readPeriod(text), shift);
  return period && periodText(period);
};

describe("shiftPeriod laws", () => {
  const met = new Set<string>();

  test.prop([periods, shifts])(
    "shiftPeriod there and back is the period, wherever there is a there",
    (period, shift) => {
      const there = shiftPeriod(period, shift);
      if (there === undefined) {
        met.add("nowhere");
        return;
      }
      met.add(there.year === period.year ? "same year" : "other year");
      const back = "years" in shift ? { years: 0 - shift.years } : { periods: 0 - shift.periods };
      expect(there.kind).toBe(period.kind);
      expect(shiftPeriod(there, back)).toEqual(period);
    },
  );

  it("has met shifts within a year, across years, and to nowhere", () => {
    expect([...met].sort()).toEqual(["nowhere", "other year", "same year"]);
  });

  test.prop([periods, distances])("shiftPeriod by years keeps all but the year", (period, distance) => {
    const year = period.year + distance;
    const expected: Period | undefined = year >= 1000 && year <= 9999 ? { ...period, year } : undefined;
    expect(shiftPeriod(period, { years: distance })).toEqual(expected);
  });

  test.prop([periods, distances])(
    "shiftPeriod by a year is so many periods, save for cumulative ones",
    (period, distance) => {
      const inYear = { year: 1, half: 2, quarter: 4, month: 12, cumulative: undefined }[period.kind];
      fc.pre(inYear !== undefined);
      expect(shiftPeriod(period, { periods: distance * inYear })).toEqual(shiftPeriod(period, { years: distance }));
    },
  );

  test.prop([years, fc.integer({ min: 1, max: 12 }), distances])(
    "shiftPeriod of cumulative months stays in their year",
    (year, months, distance) => {
      const found = shiftPeriod({ kind: "cumulative", year, months }, { periods: distance });
      const sum = months + distance;
      expect(found).toEqual(sum >= 1 && sum <= 12 ? { kind: "cumulative", year, months: sum } : undefined);
    },
  );
});

describe("shiftPeriod of", () => {
  it.each([
    ["2017-01..09", { years: -1 }, "2016-01..09"],
    ["2017-01..09", { periods: -1 }, "2017-01..08"],
    ["2017-01..01", { periods: -1 }, undefined],
    ["2017-01..12", { periods: 1 }, undefined],
    ["2017-Q1", { periods: -1 }, "2016-Q4"],
    ["2017-Q4", { periods: 1 }, "2018-Q1"],
    ["2017-H1", { periods: -1 }, "2016-H2"],
    ["2017-01", { periods: -13 }, "2015-12"],
    ["2017-12", { periods: 1 }, "2018-01"],
    ["2017", { periods: -2 }, "2015"],
    ["1000", { years: -1 }, undefined],
    ["9999-12", { periods: 1 }, undefined],
  ])("%s by %j is %s", (text, shift, expected) => {
    expect(shifted(text, shift)).toBe(expected);
  });
});

describe("shiftPeriod refuses", () => {
  it.each([{ years: 0.5 }, { periods: Number.NaN }, { periods: Number.POSITIVE_INFINITY }])(
    "%j: period.shift-not-whole",
    (shift: Shift) => {
      const text = String("years" in shift ? shift.years : shift.periods);
      expect(faultsOf(() => shiftPeriod({ kind: "year", year: 2017 }, shift))).toEqual([
        { code: "period.shift-not-whole", path: "", facts: { shift: text } },
      ]);
    },
  );
});
