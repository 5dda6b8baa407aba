import type { DecimalInput } from "../../number/index.js";

/** 加减分事实: what an area gained or lost points for. */
export interface AdjustmentFact {
  readonly adjustment: string;
  readonly area: string;
  /** Where the scheme states points for each time: how often; once when left out. */
  readonly times?: DecimalInput;
  /** Where it does not: the points, whose direction is that of the adjustment. */
  readonly points?: DecimalInput;
  readonly reason?: string;
  readonly source?: string;
}

/** A fact as a result shows it, its numbers as exact text. */
export interface AdjustmentFactResult {
  readonly times: string | null;
  readonly points: string | null;
  readonly reason: string | null;
  readonly source: string | null;
}
