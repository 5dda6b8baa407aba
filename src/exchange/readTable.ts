import type { Area, Observation } from "../data/index.js";
import { collecting, fail, failAll, type Issue, issue } from "../error/index.js";
import { periodText, readPeriod } from "../period/index.js";
import { unguarded } from "./formulaGuard.js";
import { cellPath, headerKey } from "./headerKey.js";
import { CSV_MARKS } from "./marks.js";
import { tableAreas } from "./tableAreas.js";
import { figureColumns, headerTitle, type TableColumn, tableColumns } from "./tableColumns.js";
import { tableHeader } from "./tableHeader.js";
import { measureFinder, type StatedMeasure } from "./tableMeasure.js";
import { noteOf, type TableNote } from "./tableNote.js";
import { isInHeader, type ReadTableOptions } from "./tableOptions.js";
import { type RowReading, readRow, type TableFrame } from "./tableReading.js";
import type { TableRow } from "./tableRow.js";
import { tableSections } from "./tableSections.js";

/** What a table says, as `panel` takes it, and what of it is no figure. */
export interface Table {
  readonly areas: readonly Area[];
  readonly observations: readonly Observation[];
  readonly notes: readonly TableNote[];
}

/**
 * Reads a table from the texts of its cells: a row for each area, or each measure, or each figure. Either all of it is read, or every
 * fault is reported with its row and its column. What is set aside, such as titles, units, footnotes and totals, is told in `notes`;
 * rows without any content are passed over.
 *
 * Units: the measure's own, or that which stands in brackets in the header, in a row of units under it, or in the title (单位:万元);
 * a cell may say %.
 * Missing: marks in place of a number by the table `marks`, each kept as it was printed. 0 is a number.
 *
 * @throws KaoheError `table.*`, `period.unreadable`, `period.impossible`, `unit.unknown`, `data.unknown-status`
 * @source 温州市统计局 2018-11-20, table 9-6: 永嘉县 77985万元, 泰顺县 4143万元
 * @example
 * const measures = { rd: { id: "rd", label: "R&D经费支出", unit: "亿元" } };
 * const rows = [["R&D经费支出", "单位:万元"], ["县", "2017年"], ["永嘉县", "77985"], ["泰顺县", "4143"], ["注:规模以上工业企业", ""]];
 * const table = readTable(rows, { measures, measure: "rd", area: "县", period: { inHeader: true } });
 * table.observations[0]   //=> { area: "永嘉县", measure: "rd", period: "2017", value: "77985", unit: "万元" }
 * table.notes[1]   //=> { row: 5, text: "注:规模以上工业企业", kind: "footnote" }
 */
export function readTable(rows: readonly (readonly string[])[], options: ReadTableOptions): Table {
  return readRows(
    rows.map((fields, place) => ({ line: place + 1, fields })),
    options,
    [],
  );
}

/** Reads a table whose rows know where they stand in a file; `issues` are faults found so far. */
export function readRows(rows: readonly TableRow[], options: ReadTableOptions, issues: Issue[]): Table {
  const sections = tableSections(rows, options);
  const [first] = sections.header;
  if (first === undefined || sections.body.length === 0) {
    failAll(issues);
    return fail("table.empty", { rows: first === undefined ? 0 : 1 });
  }
  const header = tableHeader(sections.header, sections.units);
  const stated = options.unit === null ? [] : sections.stated;
  const find = measureFinder(options, typeof options.unit === "string" ? [options.unit] : stated);
  const { period, measure } = options;
  const whole = typeof measure === "string" ? find(measure, undefined, "/measure", issues) : undefined;
  const columnOf = figureColumns(find, whole, options, issues);
  const columns = tableColumns(header, first.line, sections.body, options, columnOf, issues);
  const { kept, notes } = setAside(sections.body, columns, options, issues);
  const frame: TableFrame = {
    header: header.map(headerTitle),
    columns,
    measure: whole,
    period:
      typeof period === "string" ? collecting(issues, "/period", () => periodText(readPeriod(period))) : undefined,
    areas: options.areas && new Set(options.areas.map(({ id }) => id)),
    marks: options.marks ?? CSV_MARKS,
    source: typeof options.source === "string" ? options.source : sections.source,
    measureOf: remembered(find),
  };
  const readings = kept.map((row) => readRow(frame, row, issues)).filter((reading) => reading !== undefined);
  issues.push(...duplicates(readings, frame, isInHeader(options.area) || options.value !== undefined));
  failAll(issues);
  const left = new Set((options.ignore ?? []).map(headerKey));
  const ignored = frame.header.filter((text) => left.has(headerKey(text)));
  return {
    areas: tableAreas(readings, options.areas),
    observations: readings.flatMap(({ observations }) => observations),
    notes: [
      ...sections.notes,
      ...notes,
      ...ignored.map((text): TableNote => ({ row: first.line, text, kind: "ignored" })),
    ].sort((a, b) => a.row - b.row),
  };
}

