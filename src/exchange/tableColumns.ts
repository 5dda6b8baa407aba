import { collecting, type Issue, issue, suggestion } from "../error/index.js";
import { periodText, readPeriod } from "../period/index.js";
import { cellPath, headerKey } from "./headerKey.js";
import type { HeaderParts } from "./tableHeader.js";
import type { MeasureFinder, StatedMeasure } from "./tableMeasure.js";
import { columnIn, isInHeader, type ReadTableOptions } from "./tableOptions.js";
import type { TableRow } from "./tableRow.js";

/** Figures: what their header says of them, and undefined for what their row or the whole table says. */
export interface FigureColumn {
  readonly kind: "figures";
  readonly measure: StatedMeasure | undefined;
  readonly area: string | undefined;
  readonly period: string | undefined;
}

/** What a column holds of each row; `none` for one that is left out. */
export type TableColumn =
  | { readonly kind: "area" | "period" | "measure" | "unit" | "status" | "reason" | "mark" | "source" | "none" }
  | { readonly kind: "attribute"; readonly name: string }
  | FigureColumn;

const NONE: TableColumn = { kind: "none" };

/** The header of a column as faults and options name it: its levels joined. */
export function headerTitle({ parts }: Pick<HeaderParts, "parts">): string {
  return parts.join("/");
}

/** What each column of a table holds; what is wrong with the header is added to the issues. */
export function tableColumns(
  header: readonly HeaderParts[],
  line: number,
  rows: readonly TableRow[],
  options: ReadTableOptions,
  columnOf: (heading: HeaderParts, path: string) => FigureColumn | undefined,
  issues: Issue[],
): readonly TableColumn[] {
  const keys = header.map((heading) => headerKey(headerTitle(heading)));
  const declared = declaredColumns(options);
  for (const wanted of wantedHeaders(options)) {
    if (keys.includes(headerKey(wanted))) continue;
    const near = suggestion(headerKey(wanted), keys) ?? "";
    issues.push(issue("table.no-column", { header: wanted, suggestion: near }, `/rows/${line}`));
  }
  const seen = new Set<string>();
  const taken = new Map<string, string>();
  return header.map((heading, place): TableColumn => {
    const shown = headerTitle(heading);
    const [key = "", path] = [keys[place], cellPath(line, shown)];
    if (key === "") {
      const used = rows.some((row) => (row.fields[place] ?? "").trim() !== "");
      if (used) issues.push(issue("table.unnamed-column", { column: place + 1 }, `/rows/${line}`));
      return NONE;
    }
    if (seen.has(key)) {
      issues.push(issue("table.duplicate-header", { header: shown }, path));
      return NONE;
    }
    seen.add(key);
    const column = declared.get(key) ?? columnOf(heading, path) ?? NONE;
    if (column.kind !== "figures") return column;
    const holds = JSON.stringify([column.measure?.measure, column.period, column.area]);
    const first = taken.get(holds);
    if (first === undefined) taken.set(holds, shown);
    else {
      const measure = column.measure?.measure ?? column.period ?? column.area ?? "";
      issues.push(issue("table.measure-twice", { measure, first, second: shown }, path));
    }
    return column;
  });
}

