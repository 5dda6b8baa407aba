import { type Condition, choose, type Formula, greaterOrEqual, isMissing } from "../formula/index.js";
import type { Scheme } from "./scheme.js";

/** The place of the grade in the list of the scheme, from 0. */
export function gradeFormula({ grades }: Scheme, total: Formula, lowered: readonly Condition[]): Formula | undefined {
  if (grades.length === 0) return undefined;
  const last = grades.length - 1;
  const cases = grades.flatMap(({ atLeast }, index): readonly (readonly [Condition, number])[] =>
    atLeast === undefined ? [] : [[greaterOrEqual(total, atLeast), index]],
  );
  const vetoed = lowered.map((holds): readonly [Condition, number] => [holds, last]);
  const grade = choose([...vetoed, ...cases], last);
  // An area without a total has no grade, whatever its vetoes.
  return choose([[isMissing(total), total]], grade);
}
