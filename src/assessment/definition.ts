import type { Measure, Tally } from "../data/index.js";
import type { Label } from "../error/index.js";
import type { Direction, Formula, NodeOf } from "../formula/index.js";
import type { DecimalInput, RoundingMode } from "../number/index.js";
import type { UserUnits } from "../quantity/index.js";
import type { Rule } from "../scoring/index.js";
import type { AdjustmentDefinition } from "./adjustments/adjustmentDefinition.js";
import type { Aggregation } from "./aggregation/aggregation.js";
import type { PlacesDefinition, QuotaDefinition } from "./grades/quotaDefinition.js";
import type { MarkScale } from "./marks/markScale.js";
import type { MissingPolicies } from "./missingPolicy.js";
import type { ParameterDefinition } from "./parameterDefinition.js";
import type { PeriodMean } from "./periodMean.js";
import type { NamedRankingDefinition, RankingDefinition } from "./ranks/rankingDefinition.js";
import type { SchemeExample } from "./versions/schemeExample.js";

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

/** 考核项: an indicator with its points, which may differ by class; a class that is left out does not have the item. */
export interface ItemDefinition<I extends string = string, C extends string = string> {
  readonly id: string;
  /** The indicator's label when left out. */
  readonly label?: Label;
  readonly indicator: I;
  readonly points: DecimalInput | { readonly [K in C]?: DecimalInput };
  readonly rule: Rule;
  /** The score is the mean of those of the quarters or months (分期计分); that of the whole period when left out. */
  readonly periods?: PeriodMean;
  /** The block's when left out. */
  readonly missing?: MissingPolicies;
  readonly citation?: string;
}

/** 定性指标、测评: an item whose points come from marks that people give, in place of an indicator. */
export interface MarkDefinition<C extends string = string> {
  readonly id: string;
  /** The id when left out. */
  readonly label?: Label;
  readonly mark: MarkScale;
  readonly points: DecimalInput | { readonly [K in C]?: DecimalInput };
  /** The policy of what stands around it when left out. */
  readonly missing?: MissingPolicies;
  readonly citation?: string;
}

/** A block of items. */
export interface BlockDefinition<I extends string = string, C extends string = string> {
  readonly id: string;
  readonly label?: Label;
  /** How the block comes from its parts: by their sum when left out. */
  readonly aggregation?: Aggregation;
  /** Full points, where they are not the sum of those of its parts: with every other aggregation. */
  readonly points?: DecimalInput | { readonly [K in C]?: DecimalInput };
  /** For what stands directly in the block; the scheme's when left out. */
  readonly missing?: MissingPolicies;
  /** The share of its points that may be spread (rescale), from 0 to 1: an area that lacks more is not ranked. The scheme's when left out. */
  readonly mostMissing?: DecimalInput;
  readonly items: readonly EntryDefinition<I, C>[];
}

export type EntryDefinition<I extends string = string, C extends string = string> =
  | ItemDefinition<I, C>
  | MarkDefinition<C>
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

/** 等次: what a grade asks for, points, a rank or one of so many places; each but the last asks for something, the last for nothing. */
export interface GradeDefinition<I extends string = string> {
  readonly id: string;
  readonly label?: Label;
  /** The points from which it is given. */
  readonly atLeast?: DecimalInput;
  /** 名次条件: only to the first so many of the class, by the rank that is published. */
  readonly first?: PlacesDefinition;
  /** 名额: to so many of a class at most, the best of those who have what else it asks for. */
  readonly quota?: QuotaDefinition<I>;
}

/** 一票否决: what a fact that is handed in with the assessment does to an area. */
export interface VetoDefinition {
  readonly id: string;
  readonly label?: Label;
  /**
   * `zero`: no points. `void`: no points and no score, since the figure is not to be trusted (瞒报). `lowest-grade`: the last grade.
   * `grade-limit`: no grade better than `grade`.
   */
  readonly effect: "zero" | "void" | "lowest-grade" | "grade-limit";
  /** Of `zero` and `void`: the item or block; where it is left out each fact may name one, else `zero` takes the total. */
  readonly to?: string;
  /** Of `grade-limit`: the best grade that is left. */
  readonly grade?: string;
  readonly citation?: string;
}

/**
 * 难度系数: the total is multiplied by a factor that is handed in with the assessment, for an area or its class. One to which none is
 * handed in has `otherwise`; where that is left out it has no total, since nothing says how hard its task was.
 */
export interface DifficultyDefinition {
  /** "难度系数" when left out. */
  readonly label?: Label;
  readonly otherwise?: DecimalInput;
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
  /** How the total comes from what stands at the top: by the sum when left out. */
  readonly aggregation?: Aggregation;
  /** Full points of the total, with every aggregation but the sum. */
  readonly points?: DecimalInput | { readonly [K in NoInfer<C>]?: DecimalInput };
  /** `zero` when left out. */
  readonly missing?: MissingPolicies;
  /** For each block, and for the top; no limit when left out. */
  readonly mostMissing?: DecimalInput;
  /** No factor when left out. */
  readonly difficulty?: DifficultyDefinition;
  readonly rounding?: RoundingDefinition;
  /** 加减分: bonuses and deductions. */
  readonly adjustments?: readonly AdjustmentDefinition<NoInfer<I>>[];
  /** The most that all bonuses to the total come to together. */
  readonly bonusMost?: DecimalInput;
  /** The most that all deductions from the total come to together. */
  readonly deductionMost?: DecimalInput;
  readonly ranking?: RankingDefinition<NoInfer<I>, NoInfer<C>>;
  /** Rankings beside that of the classes, by name: `{ all: { over: [] }, city: { over: ["city"] } }`. */
  readonly rankings?: Readonly<Record<string, NamedRankingDefinition>>;
  readonly grades?: readonly GradeDefinition<NoInfer<I>>[];
  readonly vetoes?: readonly VetoDefinition[];
  /** 算例: worked cases that run as tests of the scheme (`checkScheme`). */
  readonly examples?: readonly SchemeExample<NoInfer<I>, NoInfer<C>>[];
}
