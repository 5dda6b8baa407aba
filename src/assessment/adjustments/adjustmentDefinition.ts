import type { Label } from "../../error/index.js";
import type { DecimalInput } from "../../number/index.js";
import type { Rule } from "../../scoring/index.js";

interface AnyAdjustment {
  readonly kind: "bonus" | "deduction";
  readonly id: string;
  readonly label?: Label;
  /** The item or block that it changes; the total when left out. */
  readonly to?: string;
  /**
   * 百分内、百分外: `inside`, what it changes stays between zero and its full points; `outside`, when left out, it is only bounded by
   * its own caps.
   */
  readonly hundred?: "inside" | "outside";
  readonly citation?: string;
}

/** A bonus or deduction by facts that are handed in with the assessment. */
export interface StatedAdjustment extends AnyAdjustment {
  /** Points for one time; the facts then count times. When left out, each fact states its points. */
  readonly each?: DecimalInput;
  /** The most that all its facts come to together. */
  readonly most?: DecimalInput;
  readonly indicator?: never;
}

/** A bonus or deduction that is computed from an indicator, as an item is. */
export interface ComputedAdjustment<I extends string = string> extends AnyAdjustment {
  readonly indicator: I;
  readonly rule: Rule;
  /** The full points of the rule, and the most that it comes to. */
  readonly most: DecimalInput;
  readonly each?: never;
}

/** 加分项、减分项. */
export type AdjustmentDefinition<I extends string = string> = StatedAdjustment | ComputedAdjustment<I>;

/** An adjustment whose numbers have been read. */
export type CheckedAdjustment =
  | (StatedAdjustment & { readonly each?: string; readonly most?: string })
  | CheckedComputed;

export type CheckedComputed = ComputedAdjustment & { readonly most: string };
