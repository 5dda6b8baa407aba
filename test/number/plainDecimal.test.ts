import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDigits, plainPlaces } from "../../src/number/index.js";

const digits = (least: number, most: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
    minLength: least,
    maxLength: most,
  });

describe("plainDigits and plainPlaces", () => {
  test.prop([fc.constantFrom("", "-"), digits(1, 9), fc.option(digits(1, 6), { nil: "" })])(
    "plain text is plainDigits ÷ 10^plainPlaces",
    (sign, whole, part) => {
      const text = `${sign}${whole}${part === "" ? "" : `.${part}`}`;
      expect(plainDigits(text)).toBe(Number(`${sign}${whole}${part}`) + 0);
      expect(plainPlaces(text)).toBe(part.length);
    },
  );

  it.each([
    "",
    "-",
    ".",
    ".5",
    "5.",
    "-.5",
    "1.2.3",
    "+1",
    " 1",
    "1e3",
    "1,234",
    "1234567890123456",
    "123456789.0123456",
  ])("plainDigits(%j) is NaN: it is longer, or not plain", (text) => {
    expect(plainDigits(text)).toBeNaN();
  });

  it("plainDigits of 15 digits is exact, with a point and a sign", () => {
    expect(plainDigits("-12345678901234.5")).toBe(-123_456_789_012_345);
  });
});
