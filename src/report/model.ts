import type { ItemResult } from "../assessment/index.js";
import type { Reason } from "../data/index.js";
import type { Locale } from "../error/index.js";
import type { ExplanationLines } from "../interpret/index.js";

/** A number as people read it, with its unit, and as it is. */
export interface ReportNumber {
  /** The number in words of the report's language, or the reason why there is none. */
  readonly text: string;
  /** Exact text in base units (`"53/61"`); null where it is missing. */
  readonly exact: string | null;
  /** Why it is missing; null where it is there. */
  readonly reason: Reason | null;
}

/** What has an id, and what people call it. */
export interface ReportName {
  readonly id: string;
  readonly label: string;
}

/** How a rank has changed since the earlier result, in words; `gained` counts places, null where they are not compared. */
export interface ReportChange {
  readonly text: string;
  readonly gained: number | null;
}

/** An area in a ranking. */
export interface RankingRow extends ReportName {
  /** Null where the area is not ranked. */
  readonly rank: number | null;
  readonly class: string;
  readonly total: ReportNumber;
  /** What each of the ranking's `parts` earned. */
  readonly parts: readonly ReportNumber[];
  readonly grade: ReportName | null;
  /** The labels of the areas with the same place. */
  readonly tiedWith: readonly string[];
  readonly change: ReportChange | null;
  /** Why it is not ranked; null where it is. */
  readonly unranked: string | null;
}

/** A ranking: of a class, of classes that are ranked together, or a further one of the scheme. */
export interface ReportRanking extends ReportName {
  /** The items and blocks at the top of the scheme that its areas have. */
  readonly parts: readonly ReportName[];
  readonly ranked: number;
  readonly rows: readonly RankingRow[];
}

/** What a list of areas came to. */
export interface RankingSummary extends ReportName {
  readonly areas: number;
  readonly ranked: number;
  /** Whoever is first. */
  readonly first: readonly string[];
  readonly highest: ReportNumber | null;
  readonly lowest: ReportNumber | null;
  /** How many areas have which grade, the best grade first. */
  readonly grades: readonly (ReportName & { readonly areas: number })[];
}

export interface ReportOverview {
  readonly areas: number;
  readonly ranked: number;
  readonly notAssessed: number;
  readonly rankings: readonly RankingSummary[];
}

/** A score that somebody set in the place of the computed one. */
export interface ReportOverride {
  readonly points: string;
  readonly computed: ReportNumber;
  readonly by: string;
  readonly reason: string;
  readonly source: string | null;
}

/** What an area has in an item or block. */
export interface ReportItem extends ReportName {
  readonly kind: "item" | "block";
  readonly origin: ItemResult["origin"];
  /** The block around it; null at the top. */
  readonly block: string | null;
  /** How many blocks stand around it. */
  readonly depth: number;
  /** The indicator's value; null for a block and for marks. */
  readonly value: ReportNumber | null;
  readonly full: ReportNumber;
  readonly earned: ReportNumber;
  /** 失分: full points less what was earned, below zero where more was earned. As shown, it is the difference of the two as shown. */
  readonly lost: ReportNumber;
  /** Earned ÷ full, to draw it; null where one is missing or nothing can be earned. */
  readonly share: number | null;
  /** What was done about a missing score, in words. */
  readonly missing: string | null;
  readonly rank: number | null;
  readonly override: ReportOverride | null;
  /** The target of its indicator that counts for the area. */
  readonly target: ReportTarget | null;
  /** Where what it earned comes from; of a block how it is added up. Empty where explanations were left out. */
  readonly explanation: readonly ExplanationLines[];
}

/** A target that counts for an area. */
export interface ReportTarget extends ReportName {
  readonly criterion: string;
  readonly required: ReportNumber;
  readonly actual: ReportNumber;
  readonly attainment: ReportNumber;
  readonly verdict: { readonly kind: "met" | "not-met" | "not-yet-due" | "unknown"; readonly text: string };
  readonly strength: string | null;
  readonly deadline: string | null;
  readonly responsible: string | null;
  readonly source: string | null;
}

