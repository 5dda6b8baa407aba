import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decimalText,
  exactText,
  negate,
  ROUNDING_MODES,
  type RoundingMode,
  readDecimal,
  roundToInteger,
  roundToStep,
  sign,
} from "../../src/number/index.js";
import { fraction, fractionFrom, fractionOf, over, rounded, wholeSteps } from "../arbitrary/fraction.js";
import { isCanonical, rationalOf, rationals, roundings } from "../arbitrary/rationals.js";

const modes = fc.constantFrom(...ROUNDING_MODES);
const ONE = fraction(1n);

describe("roundToStep", () => {
  const met = new Set<string>();

  test.prop([roundings, modes])(
    "roundToStep is the nearest multiple, by the mode and the absolute value",
    ([a, step], mode) => {
      const [exact, exactStep] = [fractionOf(a), fractionOf(step)];
      const ratio = over(exact, exactStep);
      if (ratio.under === 2n) met.add(`${mode}, half, ${sign(a) < 0 ? "negative" : "positive"}`);
      else if (ratio.under > 2n) met.add(`${mode}, between`);
      else met.add("on a step");
      const found = roundToStep(a, step, mode);
      expect(isCanonical(found)).toBe(true);
      expect(fractionOf(found)).toEqual(rounded(exact, exactStep, mode));
    },
  );

  it("has met exact halves of both signs, values between and values on a step, in every mode", () => {
    const each = ROUNDING_MODES.flatMap((mode) => [
      `${mode}, half, negative`,
      `${mode}, half, positive`,
      `${mode}, between`,
    ]);
    expect([...met].sort()).toEqual([...each, "on a step"].sort());
  });

  test.prop([roundings, modes])("roundToStep of the opposite is the opposite, and never −0", ([a, step], mode) => {
    const [there, back] = [roundToStep(a, step, mode), roundToStep(negate(a), step, mode)];
    expect(isCanonical(there) && isCanonical(back)).toBe(true);
    expect(fractionOf(back)).toEqual(fractionOf(negate(there)));
  });

  test.prop([roundings, modes])("roundToStep twice to one step is once", ([a, step], mode) => {
    const once = roundToStep(a, step, mode);
    expect(fractionOf(roundToStep(once, step, mode))).toEqual(fractionOf(once));
  });

  test.prop([rationals, modes])("roundToInteger is a canonical whole number", (a, mode) => {
    const found = roundToInteger(a, mode);
    expect(isCanonical({ numerator: found, denominator: 1 })).toBe(true);
    expect(BigInt(found)).toBe(wholeSteps(fractionOf(a), ONE, mode));
  });
});

describe("decimalText", () => {
  const met = new Set<string>();

  test.prop([rationals, fc.integer({ min: 0, max: 30 }), modes])(
    "decimalText shows the rounded value with all its places",
    (a, places, mode) => {
      const text = decimalText(a, places, mode);
      if (text.startsWith("-")) met.add("negative");
      expect(text).toMatch(places === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${places}}$`));
      expect(text).not.toMatch(/^-?0\d|^-0(?:\.0*)?$/);
      expect(fractionFrom(text)).toEqual(rounded(fractionOf(a), fraction(1n, 10n ** BigInt(places)), mode));
    },
  );

  it("has met negative values", () => {
    expect([...met]).toEqual(["negative"]);
  });

  const cases: readonly (readonly [string, number, RoundingMode, string])[] = [
    // GB/T 8170-2008: half to even, and once: 8.53459 is 8.53, though 8.535 would be 8.54.
    ["8.53459", 2, "half-even", "8.53"],
    ["8.53459", 2, "half-up", "8.53"],
    ["8.535", 2, "half-up", "8.54"],
    ["15.4546", 0, "half-even", "15"],
    ["15.4546", 0, "half-up", "15"],
    ["1.050", 1, "half-even", "1.0"],
    ["0.35", 1, "half-even", "0.4"],
    ["2500", 0, "half-even", "2500"],
    ["10.5", 0, "half-even", "10"],
    ["11.5", 0, "half-even", "12"],
    ["10.502", 0, "half-even", "11"],
    ["-2.5", 0, "half-even", "-2"],
    ["-2.5", 0, "half-up", "-3"],
    ["-2.5", 0, "down", "-2"],
    ["-2.1", 0, "up", "-3"],
    ["2.1", 0, "up", "3"],
    ["-0.004", 2, "half-up", "0.00"],
    ["-0.4", 0, "half-up", "0"],
    ["1/3", 2, "half-up", "0.33"],
    ["171.45", 1, "half-up", "171.5"],
    ["0.005", 2, "half-up", "0.01"],
    ["1.005", 2, "half-up", "1.01"],
    ["9.995", 2, "half-up", "10.00"],
  ];
  it.each(cases)("decimalText(%s, %i, %s) is %s", (text, places, mode, expected) => {
    expect(decimalText(readDecimal(text) ?? rationalOf(0n), places, mode)).toBe(expected);
  });

  it("roundToStep acts by multiples: 84.7 to halves is 84.5, 2500 to thousands half-even is 2000", () => {
    const [value, half] = [rationalOf(847n, 10n), rationalOf(1n, 2n)];
    expect(exactText(roundToStep(value, half, "half-up"))).toBe("84.5");
    expect(exactText(roundToStep(rationalOf(2500n), rationalOf(1000n), "half-even"))).toBe("2000");
    expect(exactText(roundToStep(rationalOf(-2500n), rationalOf(1000n), "half-up"))).toBe("-3000");
  });
});
