export { longForm, wideForm } from "./exchange/index.js";
export {
  readXlsx,
  type WriteXlsxOptions,
  writeXlsx,
  type XlsxOptions,
  type XlsxTable,
} from "./exchange/xlsx/index.js";
