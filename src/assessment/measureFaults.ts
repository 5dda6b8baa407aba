import { convertible, type Panel } from "../data/index.js";
import { choices, type Issue, issue, pointer } from "../error/index.js";
import type { Graph } from "../formula/index.js";
import { compare } from "../number/index.js";
import { unitOf } from "../quantity/index.js";
import type { Scheme } from "./scheme.js";

/** Where scheme and panel mean different things by a measure that a formula uses: figures would be read in the wrong unit. */
export function measureFaults({ units }: Scheme, { entries }: Graph, panel: Panel): readonly Issue[] {
  const faults = new Map<string, Issue>();
  for (const { node } of entries) {
    if (node.kind !== "observed") continue;
    const { id, unit } = node.measure;
    const path = pointer("panel", "measures", id);
    const reported = Object.hasOwn(panel.measures, id) ? panel.measures[id] : undefined;
    if (reported === undefined) {
      const near = choices(id, Object.keys(panel.measures));
      faults.set(id, issue("assessment.no-measure", { measure: id, ...near }, path));
      continue;
    }
    const [own, its] = [unitOf(unit, units), unitOf(reported.unit, panel.units)];
    const sameFactor = reported.unit !== unit || compare(own.factor, its.factor) === 0;
    if (convertible(own, its) && sameFactor) continue;
    faults.set(id, issue("assessment.measure-unit", { measure: id, unit, panelUnit: reported.unit }, path));
  }
  return [...faults.values()];
}
