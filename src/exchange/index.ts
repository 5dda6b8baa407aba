export { CSV_MARKS } from "./marks.js";
export { readTable, type Table } from "./readTable.js";
export type { TableNote, TableNoteKind } from "./tableNote.js";
export type { InColumn, InHeader, ReadTableOptions } from "./tableOptions.js";
