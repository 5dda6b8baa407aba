import { type Area, type Measures, STATUSES, type Status } from "../../data/index.js";
import { collecting, fail, type Issue, issue } from "../../error/index.js";
import type { UserUnits } from "../../quantity/index.js";
import { cellPath } from "../headerKey.js";
import { readRows } from "../readTable.js";
import { periodOfSdmx } from "../sdmx/sdmxPeriod.js";
import { REASON_OF_CODE, SDMX_STATUS } from "../sdmx/sdmxStatus.js";
import { ofSdmxUnit } from "../sdmx/sdmxUnit.js";
import type { TableNote } from "../tableNote.js";
import type { TableRow } from "../tableRow.js";
import { csvRows } from "./csvRows.js";
import { decodeText } from "./decodeText.js";
import type { CsvTable } from "./readCsv.js";

/** What the columns of an SDMX-CSV file mean. */
export interface SdmxCsvOptions {
  /** The measures that there may be, by id, or their handles. */
  readonly measures: Measures;
  /** The dimension of the measures; `INDICATOR` when left out. */
  readonly measure?: string;
  /** Measure ids by code, for codes that are neither id nor label of a measure. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Units by code of UNIT_MEASURE (`{ CNY: "元" }`). */
  readonly unitCodes?: Readonly<Record<string, string>>;
  /** Our status by code of OBS_STATUS, for codes that `kaohe` does not know. */
  readonly statuses?: Readonly<Record<string, Status>>;
  /** The areas that there are; any other in the file is a fault. */
  readonly areas?: readonly Area[];
  /** Units of the user's own. */
  readonly units?: UserUnits;
}

const PARTS = ["area", "measure", "period", "value", "unit", "status", "reason", "mark", "source"] as const;
type Part = (typeof PARTS)[number];

/**
 * Reads SDMX-CSV, version 1 or 2, from text or bytes: REF_AREA, INDICATOR, TIME_PERIOD, OBS_VALUE, OBS_STATUS, UNIT_MEASURE, UNIT_MULT,
 * and what `writeSdmxCsv` adds. All of it, or every fault with its line and column. Columns of other dimensions and attributes are
 * named in `notes`; rows that differ by such a dimension alone are a fault.
 *
 * Units: UNIT_MEASURE 元 with UNIT_MULT 4 is 万元; the measure's own where UNIT_MEASURE is blank, with its UNIT_MULT.
 * Missing: OBS_VALUE blank, NaN or #N/A, for MISSING_REASON, or else what OBS_STATUS says.
 * Periods: 2017, 2017-A1, 2017-S1, 2017-Q1, 2017-01, 2017-M01, and 2017-01-01/P9M for January to September.
 *
 * @throws KaoheError `csv.*`, `sdmx.*`, `table.*`, `data.unknown-status`, `unit.unknown`
 * @source SDMX-CSV 2.0 field guide; SDMX CL_OBS_STATUS 2.0
 * @example
 * const measures = { rd: { id: "rd", label: "R&D经费支出", unit: "亿元" } };
 * const header = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT";
 * const text = `${header}\ndataflow,WZ:RD(1.0.0),I,CN3303,rd,2017-S1,6.70,E,元,8\n`;
 * const [read] = readSdmxCsv(text, { measures }).observations;
 * read   //=> { area: "CN3303", measure: "rd", period: "2017-H1", value: "6.70", unit: "亿元", status: "estimated" }
 */
