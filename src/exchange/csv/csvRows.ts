import Papa from "papaparse";
import { type Issue, issue } from "../../error/index.js";
import type { TableRow } from "../tableRow.js";

/** Cuts off the lines at the head that start with `#`: what they say, without `#` and `source:`, and the rest. */
export function csvComments(text: string): { readonly comments: readonly string[]; readonly rest: string } {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  const head = end < 0 ? lines : lines.slice(0, end);
  return {
    comments: head.map((line) => line.replace(/^#+\s*(?:source\s*:|(?:资料)?来源[:：])?\s*/i, "").trim()),
    rest: lines.slice(head.length).join("\n"),
  };
}

/** The rows that hold anything; `before` lines stand above them. Rows with damaged quotes are left out, and added to the issues. */
export function csvRows(text: string, delimiter: string, before: number, issues: Issue[]): readonly TableRow[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n" });
  const damaged = new Set(errors.map(({ row }) => row));
  const rows: TableRow[] = [];
  let line = before + 1;
  for (const [place, fields] of data.entries()) {
    if (damaged.has(place)) issues.push(issue("csv.quotes", { row: line }, `/rows/${line}`));
    else if (fields.some((field) => field.trim() !== "")) rows.push({ line, fields });
    line += fields.reduce((sum, field) => sum + field.split("\n").length - 1, 1);
  }
  return rows;
}
