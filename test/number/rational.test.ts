import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  reduced,
  scaled,
  sign,
  subtract,
  sum,
  toNumber,
  ZERO,
} from "../../src/number/index.js";
import { type Fraction, fraction, fractionOf, minus, order, over, plus, size, times } from "../arbitrary/fraction.js";
import { isCanonical, neighbours, nonZeroRationals, rationalOf, rationals, wholes } from "../arbitrary/rationals.js";

const bitsOf = (value: number | bigint): number => BigInt(value).toString(2).replace("-", "").length;

/** src gave this value, in its one form. */
function expectValue(found: Rational, expected: Fraction): void {
  expect(isCanonical(found)).toBe(true);
  expect(fractionOf(found)).toEqual(expected);
}

describe("rational arithmetic", () => {
  test.prop([rationals, rationals])("add(a, b) is the sum of the fractions", (a, b) => {
    expectValue(add(a, b), plus(fractionOf(a), fractionOf(b)));
  });

  test.prop([rationals, rationals])("subtract(a, b) is the difference of the fractions", (a, b) => {
    expectValue(subtract(a, b), minus(fractionOf(a), fractionOf(b)));
  });

  test.prop([rationals, rationals])("multiply(a, b) is the product of the fractions", (a, b) => {
    expectValue(multiply(a, b), times(fractionOf(a), fractionOf(b)));
  });

  test.prop([rationals, nonZeroRationals])("divide(a, b) is the quotient of the fractions", (a, b) => {
    expectValue(divide(a, b), over(fractionOf(a), fractionOf(b)));
  });

  test.prop([rationals])("negate, absolute and sign are those of the fraction", (a) => {
    const exact = fractionOf(a);
    expectValue(negate(a), minus(fraction(0n), exact));
    expectValue(absolute(a), size(exact));
    expect(sign(a)).toBe(order(exact, fraction(0n)));
  });

  test.prop([rationals])("reduced(a) is the same value with coprime parts", (a) => {
    const { numerator, denominator } = reduced(a);
    expect(isCanonical({ numerator, denominator })).toBe(true);
    expect({ over: BigInt(numerator), under: BigInt(denominator) }).toEqual(fractionOf(a));
  });

  test.prop([wholes, wholes])("rational(a, b) puts the sign above", (top, bottom) => {
    fc.pre(bottom !== 0n);
    const { numerator, denominator } = rationalOf(top);
    const divisor = rationalOf(bottom).numerator;
    expectValue(divide({ numerator, denominator }, rational(divisor)), fraction(top, bottom));
    expectValue(rational(numerator, divisor), fraction(top, bottom));
  });

  test.prop([rationals, rationals, rationals])(
    "add and multiply are commutative, associative and distributive",
    (a, b, c) => {
      expect(compare(add(a, b), add(b, a))).toBe(0);
      expect(compare(multiply(a, b), multiply(b, a))).toBe(0);
      expect(compare(add(add(a, b), c), add(a, add(b, c)))).toBe(0);
      expect(compare(multiply(multiply(a, b), c), multiply(a, multiply(b, c)))).toBe(0);
      expect(compare(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(0);
    },
  );

  test.prop([nonZeroRationals])("a number times its inverse is one, and with its opposite zero", (a) => {
    expect(compare(multiply(a, divide(ONE, a)), ONE)).toBe(0);
    expect(compare(add(a, negate(a)), ZERO)).toBe(0);
  });

  test.prop([fc.integer({ min: 1, max: 200 })])("n n-ths are one", (n) => {
    expect(reduced(sum(Array.from({ length: n }, () => rational(1, n))))).toEqual(ONE);
  });

  it("three thirds are one, and a tenth and two tenths are three tenths", () => {
    const third = rational(1, 3);
    expect(add(add(third, third), third)).toEqual({ numerator: 3, denominator: 3 });
    expect(compare(add(add(third, third), third), ONE)).toBe(0);
    expect(compare(add(rational(1, 10), rational(2, 10)), rational(3, 10))).toBe(0);
  });

  test.prop([fc.array(rationals, { maxLength: 12 })])("sum(all), a tree, is the sum from left to right", (values) => {
    expectValue(sum(values), values.map(fractionOf).reduce(plus, fraction(0n)));
  });

  test.prop([wholes, fc.integer({ min: -40, max: 40 })])("scaled(digits, n) is digits × 10ⁿ", (digits, exponent) => {
    const ten = 10n ** BigInt(Math.abs(exponent));
    expectValue(
      scaled(rationalOf(digits).numerator, exponent),
      exponent < 0 ? fraction(digits, ten) : fraction(digits * ten),
    );
  });
});

describe("compare", () => {
  const met = new Set<string>();

  test.prop([neighbours])("compare(a, b) is cross-multiplying in whole numbers", ([a, b]) => {
    const expected = order(fractionOf(a), fractionOf(b));
    const bits = Math.max(bitsOf(a.numerator) + bitsOf(b.denominator), bitsOf(b.numerator) + bitsOf(a.denominator));
    if (expected === 0) met.add("equal");
    if (expected === 0 && a.denominator !== b.denominator) met.add("equal, written apart");
    if (bits > 1024) met.add("beyond floats");
    if (expected !== 0 && bits <= 1024 && toNumber(a) === toNumber(b)) met.add("apart by less than floats tell");
    expect(compare(a, b)).toBe(expected);
    expect(compare(b, a)).toBe(0 - expected + 0);
  });

  it("has met equal values, values one float apart, and values beyond 1,024 bits", () => {
    expect([...met].sort()).toEqual([
      "apart by less than floats tell",
      "beyond floats",
      "equal",
      "equal, written apart",
    ]);
  });

  it("compare(2⁵³ + 1, 2⁵³) sees the one", () => {
    const large = rationalOf(2n ** 53n);
    expect(compare(add(large, ONE), large)).toBe(1);
    expect(compare(rationalOf(2n ** 53n + 1n, 3n), rationalOf(2n ** 53n, 3n))).toBe(1);
  });
});

describe("toNumber", () => {
  const met = new Set<string>();
  const float = new Float64Array(1);
  const bits = new BigInt64Array(float.buffer);
  /** The float that follows, away from zero where off is 1. */
  const beside = (value: number, off: bigint): number => {
    float[0] = value;
    bits[0] = (bits[0] ?? 0n) + off;
    return float[0];
  };
  const exactFloat = (value: number): Fraction => {
    float[0] = Math.abs(value);
    const raw = bits[0] ?? 0n;
    const mantissa = (raw & (2n ** 52n - 1n)) + 2n ** 52n;
    const exponent = (raw >> 52n) - 1075n;
    const digits = value < 0 ? -mantissa : mantissa;
    return exponent < 0n ? fraction(digits, 2n ** -exponent) : fraction(digits * 2n ** exponent);
  };

  test.prop([rationals])("toNumber(a) is the float nearest to a", (a) => {
    const found = toNumber(a);
    const exact = fractionOf(a);
    const magnitude = bitsOf(a.numerator) - bitsOf(a.denominator);
    if (a.numerator === 0) {
      expect(found).toBe(0);
      return;
    }
    // Beyond what floats hold with all their digits there is no nearest one.
    fc.pre(magnitude < 1020 && magnitude > -1020);
    met.add(bitsOf(a.denominator) > 1024 ? "denominator beyond floats" : "plain");
    if (bitsOf(a.numerator) > 1024) met.add("numerator beyond floats");
    const gap = size(minus(exactFloat(found), exact));
    expect(order(gap, size(minus(exactFloat(beside(found, 1n)), exact)))).toBeLessThanOrEqual(0);
    expect(order(gap, size(minus(exactFloat(beside(found, -1n)), exact)))).toBeLessThanOrEqual(0);
  });

  it("has met parts beyond 1,024 bits", () => {
    expect([...met].sort()).toEqual(["denominator beyond floats", "numerator beyond floats", "plain"]);
  });

  it("toNumber(10¹⁰⁰ ÷ 10⁴⁰⁰) is 1e-300, and 10⁴⁰⁰ is infinite", () => {
    expect(toNumber(rationalOf(10n ** 100n, 10n ** 400n))).toBe(1e-300);
    expect(toNumber(rationalOf(-(10n ** 100n), 10n ** 400n))).toBe(-1e-300);
    expect(toNumber(rationalOf(10n ** 400n))).toBe(Number.POSITIVE_INFINITY);
  });
});
