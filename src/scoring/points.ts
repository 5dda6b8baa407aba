import type { Direction, Operand } from "../formula/index.js";
import { type Outcome, value } from "../interpret/index.js";
import { builtOver } from "./builtOver.js";
import type { Rule } from "./rule.js";

/** What `points` is given: numbers or formulas over numbers. */
export interface PointsInput {
  readonly actual: Operand;
  readonly target?: Operand;
  readonly base?: Operand;
  readonly full: Operand;
  /** `higher` when left out. */
  readonly direction?: Direction;
  /** The unit of numbers that the rule states without one; none when left out. */
  readonly unit?: string;
  /** The tables of parameters that a scheme would have. */
  readonly parameters?: Readonly<Record<string, Operand>>;
}

/**
 * The points of a rule for numbers, as a script tries it out. The area is alone, so the best of its class is itself; `classPoints`
 * takes a class.
 *
 * @returns the points, unrounded, or why there are none
 * @example
 * points(attainment({ cap: "1.2" }), { actual: 130, target: 100, full: 10 })   //=> { kind: "value", exact: "12", unit: "" }
 */
export function points(rule: Rule, input: PointsInput): Outcome {
  return value(builtOver(rule, { ...input, cohort: [] }));
}
