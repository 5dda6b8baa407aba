import type { Label } from "../error/index.js";
import type { Explanation, Outcome } from "../interpret/index.js";
import type { Target, Verdict } from "../targets/index.js";
import type { AdjustmentFactResult } from "./adjustmentFact.js";
import type { VetoDefinition } from "./definition.js";
import type { MarkResult } from "./markFact.js";
import type { MissingPolicy } from "./missingPolicy.js";
import type { OverrideResult } from "./overrideFact.js";

/** An area's place in its class. */
export interface RankingEntry {
  /** 1 for the best; equal totals share the better place (1-2-2-4). Null where the total is missing. */
  readonly rank: number | null;
  readonly area: string;
  readonly label: Label;
  readonly total: Outcome;
  /** The areas with the same place. */
  readonly tiedWith: readonly string[];
  readonly grade: string | null;
}

/** What an area scores in one item or block. */
export interface ItemResult {
  readonly kind: "item" | "block";
  readonly item: string;
  readonly label: Label;
  /** The block around it; null at the top. */
  readonly block: string | null;
  /** How the score came about: by the rule, or by marks that people gave. */
  readonly origin: "computed" | "mark";
  /** The indicator's value; null for a block. */
  readonly value: Outcome | null;
  readonly full: Outcome;
  /** What the rule or the marks give, also where a score set by hand counts; missing with its reason where they give nothing. */
  readonly score: Outcome;
  /**
   * What counts toward the total, with the item's own bonuses and deductions. The earnings of all items and the adjustments of blocks
   * and the total sum to the total before rounding, unless a veto sets it to zero, the area has a difficulty factor, or a block around
   * them is made by a mean: in such a block, what enters the mean, in the points of the part.
   */
  readonly earned: Outcome;
  /**
   * What was done about a missing score; null where it is there, and where the class does not have the item. `not-ranked`: the block
   * lacks more than it may, so that the area has no total.
   */
  readonly missing: MissingPolicy | "not-ranked" | null;
  /** The score set by hand, where there is one. */
  readonly override?: OverrideResult;
  /** The marks that people gave, where there are some. */
  readonly marks?: readonly MarkResult[];
}

/**
 * What changed points or a grade beside the rules: a bonus or deduction with all its facts, what full points or zero kept from those
 * inside the hundred (`limit`), or a veto.
 */
export interface Adjustment {
  readonly kind: "bonus" | "deduction" | "limit" | "veto";
  readonly id: string;
  readonly label: Label;
  readonly effect: "points" | VetoDefinition["effect"];
  /** The item or block that it changes; null for the total and the grade. */
  readonly to: string | null;
  /** What counts, with its sign; null for a veto. */
  readonly points: Outcome | null;
  /** What the facts or the rule came to before the caps, with its sign; null where there are none. */
  readonly stated: Outcome | null;
  /** The facts of a bonus or deduction. */
  readonly facts: readonly AdjustmentFactResult[];
  readonly reason: string | null;
  readonly source: string | null;
}

/** How an area stands against the target that counts for it. */
export interface TargetResult {
  readonly indicator: string;
  readonly label: Label;
  readonly target: Target;
  readonly actual: Outcome;
  /** What the target asks for, in the indicator's unit. */
  readonly required: Outcome;
  readonly attainment: Outcome;
  readonly verdict: Verdict;
}

/** Why an area has its grade: its points, a limit on how many may have it, or a veto. */
export interface GradeResult {
  readonly grade: string;
  readonly label: Label;
  readonly by: "threshold" | "quota" | "veto";
}

/** All of one area. */
export interface AreaResult {
  readonly area: string;
  readonly label: Label;
  readonly class: string;
  readonly rank: number | null;
  /** How many areas of the class have a rank. */
  readonly outOf: number;
  readonly total: Outcome;
  readonly unrounded: Outcome;
  /** 难度系数; null where the scheme has none. */
  readonly difficulty: Outcome | null;
  readonly grade: GradeResult | null;
  readonly items: readonly ItemResult[];
  readonly adjustments: readonly Adjustment[];
  readonly targets: readonly TargetResult[];
}

/** An area that does not take part, and why. */
export interface LeftOut {
  readonly area: string;
  readonly reason: string;
}

/** An area that cannot be assessed, and why. */
export interface NotAssessed {
  readonly area: string;
  readonly reason: Label;
}

/** 考核结果 as JSON carries it. */
export interface AssessmentData {
  readonly format: "kaohe-assessment/1";
  readonly scheme: { readonly id: string; readonly version: string };
  readonly period: string;
  readonly rankings: Readonly<Record<string, readonly RankingEntry[]>>;
  readonly areas: readonly AreaResult[];
  readonly exempt: readonly LeftOut[];
  /** Areas of the panel that have no class in the period, such as the city itself. */
  readonly notAssessed: readonly NotAssessed[];
  /** Targets whose deadline lies before the end of the period, or beyond its year: they count in an assessment of that time. */
  readonly putAside: readonly Target[];
}

/**
 * 考核结果: a scheme applied to a panel and its targets, for a period. Totals, ranks and grades are there at once; areas and
 * explanations are made when they are asked for. `JSON.stringify` writes all of it as `AssessmentData`.
 */
export interface Assessment<C extends string = string> {
  readonly scheme: { readonly id: string; readonly version: string };
  readonly period: string;
  readonly exempt: readonly LeftOut[];
  readonly notAssessed: readonly NotAssessed[];
  readonly putAside: readonly Target[];
  /**
   * The areas of a class in order; equal ones by id, so that runs agree.
   *
   * @throws KaoheError `assessment.unknown-ranking`
   */
  readonly ranking: (name: C) => readonly RankingEntry[];
  /** @throws KaoheError `assessment.exempt` for who does not take part, `assessment.unknown-area` */
  readonly area: (id: string) => AreaResult;
  /**
   * Where the points of an item or block came from; of the total, where no item is named.
   *
   * @throws KaoheError `assessment.exempt`, `assessment.unknown-area`, `assessment.unknown-item`
   */
  readonly explain: (area: string, item?: string) => Explanation;
  readonly toJSON: () => AssessmentData;
}
