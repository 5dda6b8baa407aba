import type { Locale } from "../../error/index.js";

/** What a cell is there for; it decides how the cell looks. */
export type WorkbookRole = "title" | "header" | "label" | "input" | "computed" | "note";

/** A cell of a workbook. A formula is written as a spreadsheet reads it, `=B3/12`; one in braces is an array formula. */
export type WorkbookCell =
  | { readonly kind: "number"; readonly value: number; readonly format: string; readonly role: WorkbookRole }
  | { readonly kind: "text"; readonly text: string; readonly role: WorkbookRole }
  | { readonly kind: "formula"; readonly formula: string; readonly format: string; readonly role: WorkbookRole }
  | null;

export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** In characters. */
  readonly widths: readonly number[];
  /** How many rows and columns stay where they are. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** Where a spreadsheet shows other digits than the assessment. */
export interface WorkbookDifference {
  readonly sheet: string;
  readonly cell: string;
  readonly area: string;
  readonly column: string;
  /** What the assessment says, and what a spreadsheet is expected to show. */
  readonly exact: string;
  readonly shown: string;
}

/** A workbook as plain data, before it is a file. */
export interface Workbook {
  readonly format: "kaohe-workbook/1";
  readonly locale: Locale;
  readonly sheets: readonly WorkbookSheet[];
  /** Ranges that formulas call by name. */
  readonly names: Readonly<Record<string, string>>;
  readonly differences: readonly WorkbookDifference[];
}
