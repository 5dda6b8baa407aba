import { divide, multiply, power } from "../../formula/index.js";
import { derivedPath, spanOf } from "./derivedPath.js";
import type { Path, PathPoint } from "./path.js";

/**
 * A path at equal rates: x₀ × (xₙ ÷ x₀)^(k ÷ n). The last year is the target itself. Irrational: 50 digits.
 *
 * Missing: `division-by-zero` from a base of 0, `out-of-domain` where base and end have different signs, but for the last year.
 *
 * @throws KaoheError `path.years` for an end that is not 1 to 100 whole years after the base
 * @example
 * const path = equalRates({ year: 2012, value: 27 }, { year: 2015, value: 54 });
 * path.steps.map(({ growth }) => toText(value(growth), "zh", { unit: "%", places: 2 }))   //=> ["25.99%", "25.99%", "25.99%"]
 */
export function equalRates(base: PathPoint, end: PathPoint): Path {
  const years = spanOf(base, end);
  return derivedPath(base, end, (from, to, k) => multiply(from, power(divide(to, from), divide(k, years))));
}
