import type { Label } from "../../error/index.js";
import type { DecimalInput } from "../../number/index.js";
import type { MarkReduction } from "../../scoring/index.js";

/** Judges whose marks count together, with a weight of their own. */
export interface JudgeGroup {
  readonly id: string;
  readonly label?: Label;
  /** Above 0; the groups' weights are divided by their sum. */
  readonly weight: DecimalInput;
}

/** How marks are given, and how those of several judges become one. */
export interface MarkScale {
  /** The best mark; 100 when left out. The worst is 0. */
  readonly outOf?: DecimalInput;
  /** Of each group by itself, where there are groups; the mean when left out. */
  readonly reduction?: MarkReduction;
  readonly groups?: readonly JudgeGroup[];
}

/** A scale whose numbers have been read. */
export interface CheckedScale {
  readonly outOf: string;
  readonly reduction: MarkReduction & { readonly share?: string };
  readonly groups: readonly (JudgeGroup & { readonly weight: string })[];
}
