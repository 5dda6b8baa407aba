import type { Measure, Tally } from "../data/index.js";
import type { Label } from "../error/index.js";
import type { Direction, Formula, NodeOf } from "../formula/index.js";
import type { DecimalInput, RoundingMode } from "../number/index.js";
import type { UserUnits } from "../quantity/index.js";
import type { Rule } from "../scoring/index.js";
import type { ParameterDefinition } from "./parameterDefinition.js";

/** 指标: a formula over measures, and how people see it. */
export interface IndicatorDefinition {
  readonly label: Label;
  readonly unit: string;
  /** Decimals shown, and rounded to where the scheme rounds indicators; 2 when left out. */
  readonly places?: number;
  /** `higher` when left out. */
  readonly direction?: Direction;
  readonly formula: Formula;
  /** How many years the figures lie before the assessment: 1 where 2019 scores the R&D of 2018. 0 when left out. */
  readonly lag?: number;
  readonly citation?: string;
}

/**
 * What a missing score does: it counts as zero, or its points are spread over the others of its block in proportion (缺项). Either
 * way the result says so.
 */
export type MissingPolicy = "zero" | "rescale";

/** 考核项: an indicator with its points, which may differ by class; a class that is left out does not have the item. */
export interface ItemDefinition<I extends string = string, C extends string = string> {
  readonly id: string;
  /** The indicator's label when left out. */
  readonly label?: Label;
  readonly indicator: I;
  readonly points: DecimalInput | { readonly [K in C]?: DecimalInput };
  readonly rule: Rule;
  readonly citation?: string;
}

/** A block of items. */
export interface BlockDefinition<I extends string = string, C extends string = string> {
  readonly id: string;
  readonly label?: Label;
  /** For what stands directly in the block; the scheme's when left out. */
  readonly missing?: MissingPolicy;
  readonly items: readonly EntryDefinition<I, C>[];
}

export type EntryDefinition<I extends string = string, C extends string = string> =
  | ItemDefinition<I, C>
  | BlockDefinition<I, C>;

/** So many decimals, by a mode (`half-up` when left out). */
export interface Decimals {
  readonly places: number;
  readonly mode?: RoundingMode;
}

/** What is rounded, each once. */
export interface RoundingDefinition {
  /** Indicator values, to their places. Not when left out. */
  readonly indicators?: RoundingMode;
  /** Item scores; the total then sums the rounded ones. Not when left out. */
  readonly items?: Decimals;
  /** The total: to 2 places when left out. */
  readonly total?: Decimals | "none";
  /** Which total ranks: the rounded one when left out, as published tables do. */
  readonly rank?: "rounded" | "unrounded";
}

/** 等次: the points from which a grade is given; the last grade has no threshold. */
export interface GradeDefinition {
  readonly id: string;
  readonly label?: Label;
  readonly atLeast?: DecimalInput;
}

/** 一票否决: what a fact that is handed in with the assessment does to an area: the total falls to zero, or the grade to the last. */
export interface VetoDefinition {
  readonly id: string;
  readonly label?: Label;
  readonly effect: "zero" | "lowest-grade";
  readonly citation?: string;
}

/** 考核办法: all of an assessment but its figures and targets, as versioned data. */
export interface SchemeDefinition<I extends string = string, C extends string = string> {
  readonly id: string;
  readonly label?: Label;
  /** `"1"` when left out. */
  readonly version?: string;
  /** First and last period for which it holds; open where left out. */
  readonly effective?: { readonly from?: string; readonly to?: string };
  readonly citations?: readonly string[];
  /** The scheme that it was made from (`deriveScheme`). */
  readonly derivedFrom?: { readonly id: string; readonly version: string };
  readonly classes: readonly C[];
  readonly units?: UserUnits;
  readonly measures: Readonly<Record<string, NodeOf<"observed"> | Measure>>;
  /** Standards, references and factors by name, for formulas and rules. */
  readonly parameters?: Readonly<Record<string, ParameterDefinition>>;
  /** How measures come from ledgers, by measure id. */
  readonly tallies?: Readonly<Record<string, Tally>>;
  readonly indicators: { readonly [K in I]: IndicatorDefinition };
  readonly items: readonly EntryDefinition<NoInfer<I>, NoInfer<C>>[];
  /** `zero` when left out. */
  readonly missing?: MissingPolicy;
  readonly rounding?: RoundingDefinition;
  readonly grades?: readonly GradeDefinition[];
  readonly vetoes?: readonly VetoDefinition[];
}
