import Papa from "papaparse";
import { fail, type Issue, issue } from "../error/index.js";

/** A row of a table: its fields and the line of the file on which it starts, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/** The text of a file in UTF-8, with or without byte order mark, all line ends as \n. */
export function csvText(input: string | Uint8Array): string {
  const text = (typeof input === "string" ? input : new TextDecoder().decode(input))
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
  // This sign stands wherever bytes were no UTF-8, also in a string that was decoded elsewhere.
  const broken = text.indexOf("\uFFFD");
  return broken < 0 ? text : fail("csv.not-utf8", { line: text.slice(0, broken).split("\n").length });
}

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
export function csvRows(text: string, delimiter: string, before: number, issues: Issue[]): readonly CsvRow[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n" });
  const damaged = new Set(errors.map(({ row }) => row));
  const rows: CsvRow[] = [];
  let line = before + 1;
  for (const [place, fields] of data.entries()) {
    if (damaged.has(place)) issues.push(issue("csv.quotes", { row: line }, `/rows/${line}`));
    else if (fields.some((field) => field.trim() !== "")) rows.push({ line, fields });
    line += fields.reduce((sum, field) => sum + field.split("\n").length - 1, 1);
  }
  return rows;
}
