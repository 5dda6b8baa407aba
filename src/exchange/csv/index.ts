export { type DecodedText, decodeText, ENCODINGS, type Encoding } from "./decodeText.js";
export { type CsvOptions, type CsvTable, readCsv } from "./readCsv.js";
export { type RecordsCsvOptions, readRecordsCsv } from "./readRecordsCsv.js";
export { readSdmxCsv, type SdmxCsvOptions } from "./readSdmxCsv.js";
export { type WriteCsvOptions, writeCsv } from "./writeCsv.js";
export { type WriteSdmxCsvOptions, writeSdmxCsv } from "./writeSdmxCsv.js";
