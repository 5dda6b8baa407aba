import { type Outcome, value } from "../interpret/index.js";
import { builtOver } from "./builtOver.js";
import type { PointsInput } from "./pointsInput.js";
import type { Rule } from "./rule.js";

/**
 * The points of a rule for numbers, as a script tries it out. The area is alone, so the best of its class is itself; `classPoints`
 * takes a class.
 *
 * @returns the points, unrounded, or why there are none
 * @example
 * points(attainment({ cap: "1.2" }), { actual: 130, target: 100, full: 10 })   //=> { kind: "value", exact: "12", unit: "" }
 */
export function points(rule: Rule, input: PointsInput): Outcome {
  return value(builtOver(rule, input, []));
}
