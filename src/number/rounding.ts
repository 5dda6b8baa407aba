import { divideWithRemainder, type Integer, plus, times } from "./integer.js";
import { multiply, type Rational } from "./rational.js";

/**
 * How a value between two steps is rounded. Negative numbers round by their absolute value.
 *
 * - `half-up` 四舍五入, the default of score sheets
 * - `half-even` 四舍六入五成双, GB/T 8170
 * - `down` toward zero
 * - `up` away from zero
 */
export type RoundingMode = "half-up" | "half-even" | "down" | "up";

export const ROUNDING_MODES: readonly RoundingMode[] = ["half-up", "half-even", "down", "up"];

function away(mode: RoundingMode, quotient: Integer, rest: Integer, denominator: Integer): boolean {
  if (rest === 0) return false;
  switch (mode) {
    case "down":
      return false;
    case "up":
      return true;
    case "half-up":
      return times(rest, 2) >= denominator;
    case "half-even": {
      const twice = times(rest, 2);
      return twice > denominator || (twice === denominator && divideWithRemainder(quotient, 2).rest !== 0);
    }
  }
}

/** The whole number of ones in a, by the mode. */
export function roundToInteger(a: Rational, mode: RoundingMode): Integer {
  const negative = a.numerator < 0;
  const { quotient, rest } = divideWithRemainder(negative ? times(a.numerator, -1) : a.numerator, a.denominator);
  const size = away(mode, quotient, rest, a.denominator) ? plus(quotient, 1) : quotient;
  return negative ? times(size, -1) : size;
}

/** a rounded to a whole multiple of the step, where the step is positive. */
export function roundToStep(a: Rational, step: Rational, mode: RoundingMode): Rational {
  // Not divide(): a gcd of what is rounded away at once would be lost work.
  const steps = {
    numerator: times(a.numerator, step.denominator),
    denominator: times(a.denominator, step.numerator),
  };
  return multiply({ numerator: roundToInteger(steps, mode), denominator: 1 }, step);
}
