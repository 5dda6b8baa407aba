export { readXlsx, type XlsxOptions, type XlsxTable } from "./readXlsx.js";
export { type WriteXlsxOptions, writeXlsx } from "./writeXlsx.js";
