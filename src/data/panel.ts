import { failAll, type Issue } from "../error/index.js";
import { periodText, readPeriod } from "../period/index.js";
import type { UserUnits } from "../quantity/index.js";
import type { Area } from "./area.js";
import { type Column, cellIn } from "./column.js";
import { emptyDraft } from "./draft.js";
import { draftObservations } from "./draftObservations.js";
import { type Columns, columnsOf, type Drafts, draftAt } from "./drafts.js";
import { type Frame, frameOf } from "./frame.js";
import { type Measures, plainMeasures } from "./measure.js";
import type { Observation } from "./observation.js";
import { observationsOver } from "./observationsOver.js";
import { type Cell, missing } from "./reason.js";

/**
 * 面板数据: what a set of areas reported of a set of measures, as columns. Areas are asked for by their place in `areas`
 * (`areaIndex`), periods by any text that `readPeriod` reads; canonical text is fastest.
 */
export interface Panel extends Frame {
  readonly columns: Columns;
  /** The figures of all areas; undefined where none was observed. */
  readonly column: (measure: string, period: string) => Column | undefined;
  /** One exact value in base units, or why it is missing: `not-reported` where nothing was observed. */
  readonly cell: (area: number, measure: string, period: string) => Cell;
  /** The observation behind a cell, as it was given. */
  readonly observation: (area: number, measure: string, period: string) => Observation | undefined;
  /** All observations: by measure as declared, then by period text, then by area. */
  readonly observations: () => readonly Observation[];
  /** The canonical texts of the periods for which a measure was observed, in order. */
  readonly periods: (measure: string) => readonly string[];
}

/**
 * Builds a panel from observations, all of which are checked. Records are taken as they are and must not be changed later.
 *
 * Units: figures come in the measure's unit, or in another of its kind that the observation names; cells go out in base units.
 * Missing: an observation without value keeps its reason; what was not observed is `not-reported`.
 *
 * @param input.units units of the user's own
 * @throws KaoheError with every fault at once: `data.*`, `period.*`, `unit.unknown`, at the path of the fault
 * @source SDMX: REF_AREA, TIME_PERIOD, OBS_VALUE, OBS_STATUS
 * @example
 * const rd = { id: "rd", label: "R&D经费支出", unit: "亿元" };
 * const observations = [{ area: "永嘉县", measure: "rd", period: "2017", value: "6.7" }];
 * const yearbook = panel({ areas: [{ id: "永嘉县" }], measures: { rd }, observations });
 * yearbook.cell(0, "rd", "2017")   //=> { numerator: 670000000, denominator: 1 }
 * yearbook.cell(0, "rd", "2016")   //=> { reason: "not-reported" }
 */
export function panel(input: {
  readonly areas: readonly Area[];
  readonly measures: Measures;
  readonly observations: readonly Observation[];
  readonly units?: UserUnits;
}): Panel {
  const issues: Issue[] = [];
  const frame = frameOf(input.areas, plainMeasures(input.measures), input.units ?? {}, issues);
  const drafts: Drafts = new Map();
  const draft = (measure: string, period: string) =>
    draftAt(drafts, measure, period, () => emptyDraft(frame.areas.length));
  draftObservations(frame, input.observations, draft, issues);
  failAll(issues);
  return panelOf(
    frame,
    columnsOf(frame, drafts, ({ observations }) => observationsOver(observations)),
  );
}

/** The panel of these columns. */
export function panelOf(frame: Frame, columns: Columns): Panel {
  const column: Panel["column"] = (measure, period) => {
    const ofMeasure = columns.get(measure);
    return ofMeasure?.get(period) ?? ofMeasure?.get(periodText(readPeriod(period)));
  };
  const periods: Panel["periods"] = (measure) => [...(columns.get(measure)?.keys() ?? [])].sort();
  return {
    ...frame,
    columns,
    column,
    periods,
    cell: (area, measure, period) => {
      const found = column(measure, period);
      return found === undefined ? missing("not-reported") : cellIn(found, area);
    },
    observation: (area, measure, period) => column(measure, period)?.observation(area),
    observations: () =>
      Object.keys(frame.measures).flatMap((measure) =>
        periods(measure).flatMap((period) => {
          const found = column(measure, period);
          return frame.areas.map((_, area) => found?.observation(area)).filter((each) => each !== undefined);
        }),
      ),
  };
}
