import type { Area, Observation } from "../data/index.js";
import { collecting, fail, failAll, type Issue, issue } from "../error/index.js";
import { periodText, readPeriod } from "../period/index.js";
import { csvAreas } from "./csvAreas.js";
import { type CsvColumn, csvColumns } from "./csvColumns.js";
import type { CsvOptions } from "./csvOptions.js";
import { type CsvTableFrame, type RowReading, readRow } from "./csvReading.js";
import { type CsvRow, csvComments, csvRows, csvText } from "./csvRows.js";
import { cellPath } from "./headerKey.js";
import { CSV_MARKS } from "./marks.js";

/** What a table says, as `panel` takes it. */
export interface CsvTable {
  readonly areas: readonly Area[];
  readonly observations: readonly Observation[];
}

/**
 * Reads a table with a row for each area and a column for each measure, from text or bytes in UTF-8. Either all of it is read, or
 * every fault is reported with its row (the line of the file) and its column. Lines at the head that start with `#` are the
 * source. Rows without any content are passed over; a column that means nothing must be named in `ignore`.
 *
 * Units: the measure's own, or that which stands in brackets in the header, `R&D经费支出(亿元)`; a cell may say %.
 * Missing: marks in place of a number by the table `marks`, each kept as it was printed. 0 is a number.
 *
 * @throws KaoheError `csv.*`, `period.unreadable`, `period.impossible`, `unit.unknown`
 * @source 温州市统计局 2018-11-20, table 9-6: 永嘉县 77985万元
 * @example
 * const measures = { rd: { id: "rd", label: "R&D经费支出", unit: "亿元" } };
 * const text = "县,R&D经费支出(万元)\n永嘉县,77985\n泰顺县,—\n";
 * const table = readCsv(text, { measures, area: "县", period: "2017" });
 * table.observations[0]   //=> { area: "永嘉县", measure: "rd", period: "2017", value: "77985", unit: "万元" }
 * table.observations[1].mark   //=> "—"
 * panel({ measures, ...table }).cell(0, "rd", "2017").numerator   //=> 779850000
 */
export function readCsv(input: string | Uint8Array, options: CsvOptions): CsvTable {
  const issues: Issue[] = [];
  const { comments, rest } = csvComments(csvText(input));
  const [header, ...rows] = csvRows(rest, options.delimiter ?? ",", comments.length, issues);
  if (header === undefined || rows.length === 0) {
    failAll(issues);
    return fail("csv.empty", { rows: header === undefined ? 0 : 1 });
  }
  const columns = csvColumns(header, rows, options, issues);
  const { kept, absent } = withoutIgnored(rows, columns, options.ignoreRows ?? []);
  for (const area of absent) issues.push(issue("csv.no-row", { area }, "/rows"));
  const { period } = options;
  const frame: CsvTableFrame = {
    header: header.fields,
    columns,
    period:
      typeof period === "string" ? collecting(issues, "/period", () => periodText(readPeriod(period))) : undefined,
    areas: options.areas && new Set(options.areas.map(({ id }) => id)),
    marks: options.marks ?? CSV_MARKS,
    source: options.source ?? comments.join("\n"),
  };
  const readings = kept.map((row) => readRow(frame, row, issues)).filter((reading) => reading !== undefined);
  issues.push(...duplicates(readings, header.fields, columns));
  failAll(issues);
  return {
    areas: csvAreas(readings, options.areas, typeof period !== "string"),
    observations: readings.flatMap(({ observations }) => observations),
  };
}

/** The rows without those of the ignored areas, and the ignored areas that have none. */
function withoutIgnored(
  rows: readonly CsvRow[],
  columns: readonly CsvColumn[],
  ignored: readonly string[],
): { readonly kept: readonly CsvRow[]; readonly absent: readonly string[] } {
  const place = columns.findIndex(({ kind }) => kind === "area");
  if (place < 0) return { kept: rows, absent: [] };
  const areaOf = ({ fields }: CsvRow): string => (fields[place] ?? "").trim();
  const present = new Set(rows.map(areaOf));
  return {
    kept: rows.filter((row) => !ignored.includes(areaOf(row))),
    absent: ignored.filter((area) => !present.has(area)),
  };
}

/** A fault for each row that speaks of an area and a period of which another spoke before. */
function duplicates(
  readings: readonly RowReading[],
  header: readonly string[],
  columns: readonly CsvColumn[],
): Issue[] {
  const title = header[columns.findIndex(({ kind }) => kind === "area")] ?? "";
  const first = new Map<string, number>();
  return readings.flatMap(({ line, area, period }) => {
    const key = `${period} ${area}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, line);
      return [];
    }
    return [issue("csv.duplicate-row", { row: line, first: before, area, period }, cellPath(line, title))];
  });
}
