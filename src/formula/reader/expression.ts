import type { Move } from "./move.js";
import { operandRule } from "./operandRule.js";
import { BINDING, type Operator, operatorAt } from "./operators.js";
import type { Parsed, Reading, Rule } from "./rule.js";

/** Reads operands and what stands between them, as long as it binds at least so strongly (precedence climbing). */
export function* expressionRule(reading: Reading, move: Move, least: number): Rule {
  const { cursor } = reading;
  const first = yield operandRule(reading, move);
  let pending: { readonly operator: Operator; readonly parts: Parsed[] } | undefined;
  let left = first;
  const settle = (): Parsed => {
    if (pending === undefined) return left;
    const node = pending.operator.join(pending.parts, cursor);
    const end = pending.parts.at(-1)?.end ?? first.end;
    pending = undefined;
    return { node, start: first.start, end };
  };
  for (;;) {
    const operator = operatorAt(cursor);
    if (operator === undefined || operator.binding < least) return settle();
    // a < b < c says neither (a < b) < c nor a < b and b < c.
    if (operator.binding === BINDING.compare && pending?.operator.binding === BINDING.compare) {
      cursor.unexpected("and end");
    }
    cursor.next();
    const right = yield reading.expression(move, operator.binding + 1);
    if (pending?.operator === operator && operator.repeats) pending.parts.push(right);
    else {
      left = settle();
      pending = { operator, parts: [left, right] };
    }
  }
}
