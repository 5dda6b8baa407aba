import type { Label } from "../error/index.js";
import {
  add,
  at,
  type Condition,
  choose,
  type Direction,
  divide,
  equal,
  type Formula,
  greaterOrEqual,
  isMissing,
  LAST_YEAR,
  less,
  lessOrEqual,
  missingWhen,
  multiply,
  named,
  not,
  parameter,
} from "../formula/index.js";
import type { ParameterValue } from "../interpret/index.js";
import type { Criterion } from "./criterion.js";

/** The formulas by which an indicator stands against its target, whatever the criterion is. */
export interface Standing {
  /** What the target asks for, in the indicator's unit; a growth target asks for last year's figure and more. */
  readonly required: Formula;
  /** Actual over target, or target over actual where lower is better. */
  readonly attainment: Formula;
  readonly met: Condition;
}

const bilingual = (label: Label, zh: string, en: string): Label =>
  typeof label === "string"
    ? { zh: label + zh, en: `${label}: ${en}` }
    : { zh: label.zh + zh, en: `${label.en}: ${en}` };

/**
 * The standing of an indicator against targets that are handed in as parameters (`targetParameters`), so that one compiled
 * scheme serves all targets.
 *
 * Missing: `no-target`; what is missing of the figure; for growth from a base of 0 or less `zero-base` and `negative-base`.
 */
export function standing(
  indicator: string,
  actual: Formula,
  options: { readonly label: Label; readonly unit: string; readonly places: number; readonly direction: Direction },
): Standing {
  const { label, unit, places, direction } = options;
  const level = parameter(`target:${indicator}`, { label: bilingual(label, "目标", "target"), unit });
  const growth = parameter(`growth:${indicator}`, { label: bilingual(label, "增长目标", "growth target"), unit: "%" });
  const base = at(actual, LAST_YEAR);
  const grounded = missingWhen(equal(base, 0), "zero-base", missingWhen(less(base, 0), "negative-base", base));
  const grown = multiply(grounded, add(1, growth));
  const asked = choose([[not(isMissing(growth)), grown]], level);
  const required = named(asked, {
    id: `required:${indicator}`,
    label: bilingual(label, "要求", "required"),
    unit,
    places,
  });
  const ratio = direction === "lower" ? divide(required, actual) : divide(actual, required);
  return {
    required,
    attainment: missingWhen(lessOrEqual(required, 0), "target-not-positive", ratio),
    met: direction === "lower" ? lessOrEqual(actual, required) : greaterOrEqual(actual, required),
  };
}

/** Makes the parameters that carry criteria of an indicator, each set for an area, to the formulas of `standing`. */
export function targetParameter(indicator: string): (criterion: Criterion, area: string) => ParameterValue {
  const [level, growth] = [`target:${indicator}`, `growth:${indicator}`];
  return (criterion, area) => {
    const { value, unit } = criterion.kind === "range" ? criterion.low : criterion;
    const name = criterion.kind === "growth" ? growth : level;
    return unit === "" ? { name, value, area } : { name, value, area, unit };
  };
}
