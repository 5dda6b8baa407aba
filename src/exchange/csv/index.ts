export { type DecodedText, decodeText, ENCODINGS, type Encoding } from "./decodeText.js";
export { type CsvOptions, type CsvTable, readCsv } from "./readCsv.js";
export { type RecordsCsvOptions, readRecordsCsv } from "./readRecordsCsv.js";