export function readSdmxCsv(input: string | Uint8Array | ArrayBuffer, options: SdmxCsvOptions): CsvTable {
  const issues: Issue[] = [];
  const { text, ...decoded } = decodeText(input);
  const [header, ...rows] = csvRows(text, ",", 0, issues);
  if (header === undefined) return fail("table.empty", { rows: 0 });
  // A file with labels writes `REF_AREA: Reference area`; one with lists in cells `STRUCTURE[;]`.
  const ids = header.fields.map((field) => field.replace(/[:[].*$/s, "").trim());
  const { measure = "INDICATOR" } = options;
  const named: Readonly<Record<Part, string>> = {
    area: "REF_AREA",
    measure,
    period: "TIME_PERIOD",
    value: "OBS_VALUE",
    unit: "UNIT_MEASURE",
    status: "OBS_STATUS",
    reason: "MISSING_REASON",
    mark: "MARK",
    source: "SOURCE_DETAIL",
  };
  const needed: readonly Part[] = ["area", "measure", "period", "value"];
  for (const part of needed) {
    if (ids.includes(named[part])) continue;
    issues.push(issue("table.no-column", { header: named[part], suggestion: "" }, `/rows/${header.line}`));
  }
  const translated = rows.flatMap((row) => translatedRow(row, ids, named, options, issues) ?? []);
  const columns: TableRow = { line: header.line, fields: PARTS.map((part) => named[part]) };
  const column = (part: Part) => ({ column: named[part] });
  const table = readRows(
    [columns, ...translated],
    {
      measures: options.measures,
      area: named.area,
      value: named.value,
      measure: column("measure"),
      period: column("period"),
      unit: column("unit"),
      status: column("status"),
      reason: column("reason"),
      mark: column("mark"),
      source: column("source"),
      ...(options.columns && { columns: options.columns }),
      ...(options.areas && { areas: options.areas }),
      ...(options.units && { units: options.units }),
    },
    issues,
  );
  const used = new Set(["STRUCTURE", "STRUCTURE_ID", "DATAFLOW", "ACTION", "UNIT_MULT", ...Object.values(named)]);
  const other = ids.filter((id) => !used.has(id));
  const notes = other.map((id): TableNote => ({ row: header.line, text: id, kind: "ignored" }));
  return { ...table, notes: [...notes, ...table.notes], ...decoded };
}

/** A row of SDMX-CSV as one of our long form. */
function translatedRow(
  { line, fields }: TableRow,
  ids: readonly string[],
  named: Readonly<Record<Part, string>>,
  { unitCodes = {}, statuses = {}, units = {} }: SdmxCsvOptions,
  issues: Issue[],
): TableRow | undefined {
  if (fields.length !== ids.length) {
    const facts = { row: line, fields: fields.length, expected: ids.length };
    issues.push(issue("table.ragged-row", facts, `/rows/${line}`));
    return undefined;
  }
  const cell = (id: string): string => fields[ids.indexOf(id)] ?? "";
  const path = (part: Part): string => cellPath(line, named[part]);
  const action = cell("ACTION").trim();
  if (!["", "I", "A", "R", "M"].includes(action))
    issues.push(issue("sdmx.action", { row: line, action }, `/rows/${line}`));
  const given = cell(named.value).trim();
  const value = ["", "NaN", "#N/A"].includes(given) ? "" : given;
  const code = cell(named.unit).trim();
  const symbol = Object.hasOwn(unitCodes, code) ? (unitCodes[code] ?? code) : code;
  const power = powerOf(cell("UNIT_MULT").trim(), line, issues);
  const figure = ofSdmxUnit(symbol, power, value, units);
  const flag = cell(named.status).trim();
  const meant = value === "" ? REASON_OF_CODE.get(flag) : undefined;
  const own = Object.hasOwn(statuses, flag) ? statuses[flag] : undefined;
  const status = own ?? STATUSES.find((each) => SDMX_STATUS[each] === flag);
  if (flag !== "" && status === undefined && meant === undefined) {
    const known = [...Object.values(SDMX_STATUS), ...(value === "" ? REASON_OF_CODE.keys() : [])].join(", ");
    issues.push(issue("data.unknown-status", { status: flag, known }, path("status")));
  }
  const period = collecting(issues, path("period"), () => periodOfSdmx(cell(named.period).trim()));
  const translated: Readonly<Partial<Record<Part, string>>> = {
    period: period ?? "1000",
    value: figure.value,
    unit: figure.unit,
    status: status ?? "",
    reason: cell(named.reason).trim() || (meant ?? ""),
  };
  return { line, fields: PARTS.map((part) => translated[part] ?? cell(named[part])) };
}

const MOST_POWER = 30;

/** The power of ten that UNIT_MULT states; 0 where it is blank, or faulty. */
function powerOf(text: string, line: number, issues: Issue[]): number {
  const power = /^[+-]?\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  if (Math.abs(power) <= MOST_POWER) return power;
  if (text !== "") issues.push(issue("sdmx.power", { row: line, text }, cellPath(line, "UNIT_MULT")));
  return 0;
}
