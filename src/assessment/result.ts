import type { Panel, Reason } from "../data/index.js";
import type { Label } from "../error/index.js";
import type { ExplainOptions, Explanation, Outcome } from "../interpret/index.js";
import type { Target, Verdict } from "../targets/index.js";
import type { AdjustmentFactResult } from "./adjustments/adjustmentFact.js";
import type { VetoDefinition } from "./definition.js";
import type { GradeResult } from "./grades/consideredGrade.js";
import type { LeftOut } from "./leftOut.js";
import type { MarkResult } from "./marks/markFact.js";
import type { MissingPolicy } from "./missingPolicy.js";
import type { OverrideResult } from "./overrides/overrideFact.js";
import type { Scheme } from "./scheme.js";

/** How an area's rank has changed since an earlier result. */
export type RankChange =
  /** Ranked among the same class; `gained` is 2 for two places up, −2 for two down, null where either rank is missing. */
  | { readonly kind: "same"; readonly previous: number | null; readonly gained: number | null }
  /** Ranked in another class (or city …) before: the two ranks are not compared. */
  | { readonly kind: "moved"; readonly from: string; readonly previous: number | null }
  | { readonly kind: "new" };

/** An area that an earlier result ranked, and that takes no part now. */
export interface LeftArea {
  readonly area: string;
  /** The class in which it was ranked. */
  readonly from: string;
  readonly previous: number | null;
}

/** Which earlier result ranks are compared with. */
export interface PreviousOf {
  readonly scheme: { readonly id: string; readonly version: string };
  readonly period: string;
}

/** An area's place in its class. */
export interface RankingEntry {
  /** 1 for the best; equal totals share the better place (1-2-2-4), unless the scheme says otherwise. Null where the area is not ranked. */
  readonly rank: number | null;
  readonly area: string;
  readonly label: Label;
  readonly total: Outcome;
  /** The areas with the same place. */
  readonly tiedWith: readonly string[];
  readonly grade: string | null;
  /** Since the earlier result; null where none was handed in, or it has no such ranking. */
  readonly change: RankChange | null;
}

/** The areas that are ranked together in a further ranking of the scheme. */
export interface RankedGroup {
  /** What they share: `{ city: "温州市" }`; nothing where all are ranked together. */
  readonly shared: Readonly<Record<string, string>>;
  readonly entries: readonly RankingEntry[];
}

/** An area's place in a further ranking of the scheme. */
export interface RankIn extends Pick<RankedGroup, "shared"> {
  readonly ranking: string;
  readonly label: Label;
  readonly rank: number | null;
  readonly outOf: number;
  readonly change: RankChange | null;
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
  /** The area's rank in this item's score; null where it has none, and where the scheme does not ask for it. */
  readonly rank: number | null;
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

/** All of one area. */
export interface AreaResult {
  readonly area: string;
  readonly label: Label;
  readonly class: string;
  readonly rank: number | null;
  /** How many areas of the class have a rank. */
  readonly outOf: number;
  /** Why it has no rank: the reason of a missing total, or `too-little-data`; null where it has one. */
  readonly unranked: Reason | null;
  readonly change: RankChange | null;
  /** Its places in the scheme's further rankings. */
  readonly ranks: readonly RankIn[];
  readonly total: Outcome;
  readonly unrounded: Outcome;
  /** 难度系数; null where the scheme has none. */
  readonly difficulty: Outcome | null;
  readonly grade: GradeResult | null;
  readonly items: readonly ItemResult[];
  readonly adjustments: readonly Adjustment[];
  readonly targets: readonly TargetResult[];
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
  /** By class, or by the group in which classes are ranked together. */
  readonly rankings: Readonly<Record<string, readonly RankingEntry[]>>;
  /** The scheme's further rankings, by name. */
  readonly rankingsBy: Readonly<Record<string, readonly RankedGroup[]>>;
  readonly previous: PreviousOf | null;
  readonly left: readonly LeftArea[];
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
  /** What was applied; JSON carries its id and version. */
  readonly scheme: Scheme<string, C>;
  /** To what it was applied, with what ledgers came to; JSON does not carry it. */
  readonly panel: Panel;
  readonly period: string;
  readonly exempt: readonly LeftOut[];
  readonly notAssessed: readonly NotAssessed[];
  readonly putAside: readonly Target[];
  /** The earlier result with which ranks are compared; null where none was handed in. */
  readonly previous: PreviousOf | null;
  /** Whoever the earlier result ranked, and takes no part now. */
  readonly left: readonly LeftArea[];
  /**
   * The areas of a class in order; equal ones by id, so that runs agree. Where the class is ranked together with others, all of these.
   *
   * @throws KaoheError `assessment.unknown-ranking`
   */
  readonly ranking: (name: C) => readonly RankingEntry[];
  /**
   * A further ranking of the scheme, by its name: one list for all, for each city …
   *
   * @throws KaoheError `assessment.unknown-ranking`
   */
  readonly rankingBy: (name: string) => readonly RankedGroup[];
  /** @throws KaoheError `assessment.exempt` for who does not take part, `assessment.unknown-area` */
  readonly area: (id: string) => AreaResult;
  /**
   * Where the points of an item or block came from; of the total, where no item is named. Whoever explains many areas asks for them
   * class by class, so that a class is evaluated once for all of them.
   *
   * @throws KaoheError `assessment.exempt`, `assessment.unknown-area`, `assessment.unknown-item`
   */
  readonly explain: (area: string, item?: string, options?: ExplainOptions) => Explanation;
  /**
   * Where an area's rank came from: in its class, or in a further ranking of the scheme.
   *
   * @throws KaoheError `assessment.exempt`, `assessment.unknown-area`, `assessment.unknown-ranking`
   */
  readonly explainRank: (area: string, ranking?: string) => Explanation;
  /**
   * Where an area's grade came from; `gradeText` says it in a sentence.
   *
   * @throws KaoheError `assessment.exempt`, `assessment.unknown-area`, `assessment.no-grades`
   */
  readonly explainGrade: (area: string) => Explanation;
  readonly toJSON: () => AssessmentData;
}
