export { CSV_MARKS } from "./marks.js";
export { type PanelJson, panelToJson, parsePanel } from "./panelJson.js";
export { readTable, type Table } from "./readTable.js";
export { longForm, wideForm } from "./tableForm.js";
export type { TableNote, TableNoteKind } from "./tableNote.js";
export type { WriteTableOptions } from "./tableOf.js";
export type { InColumn, InHeader, ReadTableOptions } from "./tableOptions.js";
export type { WideLoss } from "./wideRows.js";
