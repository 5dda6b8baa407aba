import { divide, multiply, power, type Rational, rational, reduced, subtract, sum, ZERO } from "../../number/index.js";

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
