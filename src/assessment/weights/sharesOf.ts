import { fail } from "../../error/index.js";
import { divide, type Rational, reduced, sign, sum } from "../../number/index.js";

/**
 * What each value is of their sum.
 *
 * @throws KaoheError `weights.undetermined` where all are 0
 */
export function sharesOf(values: readonly Rational[], path: string): readonly Rational[] {
  const all = sum(values);
  if (sign(all) === 0) fail("weights.undetermined", { count: values.length }, path);
  return values.map((value) => reduced(divide(value, all)));
}
