import { power } from "./irrational.js";
import { divide, multiply, negate, type Rational, rational, reduced, sign, subtract, sum, ZERO } from "./rational.js";

export function meanOf(values: readonly Rational[]): Rational {
  return reduced(divide(sum(values), rational(values.length)));
}

/** The population covariance, by identity; of a list with itself the variance. */
export function covarianceOf(a: readonly Rational[], b: readonly Rational[]): Rational {
  const products = a.map((value, place) => multiply(value, b[place] ?? ZERO));
  return reduced(subtract(meanOf(products), multiply(meanOf(a), meanOf(b))));
}

/** √a for a of at least 0. */
export function rootOf(a: Rational): Rational {
  return power(a, rational(1, 2)) ?? ZERO;
}

/** Pearson's r as √(cov² ÷ (var·var)) with the sign of cov: exactly 1 where both rise and fall as one. Neither variance is 0. */
export function correlationOf(covariance: Rational, variance: Rational, other: Rational): Rational {
  const size = rootOf(divide(multiply(covariance, covariance), multiply(variance, other)));
  return sign(covariance) < 0 ? negate(size) : size;
}
