import type { Reason } from "../data/index.js";
import { plainSigns } from "../quantity/index.js";

/** What a cell holds: decimal text, in per cent where it says so; or a mark in a number's place. */
export type CsvCell =
  | { readonly value: string; readonly percent: boolean }
  | { readonly value: null; readonly reason: Reason; readonly mark: string };

const NUMBER = /^([+-]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+))(%?)$/;

/** Reads a cell. Undefined where it holds neither a mark nor a well-formed number, such as `3447多` or `12..5`. */
export function csvCell(text: string, marks: Readonly<Record<string, Reason>>): CsvCell | undefined {
  const mark = text.trim();
  const reason = Object.hasOwn(marks, mark) ? marks[mark] : undefined;
  if (reason !== undefined) return { value: null, reason, mark };
  const [, digits, sign] = NUMBER.exec(plainSigns(mark)) ?? [];
  return digits === undefined ? undefined : { value: digits.replaceAll(",", ""), percent: sign === "%" };
}
