import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accumulativeRate,
  compare,
  decimalText,
  divide,
  exactText,
  naturalLogarithm,
  ONE,
  power,
  type Rational,
  rational,
  reduced,
  settled,
  sign,
  ZERO,
} from "../../src/number/index.js";
import {
  type Fraction,
  fraction,
  fractionOf,
  minus,
  order,
  over,
  plus,
  raised,
  rounded,
  size,
} from "../arbitrary/fraction.js";
import { isCanonical, plausibleRationals, rationalOf, rationals, wholes } from "../arbitrary/rationals.js";

function there(value: Rational | undefined): Rational {
  if (value === undefined) throw new Error("out of its domain");
  expect(isCanonical(value)).toBe(true);
  return value;
}

/** |found − expected| ÷ |expected| is below 10^−digits. */
function agrees(found: Fraction, expected: Fraction, digits: number): boolean {
  return order(size(over(minus(found, expected), expected)), fraction(1n, 10n ** BigInt(digits))) < 0;
}

const notOne = plausibleRationals.filter((a) => compare(a, ONE) !== 0);
const smallWholes = fc.integer({ min: -12, max: 12 });

describe("naturalLogarithm", () => {
  test.prop([notOne, smallWholes])("ln bⁿ ÷ ln b, settled, is n", (base, exponent) => {
    const logarithm = there(naturalLogarithm(there(power(base, rational(exponent)))));
    expect(reduced(settled(divide(logarithm, there(naturalLogarithm(base)))))).toEqual(rational(exponent));
  });

  test.prop([plausibleRationals, plausibleRationals])("ln (a ÷ b), settled, is ln a − ln b, settled", (a, b) => {
    const [left, right] = [there(naturalLogarithm(a)), there(naturalLogarithm(b))];
    const difference = minus(fractionOf(left), fractionOf(right));
    const found = fractionOf(settled(there(naturalLogarithm(divide(a, b)))));
    expect(found).toEqual(rounded(difference, fraction(1n, 10n ** 20n), "half-up"));
  });

  test.prop([rationals])("ln a is there where a is positive, and nowhere else", (a) => {
    // Beyond 10^1000 nothing is held; ln of such sizes still is.
    expect(naturalLogarithm(a) !== undefined).toBe(sign(a) > 0);
  });

  it("ln 8 ÷ ln 2 decides as three, and ln 10 has its known digits", () => {
    const ratio = divide(there(naturalLogarithm(rational(8))), there(naturalLogarithm(rational(2))));
    expect(compare(settled(ratio), rational(3))).toBe(0);
    expect(exactText(there(naturalLogarithm(rational(10))))).toBe(
      "2.3025850929940456840179914546843642076011014886288",
    );
    expect(naturalLogarithm(ONE)).toEqual({ numerator: 0, denominator: 1 });
  });
});

describe("power", () => {
  const met = new Set<string>();

  test.prop([plausibleRationals, fc.integer({ min: 2, max: 7 })])(
    "power(power(x, 1/n), n) is x to 40 digits, and x again where settled",
    (x, n) => {
      const root = there(power(x, rational(1, n)));
      expect(agrees(raised(fractionOf(root), n), fractionOf(x), 40)).toBe(true);
      expect(fractionOf(settled(there(power(root, rational(n)))))).toEqual(fractionOf(settled(x)));
    },
  );

  test.prop([rationals, smallWholes, fc.integer({ min: 1, max: 5 })])(
    "power by a whole exponent is exact, however the exponent is written",
    (a, exponent, factor) => {
      const found = power(a, rational(exponent * factor, factor));
      if (sign(a) === 0 && exponent < 0) {
        met.add("0 to a negative");
        expect(found).toBeUndefined();
        return;
      }
      if (sign(a) < 0) met.add("negative base");
      expect(fractionOf(there(found))).toEqual(raised(fractionOf(a), exponent));
    },
  );

  it("has met negative bases, and 0 to a negative exponent", () => {
    expect([...met].sort()).toEqual(["0 to a negative", "negative base"]);
  });

  test.prop([wholes, fc.integer({ min: -9, max: 9 })])(
    "power of a negative to a fraction is out of its domain",
    (base, half) => {
      const negative = rationalOf(base < 0n ? base : -base - 1n);
      expect(power(negative, rational(half * 2 + 1, 2))).toBeUndefined();
    },
  );

  it.each([
    ["0", "0", "1"],
    ["0", "1/2", "0"],
    ["4", "1/2", "2"],
    ["2", "-3", "0.125"],
    ["-2", "3", "-8"],
    ["2", "0.5", "1.4142135623730950488016887242096980785696718753769"],
  ])("power(%s, %s) is %s", (base, exponent, expected) => {
    const read = (text: string): Rational => {
      const [top = "", bottom = "1"] = text.split("/");
      return text === "0.5" ? rational(1, 2) : rationalOf(BigInt(top), BigInt(bottom));
    };
    expect(exactText(there(power(read(base), read(exponent))))).toBe(expected);
  });

  it("power beyond 1,000 in the exponent, or 100,000 bits, is out of its domain", () => {
    expect(power(rational(2), rational(1000))).toBeDefined();
    expect(power(rational(2), rational(1001))).toBeUndefined();
    expect(power(rational(2), rational(-1001))).toBeUndefined();
    expect(power(rationalOf(2n ** 300n), rational(1000))).toBeUndefined();
    expect(power(ZERO, rational(-1, 2))).toBeUndefined();
  });
});

