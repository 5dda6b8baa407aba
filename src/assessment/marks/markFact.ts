import type { DecimalInput } from "../../number/index.js";

/** A mark that somebody gives an area in an item. */
export interface MarkFact {
  readonly area: string;
  readonly item: string;
  readonly mark: DecimalInput;
  /** The judge: one mark each. */
  readonly by: string;
  /** The judge's group, where the item has groups. */
  readonly group?: string;
  readonly reason?: string;
  /** The day (ISO). */
  readonly on?: string;
  readonly source?: string;
}

/** A mark as a result shows it. */
export interface MarkResult {
  readonly mark: string;
  readonly by: string;
  readonly group: string | null;
  readonly reason: string | null;
  readonly on: string | null;
  readonly source: string | null;
}
