import { failAll, type Issue, issue } from "../error/index.js";
import type { UserUnits } from "../quantity/index.js";
import type { Area } from "./area.js";
import type { Column } from "./column.js";
import { type ColumnInput, observationsIn } from "./columnInput.js";
import { type Draft, emptyDraft } from "./draft.js";
import { draftColumn } from "./draftColumn.js";
import { columnsOf, type Drafts, draftAt } from "./drafts.js";
import { frameOf } from "./frame.js";
import { type Measures, plainMeasures } from "./measure.js";
import { type Panel, panelOf } from "./panel.js";
import { slotsOf } from "./slots.js";

/**
 * Builds a panel from whole columns, for hundreds of thousands of areas: figures that lie in typed arrays, in columns of a CSV file or
 * of Arrow. It is the panel that `panel` builds from an observation for each place, without an object for any: observations are made
 * when they are asked for. Lists are taken as they are and must not be changed later.
 *
 * Units: figures come in the measure's unit, or in another of its kind that the column names; cells go out in base units.
 * Missing: null, for the reason given, or else `not-reported`; in typed arrays NaN where a reason or mark is given.
 *
 * @param input.columns at most one for each measure and period; every list has one place for each area
 * @param input.units units of the user's own
 * @throws KaoheError with every fault at once: `data.*`, `period.*`, `unit.unknown`, at the path of the fault (`/columns/0/values/2`)
 * @source SDMX: REF_AREA, TIME_PERIOD, OBS_VALUE, OBS_STATUS
 * @example
 * const rd = { id: "rd", label: "R&D经费支出", unit: "亿元" };
 * const areas = [{ id: "永嘉县" }, { id: "泰顺县" }];
 * const columns = [{ measure: "rd", period: "2017", values: ["6.70", null], reason: "withheld" }];
 * const yearbook = panelOfColumns({ areas, measures: { rd }, columns });
 * yearbook.cell(0, "rd", "2017")   //=> { numerator: 670000000, denominator: 1 }
 * yearbook.cell(1, "rd", "2017")   //=> { reason: "withheld" }
 * yearbook.observation(0, "rd", "2017")   //=> { area: "永嘉县", measure: "rd", period: "2017", value: "6.70" }
 */
export function panelOfColumns(input: {
  readonly areas: readonly Area[];
  readonly measures: Measures;
  readonly columns: readonly ColumnInput[];
  readonly units?: UserUnits;
}): Panel {
  const issues: Issue[] = [];
  const frame = frameOf(input.areas, plainMeasures(input.measures), input.units ?? {}, issues);
  const drafts: Drafts = new Map();
  const draft = (measure: string, period: string): Draft =>
    draftAt(drafts, measure, period, () => emptyDraft(frame.areas.length, []));
  const slotAt = slotsOf(frame, draft);
  const observations = new Map<Draft, Column["observation"]>();
  for (const [place, column] of input.columns.entries()) {
    const path = `/columns/${place}`;
    const slot = slotAt(column, "columns", place, issues);
    draftColumn(frame, slot, column, path, issues);
    if (slot === undefined) continue;
    if (observations.has(slot.draft)) {
      const { measure } = column;
      issues.push(issue("data.duplicate-column", { measure, period: slot.period }, path));
    }
    observations.set(slot.draft, observationsIn(column, frame.areas));
  }
  failAll(issues);
  const columns = columnsOf(frame, drafts, (each) => observations.get(each) ?? (() => undefined));
  return panelOf(frame, columns);
}
