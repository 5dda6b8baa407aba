import Papa from "papaparse";
import type { Observation, Panel } from "../../data/index.js";
import { readPeriod } from "../../period/index.js";
import { guarded } from "../formulaGuard.js";
import { sdmxPeriod } from "../sdmx/sdmxPeriod.js";
import { SDMX_MISSING, SDMX_STATUS } from "../sdmx/sdmxStatus.js";
import { sdmxUnit } from "../sdmx/sdmxUnit.js";
import { writtenText } from "../writtenCell.js";
import { writtenFigure } from "../writtenFigure.js";

/** Which structure the rows are said to follow. */
export interface WriteSdmxCsvOptions {
  /** The identification of the structure, `AGENCY:ID(1.0.0)`. */
  readonly structureId: string;
  /** What kind of structure it is; `dataflow` when left out. */
  readonly structure?: "dataflow" | "datastructure" | "dataprovision";
  /** What the receiver does with the rows: inform, append or replace; `I` when left out. */
  readonly action?: "I" | "A" | "R";
  /** The dimension of the measures; `INDICATOR` when left out. */
  readonly measure?: string;
}

/**
 * Writes a panel as SDMX-CSV 2.0: STRUCTURE, STRUCTURE_ID, ACTION, the dimensions REF_AREA, INDICATOR and TIME_PERIOD, OBS_VALUE, and
 * the attributes OBS_STATUS, UNIT_MEASURE, UNIT_MULT, MISSING_REASON, MARK, SOURCE_DETAIL. `readSdmxCsv` reads it back. As in
 * `writeCsv`, text that a spreadsheet would take for a formula has an apostrophe before it.
 *
 * Units: 万元 is UNIT_MEASURE 元, UNIT_MULT 4; a pure number has UNIT_MEASURE 1.
 * Missing: OBS_VALUE is NaN, OBS_STATUS M where it cannot exist, Q where it is suppressed, else O, unless it has a status;
 * MISSING_REASON says our reason.
 *
 * @throws KaoheError `table.no-decimal` for a figure such as 1/3, `table.outer-space` for text with spaces at its ends
 * @source SDMX-CSV 2.0 field guide; SDMX CL_OBS_STATUS 2.0
 * @example
 * const rd = { id: "rd", label: "R&D经费支出", unit: "亿元" };
 * const observations = [{ area: "CN3303", measure: "rd", period: "2017-01..09", value: "6.70", status: "provisional" }];
 * const yearbook = panel({ areas: [{ id: "CN3303" }], measures: { rd }, observations });
 * const [header, row] = writeSdmxCsv(yearbook, { structureId: "WZ:RD(1.0.0)" }).split("\r\n");
 * row   //=> "dataflow,WZ:RD(1.0.0),I,CN3303,rd,2017-01-01/P9M,6.70,P,元,8,,,"
 */
export function writeSdmxCsv(panel: Panel, options: WriteSdmxCsvOptions): string {
  const { structure = "dataflow", structureId, action = "I", measure = "INDICATOR" } = options;
  const header = [
    ...["STRUCTURE", "STRUCTURE_ID", "ACTION", "REF_AREA", measure, "TIME_PERIOD", "OBS_VALUE"],
    ...["OBS_STATUS", "UNIT_MEASURE", "UNIT_MULT", "MISSING_REASON", "MARK", "SOURCE_DETAIL"],
  ];
  const rows = panel.observations().map((each) => {
    const unit = sdmxUnit(each.unit ?? panel.measures[each.measure]?.unit ?? "", panel.units);
    const { area, period, reason = "", mark = "", source = "" } = each;
    return [
      ...[structure, structureId, action, cell(area), cell(each.measure), sdmxPeriod(readPeriod(period))],
      ...[each.value === null ? "NaN" : writtenFigure(each), statusOf(each), cell(unit.measure), `${unit.power}`],
      ...[reason, mark, source].map(cell),
    ];
  });
  return Papa.unparse([header, ...rows], { newline: "\r\n" });
}

function cell(text: string): string {
  return guarded(writtenText(text));
}

function statusOf({ value, status, reason = "not-reported" }: Observation): string {
  if (status !== undefined) return SDMX_STATUS[status];
  return value === null ? (SDMX_MISSING.get(reason) ?? "O") : "";
}
