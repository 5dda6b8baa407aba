import { Decimal } from "decimal.js";
import { readDecimal } from "./decimal.js";
import { integerPower, ONE, type Rational, reduced, sign, ZERO } from "./rational.js";
import { roundToStep } from "./rounding.js";

/** Computed at 60 digits, kept at 50. A fraction enters at 80, so that its own rounding stays below what is kept. */
const Working = Decimal.clone({ precision: 60, defaults: true });
const Wide = Decimal.clone({ precision: 80, defaults: true });
const KEPT_DIGITS = 50;
/** Beyond this a whole power is refused as out of its domain. */
const LARGEST_EXPONENT = 1000;
/** A whole power of more bits is kept at 50 digits, as others are. */
const LARGEST_BITS = 100_000;
const LARGEST_STEPS = 1000;
const SMALLEST_MOVE = "1e-70";

function decimalOf({ numerator, denominator }: Rational): Decimal {
  return new Wide(String(numerator)).div(new Wide(String(denominator)));
}

function kept(value: Decimal): Rational | undefined {
  return value.isFinite() ? readDecimal(value.toSignificantDigits(KEPT_DIGITS).toString()) : undefined;
}

/** ln a, or undefined where a is not positive. */
export function naturalLogarithm(a: Rational): Rational | undefined {
  return sign(a) > 0 ? kept(new Working(decimalOf(a)).ln()) : undefined;
}

/** a^exponent: exact for a whole exponent; undefined outside the reals (0 to a negative, a negative to a fraction). */
export function power(a: Rational, exponent: Rational): Rational | undefined {
  const { numerator, denominator } = reduced(exponent);
  if (sign(a) === 0) return numerator > 0 ? ZERO : numerator === 0 ? ONE : undefined;
  if (denominator === 1) {
    if (typeof numerator === "bigint" || Math.abs(numerator) > LARGEST_EXPONENT) return undefined;
    if (bits(a) * Math.abs(numerator) <= LARGEST_BITS) return integerPower(a, numerator);
  }
  return sign(a) > 0 || denominator === 1
    ? kept(new Working(decimalOf(a)).pow(new Working(decimalOf(exponent))))
    : undefined;
}

function bits({ numerator, denominator }: Rational): number {
  return BigInt(numerator).toString(16).length * 4 + BigInt(denominator).toString(16).length * 4;
}

/**
 * The g of 累计法: (1+g) + (1+g)² + … + (1+g)ⁿ = ratio, for a ratio of at least 0. Newton's steps on 1+g from above,
 * where the sum is convex and rising, so they fall to the root and never pass it.
 */
export function accumulativeRate(ratio: Rational, years: number): Rational | undefined {
  if (sign(ratio) < 0) return undefined;
  if (sign(ratio) === 0) return { numerator: -1, denominator: 1 };
  const wanted = decimalOf(ratio);
  // The largest term is below the sum, and for a sum above n the mean term is above the root.
  let factor = wanted.lt(years) ? new Wide(1) : Wide.min(wanted.div(years), wanted.pow(new Wide(1).div(years)));
  for (let step = 0; step < LARGEST_STEPS; step += 1) {
    // Horner, for 1 + q + … + qⁿ⁻¹ and its derivative at once.
    let [total, slope] = [new Wide(0), new Wide(0)];
    for (let year = 0; year < years; year += 1) {
      slope = slope.times(factor).plus(total);
      total = total.times(factor).plus(1);
    }
    const move = total.times(factor).minus(wanted).div(slope.times(factor).plus(total));
    if (move.abs().lte(SMALLEST_MOVE)) break;
    factor = factor.minus(move);
  }
  return kept(factor.minus(1));
}

const TWENTY_DECIMALS: Rational = { numerator: 1, denominator: 10n ** 20n };

/** What a decision looks at where an operand has an irrational ancestor: 20 decimals, half-up, in base units. */
export function settled(a: Rational): Rational {
  return roundToStep(a, TWENTY_DECIMALS, "half-up");
}
