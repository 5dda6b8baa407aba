import type { Reason } from "../../data/index.js";
import type { When } from "../../formula/index.js";

/** An attribute by which areas are grouped, where it stands on a sheet. */
export interface SheetAttribute {
  /** The cells of all areas. */
  readonly range: string;
  /** The area's own. */
  readonly own: string;
  /** Whether every area has the attribute. */
  readonly complete: boolean;
}

/** Where cells stand, seen from one area. */
export interface SheetPlaces {
  /** The reference of an entry's cell in the area's row. */
  readonly cell: (entry: number) => string;
  /** The reference of an entry's cells of all areas. */
  readonly column: (entry: number) => string;
  /** The reference of cells of all areas, whatever they hold. */
  readonly everybody: string;
  readonly attributes: (over: readonly string[], when: When) => readonly SheetAttribute[];
  /** Whether people type what stands in the cell, so that it may be empty. */
  readonly isInput: (entry: number) => boolean;
  /** How a reason is written in a cell. */
  readonly reason: (reason: Reason) => string;
  /** The reference of all reasons, the strongest last. */
  readonly reasons: string;
}

/** What a text inside a formula can hold at most. */
const LONGEST = 255;
/** Half of it at most, since a character may count twice. */
const PARTS = /.{1,127}/gsu;

/** A text inside a formula; a long one in parts. */
export function quoted(text: string): string {
  const parts = text.length > LONGEST ? (text.match(PARTS) ?? []) : [text];
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`).join("&");
}

/** What a cell holds; an empty one of those that people fill in counts as not reported. */
export function filled(entry: number, places: SheetPlaces): string {
  const cell = places.cell(entry);
  return places.isInput(entry) ? `IF(${cell}="",${quoted(places.reason("not-reported"))},${cell})` : cell;
}
