import { type Cell, isMissing } from "../../data/index.js";
import type { SheetValue } from "../../interpret/index.js";
import { decimalText, divide, type Rational, readDecimal, ZERO } from "../../number/index.js";

/** The digits that a cell shows of an exact value. */
export function exactDigits(cell: Cell, scale: Rational, places: number, reason: (reason: string) => string): string {
  return isMissing(cell) ? reason(cell.reason) : decimalText(divide(cell, scale), places);
}

/** The digits that a cell shows of a double: those of the 15 that spreadsheets keep. */
export function doubleDigits(value: SheetValue, places: number, reason: (reason: string) => string): string {
  if (typeof value !== "number") return reason(value.reason);
  return decimalText(readDecimal(value.toPrecision(15)) ?? ZERO, places);
}
