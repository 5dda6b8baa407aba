export {
  CSV_MARKS,
  type CsvOptions,
  type CsvTable,
  type RecordsCsvOptions,
  readCsv,
  readRecordsCsv,
} from "./exchange/index.js";
