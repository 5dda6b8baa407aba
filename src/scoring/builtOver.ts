import { type Formula, formulaOf, NOW, type NodeOf } from "../formula/index.js";
import { attainmentOf, reaches } from "../targets/index.js";
import { knownParameter } from "./knownParameter.js";
import type { PointsInput } from "./pointsInput.js";
import type { Rule } from "./rule.js";

const NO_TARGET: NodeOf<"parameter"> = {
  kind: "parameter",
  name: "target",
  label: { zh: "目标", en: "target" },
  unit: "",
  when: NOW,
  absent: "no-target",
  parts: [],
};

/** The formula of a rule over operands, as scripts try it out. */
export function builtOver(
  rule: Rule,
  { actual, target = NO_TARGET, base = NO_TARGET, full, direction = "higher", unit = "", parameters = {} }: PointsInput,
  cohort: readonly string[],
): Formula {
  const [reached, asked] = [formulaOf(actual, "points", 0), formulaOf(target, "points", 1)];
  return rule.build({
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
    cohort,
  });
}
