import { type Observation, type Reason, STATUSES, type Status } from "../data/index.js";
import { collecting, type Issue, issue, suggestion } from "../error/index.js";
import { periodText, readPeriod } from "../period/index.js";
import { unguarded } from "./formulaGuard.js";
import { cellPath } from "./headerKey.js";
import { tableCell } from "./tableCell.js";
import type { FigureColumn, TableColumn } from "./tableColumns.js";
import type { StatedMeasure } from "./tableMeasure.js";
import type { TableRow } from "./tableRow.js";

/** All that is needed to understand a row. */
export interface TableFrame {
  readonly header: readonly string[];
  readonly columns: readonly TableColumn[];
  /** The measure of the whole table; undefined where the header or rows name them. */
  readonly measure: StatedMeasure | undefined;
  /** The period of the whole table, canonical; undefined where the header or rows have their own. */
  readonly period: string | undefined;
  /** The areas that there are; undefined where any may come. */
  readonly areas: ReadonlySet<string> | undefined;
  readonly marks: Readonly<Record<string, Reason>>;
  readonly source: string;
  /** The measure that a row names, in the unit that it names. */
  readonly measureOf: (
    text: string,
    unit: string | undefined,
    path: string,
    issues: Issue[],
  ) => StatedMeasure | undefined;
}

/** What a row says. */
export interface RowReading {
  readonly line: number;
  /** The area and the period of the row, where it has its own. */
  readonly area: string | undefined;
  readonly period: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly observations: readonly Observation[];
}

/** What a row says of all its figures; undefined for what their columns or the table say, null for what is faulty. */
interface Whole {
  readonly area: string | null | undefined;
  readonly period: string | null | undefined;
  readonly measure: StatedMeasure | null | undefined;
  readonly unit: string | undefined;
  readonly status: Status | undefined;
  readonly source: string;
  /** What the columns of reasons and marks say; undefined where there is none. */
  readonly reason: string | undefined;
  readonly mark: string | undefined;
}

/** Understands a row; where it cannot, adds all that is wrong to the issues and gives undefined. */
export function readRow(frame: TableFrame, row: TableRow, issues: Issue[]): RowReading | undefined {
  const { line, fields } = row;
  const { header, columns } = frame;
  if (fields.length !== header.length) {
    const facts = { row: line, fields: fields.length, expected: header.length };
    issues.push(issue("table.ragged-row", facts, `/rows/${line}`));
    return undefined;
  }
  const whole = wholeOf(frame, row, issues);
  const attributes = new Map<string, string>();
  const observations: Observation[] = [];
  for (const [place, column] of columns.entries()) {
    const [text, title] = [fields[place] ?? "", (header[place] ?? "").trim()];
    if (column.kind === "attribute" && text.trim() !== "") attributes.set(column.name, unguarded(text));
    if (column.kind !== "figures") continue;
    const read = figureOf(frame, whole, column, text, cellPath(line, title), { row: line, column: title }, issues);
    if (read !== undefined) observations.push(read);
  }
  const { area, period } = whole;
  if (area === null || period === null || whole.measure === null) return undefined;
  return { line, area, period, attributes: Object.fromEntries(attributes), observations };
}

function figureOf(
  frame: TableFrame,
  whole: Whole,
  column: FigureColumn,
  text: string,
  path: string,
  where: { readonly row: number; readonly column: string },
  issues: Issue[],
): Observation | undefined {
  const measure = whole.measure === undefined ? (column.measure ?? frame.measure) : whole.measure;
  const cell = tableCell(text, frame.marks);
  if (cell === undefined || (cell.value !== null && cell.percent && measure?.share === false)) {
    issues.push(issue("table.unreadable-number", { ...where, text: unguarded(text) }, path));
    return undefined;
  }
  const [area, period] = [column.area ?? whole.area, column.period ?? whole.period ?? frame.period];
  if (typeof area !== "string" || typeof period !== "string" || measure === undefined || measure === null)
    return undefined;
  const unit = cell.value !== null && cell.percent ? "%" : measure.unit;
  const { status, source } = whole;
  return {
    area,
    measure: measure.measure,
    period,
    value: cell.value,
    ...(cell.value === null ? missingParts(whole, cell) : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(status === undefined ? {} : { status }),
    ...(source === "" ? {} : { source }),
  };
}

/** Why there is no figure and what stands in its place; columns of their own go before what the cell shows. */
function missingParts(
  whole: Whole,
  cell: { readonly reason: Reason; readonly mark: string },
): Pick<Observation, "reason" | "mark"> {
  if (whole.reason === undefined && whole.mark === undefined) return { reason: cell.reason, mark: cell.mark };
  const reason = whole.reason || (cell.mark === "" ? "" : cell.reason);
  const mark = whole.mark || cell.mark;
  return { ...(reason === "" ? {} : { reason }), ...(mark === "" ? {} : { mark }) };
}

function wholeOf(frame: TableFrame, row: TableRow, issues: Issue[]): Whole {
  const { line, fields } = row;
  const { header, columns } = frame;
  const cellOf = (kind: TableColumn["kind"]): { readonly text: string; readonly path: string } | undefined => {
    const place = columns.findIndex((column) => column.kind === kind);
    return place < 0 ? undefined : { text: unguarded(fields[place] ?? ""), path: cellPath(line, header[place] ?? "") };
  };
  const [area, time, name, status] = [cellOf("area"), cellOf("period"), cellOf("measure"), cellOf("status")];
  const unit = cellOf("unit")?.text || undefined;
  const read = <T>(value: T | undefined): T | null => value ?? null;
  return {
    area: area && read(areaOf(frame, line, area.text, area.path, issues)),
    period: time && read(collecting(issues, time.path, () => periodText(readPeriod(time.text)))),
    measure: name && read(frame.measureOf(name.text, unit, name.path, issues)),
    unit,
    status: status && statusOf(status.text, status.path, issues),
    source: cellOf("source")?.text ?? frame.source,
    reason: cellOf("reason")?.text,
    mark: cellOf("mark")?.text,
  };
}

const MOST_SUGGESTED = 20;

function areaOf({ areas }: TableFrame, line: number, area: string, path: string, issues: Issue[]): string | undefined {
  if (area !== "" && (areas === undefined || areas.has(area))) return area;
  // A message tells the first faults alone; to compare each of many names with all areas would take minutes.
  const near = issues.length < MOST_SUGGESTED ? suggestion(area, areas ?? []) : undefined;
  issues.push(
    area === ""
      ? issue("table.no-area", { row: line }, path)
      : issue("table.unknown-area", { row: line, area, suggestion: near ?? "" }, path),
  );
  return undefined;
}

function statusOf(text: string, path: string, issues: Issue[]): Status | undefined {
  if (text === "") return undefined;
  const found = STATUSES.find((status) => status === text);
  if (found === undefined)
    issues.push(issue("data.unknown-status", { status: text, known: STATUSES.join(", ") }, path));
  return found;
}
