import { collecting, type Issue, issue } from "../error/index.js";
import { compare, exactText, toRational } from "../number/index.js";
import type { GradeDefinition } from "./definition.js";
import { checkIds } from "./definitionChecks.js";
import type { Scheme } from "./scheme.js";

/** The grades of a definition, checked. */
export function gradesOf(grades: readonly GradeDefinition[], issues: Issue[]): Scheme["grades"] {
  checkIds(
    grades.map(({ id }) => id),
    "grades",
    issues,
  );
  return grades.map(({ id, label, atLeast }, index) => {
    const path = `/grades/${index}`;
    const threshold =
      atLeast === undefined ? undefined : collecting(issues, `${path}/atLeast`, () => toRational(atLeast));
    if ((atLeast === undefined) !== (index === grades.length - 1))
      issues.push(issue("scheme.grade-last", { grade: id }, path));
    const before = grades[index - 1]?.atLeast;
    const above = before === undefined ? undefined : collecting([], path, () => toRational(before));
    if (threshold && above && compare(threshold, above) >= 0)
      issues.push(issue("scheme.grades-order", { grade: id }, path));
    return {
      id,
      ...(label !== undefined && { label }),
      ...(threshold && { atLeast: exactText(threshold) }),
    };
  });
}
