export type { CsvOptions } from "./csvOptions.js";
export { CSV_MARKS } from "./marks.js";
export { type CsvTable, readCsv } from "./readCsv.js";
export { type RecordsCsvOptions, readRecordsCsv } from "./readRecordsCsv.js";
