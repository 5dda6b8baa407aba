import type { Area, Measures, Reason, Source } from "../data/index.js";
import type { UserUnits } from "../quantity/index.js";

/** What a table's columns and rows mean. Headers are compared without spaces, and brackets of either width are alike. */
export interface CsvOptions {
  /** The measures that columns may hold, by id, or their handles. */
  readonly measures: Measures;
  /** The header of the column with the areas. */
  readonly area: string;
  /** The period of the whole table, or the header of the column with the periods. */
  readonly period: string | { readonly column: string };
  /** Measure ids by header, for headers that are neither id nor label of a measure. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Names of attributes by header (`{ "类别": "class" }`). Blank cells give no attribute. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Headers of columns that are left out on purpose. */
  readonly ignore?: readonly string[];
  /** The areas that there are; any other in the table is a fault. */
  readonly areas?: readonly Area[];
  /** Areas whose rows are left out on purpose, such as 全市. */
  readonly ignoreRows?: readonly string[];
  /** What marks in place of a number mean; `CSV_MARKS` when left out. */
  readonly marks?: Readonly<Record<string, Reason>>;
  /** The source of all figures; the comment at the head of the table when left out. */
  readonly source?: Source;
  /** Units of the user's own. */
  readonly units?: UserUnits;
  /** What separates fields; a comma when left out. */
  readonly delimiter?: string;
}
