import { negate, power } from "../arithmetic.js";
import { not } from "../decisions.js";
import { constant } from "../operand.js";
import type { Move } from "./move.js";
import { BINDING } from "./operators.js";
import { primaryRule } from "./primary.js";
import { conditionIn, formulaIn, type Reading, type Rule } from "./rule.js";

/** Reads one operand: what stands after `not` or a minus, or a power, which binds more than the minus: `-x ^ 2` is `-(x ^ 2)`. */
export function* operandRule(reading: Reading, move: Move): Rule {
  const { cursor } = reading;
  const { start } = cursor.peek();
  if (cursor.take("not")) {
    const inner = yield reading.expression(move, BINDING.not);
    return { node: not(conditionIn(cursor, inner)), start, end: inner.end };
  }
  if (cursor.take("-")) {
    const { kind, text } = cursor.peek();
    const inner = yield operandRule(reading, move);
    const isLiteral = kind === "number" && inner.node.kind === "constant";
    return { node: isLiteral ? constant(`-${text}`) : negate(formulaIn(cursor, inner)), start, end: inner.end };
  }
  const base = yield primaryRule(reading, move);
  if (!cursor.take("^")) return base;
  const exponent = yield operandRule(reading, move);
  return { node: power(formulaIn(cursor, base), formulaIn(cursor, exponent)), start, end: exponent.end };
}