/** Finds each measure once, however many rows name it; so are its faults. */
function remembered(find: TableFrame["measureOf"]): TableFrame["measureOf"] {
  const known = new Map<string, StatedMeasure | undefined>();
  return (text, unit, path, issues) => {
    const key = JSON.stringify([text, unit]);
    if (!known.has(key)) known.set(key, find(text, unit, path, issues));
    return known.get(key);
  };
}

const TOTAL = /^(?:全[市省国县区州]|\p{L}*(?:合计|总计|小计|总和|平均)[数值]?)$/u;
/** A part of the row above it, which a sum would count twice. */
const PART = /^其中[:：]/;

/** The rows without those of ignored areas and of totals that are set aside; an ignored area that has none is a fault. */
function setAside(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  { ignoreRows = [], totals, areas }: ReadTableOptions,
  issues: Issue[],
): { readonly kept: readonly TableRow[]; readonly notes: readonly TableNote[] } {
  const place = columns.findIndex(({ kind }) => kind === "area");
  if (place < 0) return { kept: rows, notes: [] };
  const ignored = new Set(ignoreRows);
  const known = new Set(areas?.map(({ id }) => id));
  const kept: TableRow[] = [];
  const notes: TableNote[] = [];
  const present = new Set<string>();
  for (const row of rows) {
    const area = unguarded(row.fields[place] ?? "");
    present.add(area);
    const plain = area.replace(/\s/g, "");
    const isTotal = TOTAL.test(plain.replace(/[:：]$/, "")) && !known.has(area);
    const isNoted = (isTotal && totals === undefined) || (PART.test(plain) && !known.has(area));
    if (ignored.has(area)) notes.push(noteOf(row, "ignored"));
    else if (isTotal && totals === "aside") notes.push(noteOf(row, "total"));
    else kept.push(row);
    if (isNoted && !ignored.has(area)) notes.push(noteOf(row, "total-kept"));
  }
  for (const area of ignored) if (!present.has(area)) issues.push(issue("table.no-row", { area }, "/rows"));
  return { kept, notes };
}

/** A fault for each row that speaks of an area and a period, or of a figure, of which another spoke before. */
function duplicates(
  readings: readonly RowReading[],
  { header, columns, period }: TableFrame,
  single: boolean,
): Issue[] {
  const title = header[columns.findIndex(({ kind }) => kind === "area")] ?? "";
  const first = new Map<string, number>();
  const again = (line: number, area: string, time: string, measure: string): Issue[] => {
    const key = JSON.stringify([area, time, measure]);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, line);
      return [];
    }
    return [issue("table.duplicate-row", { row: line, first: before, area, period: time }, cellPath(line, title))];
  };
  return readings.flatMap((row) => {
    const whole = columns.every(({ kind }) => kind !== "measure") && !single && row.area !== undefined;
    if (whole) return again(row.line, row.area, row.period ?? period ?? "", "");
    return row.observations.flatMap((each) => again(row.line, each.area, each.period, each.measure));
  });
}
