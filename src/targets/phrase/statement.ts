/** A stretch of the original text: from `start` up to, but without, `end`, in UTF-16 code units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * What a statement is.
 *
 * - `target`: what is to be reached
 * - `achievement`: a figure that was reached
 * - `rule`: how points are given
 * - `inconsistency`: what cannot be as it stands (a fall of 110%)
 * - `doubtful`: a sign is lost, and the reading is not certain (贡献率到达53)
 * - `unreadable`: the number itself is not there (达到*%以上)
 */
export type StatementKind = "target" | "achievement" | "rule" | "inconsistency" | "doubtful" | "unreadable";

/**
 * What of the subject the value is.
 *
 * - `level`: the figure itself
 * - `growth` 增长8%, `increase` 提高3个百分点: negative where it falls
 * - `averageGrowth`, `averageIncrease`: a year, 年均
 * - `times`: how many times the base it is: 增长2倍 is 3, 增长到2倍 and 翻一番 are 2, 翻两番 is 4
 * - `rank`: 第2位, 前三
 * - `difference`: above (or, negative, below) what `base` names: 高于全省0.7个百分点
 * - `ratio` 1:10, `structure` 2.5:37.3:60.2
 * - `step`: points or shares for each step that `unit` names behind the stroke
 * - `state`: without a number, 走在前列
 */
export type StatementOf =
  | "level"
  | "growth"
  | "increase"
  | "averageGrowth"
  | "averageIncrease"
  | "times"
  | "rank"
  | "difference"
  | "ratio"
  | "structure"
  | "step"
  | "state";

export type Comparator = "atLeast" | "atMost" | "moreThan" | "lessThan" | "equal" | "about" | "range";

export type DoubtReason =
  | "masked"
  | "unit-missing"
  | "ratio-sign-missing"
  | "percent-or-points"
  | "fall-over-100"
  | "share-over-100"
  | "years-do-not-fit"
  | "number-cut"
  | "range-reversed"
  | "pairs-do-not-fit";

/** What is not certain, where it stands, and how it most likely reads. */
export interface Doubt {
  readonly span: TextSpan;
  readonly reason: DoubtReason;
  readonly likely?: string;
}

/** What a value starts from or is compared with: 由27亿元, 比上年, 高于全省平均. */
export interface StatementBase {
  readonly text: string;
  readonly value?: string;
  readonly unit?: string;
  readonly period?: string;
}

/** What a phrase says of one indicator, as JSON-safe data. */
export interface Statement {
  readonly kind: StatementKind;
  /** The indicator as it is written, in simplified characters, without verbs and adverbs. */
  readonly subject: string;
  readonly of: StatementOf;
  readonly comparator: Comparator | null;
  /** What stands in place of one number: 走在前列, 1:15, 2.5:37.3:60.2. */
  readonly said: string | null;
  /** Exact decimal text in `unit`; the lower end of a range. */
  readonly value: string | null;
  /** The upper end of a range. */
  readonly high: string | null;
  readonly unit: string;
  readonly base: StatementBase | null;
  /** By when, or of an achievement for when; `period` in canonical text where it is known. */
  readonly deadline: { readonly text: string; readonly period: string | null } | null;
  readonly strength: { readonly kind: "binding" | "expected" | "striving"; readonly text: string } | null;
  /** The office that the line or list opens with: 县科技局: */
  readonly responsible: string | null;
  /** Over whom: 全市, 每个乡镇. */
  readonly scope: string | null;
  readonly qualifiers: readonly string[];
  readonly span: TextSpan;
  readonly doubts: readonly Doubt[];
}
