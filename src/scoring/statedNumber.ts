import { fail, within } from "../error/index.js";
import { constant, type NodeOf } from "../formula/index.js";
import { compare, type DecimalInput, exactText, toRational, ZERO } from "../number/index.js";

/** Points that a rule states: a pure number, 0 or more. */
export function statedPoints(rule: string, name: string, input: DecimalInput): NodeOf<"constant"> {
  const read = within(`/${name}`, () => constant(exactText(toRational(input))));
  if (compare(toRational(read.value), ZERO) < 0) fail("rule.negative-points", { rule, points: read.value }, `/${name}`);
  return read;
}

/** A size that a rule states, with its unit: 5%, 10亿元; more than 0. */
export function statedSize(name: string, input: DecimalInput): NodeOf<"constant"> {
  const read = within(`/${name}`, () => constant(input));
  if (compare(toRational(read.value), ZERO) <= 0) fail("number.not-positive", { name, value: read.value }, `/${name}`);
  return read;
}
