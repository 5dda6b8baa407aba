import { fail } from "../error/index.js";
import { guarded, unguarded } from "./formulaGuard.js";

/** A cell that is written: a figure as decimal text, a mark in its place, or text. */
export interface WrittenCell {
  readonly kind: "figure" | "mark" | "text";
  readonly text: string;
}

export function textCell(text: string): WrittenCell {
  return { kind: "text", text: writtenText(text) };
}

/**
 * Text that reads back as it is: cells are trimmed, for those of tables that people type have stray spaces.
 *
 * @throws KaoheError `table.outer-space` for text with spaces at its ends
 */
export function writtenText(text: string): string {
  return unguarded(guarded(text)) === text ? text : fail("table.outer-space", { text });
}
