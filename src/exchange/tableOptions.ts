import type { Area, Measures, Reason, Source } from "../data/index.js";
import type { UserUnits } from "../quantity/index.js";

/** A column, by its header. */
export interface InColumn {
  readonly column: string;
}

/** What the cells of the header say. */
export interface InHeader {
  readonly inHeader: true;
}

/**
 * What a table's columns and rows mean. Headers are compared without spaces, and brackets of either width are alike.
 *
 * Areas, measures and periods each stand in a column, in the header, or are the same for the whole table. Every column that is not
 * declared holds figures; in long form the one of `value` alone.
 */
export interface ReadTableOptions {
  /** The measures that there may be, by id, or their handles. */
  readonly measures: Measures;
  /** The header of the column with the areas; or the header names them. */
  readonly area: string | InHeader;
  /** The period of the whole table, the column with the periods, or periods in the header. */
  readonly period: string | InColumn | InHeader;
  /** The id of the measure of the whole table, or the column with the measures; in the header when left out. */
  readonly measure?: string | InColumn;
  /** The header of the column with the figures of a table in long form. */
  readonly value?: string;
  /** The unit of figures that name none, in place of what the title says (单位:万元); null for the measure's own. Or the column with the units. */
  readonly unit?: string | null | InColumn;
  /** The column with the status of each figure. */
  readonly status?: InColumn;
  /** The column with the reason why a figure is missing. */
  readonly reason?: InColumn;
  /** The column with what was printed in place of a figure. */
  readonly mark?: InColumn;
  /** Measure ids by header, for headers that are neither id nor label of a measure. Levels of a header are joined by `/`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Names of attributes by header (`{ "类别": "class" }`). Blank cells give no attribute. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Headers of columns that are left out on purpose. */
  readonly ignore?: readonly string[];
  /** The areas that there are; any other in the table is a fault. */
  readonly areas?: readonly Area[];
  /** Areas whose rows are left out on purpose, such as 全市. */
  readonly ignoreRows?: readonly string[];
  /** `aside` leaves out rows of 合计, 总计, 小计, 全市, 全省 and the like that are not among `areas`; they are areas when left out. */
  readonly totals?: "aside";
  /** How many rows the header has; one when left out. A blank cell of an upper row continues the one before it. */
  readonly headerRows?: number;
  /** What marks in place of a number mean; `CSV_MARKS` when left out. */
  readonly marks?: Readonly<Record<string, Reason>>;
  /** The source of all figures, in place of what the table says (资料来源:…); or the column with it. */
  readonly source?: Source | InColumn;
  /** Units of the user's own. */
  readonly units?: UserUnits;
}

/** The header that an option names; undefined where it names none. */
export function columnIn(option: string | null | InColumn | InHeader | undefined): string | undefined {
  return typeof option === "object" && option !== null && "column" in option ? option.column : undefined;
}

/** Whether an option says that the header holds it. */
export function isInHeader(option: string | InColumn | InHeader): boolean {
  return typeof option === "object" && "inHeader" in option;
}
