import { fail, within } from "../error/index.js";
import { type DecimalInput, exactText, isDecimalInput, toRational } from "../number/index.js";
import { readQuantity } from "../quantity/index.js";
import { type Condition, type Formula, isCondition, isFormula, type NodeOf } from "./node.js";

/** What a builder takes: a formula, a number, or a number with its unit (`"5亿元"`, `"2.0%"`). */
export type Operand = DecimalInput | Formula;

const NONE: readonly [] = /* @__PURE__ */ Object.freeze([]);

/**
 * A fixed number, with its unit if it has one.
 *
 * @throws KaoheError `number.unreadable`, `quantity.unreadable`
 * @example
 * constant("27亿元")   //=> { kind: "constant", value: "27", unit: "亿元", parts: [] }
 * constant(0.1).value   //=> "0.1"
 */
export function constant(input: DecimalInput): NodeOf<"constant"> {
  const { value, unit } = typeof input === "string" ? readQuantity(input) : { value: input, unit: "" };
  return Object.freeze({ kind: "constant", value: exactText(toRational(value)), unit, parts: NONE });
}

/** An operand as a formula; `position` counts from 0 and becomes the path of a fault. */
export function formulaOf(operand: Operand, operation: string, position: number): Formula {
  if (isFormula(operand)) return operand;
  const path = `/${operation}/${position}`;
  if (isDecimalInput(operand)) return within(path, () => constant(operand));
  // A misspelt measure of a handle record arrives here as undefined from JavaScript, where no compiler objects.
  const facts = { operation, position: position + 1, expected: "formula", found: foundText(operand) };
  return fail("formula.operand", facts, path);
}

export function formulasOf(operands: readonly Operand[], operation: string): readonly Formula[] {
  if (operands.length === 0) fail("formula.no-operands", { operation }, `/${operation}`);
  return Object.freeze(operands.map((operand, position) => formulaOf(operand, operation, position)));
}

export function conditionOf(condition: Condition, operation: string, position: number): Condition {
  if (isCondition(condition)) return condition;
  const facts = { operation, position: position + 1, expected: "condition", found: foundText(condition) };
  return fail("formula.operand", facts, `/${operation}/${position}`);
}

function foundText(value: unknown): string {
  if (typeof value === "object" && value !== null) return "kind" in value ? String(value.kind) : "object";
  return String(value);
}
