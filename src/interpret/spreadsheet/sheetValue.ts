import type { Missing } from "../../data/index.js";

/** What a cell of a spreadsheet holds: a number, or the reason why there is none. */
export type SheetValue = number | Missing;

const LAST_BITS = 2 ** -48;

/** Whether two numbers are taken as equal: they differ in nothing but their last bits, and are not whole. */
export function nearly(a: number, b: number): boolean {
  if (a === b) return true;
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return false;
  const gap = Math.abs(a - b);
  return gap < Math.abs(a) * LAST_BITS && gap < Math.abs(b) * LAST_BITS;
}
