import {
  atLeast,
  type Criterion,
  type Graph,
  type Panel,
  type ParameterColumn,
  panelOfColumns,
  type Situation,
  type Target,
} from "kaohe";
import { compileScheme } from "../../src/assessment/compileScheme.js";
import { divide, rational, reduced } from "../../src/number/index.js";
import { unitOf } from "../../src/quantity/index.js";
import { targetParameters } from "../../src/targets/index.js";
import { kaoheScheme, unitOf as unitOfTask } from "./kaoheScheme.js";
import { areaId, decimalText, type Figures, type Workload, YEAR } from "./workload.js";

/** What an interpreter is handed: the compiled graph, and the situation with all its columns and parameters. */
export interface InterpreterInput {
  readonly graph: Graph;
  readonly situation: Situation;
}

export function interpreterInput(workload: Workload): InterpreterInput {
  const scheme = kaoheScheme(workload);
  const panel = panelFor(workload);
  const parameterColumns = new Map<string, ParameterColumn>();
  for (const { indicator, targetAt, targets, unit } of targetColumns(workload)) {
    const name = targetParameters(indicator)({ criterion: targetAt(0) }, "")[0]?.name ?? "";
    const factor = reduced(divide(unitOf(unit).factor, rational(10 ** targets.places)));
    const reasonOf = new Uint16Array(workload.size);
    const figures = { mantissas: targets.mantissas, factor, reasons: [], reasonOf };
    parameterColumns.set(name, { figures, unit, valueAt: () => undefined });
  }
  const areas = Array.from({ length: workload.size }, (_, area) => area);
  const situation = { panel, period: String(YEAR), areas, parameterColumns };
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
      const criterion = known.get(mantissa) ?? atLeast(decimalText(mantissa, targets.places) + unitOfTask(task));
      known.set(mantissa, criterion);
      return criterion;
    };
    return [{ indicator, targetAt, targets, unit: unitOfTask(task) }];
  });
}

/** The panel of the workload, made column by column: a record for every figure would not fit for a million areas. */
export function panelFor(workload: Workload): Panel {
  const areas = Array.from(workload.classOf, (name, area) => ({
    id: areaId(area),
    attributes: { class: String(name) },
  }));
  const measures = Object.fromEntries(workload.measures.map(({ id, unit }) => [id, { id, label: id, unit }]));
  const columns = workload.measures.flatMap(({ id, last, now }) => [
    { measure: id, period: String(YEAR - 1), values: valuesOf(last), reason: "not-reported" },
    { measure: id, period: String(YEAR), values: valuesOf(now), reason: "not-reported" },
  ]);
  return panelOfColumns({ areas, measures, columns });
}

/** The figures as floats, whose shortest decimal form is what was meant. */
function valuesOf({ mantissas, places }: Figures): Float64Array {
  return mantissas.map((mantissa) => mantissa / 10 ** places);
}
