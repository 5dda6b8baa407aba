import { type Direction, type Formula, formulaOf, NOW, type NodeOf, type Operand } from "../formula/index.js";
import { attainmentOf, reaches } from "../targets/index.js";
import { knownParameter } from "./knownParameter.js";
import type { Rule } from "./rule.js";

/** What a rule is tried out over, without a scheme. */
interface TriedInput {
  readonly actual: Operand;
  readonly target?: Operand;
  readonly base?: Operand;
  readonly full: Operand;
  readonly direction?: Direction;
  readonly unit?: string;
  readonly parameters?: Readonly<Record<string, Operand>>;
  readonly cohort: readonly string[];
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

/** The formula of a rule over operands, as scripts try it out. */
export function builtOver(
  rule: Rule,
  { actual, target = NO_TARGET, base = NO_TARGET, full, direction = "higher", unit = "", ...rest }: TriedInput,
): Formula {
  const { cohort, parameters = {} } = rest;
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
