import { fail, within } from "../error/index.js";
import { constant, multiply } from "../formula/index.js";
import {
  compare,
  type DecimalInput,
  divide,
  exactText,
  ONE,
  type Rational,
  sign,
  toRational,
} from "../number/index.js";
import type { Rule } from "./rule.js";

/** A rule within another one, for a share of the full points. */
export function ruleOnShare(rule: Rule, share: Rational): Rule {
  const { mostPoints, build } = rule;
  const part = constant(exactText(share));
  return {
    ...rule,
    ...(mostPoints !== undefined && { mostPoints: exactText(divide(toRational(mostPoints), share)) }),
    build: (input) => build({ ...input, full: multiply(input.full, part) }),
  };
}

/** @throws KaoheError `rule.share-range` for a share that leaves nothing on one side */
export function readShare(rule: string, share: DecimalInput): Rational {
  return within("/share", () => {
    const read = toRational(share);
    return sign(read) > 0 && compare(read, ONE) < 0 ? read : fail("rule.share-range", { rule, share: exactText(read) });
  });
}
