import { type Issue, issue, suggestion } from "../error/index.js";
import { type MeasureColumn, measureFinder } from "./csvMeasure.js";
import type { CsvOptions } from "./csvOptions.js";
import type { CsvRow } from "./csvRows.js";
import { cellPath, headerKey } from "./headerKey.js";

/** What a column holds; `none` for one that is left out. */
export type CsvColumn =
  | { readonly kind: "area" | "period" | "none" }
  | { readonly kind: "attribute"; readonly name: string }
  | MeasureColumn;

const NONE: CsvColumn = { kind: "none" };

/** What each column of a table holds; what is wrong with the header is added to the issues. */
export function csvColumns(
  header: CsvRow,
  rows: readonly CsvRow[],
  options: CsvOptions,
  issues: Issue[],
): readonly CsvColumn[] {
  const { line, fields } = header;
  const keys = fields.map(headerKey);
  const declared = declaredColumns(options);
  const findMeasure = measureFinder(options);
  for (const wanted of wantedHeaders(options)) {
    if (keys.includes(headerKey(wanted))) continue;
    const near = suggestion(headerKey(wanted), keys) ?? "";
    issues.push(issue("csv.no-column", { header: wanted, suggestion: near }, `/rows/${line}`));
  }
  const taken = new Map<string, string>();
  return fields.map((text, place): CsvColumn => {
    const [key = "", shown, path] = [keys[place], text.trim(), cellPath(line, text)];
    if (key === "") {
      const used = rows.some((row) => (row.fields[place] ?? "").trim() !== "");
      if (used) issues.push(issue("csv.unnamed-column", { column: place + 1 }, `/rows/${line}`));
      return NONE;
    }
    if (keys.indexOf(key) < place) {
      issues.push(issue("csv.duplicate-header", { header: shown }, path));
      return NONE;
    }
    const column = declared.get(key) ?? findMeasure(shown, path, issues) ?? NONE;
    if (column.kind !== "measure") return column;
    const first = taken.get(column.measure);
    if (first === undefined) taken.set(column.measure, shown);
    else issues.push(issue("csv.measure-twice", { measure: column.measure, first, second: shown }, path));
    return column;
  });
}

/** The columns that the options name, other than those of measures. */
function declaredColumns(options: CsvOptions): ReadonlyMap<string, CsvColumn> {
  const declared = new Map<string, CsvColumn>();
  for (const header of options.ignore ?? []) declared.set(headerKey(header), NONE);
  for (const [header, name] of Object.entries(options.attributes ?? {})) {
    declared.set(headerKey(header), { kind: "attribute", name });
  }
  if (typeof options.period !== "string") declared.set(headerKey(options.period.column), { kind: "period" });
  return declared.set(headerKey(options.area), { kind: "area" });
}

/** The headers without which the options make no sense. */
function wantedHeaders({ area, period, attributes = {}, columns = {} }: CsvOptions): readonly string[] {
  const ofPeriod = typeof period === "string" ? [] : [period.column];
  return [area, ...ofPeriod, ...Object.keys(attributes), ...Object.keys(columns)];
}