describe("accumulativeRate", () => {
  const met = new Set<string>();
  const ratios = fc
    .tuple(
      fc.oneof(fc.bigInt({ min: 1n, max: 10n ** 5n }), fc.bigInt({ min: 1n, max: 10n ** 15n })),
      fc.constantFrom(1n, 3n, 100n),
    )
    .map(([over, under]) => rationalOf(over, under));

  test.prop([ratios, fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 200 }))], { numRuns: 300 })(
    "accumulativeRate satisfies its equation to 45 digits",
    (ratio, years) => {
      const rate = there(accumulativeRate(ratio, years));
      met.add(sign(rate) < 0 ? "falling" : sign(rate) === 0 ? "level" : "rising");
      const factor = plus(fraction(1n), fractionOf(rate));
      // The powers over one denominator: q = top ÷ 10^50 or a divisor of it, so that nothing is reduced on the way.
      let [sum, term, under] = [0n, 1n, 1n];
      for (let year = 0; year < years; year += 1) {
        term *= factor.over;
        sum = sum * factor.under + term;
        under *= factor.under;
      }
      const [top, bottom] = [BigInt(ratio.numerator), BigInt(ratio.denominator)];
      const gap = sum * bottom - top * under;
      expect((gap < 0n ? -gap : gap) * 10n ** 45n < top * under).toBe(true);
    },
  );

  it("has met falling, level and rising sums", () => {
    expect(met.has("falling") && met.has("rising")).toBe(true);
  });

  test.prop([fc.integer({ min: 1, max: 200 })])("accumulativeRate of n in n years is 0", (years) => {
    expect(accumulativeRate(rational(years), years)).toEqual({ numerator: 0, denominator: 1 });
  });

  it("accumulativeRate(0) is −1, of a negative sum nothing, and 3.31 ÷ 1 in 3 years is 5.0%", () => {
    expect(accumulativeRate(ZERO, 5)).toEqual({ numerator: -1, denominator: 1 });
    expect(accumulativeRate(rational(-1), 5)).toBeUndefined();
    // 1.05 + 1.05² + 1.05³ = 3.310125
    expect(exactText(there(accumulativeRate(rationalOf(3310125n, 1000000n), 3)))).toBe("0.05");
    // A start far above the root must not run out of steps.
    expect(decimalText(there(accumulativeRate(rational(1e6), 200)), 6)).toBe("0.055890");
  });
});

describe("settled", () => {
  const halves = wholes.map((count) => rationalOf(2n * count + 1n, 2n * 10n ** 20n));

  test.prop([fc.oneof(rationals, halves)])("settled(a) is a at 20 decimals, half-up", (a) => {
    const found = settled(a);
    expect(isCanonical(found)).toBe(true);
    expect(fractionOf(found)).toEqual(rounded(fractionOf(a), fraction(1n, 10n ** 20n), "half-up"));
  });

  test.prop([wholes, fc.integer({ min: 1, max: 4 })])(
    "settled(a) rounds a half at 20 decimals away from zero",
    (count, off) => {
      const half = rationalOf(2n * count + 1n, 2n * 10n ** 20n);
      const expected = fraction(count < 0n ? count : count + 1n, 10n ** 20n);
      expect(fractionOf(settled(half))).toEqual(expected);
      const less = rationalOf(
        (2n * count + 1n) * 10n ** 30n + (count < 0n ? BigInt(off) : -BigInt(off)),
        2n * 10n ** 50n,
      );
      expect(fractionOf(settled(less))).toEqual(fraction(count < 0n ? count + 1n : count, 10n ** 20n));
    },
  );
});
