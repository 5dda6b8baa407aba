export {
  type CsvOptions,
  type CsvTable,
  type DecodedText,
  decodeText,
  ENCODINGS,
  type Encoding,
  type RecordsCsvOptions,
  readCsv,
  readRecordsCsv,
  readSdmxCsv,
  type SdmxCsvOptions,
  type WriteCsvOptions,
  type WriteSdmxCsvOptions,
  writeCsv,
  writeSdmxCsv,
} from "./exchange/csv/index.js";
export { CSV_MARKS, longForm, wideForm } from "./exchange/index.js";
