export type {
  Workbook,
  WorkbookCell,
  WorkbookDifference,
  WorkbookRole,
  WorkbookSheet,
} from "./workbook.js";
export { type WorkbookOptions, workbookOf } from "./workbookOf.js";
export { writeWorkbook } from "./writeWorkbook.js";
