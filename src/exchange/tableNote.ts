import { filledIn, type TableRow } from "./tableRow.js";

/** Why something of a table is no figure. `total-kept` tells of a total that was read as an area. */
export type TableNoteKind = "title" | "unit" | "source" | "footnote" | "total" | "total-kept" | "ignored";

/** What of a table was not read as figures: where it stands, what it says, and what it is. */
export interface TableNote {
  readonly row: number;
  readonly text: string;
  readonly kind: TableNoteKind;
}

export function noteOf(row: TableRow, kind: TableNoteKind): TableNote {
  return { row: row.line, text: filledIn(row).join(" "), kind };
}
