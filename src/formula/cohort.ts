import { fail, within } from "../error/index.js";
import { compare, type DecimalInput, exactText, ONE, sign, toRational } from "../number/index.js";
import { divide, squareRoot, subtract } from "./arithmetic.js";
import { and, choose, equal } from "./decisions.js";
import type { Condition, Direction, Formula, NodeOf, Statistic, Ties } from "./node.js";
import { conditionOf, formulaOf, type Operand } from "./operand.js";
import { NOW } from "./when.js";

/** Which areas count. */
export interface CohortOptions {
  /** The attributes that they share; `["class"]` when left out, `[]` for all areas. */
  readonly over?: readonly string[];
  /** Only those for which this holds. */
  readonly where?: Condition;
}

function cohort(operand: Operand, operation: string, { over = ["class"], where }: CohortOptions) {
  const value = formulaOf(operand, operation, 0);
  const parts: readonly [Formula] | readonly [Formula, Condition] =
    where === undefined ? [value] : [value, conditionOf(where, operation, 1)];
  return { over: Object.freeze([...over]), when: NOW, parts: Object.freeze(parts) };
}

function statistic(name: Statistic, operand: Operand, options: CohortOptions, level = ""): NodeOf<"statistic"> {
  return Object.freeze({ kind: "statistic", statistic: name, level, ...cohort(operand, name, options) });
}

/** The sum over the areas; missing ones are left out. `no-cohort` where none is left. */
export function cohortSum(operand: Operand, options: CohortOptions = {}): NodeOf<"statistic"> {
  return statistic("sum", operand, options);
}

/** The mean over the areas; missing ones are left out. `no-cohort` where none is left. */
export function cohortMean(operand: Operand, options: CohortOptions = {}): NodeOf<"statistic"> {
  return statistic("mean", operand, options);
}

/** The least value among the areas. */
export function cohortMin(operand: Operand, options: CohortOptions = {}): NodeOf<"statistic"> {
  return statistic("min", operand, options);
}

/** The greatest value among the areas. */
export function cohortMax(operand: Operand, options: CohortOptions = {}): NodeOf<"statistic"> {
  return statistic("max", operand, options);
}

/** How many areas have a value; 0 where none has. */
export function cohortCount(operand: Operand, options: CohortOptions = {}): NodeOf<"statistic"> {
  return statistic("count", operand, options);
}

/** The variance over the areas: the population's, or the sample's (n − 1). */
export function cohortVariance(
  operand: Operand,
  options: CohortOptions & { readonly sample?: boolean } = {},
): NodeOf<"statistic"> {
  return statistic(options.sample === true ? "sample-variance" : "variance", operand, options);
}

/**
 * The linear quantile over the areas at a level from 0 to 1.
 *
 * @throws KaoheError `formula.level`
 */
export function cohortQuantile(
  operand: Operand,
  level: DecimalInput,
  options: CohortOptions = {},
): NodeOf<"statistic"> {
  const share = within("/level", () => toRational(level));
  if (sign(share) < 0 || compare(share, ONE) > 0) fail("formula.level", { level: exactText(share) }, "/level");
  return statistic("quantile", operand, options, exactText(share));
}

/** The median over the areas. */
export function cohortMedian(operand: Operand, options: CohortOptions = {}): NodeOf<"statistic"> {
  return cohortQuantile(operand, "0.5", options);
}

/** (x − mean) ÷ standard deviation, of the population; 0 where all areas are equal. */
export function zScore(operand: Operand, options: CohortOptions = {}): NodeOf<"choose"> {
  const variance = cohortVariance(operand, options);
  const gap = subtract(operand, cohortMean(operand, options));
  // An area without a figure is not equal to the others, however equal those are.
  return choose([[and(equal(variance, 0), equal(gap, 0)), 0]], divide(gap, squareRoot(variance)));
}

/** The area's place among the areas, 1 for the best. An area without a value has none. */
export function rank(
  operand: Operand,
  options: CohortOptions & { readonly better?: Direction; readonly ties?: Ties } = {},
): NodeOf<"rank"> {
  const { better = "higher", ties = "competition" } = options;
  return Object.freeze({ kind: "rank", better, ties, ...cohort(operand, "rank", options) });
}
