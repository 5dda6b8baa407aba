import type { Reason } from "../data/index.js";
import type { Condition, Formula, NodeOf, Relation } from "./node.js";
import { conditionOf, formulaOf, formulasOf, type Operand } from "./operand.js";

function compare(relation: Relation, a: Operand, b: Operand): NodeOf<"compare"> {
  const parts = Object.freeze([formulaOf(a, relation, 0), formulaOf(b, relation, 1)] as const);
  return Object.freeze({ kind: "compare", relation, parts });
}

/** a < b */
export function less(a: Operand, b: Operand): NodeOf<"compare"> {
  return compare("less", a, b);
}

/** a ≤ b */
export function lessOrEqual(a: Operand, b: Operand): NodeOf<"compare"> {
  return compare("lessOrEqual", a, b);
}

/** a = b */
export function equal(a: Operand, b: Operand): NodeOf<"compare"> {
  return compare("equal", a, b);
}

/** a > b */
export function greater(a: Operand, b: Operand): NodeOf<"compare"> {
  return less(b, a);
}

/** a ≥ b */
export function greaterOrEqual(a: Operand, b: Operand): NodeOf<"compare"> {
  return lessOrEqual(b, a);
}

/** All hold (Kleene): one false is enough for false, else one missing for missing. */
export function and(...conditions: readonly Condition[]): NodeOf<"and"> {
  const parts = Object.freeze(conditions.map((each, position) => conditionOf(each, "and", position)));
  return Object.freeze({ kind: "and", parts });
}

/** The contrary; missing stays missing. */
export function not(condition: Condition): NodeOf<"not"> {
  return Object.freeze({ kind: "not", parts: Object.freeze([conditionOf(condition, "not", 0)] as const) });
}

/** At least one holds (Kleene). */
export function or(...conditions: readonly Condition[]): NodeOf<"not"> {
  return not(and(...conditions.map(not)));
}

/** Whether the value is missing for one of the reasons; for any where none is given. Never missing itself. */
export function isMissing(operand: Operand, ...reasons: readonly Reason[]): NodeOf<"isMissing"> {
  const parts = Object.freeze([formulaOf(operand, "isMissing", 0)] as const);
  return Object.freeze({ kind: "isMissing", reasons: Object.freeze([...reasons]), parts });
}

/** The value of the first case whose condition holds, else `otherwise`. Only the branch that is taken is asked. */
export function choose(cases: readonly (readonly [Condition, Operand])[], otherwise: Operand): NodeOf<"choose"> {
  const parts: (Formula | Condition)[] = [];
  for (const [condition, operand] of cases) {
    parts.push(conditionOf(condition, "choose", parts.length));
    parts.push(formulaOf(operand, "choose", parts.length));
  }
  parts.push(formulaOf(otherwise, "choose", parts.length));
  return Object.freeze({ kind: "choose", parts: Object.freeze(parts) });
}

/** The first operand that is there; where none is, the strongest of the reasons. */
export function coalesce(...operands: readonly Operand[]): NodeOf<"coalesce"> {
  return Object.freeze({ kind: "coalesce", parts: formulasOf(operands, "coalesce") });
}

/** The value, but missing for the reason where the condition holds. */
export function missingWhen(condition: Condition, reason: Reason, operand: Operand): NodeOf<"missingWhen"> {
  const parts = Object.freeze([
    conditionOf(condition, "missingWhen", 0),
    formulaOf(operand, "missingWhen", 1),
  ] as const);
  return Object.freeze({ kind: "missingWhen", reason, parts });
}
