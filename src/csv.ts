export { CSV_MARKS, type CsvOptions, type CsvTable, readCsv } from "./exchange/index.js";
