/**
 * The standard model of floating-point arithmetic: a float sum, difference, product or quotient is the true one times 1 + δ, where
 * |δ| ≤ u = 2⁻⁵³. A bound is itself computed in floats, so each is widened by a little more than its own roundings can take away.
 *
 * @source Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., SIAM 2002, §2.2, §3.1 (rounding to nearest)
 */
export const UNIT = 2 ** -53;

/** By what a bound is multiplied, for some dozen roundings in its own computation. */
export const WIDENED = 1 + 2 ** -48;

/** What a few products or quotients below the normal floats may be off together, whatever their size. */
export const SMALLEST: number = 4 * Number.MIN_VALUE;

/** A number by which is multiplied, far from the ends of the floats; NaN where it is not, since nothing is said of its error there. */
export function inRange(factor: number): number {
  return factor > 2 ** -900 && factor < 2 ** 900 ? factor : Number.NaN;
}

/** Whole numbers up to here are floats, and so are their sums and products that stay below. */
export const LARGEST_WHOLE = Number.MAX_SAFE_INTEGER;

/** By how much a float logarithm or power may be off, relative to it. Engines promise no bound; V8 was within 2 units of 2⁻⁵³. */
export const FUNCTION_ERROR = 2 ** -46;

/** By how much a decision over irrational operands may look beside their values: half of the 20th decimal. */
export const SETTLED_ERROR = 0.5e-20;
