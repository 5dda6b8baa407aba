import type { DecimalInput } from "../../number/index.js";

/** 人工核定: a score that somebody sets in the place of the computed one, which is kept beside it. */
export interface OverrideFact {
  readonly area: string;
  readonly item: string;
  readonly points: DecimalInput;
  readonly reason: string;
  /** Who set it. */
  readonly by: string;
  readonly source?: string;
  /** Points may go beyond the full points of the item only where this is said. */
  readonly aboveFull?: boolean;
}

/** A score set by hand as a result shows it. */
export interface OverrideResult {
  readonly points: string;
  readonly reason: string;
  readonly by: string;
  readonly source: string | null;
}
