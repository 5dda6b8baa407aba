import { type Direction, formulaOf, NOW, type NodeOf, type Operand } from "../formula/index.js";
import { type Outcome, value } from "../interpret/index.js";
import { attainmentOf, reaches } from "../targets/index.js";
import { knownParameter } from "./knownParameter.js";
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

const NO_TARGET: NodeOf<"parameter"> = {
  kind: "parameter",
  name: "target",
  label: { zh: "目标", en: "target" },
  unit: "",
  when: NOW,
  absent: "no-target",
  parts: [],
};

/**
 * The points of a rule for numbers, as a script tries it out. The area is alone, so the best of its class is itself.
 *
 * @returns the points, unrounded, or why there are none
 * @example
 * points(attainment({ cap: "1.2" }), { actual: 130, target: 100, full: 10 })   //=> { kind: "value", exact: "12", unit: "" }
 */
export function points(
  rule: Rule,
  { actual, target = NO_TARGET, base = NO_TARGET, full, direction = "higher", unit = "", parameters = {} }: PointsInput,
): Outcome {
  const [reached, asked] = [formulaOf(actual, "points", 0), formulaOf(target, "points", 1)];
  return value(
    rule.build({
      actual: reached,
      target: asked,
      attainment: attainmentOf(reached, asked, direction),
      met: reaches(reached, asked, direction),
      base: formulaOf(base, "points", 2),
      full: formulaOf(full, "points", 3),
      direction,
      unit,
      parameter: (name) => formulaOf(knownParameter(parameters, name), "points", 4),
      units: {},
      cohort: [],
    }),
  );
}
