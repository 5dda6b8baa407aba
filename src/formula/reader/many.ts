import { not } from "../decisions.js";
import type { Condition, Formula, NodeOf } from "../node.js";
import { formulasOf } from "../operand.js";

type ManyKind = "add" | "multiply" | "min" | "max" | "coalesce";

/** What the builder of a kind makes of many operands, of any number of them: a call can spread only some 100,000. */
export function many(kind: ManyKind, operands: readonly Formula[]): NodeOf<ManyKind> {
  return Object.freeze({ kind, parts: formulasOf(operands, kind) });
}

/** All hold, of any number. */
export function allOf(conditions: readonly Condition[]): NodeOf<"and"> {
  return Object.freeze({ kind: "and", parts: Object.freeze([...conditions]) });
}

/** At least one holds, of any number. */
export function oneOf(conditions: readonly Condition[]): NodeOf<"not"> {
  return not(allOf(conditions.map(not)));
}
