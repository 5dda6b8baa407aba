import type { Reason } from "../../data/index.js";
import type { NodeOf } from "../../formula/index.js";

/** The functions of a spreadsheet that formulas are printed with. */
export type SheetFunction =
  | "IF"
  | "IFERROR"
  | "AND"
  | "OR"
  | "NOT"
  | "ISNUMBER"
  | "COUNT"
  | "MIN"
  | "MAX"
  | "ABS"
  | "INT"
  | "ROUND"
  | "ROUNDDOWN"
  | "ROUNDUP"
  | "LN"
  | "SQRT"
  | "RATE";

export type SheetSign = "+" | "-" | "*" | "/" | "^" | "<" | "<=" | ">" | ">=" | "=" | "<>";

/**
 * A formula of a spreadsheet for one area, before it is known where cells stand. A cell holds a number, or the reason why there is
 * none as text; conditions are 1 and 0 in cells, TRUE and FALSE inside a formula.
 */
export type SheetExpression =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "reason"; readonly reason: Reason }
  /** The cell of an entry of the graph, in the area's own row. */
  | { readonly kind: "cell"; readonly entry: number }
  | { readonly kind: "operator"; readonly sign: SheetSign; readonly parts: readonly SheetExpression[] }
  | { readonly kind: "call"; readonly name: SheetFunction; readonly parts: readonly SheetExpression[] }
  /** The strongest reason among cells of which one at least has no number; what a single cell holds. */
  | { readonly kind: "strongest"; readonly cells: readonly number[] }
  /** What the column of an entry comes to in the area's group; `where` is the entry whose column is 1 for those who count. */
  | {
      readonly kind: "cohort";
      readonly node: NodeOf<"statistic" | "rank">;
      readonly value: number | undefined;
      readonly where: number | undefined;
    };

export function numeral(text: string): SheetExpression {
  return { kind: "number", text };
}

export function cellOf(entry: number): SheetExpression {
  return { kind: "cell", entry };
}

export function operation(sign: SheetSign, ...parts: readonly SheetExpression[]): SheetExpression {
  return { kind: "operator", sign, parts };
}

export function call(name: SheetFunction, ...parts: readonly SheetExpression[]): SheetExpression {
  return { kind: "call", name, parts };
}

/** Whether all of these cells hold numbers. */
export function present(cells: readonly number[]): SheetExpression {
  const [only] = cells;
  if (only !== undefined && cells.length === 1) return call("ISNUMBER", cellOf(only));
  return operation("=", call("COUNT", ...cells.map(cellOf)), numeral(String(cells.length)));
}

/** What never holds, and what always does. */
export const NEVER: SheetExpression = /* @__PURE__ */ operation("=", numeral("0"), numeral("1"));
export const ALWAYS: SheetExpression = /* @__PURE__ */ operation("=", numeral("1"), numeral("1"));

/** One value where a test holds, and another where it does not. */
export function either(test: SheetExpression, then: SheetExpression, otherwise: SheetExpression): SheetExpression {
  if (test === NEVER || test === ALWAYS) return test === ALWAYS ? then : otherwise;
  const isDenied = test.kind === "call" && test.name === "NOT";
  return isDenied ? call("IF", denied(test), otherwise, then) : call("IF", test, then, otherwise);
}

/** What holds where all of these do. */
export function allOf(tests: readonly SheetExpression[]): SheetExpression {
  if (tests.includes(NEVER)) return NEVER;
  const asked = tests.filter((test) => test !== ALWAYS);
  const [only = ALWAYS] = asked;
  return asked.length < 2 ? only : call("AND", ...asked);
}

/** What holds where an expression does not. */
export function denied(expression: SheetExpression): SheetExpression {
  if (expression === NEVER || expression === ALWAYS) return expression === NEVER ? ALWAYS : NEVER;
  if (expression.kind === "operator") {
    const contrary = CONTRARY[expression.sign];
    if (contrary !== undefined) return { ...expression, sign: contrary };
  }
  if (expression.kind === "call" && expression.name === "NOT" && expression.parts[0]) return expression.parts[0];
  if (expression.kind === "call" && expression.name === "AND") return call("OR", ...expression.parts.map(denied));
  if (expression.kind === "call" && expression.name === "OR") return call("AND", ...expression.parts.map(denied));
  return call("NOT", expression);
}

const CONTRARY: Partial<Record<SheetSign, SheetSign>> = {
  "<": ">=",
  "<=": ">",
  "=": "<>",
  ">=": "<",
  ">": "<=",
  "<>": "=",
};
