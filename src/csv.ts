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
} from "./exchange/csv/index.js";
export { CSV_MARKS } from "./exchange/index.js";
