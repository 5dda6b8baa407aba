import { fail } from "../error/index.js";
import { compare, type DecimalInput, exactText, ONE, type Rational, sign, toRational } from "../number/index.js";

/**
 * A share of a whole.
 *
 * @throws KaoheError `number.unreadable`, `scheme.share` where it does not lie from 0 to 1
 */
export function shareFrom(input: DecimalInput, option: string): Rational {
  const share = toRational(input);
  if (sign(share) < 0 || compare(share, ONE) > 0) fail("scheme.share", { option, share: exactText(share) });
  return share;
}
