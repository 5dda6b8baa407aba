import type { DecimalInput } from "../number/index.js";
import type { Reason } from "./reason.js";
import type { TalliedRow } from "./talliedRow.js";

/** How far a figure can be relied on: the OBS_STATUS of SDMX, in words. */
export const STATUSES = ["normal", "estimated", "provisional", "revised", "forecast", "imputed", "break"] as const;

export type Status = (typeof STATUSES)[number];

/** Where a figure was printed, in free words: yearbook, table, page, address. */
export type Source = string;

/**
 * 数据: what an area reported of a measure for a period.
 *
 * Units: `unit` where it is not the measure's own; it must be of the same kind, and is converted exactly.
 * Missing: a null `value`, for the `reason` given, or else `not-reported`. `mark` is what was printed in its place, such as "—".
 */
export interface Observation {
  readonly area: string;
  readonly measure: string;
  readonly period: string;
  readonly value: DecimalInput | null;
  readonly unit?: string;
  readonly reason?: Reason;
  readonly mark?: string;
  readonly status?: Status;
  readonly source?: Source;
  /** The rows of a ledger that the figure was tallied from. */
  readonly rows?: readonly TalliedRow[];
}
