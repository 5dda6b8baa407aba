import Papa from "papaparse";
import type { Panel } from "../../data/index.js";
import { guarded } from "../formulaGuard.js";
import { tableOf, type WriteTableOptions } from "../tableOf.js";
import type { WrittenCell } from "../writtenCell.js";

/** How a panel is written as CSV. */
export interface WriteCsvOptions extends WriteTableOptions {
  /** Whether a byte order mark stands first, by which Excel knows UTF-8; without it Excel in China reads GBK. */
  readonly byteOrderMark?: boolean;
}

/**
 * Writes a panel as CSV (RFC 4180), in long form with everything that observations say, or in wide form. `readCsv` reads both back with
 * the options that `longForm` and `wideForm` give. Text that a spreadsheet would take for a formula has an apostrophe before it, which
 * reading takes off; figures stay numbers. Only JSON carries the rows of ledgers, and attributes that are not asked for.
 *
 * Units: the long form writes the unit of each figure, the wide form that of each column in its header.
 * Missing: the long form writes reason and mark; the wide form a mark of `CSV_MARKS`, and blank also where nothing was observed.
 *
 * @throws KaoheError `table.no-decimal` for a figure such as 1/3; `table.outer-space` for text with spaces at its ends; in wide form `table.wide-loses`, `table.wide-units` and
 *   `table.wide-header` for what it cannot carry
 * @example
 * const rd = { id: "rd", label: "R&D经费支出", unit: "亿元" };
 * const observations = [{ area: "永嘉县", measure: "rd", period: "2017", value: "-6.70" }];
 * const yearbook = panel({ areas: [{ id: "永嘉县" }, { id: "=1+1" }], measures: { rd }, observations });
 * writeCsv(yearbook, { form: "wide" })   //=> "考核对象,时期,R&D经费支出(亿元)\r\n永嘉县,2017,-6.70\r\n'=1+1,2017,"
 */
export function writeCsv(panel: Panel, options: WriteCsvOptions): string {
  const rows = tableOf(panel, options).map((cells) => cells.map(csvField));
  return `${options.byteOrderMark === true ? "\uFEFF" : ""}${Papa.unparse(rows, { newline: "\r\n" })}`;
}

function csvField({ kind, text }: WrittenCell): string {
  return kind === "text" ? guarded(text) : text;
}
