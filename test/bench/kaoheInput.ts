import {
  atLeast,
  type Criterion,
  type Graph,
  type Panel,
  type ParameterValue,
  type Situation,
  type Target,
} from "kaohe";
import { compileScheme } from "../../src/assessment/compileScheme.js";
import { frameOf } from "../../src/data/frame.js";
import { type Column, missing } from "../../src/data/index.js";
import { panelOf } from "../../src/data/panel.js";
import { divide, ONE, rational, reduced } from "../../src/number/index.js";
import { targetParameters } from "../../src/targets/index.js";
import { kaoheScheme, unitOf } from "./kaoheScheme.js";
import { areaId, decimalText, type Figures, type Workload, YEAR } from "./workload.js";

/** What an interpreter is handed: the compiled graph, and the situation with all its columns and parameters. */
export interface InterpreterInput {
  readonly graph: Graph;
  readonly situation: Situation;
}

export function interpreterInput(workload: Workload): InterpreterInput {
  const scheme = kaoheScheme(workload);
  const panel = panelFor(workload);
  const parameters: ParameterValue[] = [];
  for (const { indicator, targetAt } of targetColumns(workload)) {
    const rowsOf = targetParameters(indicator);
    for (const [area, { id }] of panel.areas.entries()) parameters.push(...rowsOf({ criterion: targetAt(area) }, id));
  }
  const areas = Array.from({ length: workload.size }, (_, area) => area);
  const situation = { panel, period: String(YEAR), areas, parameters };
  return { graph: compileScheme(scheme).graph, situation };
}

/** The targets as users hand them to `assess`. */
export function targetsOf(workload: Workload): readonly Target[] {
  return targetColumns(workload).flatMap(({ indicator, targetAt }) =>
    Array.from({ length: workload.size }, (_, area) => ({ indicator, area: areaId(area), criterion: targetAt(area) })),
  );
}

function targetColumns({ tasks }: Workload) {
  return tasks.flatMap((task) => {
    const { id: indicator, targets } = task;
    if (targets === undefined) return [];
    // There are few different ones, and as many areas as may be.
    const known = new Map<number, Criterion>();
    const targetAt = (area: number): Criterion => {
      const mantissa = targets.mantissas[area] ?? 0;
      const criterion = known.get(mantissa) ?? atLeast(decimalText(mantissa, targets.places) + unitOf(task));
      known.set(mantissa, criterion);
      return criterion;
    };
    return [{ indicator, targetAt }];
  });
}

/** The panel of the workload, made column by column: a record for every figure would not fit for a million areas. */
export function panelFor(workload: Workload): Panel {
  const areas = Array.from(workload.classOf, (name, area) => ({
    id: areaId(area),
    attributes: { class: String(name) },
  }));
  const measures = Object.fromEntries(workload.measures.map(({ id, unit }) => [id, { id, label: id, unit }]));
  const frame = frameOf(areas, measures, {}, []);
  const columnOf = (id: string, figures: Figures): Column => ({
    mantissas: figures.mantissas.map((mantissa) => (Number.isNaN(mantissa) ? 0 : mantissa)),
    factor: reduced(divide(frame.unit(id)?.factor ?? ONE, rational(10 ** figures.places))),
    missing: Array.from(figures.mantissas, (mantissa) => (Number.isNaN(mantissa) ? NOT_REPORTED : undefined)),
    observations: [],
  });
  return panelOf(
    frame,
    new Map(
      workload.measures.map(({ id, last, now }) => [
        id,
        new Map([
          [String(YEAR - 1), columnOf(id, last)],
          [String(YEAR), columnOf(id, now)],
        ]),
      ]),
    ),
  );
}

const NOT_REPORTED = missing("not-reported");
