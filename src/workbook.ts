export {
  type Workbook,
  type WorkbookCell,
  type WorkbookDifference,
  type WorkbookOptions,
  type WorkbookRole,
  type WorkbookSheet,
  workbookOf,
  writeWorkbook,
} from "./report/workbook/index.js";