/** What changed points or a grade beside the rules. */
export interface ReportAdjustment extends ReportName {
  readonly kind: "bonus" | "deduction" | "limit" | "veto";
  /** 加分, 减分 …, and of a veto what it does. */
  readonly effect: string;
  /** The label of the item or block that it changes; null for the total and the grade. */
  readonly to: string | null;
  readonly points: ReportNumber | null;
  readonly reason: string | null;
  readonly source: string | null;
}

/** One area: where it stands, what it earned and lost, and why. */
export interface ReportArea extends ReportName {
  readonly class: ReportName;
  readonly rank: number | null;
  readonly outOf: number;
  /** Its place in words: 第1名(共6个), or why it has none. */
  readonly place: string;
  readonly change: ReportChange | null;
  /** Its places in the scheme's further rankings, in words. */
  readonly ranks: readonly (ReportName & {
    readonly rank: number | null;
    readonly outOf: number;
    readonly place: string;
  })[];
  readonly total: ReportNumber;
  /** What can be earned in all: null where the area's items state nothing. */
  readonly full: ReportNumber | null;
  readonly lost: ReportNumber | null;
  readonly difficulty: ReportNumber | null;
  readonly grade: (ReportName & { readonly why: string }) | null;
  /** All blocks and items in the scheme's order, each block before its parts. */
  readonly items: readonly ReportItem[];
  /** The items in which points were lost, the most first. */
  readonly losses: readonly (ReportName & { readonly lost: ReportNumber })[];
  readonly adjustments: readonly ReportAdjustment[];
  readonly targets: readonly ReportTarget[];
  /** How the total and the rank come about; empty where explanations were left out. */
  readonly explanation: { readonly total: readonly ExplanationLines[]; readonly rank: readonly ExplanationLines[] };
}

/** How an item is scored. */
export interface ReportMethod extends ReportName {
  readonly kind: "item" | "mark" | "block";
  readonly block: string | null;
  readonly depth: number;
  /** Full points, by class where they differ: A类30,B类20. */
  readonly points: string;
  /** The name of the rule; null for marks and blocks. */
  readonly rule: string | null;
  /** How the points come about, as a formula in words. */
  readonly formula: string;
  /** What is measured; null for marks and blocks. */
  readonly indicator:
    | (ReportName & { readonly unit: string; readonly direction: string; readonly formula: string })
    | null;
  readonly citation: string | null;
}

export interface ReportMethodology {
  readonly citations: readonly string[];
  readonly items: readonly ReportMethod[];
  /** How the total is made, rounding, ranks, grades, what is done about missing figures: a name and sentences for each. */
  readonly notes: readonly { readonly label: string; readonly lines: readonly string[] }[];
}

/** Where the figures were printed that formulas read. */
export interface ReportSource {
  /** Null for figures without a source. */
  readonly source: string | null;
  /** The measures and periods that came from there. */
  readonly measures: readonly { readonly id: string; readonly label: string; readonly periods: readonly string[] }[];
  readonly figures: number;
}

/** What is wrong with data, or was done about it. */
export interface ReportProblem {
  readonly kind: "missing-figure" | "status" | "missing-score" | "not-ranked" | "not-assessed" | "exempt" | "put-aside";
  /** What it is about: a figure with its period, an item, a target. */
  readonly subject: string;
  /** The reason or status in words. */
  readonly reason: string;
  /** What was done about it; null where nothing was. */
  readonly done: string | null;
  /** The labels of the areas. */
  readonly areas: readonly string[];
}

/** All that a report says of a result but its areas. */
export interface ReportFrame {
  readonly format: "kaohe-report/1";
  readonly locale: Locale;
  readonly title: string;
  readonly scheme: ReportName & { readonly version: string };
  readonly period: ReportName;
  /** The ids of the areas that have a page, in order. */
  readonly pages: readonly string[];
  readonly overview: ReportOverview;
  readonly rankings: readonly ReportRanking[];
  readonly methodology: ReportMethodology;
  readonly sources: readonly ReportSource[];
  readonly problems: readonly ReportProblem[];
}

/** A report as plain data: every number as people read it and as it is. */
export interface ReportModel extends ReportFrame {
  readonly areas: readonly ReportArea[];
}
