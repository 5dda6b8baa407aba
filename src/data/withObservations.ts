import { failAll, type Issue } from "../error/index.js";
import type { Column, Draft } from "./column.js";
import { columnsOf, draftsOf } from "./drafts.js";
import type { Observation } from "./observation.js";
import { type Panel, panelOf } from "./panel.js";

/**
 * The panel with some observations put in place of those of the same area, measure and period, or added: a revision, a what-if.
 * The columns of other measures and periods are shared with the old panel, which stays as it was.
 *
 * @throws KaoheError as `panel` does, at the path in `changed`
 * @example
 * const rd = { id: "rd", label: "R&D经费支出", unit: "亿元" };
 * const first = { area: "永嘉县", measure: "rd", period: "2017", value: "6.7", status: "provisional" };
 * const yearbook = panel({ areas: [{ id: "永嘉县" }], measures: { rd }, observations: [first] });
 * const revised = withObservations(yearbook, [{ ...first, value: "6.71", status: "revised" }]);
 * revised.observation(0, "rd", "2017").value   //=> "6.71"
 * yearbook.observation(0, "rd", "2017").value   //=> "6.7"
 */
export function withObservations(panel: Panel, changed: readonly Observation[]): Panel {
  const issues: Issue[] = [];
  const drafts = draftsOf(panel, changed, issues);
  failAll(issues);
  const kept = [...drafts].flatMap(([measure, ofMeasure]) =>
    [...ofMeasure].flatMap(([period, { observations }]) => unchanged(panel.column(measure, period), observations)),
  );
  const columns = new Map(panel.columns);
  for (const [measure, rebuilt] of columnsOf(panel, draftsOf(panel, [...kept, ...changed], issues))) {
    columns.set(measure, new Map([...(columns.get(measure) ?? []), ...rebuilt]));
  }
  return panelOf(panel, columns);
}

/** The observations of a column in whose places no other stands. */
function unchanged(column: Column | undefined, others: Draft["observations"]): Observation[] {
  return others.flatMap((other, area) => (other === undefined ? (column?.observation(area) ?? []) : []));
}
