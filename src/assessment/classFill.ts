import { type Condition, choose, cohortMean, cohortMin, type Formula, or } from "../formula/index.js";
import { type Absence, type MissingPolicies, treatedBy } from "./missingPolicy.js";

/** What the class puts in the place of a missing score. */
export interface ClassFill {
  /** When it is asked for. */
  readonly when: Condition;
  /** Its points; missing where no area of the class has a score. */
  readonly points: Formula;
}

/**
 * The mean or the least of the class, where the policy asks for it; undefined where it never does.
 *
 * @param compared what the areas of the class score by themselves: nothing that people set or take away moves another area
 */
export function classFill(
  policies: MissingPolicies,
  absence: Absence,
  compared: Formula,
  over: readonly string[],
): ClassFill | undefined {
  const mean = treatedBy(policies, "class-mean", absence);
  const least = treatedBy(policies, "class-minimum", absence);
  const when = mean && least ? or(mean, least) : (mean ?? least);
  if (when === undefined) return undefined;
  const [average, minimum] = [cohortMean(compared, { over }), cohortMin(compared, { over })];
  const points = mean && least ? choose([[mean, average]], minimum) : mean ? average : minimum;
  return { when, points };
}
