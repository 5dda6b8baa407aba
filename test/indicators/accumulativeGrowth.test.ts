import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { accumulativeGrowth, add, averageAnnualGrowth, multiply, toDecimal, toText, value } from "kaohe";
import { describe, expect, it } from "vitest";
import { shuffled } from "../arbitrary/shuffled.js";
import { faultsOf } from "../period/faultsOf.js";

const amounts = fc.integer({ min: 1, max: 1_000_000 }).map((tenths) => String(tenths / 10));
const years = fc.tuple(amounts, fc.array(amounts, { maxLength: 9 }));

describe("accumulativeGrowth", () => {
  test.prop([amounts, years])(
    "at the rate of accumulativeGrowth the years add up to what they did, to 20 digits",
    (base, [first, others]) => {
      const factor = add(1, accumulativeGrowth(base, first, ...others));
      const paced = [first, ...others].map((_, place) =>
        multiply(base, ...Array.from({ length: place + 1 }, () => factor)),
      );
      expect(toDecimal(value(add(...paced)), 20)).toBe(toDecimal(value(add(first, ...others)), 20));
    },
  );

  test.prop([amounts, years, fc.nat()])(
    "accumulativeGrowth does not look at the order of the years",
    (base, [first, others], seed) => {
      const [one = first, ...rest] = shuffled([first, ...others], seed);
      expect(value(accumulativeGrowth(base, one, ...rest))).toEqual(value(accumulativeGrowth(base, first, ...others)));
    },
  );

  it("accumulativeGrowth(100 → 110, 121) is 10%: 1.1 + 1.21 is 2.31 (by hand)", () => {
    expect(toDecimal(value(accumulativeGrowth(100, 110, 121)), 20)).toBe("0.10000000000000000000");
  });

  it("accumulativeGrowth(27 → 33, 40, 54) looks at the sum of 127, the level method at 54 alone (METHODS §7)", () => {
    const plan = ["27亿元", "33亿元", "40亿元", "54亿元"] as const;
    const shown = (formula: Parameters<typeof value>[0]) => toText(value(formula), "zh", { unit: "%", places: 2 });
    expect(shown(accumulativeGrowth(...plan))).toBe("24.24%");
    expect(shown(averageAnnualGrowth("54亿元", "27亿元", 3))).toBe("25.99%");
  });

  it("accumulativeGrowth from 0 or a negative base, or of years below 0, says why not", () => {
    expect(value(accumulativeGrowth(0, 1, 2))).toEqual({ kind: "missing", reason: "zero-base" });
    expect(value(accumulativeGrowth(-1, 1, 2))).toEqual({ kind: "missing", reason: "negative-base" });
    expect(value(accumulativeGrowth(1, 1, -2))).toEqual({ kind: "missing", reason: "out-of-domain" });
  });

  it("accumulativeGrowth over 201 years is refused: formula.years", () => {
    expect(faultsOf(() => accumulativeGrowth(1, ...([1, ...Array.from({ length: 200 }, () => 1)] as const)))).toEqual([
      { code: "formula.years", path: "/years", facts: { years: "201" } },
    ]);
  });
});
