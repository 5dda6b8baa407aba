import type { DecimalInput } from "../number/index.js";

const BLANK = /^\s*(?:[*＊].*|[-‐–—―/／]*)\s*$/;

/** The number, or undefined where documents leave it open: nothing, spaces, dashes, `*` or `*0家`. That is unknown, never 0. */
export function filledIn(value: DecimalInput | null | undefined): DecimalInput | undefined {
  if (value === null || value === undefined) return undefined;
  return typeof value === "string" && BLANK.test(value) ? undefined : value;
}
