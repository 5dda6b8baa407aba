import type { Observation, Reason } from "../data/index.js";
import { collecting, type Issue, issue, suggestion } from "../error/index.js";
import { periodText, readPeriod } from "../period/index.js";
import { csvCell } from "./csvCell.js";
import type { CsvColumn } from "./csvColumns.js";
import type { CsvRow } from "./csvRows.js";
import { cellPath } from "./headerKey.js";

/** All that is needed to understand a row. */
export interface CsvTableFrame {
  readonly header: readonly string[];
  readonly columns: readonly CsvColumn[];
  /** The period of the whole table, canonical; undefined where rows have their own. */
  readonly period: string | undefined;
  /** The areas that there are; undefined where any may come. */
  readonly areas: ReadonlySet<string> | undefined;
  readonly marks: Readonly<Record<string, Reason>>;
  readonly source: string;
}

/** What a row says of its area. */
export interface RowReading {
  readonly line: number;
  readonly area: string;
  readonly period: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly observations: readonly Observation[];
}

/** Understands a row; where it cannot, adds all that is wrong to the issues and gives undefined. */
export function readRow(frame: CsvTableFrame, row: CsvRow, issues: Issue[]): RowReading | undefined {
  const { line, fields } = row;
  const { header, columns, source } = frame;
  if (fields.length !== header.length) {
    const facts = { row: line, fields: fields.length, expected: header.length };
    issues.push(issue("csv.ragged-row", facts, `/rows/${line}`));
    return undefined;
  }
  const area = areaOf(frame, row, issues);
  const period = frame.period ?? periodOf(frame, row, issues);
  const attributes = new Map<string, string>();
  const observations: Observation[] = [];
  for (const [place, column] of columns.entries()) {
    const [text, title] = [fields[place] ?? "", (header[place] ?? "").trim()];
    if (column.kind === "attribute" && text.trim() !== "") attributes.set(column.name, text.trim());
    if (column.kind !== "measure") continue;
    const cell = csvCell(text, frame.marks);
    if (cell === undefined || (cell.value !== null && cell.percent && !column.share)) {
      const facts = { row: line, column: title, text: text.trim() };
      issues.push(issue("csv.unreadable-number", facts, cellPath(line, title)));
      continue;
    }
    if (area === undefined || period === undefined) continue;
    const unit = cell.value !== null && cell.percent ? "%" : column.unit;
    observations.push({
      area,
      measure: column.measure,
      period,
      value: cell.value,
      ...(cell.value === null ? { reason: cell.reason, mark: cell.mark } : {}),
      ...(unit === undefined ? {} : { unit }),
      ...(source === "" ? {} : { source }),
    });
  }
  if (area === undefined || period === undefined) return undefined;
  return { line, area, period, attributes: Object.fromEntries(attributes), observations };
}

function areaOf(
  { header, columns, areas }: CsvTableFrame,
  { line, fields }: CsvRow,
  issues: Issue[],
): string | undefined {
  const place = columns.findIndex(({ kind }) => kind === "area");
  if (place < 0) return undefined;
  const area = (fields[place] ?? "").trim();
  if (area !== "" && (areas === undefined || areas.has(area))) return area;
  const path = cellPath(line, header[place] ?? "");
  issues.push(
    area === ""
      ? issue("csv.no-area", { row: line }, path)
      : issue("csv.unknown-area", { row: line, area, suggestion: suggestion(area, areas ?? []) ?? "" }, path),
  );
  return undefined;
}

function periodOf({ header, columns }: CsvTableFrame, { line, fields }: CsvRow, issues: Issue[]): string | undefined {
  const place = columns.findIndex(({ kind }) => kind === "period");
  if (place < 0) return undefined;
  return collecting(issues, cellPath(line, header[place] ?? ""), () => periodText(readPeriod(fields[place] ?? "")));
}
