import { test } from "@fast-check/vitest";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactText, positiveDecimal, readDecimal, toRational } from "../../src/number/index.js";
import { fraction, fractionFrom, fractionOf } from "../arbitrary/fraction.js";
import { isCanonical, rationals } from "../arbitrary/rationals.js";

const refused = (code: string, facts: object, path = ""): unknown => expect.objectContaining({ code, path, facts });

describe("exactText and readDecimal", () => {
  const met = new Set<string>();

  test.prop([rationals])("exactText reads back as the value", (a) => {
    const text = exactText(a);
    met.add(text.includes("/") ? "fraction" : text.includes(".") ? "decimal" : "whole");
    const back = readDecimal(text);
    expect(back && isCanonical(back)).toBe(true);
    expect(back && fractionOf(back)).toEqual(fractionOf(a));
    expect(fractionFrom(text)).toEqual(fractionOf(a));
  });

  it("has met whole numbers, decimals and fractions", () => {
    expect([...met].sort()).toEqual(["decimal", "fraction", "whole"]);
  });

  test.prop([rationals])("exactText is the shortest: a decimal where one is finite, no zeros at its end", (a) => {
    const text = exactText(a);
    const { under } = fractionOf(a);
    let rest = under;
    while (rest % 10n === 0n) rest /= 10n;
    while (rest % 2n === 0n) rest /= 2n;
    while (rest % 5n === 0n) rest /= 5n;
    if (rest === 1n) expect(text).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
    else expect(text).toMatch(/^-?[1-9]\d*\/[1-9]\d*$/);
    expect(text).not.toBe("-0");
  });

  test.prop([
    fc.constantFrom("", "+", "-"),
    fc.stringMatching(/^\d{0,20}$/),
    fc.option(fc.stringMatching(/^\d{0,20}$/)),
    fc.option(fc.integer({ min: -300, max: 300 })),
  ])("readDecimal takes sign, digits, point and exponent for what they say", (signText, whole, part, exponent) => {
    fc.pre(whole !== "" || (part !== null && part !== ""));
    const text = `${signText}${whole}${part === null ? "" : `.${part}`}${exponent === null ? "" : `e${exponent}`}`;
    const digits = BigInt(whole + (part ?? "")) * (signText === "-" ? -1n : 1n);
    const shift = (exponent ?? 0) - (part ?? "").length;
    const expected = shift < 0 ? fraction(digits, 10n ** BigInt(-shift)) : fraction(digits * 10n ** BigInt(shift));
    const found = readDecimal(text);
    expect(found && isCanonical(found)).toBe(true);
    expect(found && fractionOf(found)).toEqual(expected);
  });

  it.each([
    "",
    " ",
    ".",
    "-",
    "1,700",
    "2.0%",
    "１",
    "1e",
    "1/0",
    "1/-2",
    "0x10",
    "NaN",
    "Infinity",
    "1e1001",
    "1 000",
  ])("readDecimal(%j) is no number", (text) => {
    expect(readDecimal(text)).toBeUndefined();
  });
});

describe("toRational", () => {
  test.prop([fc.double({ noNaN: true, noDefaultInfinity: true })])(
    "toRational(number) is its shortest decimal form, not its bits",
    (value) => {
      const found = toRational(value);
      expect(isCanonical(found)).toBe(true);
      // A float is a finite decimal, so this text has no slash.
      expect(Number(exactText(found))).toBe(value + 0);
      const digits = exactText(found)
        .replace(/^-?0\.0*|-|\./g, "")
        .replace(/0+$/, "");
      expect(digits.length).toBeLessThanOrEqual(17);
    },
  );

  it("toRational(0.1) is one tenth, of every kind of input", () => {
    for (const input of [0.1, "0.1", " 0.1 ", ".1", "1e-1", "1/10", "10/100", new Decimal("0.1")])
      expect(fractionOf(toRational(input))).toEqual(fraction(1n, 10n));
    expect(fractionOf(toRational(12n))).toEqual(fraction(12n));
    expect(toRational(-0)).toEqual({ numerator: 0, denominator: 1 });
    expect(toRational("-0")).toEqual({ numerator: 0, denominator: 1 });
    expect(toRational("-0.00")).toEqual({ numerator: 0, denominator: 100 });
  });

  it.each([
    ["NaN", Number.NaN],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["-Infinity", Number.NEGATIVE_INFINITY],
    ["NaN", new Decimal(Number.NaN)],
    ["Infinity", new Decimal(Number.POSITIVE_INFINITY)],
    ["two", "two"],
    ["", ""],
  ])("toRational(%s) is refused: number.unreadable", (text, input) => {
    expect(() => toRational(input)).toThrow(refused("number.unreadable", { text }));
  });
});

describe("positiveDecimal", () => {
  it("positiveDecimal(1.2) is 6/5", () => {
    expect(fractionOf(positiveDecimal("1.2", "cap"))).toEqual(fraction(6n, 5n));
  });

  it.each(["0", "-1.5"])("positiveDecimal(%s) is refused: number.not-positive at its name", (text) => {
    expect(() => positiveDecimal(text, "cap")).toThrow(
      refused("number.not-positive", { name: "cap", value: text }, "/cap"),
    );
  });
});
