import type { Ledgers } from "../data/index.js";
import type { Target } from "../targets/index.js";
import type { AdjustmentFact } from "./adjustments/adjustmentFact.js";
import type { DifficultyFactors } from "./difficultyFactors.js";
import type { LeftOut } from "./leftOut.js";
import type { MarkFact } from "./marks/markFact.js";
import type { OverrideFact } from "./overrides/overrideFact.js";
import type { VetoFact } from "./vetoes/vetoFact.js";

/** What is handed in with an assessment, beside the panel. */
export interface AssessmentFacts<I extends string = string, C extends string = string> {
  readonly period: string;
  /** The ledgers that the scheme's tallies take, by id. */
  readonly ledgers?: Ledgers;
  readonly targets?: readonly Target<NoInfer<I>, NoInfer<C>>[];
  /** Areas that do not take part: they leave counts, extremes and ranks as if they were absent. */
  readonly exempt?: readonly LeftOut[];
  readonly vetoes?: readonly VetoFact[];
  /** 难度系数, where the scheme has one. */
  readonly difficulty?: DifficultyFactors<NoInfer<C>>;
  /** What areas gained or lost points for. */
  readonly adjustments?: readonly AdjustmentFact[];
  /** The marks that people give in items without an indicator. */
  readonly marks?: readonly MarkFact[];
  /** Scores that somebody sets in the place of computed ones. */
  readonly overrides?: readonly OverrideFact[];
  /** The day on which is asked (ISO). Targets whose time is not over are not yet due; without it all are due with the period. */
  readonly asOf?: string;
}
