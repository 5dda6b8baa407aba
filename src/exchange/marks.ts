import type { Reason } from "../data/index.js";

/**
 * What stands in a table's cell where there is no number, and what it means. A blank, a dash, an ellipsis, `*`, `/` and 0 are
 * different things; 0 is a number. Other tables, other marks: hand `{ ...CSV_MARKS, "…": "below-unit" }` to `readCsv`.
 *
 * @example
 * CSV_MARKS["*"]   //=> "withheld"
 */
export const CSV_MARKS: Readonly<Record<string, Reason>> = {
  "": "not-reported",
  "-": "not-reported",
  "--": "not-reported",
  "－": "not-reported",
  "–": "not-reported",
  "—": "not-reported",
  "——": "not-reported",
  "...": "not-reported",
  "…": "not-reported",
  "……": "not-reported",
  "*": "withheld",
  "＊": "withheld",
  "/": "not-applicable",
  "／": "not-applicable",
};
