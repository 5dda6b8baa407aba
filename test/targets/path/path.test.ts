import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  divide,
  equalIncrements,
  equalRates,
  followPath,
  givenPath,
  type Operand,
  subtract,
  toDecimal,
  toText,
  value,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { figures } from "../../arbitrary/schemes.js";
import { faultsOf } from "../../period/faultsOf.js";

const positive = fc.integer({ min: 1, max: 1_000_000 }).map((cents) => String(cents / 100));
const spans = fc.tuple(fc.integer({ min: 1950, max: 2050 }), fc.integer({ min: 1, max: 12 }));

describe("equalRates", () => {
  test.prop([positive, positive, spans])(
    "grows by the same rate every year, to 20 decimals, and ends exactly at the target",
    (from, to, [year, years]) => {
      const path = equalRates({ year, value: from }, { year: year + years, value: to });
      expect(path.steps.map((step) => step.year)).toEqual(
        Array.from({ length: years }, (_, index) => year + index + 1),
      );
      const rates = new Set(path.steps.map(({ growth }) => toDecimal(value(growth), 20)));
      expect(rates.size).toBe(1);
      expect(value(path.steps.at(-1)?.required ?? "0/0")).toEqual(value(to));
      if (Number(from) === Number(to)) expect([...rates]).toEqual([`0.${"0".repeat(20)}`]);
    },
  );

  it("27 → 54 in three years: even pace 25.99% (METHODS §7, a city's three-year plan)", () => {
    const path = equalRates({ year: 2012, value: "27亿元" }, { year: 2015, value: "54亿元" });
    expect(path.steps.map(({ growth }) => toText(value(growth), "zh", { unit: "%", places: 2 }))).toEqual([
      "25.99%",
      "25.99%",
      "25.99%",
    ]);
  });
});

describe("equalIncrements", () => {
  test.prop([figures, figures, spans])(
    "grows by the same amount every year, exactly, and ends exactly at the target",
    (from, to, [year, years]) => {
      const path = equalIncrements({ year, value: from }, { year: year + years, value: to });
      const values: readonly Operand[] = [path.base.value, ...path.steps.map(({ required }) => required)];
      const rises = values.slice(1).map((each, index) => value(subtract(each, values[index] ?? "0/0")));
      expect(rises).toEqual(rises.map(() => value(divide(subtract(to, from), years))));
      expect(value(path.steps.at(-1)?.required ?? "0/0")).toEqual(value(to));
    },
  );
});

describe("givenPath", () => {
  it("27, 33, 40, 54亿元: 22.22%, 21.21%, 35.00% (METHODS §7, a city's three-year plan)", () => {
    const path = givenPath({ year: 2012, value: "27亿元" }, [
      { year: 2013, value: "33亿元" },
      { year: 2014, value: "40亿元" },
      { year: 2015, value: "54亿元" },
    ]);
    expect(path.steps.map(({ growth }) => toText(value(growth), "zh", { unit: "%", places: 2 }))).toEqual([
      "22.22%",
      "21.21%",
      "35.00%",
    ]);
  });

  it("from a base of 0 or less tells no growth, and why", () => {
    const growth = (base: number) =>
      givenPath({ year: 2012, value: base }, [{ year: 2013, value: 3 }]).steps.map((step) => value(step.growth));
    expect(growth(0)).toEqual([{ kind: "missing", reason: "zero-base" }]);
    expect(growth(-10)).toEqual([{ kind: "missing", reason: "negative-base" }]);
  });
});

describe("followPath", () => {
  test.prop([
    figures,
    figures,
    fc.integer({ min: 1, max: 6 }),
    fc.array(fc.option(figures), { minLength: 6, maxLength: 6 }),
  ])(
    "a year is met from below where the path rises and from above where it falls; without a figure it is unknown",
    (from, to, years, actuals) => {
      const path = equalIncrements({ year: 2000, value: from }, { year: 2000 + years, value: to });
      const known = Object.fromEntries(
        actuals.slice(0, years).flatMap((actual, index) => (actual === null ? [] : [[2001 + index, actual]])),
      );
      for (const { year, required, actual, verdict } of followPath(path, known)) {
        const given = actuals[year - 2001];
        if (given === null || given === undefined) {
          expect({ actual, verdict }).toEqual({
            actual: { kind: "missing", reason: "not-reported" },
            verdict: "unknown",
          });
          continue;
        }
        expect(actual).toEqual(value(given));
        const distance =
          toDecimal(value(subtract(given, required.kind === "value" ? required.exact : "0/0")), 60) ?? "";
        const falls = (toDecimal(value(subtract(to, from)), 60) ?? "").startsWith("-");
        const [below, reached] = [distance.startsWith("-"), /^-?[0.]*$/.test(distance)];
        expect(verdict).toBe(reached || below === falls ? "met" : "not-met");
      }
    },
  );

  it("a path that falls is met from above (单位GDP能耗), one that rises from below", () => {
    const falling = equalIncrements({ year: 2020, value: "100" }, { year: 2022, value: "90" });
    expect(followPath(falling, { 2021: "94.9", 2022: "90.1" }).map(({ verdict }) => verdict)).toEqual([
      "met",
      "not-met",
    ]);
    const rising = equalIncrements({ year: 2020, value: "90" }, { year: 2022, value: "100" });
    expect(followPath(rising, { 2021: "95", 2022: "99.9" }).map(({ verdict }) => verdict)).toEqual(["met", "not-met"]);
    expect(followPath(rising, {}).map(({ verdict }) => verdict)).toEqual(["unknown", "unknown"]);
  });

  it("a bare number is in the unit of the path, null is not reported, and a year that it does not have is refused", () => {
    const path = equalIncrements({ year: 2020, value: "10家" }, { year: 2022, value: "20家" });
    expect(followPath(path, { 2021: 15, 2022: null }).map(({ verdict }) => verdict)).toEqual(["met", "unknown"]);
    expect(faultsOf(() => followPath(path, { 2030: 15 }))).toEqual([
      { code: "path.unknown-year", path: "/actuals/2030", facts: { year: "2030", first: "2021", last: "2022" } },
    ]);
  });
});

describe("paths that are refused", () => {
  it("path.years: an end that is not 1 to 100 whole years after the base", () => {
    for (const [base, end] of [
      [2020, 2020],
      [2020, 2019],
      [2020, 2121],
      [2020, 2021.5],
      [2020.5, 2021.5],
    ] as const) {
      for (const make of [equalIncrements, equalRates]) {
        expect(faultsOf(() => make({ year: base, value: 1 }, { year: end, value: 2 }))).toEqual([
          { code: "path.years", path: "/end/year", facts: { base: String(base), end: String(end) } },
        ]);
      }
    }
  });

  it("path.years-order: a year that does not follow the one before", () => {
    const base = { year: 2012, value: 27 };
    expect(
      faultsOf(() =>
        givenPath(base, [
          { year: 2013, value: 33 },
          { year: 2015, value: 40 },
        ]),
      ),
    ).toEqual([{ code: "path.years-order", path: "/points/1/year", facts: { year: "2015", expected: "2014" } }]);
    expect(faultsOf(() => givenPath(base, [{ year: 2012, value: 33 }]))).toEqual([
      { code: "path.years-order", path: "/points/0/year", facts: { year: "2012", expected: "2013" } },
    ]);
  });
});
