import { type Condition, choose, type Formula, greaterOrEqual, isMissing, max } from "../formula/index.js";
import type { Scheme } from "./scheme.js";

/** No grade better than the one at a place, where a condition holds. */
export interface GradeLimit {
  readonly holds: Condition;
  readonly place: number;
}

/** The place of the grade in the list of the scheme, from 0. */
export function gradeFormula({ grades }: Scheme, total: Formula, limits: readonly GradeLimit[]): Formula | undefined {
  if (grades.length === 0) return undefined;
  const last = grades.length - 1;
  const cases = grades.flatMap(({ atLeast }, index): readonly (readonly [Condition, number])[] =>
    atLeast === undefined ? [] : [[greaterOrEqual(total, atLeast), index]],
  );
  const best = limits.map(({ holds, place }) => choose([[holds, place]], 0));
  const grade = best.length === 0 ? choose(cases, last) : max(choose(cases, last), ...best);
  // An area without a total has no grade, whatever its vetoes.
  return choose([[isMissing(total), total]], grade);
}
