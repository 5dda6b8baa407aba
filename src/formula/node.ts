import type { Measure, Reason } from "../data/index.js";
import type { Label } from "../error/index.js";
import type { RoundingMode } from "../number/index.js";
import type { When } from "./when.js";

/** Whose figure is read: the area's own, its parent's (全市), or a named area's. */
export type Whose = "self" | "parent" | { readonly area: string };

/** Which end of the scale is good: 正向 or 逆向. */
export type Direction = "higher" | "lower";

/** How equal values share a place: 1-2-2-4, 1-2-2-3, 1-3-3-4, or 1-2.5-2.5-4. */
export type Ties = "competition" | "dense" | "last" | "average";

/** What a group of areas is reduced to. Variance is the population's; a quantile is the linear one. */
export type Statistic = "sum" | "mean" | "min" | "max" | "variance" | "sample-variance" | "quantile" | "count";

export type Relation = "less" | "lessOrEqual" | "equal";

/** The areas that share these attributes (`["class"]`; `[]` for all), looked up at a time. */
interface Cohort {
  readonly over: readonly string[];
  readonly when: When;
  /** The value; then, where only some areas count, the condition that they meet. */
  readonly parts: readonly [Formula] | readonly [Formula, Condition];
}

/**
 * What each kind of node holds beside its kind. The kinds are closed: a new one is a compile error in every interpreter until it
 * is handled there.
 */
export interface Fields {
  /** A fixed number, as it was written: in its unit, not in base units. */
  readonly constant: { readonly value: string; readonly unit: string; readonly parts: readonly [] };
  readonly observed: {
    readonly measure: Measure;
    readonly when: When;
    readonly whose: Whose;
    readonly parts: readonly [];
  };
  /** A value that belongs to the area, one of its attributes, or all: a target, a baseline, a weight. */
  readonly parameter: {
    readonly name: string;
    readonly label: Label;
    readonly unit: string;
    readonly when: When;
    readonly absent: Reason;
    readonly parts: readonly [];
  };
  readonly add: { readonly parts: readonly Formula[] };
  readonly multiply: { readonly parts: readonly Formula[] };
  readonly subtract: { readonly parts: readonly [Formula, Formula] };
  readonly divide: { readonly parts: readonly [Formula, Formula] };
  readonly min: { readonly parts: readonly Formula[] };
  readonly max: { readonly parts: readonly Formula[] };
  /** To a whole multiple of a step, which is counted in the unit: 0.1 of % is one place of 86.9%. */
  readonly round: {
    readonly step: string;
    readonly unit: string;
    readonly mode: RoundingMode;
    readonly parts: readonly [Formula];
  };
  readonly naturalLogarithm: { readonly parts: readonly [Formula] };
  /** Base and exponent. */
  readonly power: { readonly parts: readonly [Formula, Formula] };
  /** The g of 累计法: (1+g) + … + (1+g)ⁿ is the part. */
  readonly accumulativeRate: { readonly years: number; readonly parts: readonly [Formula] };
  /** Condition and value by turns, then the value otherwise. */
  readonly choose: { readonly parts: readonly (Formula | Condition)[] };
  readonly coalesce: { readonly parts: readonly Formula[] };
  readonly missingWhen: { readonly reason: Reason; readonly parts: readonly [Condition, Formula] };
  readonly statistic: Cohort & { readonly statistic: Statistic; readonly level: string };
  readonly rank: Cohort & { readonly better: Direction; readonly ties: Ties };
  /** Changes no value: where explanations, sheets and SQL cut the graph. */
  readonly named: {
    readonly id: string;
    readonly label: Label;
    readonly unit: string;
    readonly places: number;
    readonly citation: string;
    readonly parts: readonly [Formula];
  };
  readonly compare: { readonly relation: Relation; readonly parts: readonly [Formula, Formula] };
  readonly and: { readonly parts: readonly Condition[] };
  readonly not: { readonly parts: readonly [Condition] };
  /** Missing for one of these reasons; `[]` for any. */
  readonly isMissing: { readonly reasons: readonly Reason[]; readonly parts: readonly [Formula] };
}

export type Kind = keyof Fields;
export type ConditionKind = "compare" | "and" | "not" | "isMissing";
export type FormulaKind = Exclude<Kind, ConditionKind>;

/** A node of some kind, or of any. */
export type NodeOf<K extends Kind = Kind> = { readonly [P in K]: { readonly kind: P } & Fields[P] }[K];

/** An immutable expression that has a value for each area. */
export type Formula = NodeOf<FormulaKind>;

/** An immutable expression that is true, false, or missing with a reason. */
export type Condition = NodeOf<ConditionKind>;

export type Node = Formula | Condition;

const KINDS: Readonly<Record<Kind, "formula" | "condition">> = {
  constant: "formula",
  observed: "formula",
  parameter: "formula",
  add: "formula",
  multiply: "formula",
  subtract: "formula",
  divide: "formula",
  min: "formula",
  max: "formula",
  round: "formula",
  naturalLogarithm: "formula",
  power: "formula",
  accumulativeRate: "formula",
  choose: "formula",
  coalesce: "formula",
  missingWhen: "formula",
  statistic: "formula",
  rank: "formula",
  named: "formula",
  compare: "condition",
  and: "condition",
  not: "condition",
  isMissing: "condition",
};

/** Whether a value handed in by a caller is a formula, a condition, or neither. */
export function sortOf(value: unknown): "formula" | "condition" | undefined {
  if (typeof value !== "object" || value === null || !("kind" in value) || typeof value.kind !== "string")
    return undefined;
  return Object.entries(KINDS).find(([kind]) => kind === value.kind)?.[1];
}

export function isFormula(value: unknown): value is Formula {
  return sortOf(value) === "formula";
}

export function isCondition(value: unknown): value is Condition {
  return sortOf(value) === "condition";
}

/** Every kind of node. */
export const NODE_KINDS: readonly string[] = /* @__PURE__ */ Object.keys(KINDS);
