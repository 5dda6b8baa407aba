import { failAll, type Issue } from "../error/index.js";
import { draftFrom, emptyDraft } from "./draft.js";
import { draftObservations } from "./draftObservations.js";
import { columnsOf, type Drafts, draftAt } from "./drafts.js";
import type { Observation } from "./observation.js";
import { observationsOver } from "./observationsOver.js";
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
  const drafts: Drafts = new Map();
  const revised = (measure: string, period: string) => {
    const [column, unit] = [panel.column(measure, period), panel.unit(measure)];
    return column === undefined || unit === undefined ? emptyDraft(panel.areas.length) : draftFrom(column, unit);
  };
  const draft = (measure: string, period: string) => draftAt(drafts, measure, period, () => revised(measure, period));
  draftObservations(panel, changed, draft, issues);
  failAll(issues);
  const rebuilt = columnsOf(panel, drafts, ({ observations }, measure, period) =>
    observationsOver(observations, panel.column(measure, period)?.observation),
  );
  const columns = new Map(panel.columns);
  for (const [measure, ofMeasure] of rebuilt) {
    columns.set(measure, new Map([...(columns.get(measure) ?? []), ...ofMeasure]));
  }
  return panelOf(panel, columns);
}
