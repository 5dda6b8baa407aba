import { execFileSync } from "node:child_process";
import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween, daysIn, firstDay, isOver, lastDay, readDate, readPeriod } from "../../src/period/index.js";
import { faultsOf } from "./faultsOf.js";
import { endMonth, periods, years } from "./periods.js";

/** A day of the calendar of UTC, which has them all: day 0 of a month is the last one of the month before. */
const utcDay = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

describe("lastDay and isOver laws", () => {
  const ends = new Set<string>();

  test.prop([periods])("lastDay(period) is the last day of its last month", (period) => {
    const day = lastDay(period);
    ends.add(day.slice(5));
    expect(day).toBe(utcDay(period.year, endMonth(period) + 1, 0));
    expect(readDate(day)).toBe(day);
  });

  it("has met both ends of February", () => {
    expect(ends).toContain("02-28");
    expect(ends).toContain("02-29");
  });

  test.prop([periods])("isOver(period) turns true on the day after the last", (period) => {
    fc.pre(period.year < 9999);
    expect(isOver(period, lastDay(period))).toBe(false);
    expect(isOver(period, utcDay(period.year, endMonth(period) + 1, 1))).toBe(true);
  });

  test.prop([years, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 })])(
    "readDate(text) takes the days that exist and no others",
    (year, month, day) => {
      const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
      if (month > 0 && day > 0 && utcDay(year, month, day) === text) expect(readDate(text)).toBe(text);
      else expect(faultsOf(() => readDate(text))).toHaveLength(1);
    },
  );
});

describe("daysBetween and daysIn laws", () => {
  const DAY = 86_400_000;
  // Any day from the year 1000 to 9999, as UTC counts them.
  const days = fc.oneof(
    fc.integer({ min: Date.UTC(1000, 0, 1) / DAY, max: Date.UTC(9999, 11, 31) / DAY }),
    fc.constantFrom(Date.UTC(2011, 11, 29), Date.UTC(2016, 1, 29), Date.UTC(1994, 11, 31)).map((time) => time / DAY),
  );
  const text = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

  test.prop([days, days])("daysBetween(a, b) is what UTC, which lacks no day, counts between them", (from, to) => {
    expect(daysBetween(text(from), text(to))).toBe(to - from);
  });

  test.prop([years])("the days of a year's quarters, of its halves, and of its months add up to its own", (year) => {
    const sum = (all: readonly Parameters<typeof daysIn>[0][]): number =>
      all.map(daysIn).reduce((left, right) => left + right);
    const whole = daysIn({ kind: "year", year });
    expect([365, 366]).toContain(whole);
    expect(sum(([1, 2] as const).map((half) => ({ kind: "half", year, half })))).toBe(whole);
    expect(sum(([1, 2, 3, 4] as const).map((quarter) => ({ kind: "quarter", year, quarter })))).toBe(whole);
    const months = Array.from({ length: 12 }, (_, place) => daysIn({ kind: "month", year, month: place + 1 }));
    expect(months.reduce((left, right) => left + right)).toBe(whole);
    expect(months.map((_, place) => daysIn({ kind: "cumulative", year, months: place + 1 }))).toEqual(
      months.map((_, place) => months.slice(0, place + 1).reduce((left, right) => left + right)),
    );
  });
});

describe("lastDay does not depend on the time zone", () => {
  const all = Array.from({ length: 2400 }, (_, place) => utcDay(1900 + Math.floor(place / 12), (place % 12) + 2, 0));

  // Kiritimati lacks 31 December 1994, Apia 30 December 2011, and in São Paulo some days begin at one o'clock.
  it.each(["Asia/Shanghai", "Pacific/Kiritimati", "Pacific/Apia", "America/Sao_Paulo"])("TZ=%s", (zone) => {
    const output = execFileSync(process.execPath, ["--import", "tsx", "test/period/printLastDays.ts"], {
      encoding: "utf8",
      env: { ...process.env, TZ: zone },
    });
    expect(output.trim().split("\n")).toEqual(all);
  });
});

describe("daysBetween does not depend on the time zone", () => {
  it.each(["Asia/Shanghai", "Pacific/Kiritimati", "Pacific/Apia", "America/Sao_Paulo"])("TZ=%s", (zone) => {
    const output = execFileSync(process.execPath, ["--import", "tsx", "test/period/printDaysBetween.ts"], {
      encoding: "utf8",
      env: { ...process.env, TZ: zone },
    });
    expect(output.trim()).toBe("2 1 1 181 365");
  });
});

describe("firstDay of", () => {
  it.each([
    ["2017", "2017-01-01"],
    ["2017-H2", "2017-07-01"],
    ["2017-Q3", "2017-07-01"],
    ["2017-12", "2017-12-01"],
    ["2017-01..09", "2017-01-01"],
  ])("%s is %s", (text, day) => {
    expect(firstDay(readPeriod(text))).toBe(day);
  });
});

describe("lastDay of", () => {
  it.each([
    ["2017", "2017-12-31"],
    ["2017-H1", "2017-06-30"],
    ["2017-Q3", "2017-09-30"],
    ["2016-02", "2016-02-29"],
    ["1900-02", "1900-02-28"],
    ["2017-01..09", "2017-09-30"],
  ])("%s is %s", (text, day) => {
    expect(lastDay(readPeriod(text))).toBe(day);
  });
});

describe("readDate refuses", () => {
  it.each(["", "2017", "2017-9-30", "2017-09-31", "2017-02-29", "2017/09/30", "2017-09-30T00:00:00Z", "0999-01-01"])(
    "%j: period.unreadable-date",
    (text) => {
      const faults = [{ code: "period.unreadable-date", path: "", facts: { text } }];
      expect(faultsOf(() => readDate(text))).toEqual(faults);
      expect(faultsOf(() => isOver({ kind: "year", year: 2017 }, text))).toEqual(faults);
      expect(faultsOf(() => daysBetween("2017-01-01", text))).toEqual(faults);
    },
  );
});
