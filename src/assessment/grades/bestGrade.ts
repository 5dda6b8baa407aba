import type { VetoDefinition } from "../definition.js";
import type { Scheme } from "../scheme.js";

/** The best grade that a veto of the total leaves, by its place in the list from 0. */
export function bestGrade(
  { grades }: Scheme,
  { effect, grade }: { readonly effect: VetoDefinition["effect"]; readonly grade: string | undefined },
): number {
  if (effect === "lowest-grade") return grades.length - 1;
  return effect === "grade-limit" ? grades.findIndex(({ id }) => id === grade) : 0;
}
