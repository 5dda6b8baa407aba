import { convertible, type Measure, type Panel } from "../data/index.js";
import { choices, type Issue, issue, pointer } from "../error/index.js";
import type { Graph } from "../formula/index.js";
import { compare } from "../number/index.js";
import { type Unit, unitOf } from "../quantity/index.js";
import type { Scheme } from "./scheme.js";

/** The measures that formulas use, by id, with the unit that the scheme means. */
export type UsedMeasures = ReadonlyMap<string, { readonly measure: Measure; readonly unit: Unit }>;

/** The measures that the formulas of a graph use. */
export function usedMeasures({ units }: Scheme, { entries }: Graph): UsedMeasures {
  const used = new Map<string, { readonly measure: Measure; readonly unit: Unit }>();
  for (const { node } of entries) {
    if (node.kind !== "observed" || used.has(node.measure.id)) continue;
    used.set(node.measure.id, { measure: node.measure, unit: unitOf(node.measure.unit, units) });
  }
  return used;
}

/** Where scheme and panel mean different things by a measure that a formula uses: figures would be read in the wrong unit. */
export function measureFaults(used: UsedMeasures, panel: Panel): readonly Issue[] {
  const faults: Issue[] = [];
  for (const [id, { measure, unit }] of used) {
    const path = pointer("panel", "measures", id);
    const reported = Object.hasOwn(panel.measures, id) ? panel.measures[id] : undefined;
    const its = panel.unit(id);
    if (reported === undefined || its === undefined) {
      const near = choices(id, Object.keys(panel.measures));
      faults.push(issue("assessment.no-measure", { measure: id, ...near }, path));
      continue;
    }
    const sameFactor = reported.unit !== measure.unit || compare(unit.factor, its.factor) === 0;
    if (convertible(unit, its) && sameFactor) continue;
    const facts = { measure: id, unit: measure.unit, panelUnit: reported.unit };
    faults.push(issue("assessment.measure-unit", facts, path));
  }
  return faults;
}
