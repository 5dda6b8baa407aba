/**
 * The standard model of floating-point arithmetic: a float sum, difference, product or quotient is the true one times 1 + δ, where
 * |δ| ≤ u = 2⁻⁵³. A bound is itself computed in floats, so each is widened by a little more than its own roundings can take away.
 *
 * @source Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., SIAM 2002, §2.2, §3.1 (rounding to nearest)
 */
export const UNIT = 2 ** -53;

/** By what a bound is multiplied, for some dozen roundings in its own computation. */
export const WIDENED = 1 + 2 ** -48;

/** What a product or a quotient below the normal floats may be off, whatever its size. */
export const SMALLEST = Number.MIN_VALUE;

/** Whole numbers up to here are floats, and so are their sums and products that stay below. */
export const LARGEST_WHOLE = Number.MAX_SAFE_INTEGER;

/** By how much a float logarithm or power may be off, relative to it: engines promise no bound, those in use stay below 2⁻⁵². */
export const FUNCTION_ERROR = 2 ** -46;

/** By how much a decision over irrational operands may look beside their values: half of the 20th decimal. */
export const SETTLED_ERROR = 0.5e-20;
