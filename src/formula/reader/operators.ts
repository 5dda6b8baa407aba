import { divide, subtract } from "../arithmetic.js";
import { equal, greater, greaterOrEqual, less, lessOrEqual, not } from "../decisions.js";
import { elementOf } from "../interpreter.js";
import type { Condition, Formula, Node } from "../node.js";
import type { Cursor } from "./cursor.js";
import { allOf, many, oneOf } from "./many.js";
import { conditionIn, formulaIn, type Parsed } from "./rule.js";

/** How strongly signs and words bind, weakest first. */
export const BINDING = { or: 1, and: 2, not: 3, compare: 4, sum: 5, product: 6 } as const;

/** A sign or word between operands. One that repeats takes them all at once: `a + b + c` is one sum of three. */
export interface Operator {
  readonly binding: number;
  readonly repeats: boolean;
  readonly join: (parts: readonly Parsed[], cursor: Cursor) => Node;
}

function between(binding: number, build: (left: Formula, right: Formula) => Node): Operator {
  const join: Operator["join"] = (parts, cursor) => {
    const found = parts.map((part) => formulaIn(cursor, part));
    return build(elementOf(found, 0), elementOf(found, 1));
  };
  return { binding, repeats: false, join };
}

function formulasJoined(binding: number, kind: "add" | "multiply"): Operator {
  const join: Operator["join"] = (parts, cursor) =>
    many(
      kind,
      parts.map((part) => formulaIn(cursor, part)),
    );
  return { binding, repeats: true, join };
}

function conditionsJoined(binding: number, build: (conditions: readonly Condition[]) => Node): Operator {
  const join: Operator["join"] = (parts, cursor) => build(parts.map((part) => conditionIn(cursor, part)));
  return { binding, repeats: true, join };
}

const OPERATORS: ReadonlyMap<string, Operator> = /* @__PURE__ */ new Map([
  ["or", conditionsJoined(BINDING.or, oneOf)],
  ["and", conditionsJoined(BINDING.and, allOf)],
  ["<", between(BINDING.compare, less)],
  ["<=", between(BINDING.compare, lessOrEqual)],
  ["=", between(BINDING.compare, equal)],
  [">", between(BINDING.compare, greater)],
  [">=", between(BINDING.compare, greaterOrEqual)],
  ["!=", between(BINDING.compare, (left, right) => not(equal(left, right)))],
  ["+", formulasJoined(BINDING.sum, "add")],
  ["-", between(BINDING.sum, subtract)],
  ["*", formulasJoined(BINDING.product, "multiply")],
  ["/", between(BINDING.product, divide)],
]);

/** The operator that stands here, if one does. */
export function operatorAt(cursor: Cursor): Operator | undefined {
  const { kind, text } = cursor.peek();
  return kind === "sign" || kind === "word" ? OPERATORS.get(text) : undefined;
}
