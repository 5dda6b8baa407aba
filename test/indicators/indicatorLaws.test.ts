// What every indicator of the catalogue owes, and what most of them must be to the last digit.
import { readFileSync } from "node:fs";
import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  at,
  contributionToGrowth,
  deflatedGrowth,
  equal,
  type Formula,
  INDICATORS,
  LAST_YEAR,
  locationQuotient,
  measures,
  missingWhen,
  multiply,
  type Outcome,
  of,
  periodRatio,
  pullOnGrowth,
  readFormula,
  sourceOf,
  twoYearAverageGrowth,
  value,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { type Fraction, fractionFrom } from "../arbitrary/fraction.js";
import { foundText } from "../arbitrary/values.js";
import { figures } from "../arbitrary/worlds.js";
import { anyFormula, namedMeasures, oddUnits } from "../arbitrary/writtenFormulas.js";
import { BY_HAND } from "./byHand.js";

const foundOf = (outcome: Outcome): Fraction | string =>
  outcome.kind === "value" ? fractionFrom(outcome.exact) : outcome.reason;
const isChinese = (name: string): boolean => /\p{Script=Han}/u.test(name);
const entries = Object.entries(INDICATORS);

describe("indicators", () => {
  for (const { name, amounts, build, hand, reasons } of BY_HAND) {
    const met = new Set<string>();
    const operands = fc.tuple(...amounts.map(() => figures));

    test.prop([operands])(`${name} is what hand arithmetic gives, or missing for the same reason`, (given) => {
      const found = foundOf(value(build(given)));
      expect(found).toEqual(hand(given.map(fractionFrom)));
      met.add(typeof found === "string" ? found : "a value");
    });

    it(`the law of ${name} has met values and every reason`, () => {
      expect([...met].sort()).toEqual(["a value", ...reasons].sort());
    });
  }

  const cases = fc.constantFrom(...BY_HAND).chain((found) =>
    fc.record({
      case: fc.constant(found),
      given: fc.tuple(...found.amounts.map(() => figures)),
    }),
  );

  test.prop([cases])("amounts given in 万元 or in 亿元 make no difference", ({ case: { amounts, build }, given }) => {
    const inUnit = (unit: string, factor: bigint) =>
      given.map((text, place) => {
        const { over: top, under } = fractionFrom(text);
        return amounts[place] === 1 ? `${foundText({ over: top * factor, under })} ${unit}` : text;
      });
    expect(value(build(inUnit("万元", 10_000n)))).toEqual(value(build(inUnit("亿元", 1n))));
  });

  test.prop([cases, fc.constantFrom("2", "1/3", "0.1", "1000000")])(
    "amounts that are all so many times as large make an amount as many times as large, and no other difference",
    ({ case: { amounts, result, build }, given }, times) => {
      const larger = given.map((text, place) => (amounts[place] === 1 ? multiply(text, times) : text));
      expect(value(build(larger))).toEqual(value(multiply(build(given), result === 1 ? times : 1)));
    },
  );

  test.prop([cases, fc.nat(), fc.constantFrom("withheld", "not-reported", "停报")])(
    "an operand that is missing leaves its reason",
    ({ case: { build }, given }, pick, reason) => {
      fc.pre(value(build(given)).kind === "value");
      const lacking = given.map((text, place) =>
        place === pick % given.length ? missingWhen(equal(0, 0), reason, text) : text,
      );
      expect(value(build(lacking))).toEqual({ kind: "missing", reason });
    },
  );

  const calls = fc.constantFrom(...entries).chain(([name, { operands, build }]) => {
    const [minLength, most] = operands;
    const parts = fc.array(anyFormula, { minLength, maxLength: Math.min(most, 5) });
    return parts.map((given): { name: string; given: readonly Formula[]; built: Formula } => ({
      name,
      given,
      built: build(...given),
    }));
  });

  test.prop([calls])("an indicator printed as formula text reads back as the same formula", ({ built }) => {
    expect(readFormula(sourceOf(built, { units: oddUnits }), { measures: namedMeasures })).toEqual(built);
  });

  test.prop([calls])(
    "formula text calls an indicator by its English and its Chinese name",
    ({ name, given, built }) => {
      const text = `${name}(${given.map((part) => sourceOf(part, { units: oddUnits })).join(", ")})`;
      expect(readFormula(text, { measures: namedMeasures, functions: INDICATORS })).toEqual(built);
    },
  );
});

describe("what is left out", () => {
  const m = measures({ a: { label: "甲", unit: "" }, b: { label: "乙", unit: "" } });
  const [a, b] = [at(m.a, LAST_YEAR), at(m.b, LAST_YEAR)];

  it.each<readonly [string, Formula, Formula]>([
    ["periodRatio", periodRatio(m.a), periodRatio(m.a, a)],
    ["contributionToGrowth", contributionToGrowth(m.a, m.b), contributionToGrowth(m.a, m.b, a, b)],
    ["pullOnGrowth", pullOnGrowth(m.a, m.b), pullOnGrowth(m.a, m.b, a, b)],
    ["twoYearAverageGrowth", twoYearAverageGrowth(m.a), twoYearAverageGrowth(m.a, a)],
    ["deflatedGrowth", deflatedGrowth(m.a, m.b), deflatedGrowth(m.a, m.b, a)],
  ])("%s reads a year before", (_, short, long) => {
    expect(short).toEqual(long);
  });

  it("locationQuotient reads from the parent", () => {
    const parent = [of(m.a, "parent"), of(m.b, "parent")] as const;
    expect(locationQuotient(m.a, m.b)).toEqual(locationQuotient(m.a, m.b, ...parent));
  });
});

describe("INDICATORS", () => {
  const english = entries.filter(([name]) => !isChinese(name));
  const chinese = entries.filter(([name]) => isChinese(name));

  it("has one English and one Chinese name for each indicator", () => {
    expect(chinese.map(([, found]) => found)).toEqual(english.map(([, found]) => found));
  });

  it.each(["docs/indicators.md", "docs/indicators.zh.md"])("stands on %s, under both names", (page) => {
    const rows = [...readFileSync(page, "utf8").matchAll(/^\| `(\w+)\([^`]*\)` \| ([^ ]+) \|/gm)];
    const names = (list: typeof entries) => list.map(([name]) => name);
    expect(rows.map(([, name, label]) => `${name} ${label}`).sort()).toEqual(
      names(english)
        .map((name, place) => `${name} ${names(chinese)[place]}`)
        .sort(),
    );
  });
});
