import type { Reason } from "../data/index.js";
import { plainSigns } from "../quantity/index.js";
import { unguarded } from "./formulaGuard.js";

/** What a cell holds: decimal text, in per cent where it says so; or a mark in a number's place. */
export type TableCell =
  | { readonly value: string; readonly percent: boolean }
  | { readonly value: null; readonly reason: Reason; readonly mark: string };

/** A number as `tableCell` reads it. */
export const TABLE_NUMBER = /^([+-]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+))(%?)$/;

/** Reads a cell. Undefined where it holds neither a mark nor a well-formed number, such as `3447多` or `12..5`. */
export function tableCell(text: string, marks: Readonly<Record<string, Reason>>): TableCell | undefined {
  const mark = unguarded(text);
  const reason = Object.hasOwn(marks, mark) ? marks[mark] : undefined;
  if (reason !== undefined) return { value: null, reason, mark };
  const [, digits, sign] = TABLE_NUMBER.exec(plainSigns(mark)) ?? [];
  return digits === undefined ? undefined : { value: digits.replaceAll(",", ""), percent: sign === "%" };
}