/** Reads what a header says of the figures below it: the measure, period and area that it names. */
export function figureColumns(
  find: MeasureFinder,
  whole: StatedMeasure | undefined,
  options: ReadTableOptions,
  issues: Issue[],
): (heading: HeaderParts, path: string) => FigureColumn | undefined {
  const ignored = new Set((options.ignoreRows ?? []).map(headerKey));
  const known = options.areas && new Set(options.areas.map(({ id }) => id));
  // A row of units speaks of the one measure too.
  const single = ({ unit }: HeaderParts, path: string): StatedMeasure | undefined =>
    unit === undefined || typeof options.measure !== "string" ? whole : find(options.measure, unit, path, issues);
  return (heading, path) => {
    const { parts } = heading;
    // In long form the columns of figures are named; any other is unknown.
    if (options.value !== undefined) {
      issues.push(unknownColumn(heading, path));
      return undefined;
    }
    const { period, rest } = isInHeader(options.period) ? periodIn(parts) : { period: undefined, rest: parts };
    if (isInHeader(options.period) && period === undefined) {
      issues.push(issue("table.no-period", { header: headerTitle(heading) }, path));
      return undefined;
    }
    const text = headerTitle({ parts: rest });
    if (isInHeader(options.area)) {
      if (ignored.has(headerKey(text))) return undefined;
      if (text === "" || known?.has(text) === false) {
        const near = suggestion(text, known ?? []) ?? "";
        issues.push(issue("table.unknown-area", { row: 0, area: text, suggestion: near }, path));
        return undefined;
      }
      return { kind: "figures", measure: single(heading, path), area: text, period };
    }
    if (columnIn(options.measure) !== undefined && text !== "") {
      issues.push(unknownColumn(heading, path));
      return undefined;
    }
    if (columnIn(options.measure) !== undefined || (whole !== undefined && text === ""))
      return { kind: "figures", measure: single(heading, path), area: undefined, period };
    const measure = find(text, heading.unit, path, issues);
    return measure && { kind: "figures", measure, area: undefined, period };
  };
}

function unknownColumn(heading: HeaderParts, path: string): Issue {
  return issue("table.unknown-column", { header: headerTitle(heading), suggestion: "" }, path);
}

const DATED = /^(\d{4}年(?:度|[上下]半年|第?[一二三四1-4]季度|前[三3]季度|1[-‐‑−–—~～至到]\d{1,2}月|\d{1,2}月)?)(.+)$/;

/** The period among the parts of a header, or before the name of a measure (2016年地区生产总值), and what is left without it. */
function periodIn(parts: HeaderParts["parts"]): {
  readonly period: string | undefined;
  readonly rest: HeaderParts["parts"];
} {
  for (const [place, part] of parts.entries()) {
    const period = periodOrNone(part);
    if (period !== undefined) return { period, rest: parts.toSpliced(place, 1) };
    const [, date = "", name = ""] = DATED.exec(part.replace(/\s/g, "")) ?? [];
    const dated = periodOrNone(date);
    if (dated !== undefined) return { period: dated, rest: parts.with(place, name) };
  }
  return { period: undefined, rest: parts };
}

function periodOrNone(text: string): string | undefined {
  return collecting([], "", () => periodText(readPeriod(text)));
}

/** The columns that the options name, other than those of figures. */
function declaredColumns(options: ReadTableOptions): ReadonlyMap<string, TableColumn> {
  const declared = new Map<string, TableColumn>();
  for (const header of options.ignore ?? []) declared.set(headerKey(header), NONE);
  for (const [header, name] of Object.entries(options.attributes ?? {})) {
    declared.set(headerKey(header), { kind: "attribute", name });
  }
  for (const kind of ["period", "measure", "unit", "status", "reason", "mark", "source"] as const) {
    const column = columnIn(options[kind]);
    if (column !== undefined) declared.set(headerKey(column), { kind });
  }
  if (typeof options.area === "string") declared.set(headerKey(options.area), { kind: "area" });
  if (options.value === undefined) return declared;
  return declared.set(headerKey(options.value), {
    kind: "figures",
    measure: undefined,
    area: undefined,
    period: undefined,
  });
}

/** The headers without which the options make no sense. */
function wantedHeaders({ attributes = {}, columns = {}, ...options }: ReadTableOptions): readonly string[] {
  const { area, period, measure, value, unit, status, reason, mark, source } = options;
  const optional = [value, ...[measure, unit, status, reason, mark, source].map(columnIn)];
  const all = [
    typeof area === "string" ? area : undefined,
    columnIn(period),
    ...optional,
    ...Object.keys(attributes),
    // In a table with measures in a column, `columns` speaks of their names there.
    ...(columnIn(measure) === undefined ? Object.keys(columns) : []),
  ];
  return all.filter((header) => header !== undefined);
}
