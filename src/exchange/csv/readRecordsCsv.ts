import type { LedgerRecord, Source } from "../../data/index.js";
import { collecting, fail, failAll, type Issue, issue, suggestion } from "../../error/index.js";
import { readDate, readPeriod } from "../../period/index.js";
import { unguarded } from "../formulaGuard.js";
import { cellPath, headerKey } from "../headerKey.js";
import { CSV_MARKS } from "../marks.js";
import { tableCell } from "../tableCell.js";
import type { TableRow } from "../tableRow.js";
import { csvComments, csvRows } from "./csvRows.js";
import { decodeText, type Encoding } from "./decodeText.js";

/** What the columns of a ledger mean. Headers are compared without spaces, and brackets of either width are alike. */
export interface RecordsCsvOptions {
  /** Headers by part of a record. The unit of amounts stands in brackets in their header, `经费(万元)`, or is the measure's. */
  readonly columns: { readonly area: string } & {
    readonly [K in Exclude<keyof LedgerRecord, "area" | "unit">]?: string;
  };
  /** The period of all rows, where they have no column for it. */
  readonly period?: string;
  /** The source of all rows, where they have no column for it; the comment at the head of the table when left out. */
  readonly source?: Source;
  /** What separates fields; a comma when left out. */
  readonly delimiter?: string;
  /** The encoding of bytes; UTF-8, else GB18030 when left out. */
  readonly encoding?: Encoding;
}

/**
 * Reads a ledger (台账) with a row for each record, from text or bytes (see `decodeText`): all of it, or every fault with its row (the line of
 * the file) and its column. Columns that are not named are passed over. A record without id is called by its line.
 *
 * Periods and days are also read as documents print them: 2017年9月, 2017/9/20, 2017年9月20日.
 * Missing: a blank cell, and in place of an amount a mark of `CSV_MARKS`, is not known.
 *
 * @throws KaoheError `csv.*`, `table.*`, `period.*`
 * @example
 * const text = "县,奖项,级别,获奖日期\n永嘉县,科技进步奖,国家级,2017年9月20日\n";
 * const [award] = readRecordsCsv(text, { columns: { area: "县", label: "奖项", grade: "级别", period: "获奖日期" } });
 * award   //=> { id: "2", area: "永嘉县", period: "2017-09-20", label: "科技进步奖", grade: "国家级" }
 */
export function readRecordsCsv(
  input: string | Uint8Array | ArrayBuffer,
  options: RecordsCsvOptions,
): readonly LedgerRecord[] {
  const issues: Issue[] = [];
  const { comments, rest } = csvComments(decodeText(input, options).text);
  const [header, ...rows] = csvRows(rest, options.delimiter ?? ",", comments.length, issues);
  if (header === undefined) return fail("table.empty", { rows: 0 });
  const keys = header.fields.map(headerKey);
  for (const title of Object.values(options.columns)) {
    const [first, second] = keys.filter((key) => key === headerKey(title));
    if (second !== undefined)
      issues.push(issue("table.duplicate-header", { header: title }, cellPath(header.line, title)));
    if (first !== undefined) continue;
    const near = suggestion(headerKey(title), keys) ?? "";
    issues.push(issue("table.no-column", { header: title, suggestion: near }, `/rows/${header.line}`));
  }
  const source = options.source ?? comments.join("\n");
  const records = rows.map((row) => recordOf(row, keys, { ...options, source }, issues));
  failAll(issues);
  return records.filter((record) => record !== undefined);
}

function recordOf(
  { line, fields }: TableRow,
  keys: readonly string[],
  { columns, ...whole }: RecordsCsvOptions,
  issues: Issue[],
): LedgerRecord | undefined {
  if (fields.length !== keys.length) {
    const facts = { row: line, fields: fields.length, expected: keys.length };
    issues.push(issue("table.ragged-row", facts, `/rows/${line}`));
    return undefined;
  }
  const cell = (part: keyof typeof columns): string => {
    const title = columns[part];
    return title === undefined ? "" : unguarded(fields[keys.indexOf(headerKey(title))] ?? "");
  };
  const pathOf = (part: keyof typeof columns): string => cellPath(line, columns[part] ?? "");
  const [area, amount] = [cell("area"), tableCell(cell("amount"), CSV_MARKS)];
  if (area === "" && keys.includes(headerKey(columns.area))) {
    issues.push(issue("table.no-area", { row: line }, pathOf("area")));
  }
  if (amount === undefined || (amount.value !== null && amount.percent)) {
    const facts = { row: line, column: columns.amount ?? "", text: cell("amount") };
    issues.push(issue("table.unreadable-number", facts, pathOf("amount")));
  }
  const time = columns.period === undefined ? (whole.period ?? "") : cell("period");
  const period = collecting(issues, columns.period === undefined ? "/period" : pathOf("period"), () => timeOf(time));
  const [, unit = ""] = /\(([^()]*)\)$/.exec(headerKey(columns.amount ?? "")) ?? [];
  const texts = { label: cell("label"), project: cell("project"), grade: cell("grade") };
  const source = cell("source") || whole.source;
  return {
    id: cell("id") || `${line}`,
    area,
    period: period ?? "",
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== "")),
    ...(amount !== undefined && amount.value !== null && { amount: amount.value, ...(unit !== "" && { unit }) }),
    ...(source !== undefined && source !== "" && { source }),
  };
}

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** A period as it stands there, or a day in ISO form. */
function timeOf(text: string): string {
  const [, year, month = "", day = ""] = DAY.exec(text.replace(/\s/g, "")) ?? [];
  if (year !== undefined) return readDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  readPeriod(text);
  return text;
}
