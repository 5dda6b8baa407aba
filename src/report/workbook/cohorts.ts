import type { SheetExpression } from "../../interpret/index.js";

export type Cohort = Extract<SheetExpression, { readonly kind: "cohort" }>;

/** The groups that an expression looks at. */
export function cohortsIn(expression: SheetExpression): readonly Cohort[] {
  if (expression.kind === "cohort") return [expression];
  return expression.kind === "operator" || expression.kind === "call" ? expression.parts.flatMap(cohortsIn) : [];
}
