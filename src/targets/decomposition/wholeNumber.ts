import { type Rational, rational, reduced } from "../../number/index.js";

/** The largest whole number that is no more than a. */
export function floorOf({ numerator, denominator }: Rational): bigint {
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)];
  const quotient = top / bottom;
  return top % bottom < 0n ? quotient - 1n : quotient;
}

/** The smallest whole number that is no less than a. */
export function ceilingOf({ numerator, denominator }: Rational): bigint {
  return -floorOf(rational(-BigInt(numerator), BigInt(denominator)));
}

/** The least whole number by which all values become whole. */
export function commonDenominator(values: readonly Rational[]): bigint {
  let common = 1n;
  for (const value of values) {
    const { denominator } = reduced(value);
    // The denominator over what it shares with the common one.
    common *= BigInt(reduced(rational(common, BigInt(denominator))).denominator);
  }
  return common;
}
