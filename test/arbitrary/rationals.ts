// Numbers that are hard on exact arithmetic: ties, exact halves, zero, negatives, the edges of 2⁵³, floats' 1,024 bits.
import fc from "fast-check";
import type { Rational } from "../../src/number/index.js";

/** An integer of src in its one form: a number while safe, a bigint beyond. */
export function integer(value: bigint): number | bigint {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

/** A rational of src, just as written: not reduced. */
export function rationalOf(over: bigint, under = 1n): Rational {
  return under < 0n
    ? { numerator: integer(-over), denominator: integer(-under) }
    : { numerator: integer(over), denominator: integer(under) };
}

/** Whether a rational of src is written in the one form that src promises. */
export function isCanonical({ numerator, denominator }: Rational): boolean {
  const is = (value: number | bigint): boolean =>
    typeof value === "number"
      ? Number.isSafeInteger(value) && !Object.is(value, -0)
      : typeof integer(value) === "bigint";
  return is(numerator) && is(denominator) && denominator > 0;
}

const EDGE = 2n ** 53n;
const near = (centre: bigint) => fc.bigInt({ min: centre - 3n, max: centre + 3n });

/** Whole numbers from small ones, which tie, through the edges of 2⁵³ and 2¹⁰²⁴ to 1,500 bits; half of them negative. */
export const wholes: fc.Arbitrary<bigint> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.bigInt({ min: 0n, max: 9n }) },
      { weight: 2, arbitrary: fc.bigInt({ min: 0n, max: 10n ** 12n }) },
      { weight: 2, arbitrary: near(EDGE) },
      { weight: 1, arbitrary: near(2n ** 106n) },
      { weight: 1, arbitrary: near(2n ** 1024n) },
      { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 2n ** 600n }) },
      { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 2n ** 1500n }) },
    ),
    fc.boolean(),
  )
  .map(([value, negative]) => (negative ? -value : value));

const positiveWholes = wholes.map((value) => (value < 0n ? -value : value || 1n));

/** What is printed in tables: decimals of few places, with ties. */
export const tableDecimals: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt({ min: -300n, max: 300n }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => rationalOf(digits, 10n ** BigInt(places)));

/** Any rational, not always in lowest terms: of few digits, decimal, with denominators around 2⁵¹² and 2¹⁰⁰⁰, or huge. */
export const rationals: fc.Arbitrary<Rational> = fc.oneof(
  tableDecimals,
  fc.tuple(wholes, positiveWholes).map(([over, under]) => rationalOf(over, under)),
  fc.tuple(wholes, fc.bigInt({ min: 1n, max: 12n })).map(([over, under]) => rationalOf(over, under)),
  fc
    .tuple(wholes, fc.constantFrom(511, 512, 513, 999, 1000, 1001), fc.bigInt({ min: -2n, max: 2n }))
    .map(([over, bits, off]) => rationalOf(over, 2n ** BigInt(bits) + off)),
);

export const positiveRationals = rationals.map(
  ({ numerator, denominator }): Rational => ({
    numerator: numerator < 0 ? integer(-BigInt(numerator)) : numerator || 1,
    denominator,
  }),
);

export const nonZeroRationals = rationals.map(
  ({ numerator, denominator }): Rational => ({ numerator: numerator || 1, denominator }),
);

/** Positive rationals of a plausible size, between 1/1,000 and 1,000,000, away from what 50 digits cannot hold. */
export const plausibleRationals: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 6n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([over, under]) => rationalOf(over, under));

/** Steps to which figures are rounded: powers of ten, halves, quarters, 5, and thirds. */
export const steps: fc.Arbitrary<Rational> = fc.oneof(
  fc.integer({ min: 0, max: 25 }).map((places) => rationalOf(1n, 10n ** BigInt(places))),
  fc.constantFrom(rationalOf(1n, 2n), rationalOf(1n, 4n), rationalOf(5n), rationalOf(1n, 3n), rationalOf(7n, 5n)),
);

type Pair = readonly [Rational, Rational];

/** A value with a step to round it to; a third of the values lie exactly half-way between two steps. */
export const roundings = fc.oneof<fc.Arbitrary<Pair>[]>(
  fc.tuple(rationals, steps),
  fc.tuple(tableDecimals, steps),
  fc
    .tuple(wholes, steps)
    .map(([count, step]) => [
      rationalOf((2n * count + 1n) * BigInt(step.numerator), 2n * BigInt(step.denominator)),
      step,
    ]),
);

/** Two rationals: any two; one value written in two ways; or two that are apart by as little as can be. */
export const neighbours = fc.oneof<fc.Arbitrary<Pair>[]>(
  fc.tuple(rationals, rationals),
  fc
    .tuple(rationals, positiveWholes)
    .map(([a, factor]) => [a, rationalOf(BigInt(a.numerator) * factor, BigInt(a.denominator) * factor)]),
  fc
    .tuple(rationals, positiveWholes, fc.constantFrom(1n, -1n))
    .map(([a, factor, off]) => [a, rationalOf(BigInt(a.numerator) * factor + off, BigInt(a.denominator) * factor)]),
  fc
    .tuple(wholes, wholes, fc.constantFrom(1n, -1n))
    .map(([a, b, off]) => [rationalOf(a * (b || 1n) + off, b || 1n), rationalOf(a)]),
);
