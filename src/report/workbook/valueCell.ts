import { type Cell, isMissing } from "../../data/index.js";
import { divide, type Rational, toNumber } from "../../number/index.js";
import type { WorkbookCell, WorkbookRole } from "./workbook.js";

/** A number or a reason as it stands in a cell. */
export function valueCell(
  cell: Cell,
  scale: Rational,
  format: string,
  reason: (reason: string) => string,
  role: WorkbookRole = "computed",
): WorkbookCell {
  if (isMissing(cell)) return { kind: "text", text: reason(cell.reason), role };
  return { kind: "number", value: toNumber(divide(cell, scale)), format, role };
}
