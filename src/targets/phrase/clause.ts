import type { Role } from "./lexicon.js";
import type { Place, Token } from "./tokens.js";

export type WordToken = Extract<Token, { kind: "word" }>;
export type TimeToken = Extract<Token, { kind: "time" }>;

/** A number with its unit as it stands in the text. */
export interface Figure {
  readonly value: string;
  readonly unit: string;
  /** 3447多平方米: it is more than the number. */
  readonly more: boolean;
  readonly place: Place;
}

/** What a clause says of its subject. */
export type Value =
  | { readonly kind: "amount"; readonly low: Figure; readonly high: Figure | null }
  | { readonly kind: "masked"; readonly unit: string; readonly place: Place }
  /** 第2位 and, with `within`, 前三. */
  | { readonly kind: "rank"; readonly rank: string; readonly within: boolean; readonly from: Place | null }
  /** 保三争二 */
  | { readonly kind: "rankPair"; readonly keep: string; readonly strive: string }
  /** 翻两番 is 2. */
  | { readonly kind: "doubling"; readonly doublings: string }
  | { readonly kind: "coverage" | "breakthrough" | "standstill" | "doubled" }
  /** 高于全省平均水平: more than something that has no number here. */
  | { readonly kind: "reference" }
  /** 走在前列: a state without a number. */
  | { readonly kind: "state"; readonly text: string }
  /** 2.5:37.3:60.2 */
  | { readonly kind: "parts"; readonly parts: readonly string[] }
  /** Nothing: words and times that what follows stands under. */
  | { readonly kind: "none" };

/** What a value is compared with. */
export interface Comparison {
  /** 由27亿元, 比上年, 高于全省平均, 每降低1位. */
  readonly kind: "from" | "than" | "over" | "per";
  readonly tokens: readonly Token[];
  readonly figure: Figure | null;
}

/** One value and the words about it, as the grammar finds them; what they mean is said in meaning.ts. */
export interface Clause {
  readonly place: Place;
  /** The mark before its segment, `""` where it goes on within one. */
  readonly separator: string;
  readonly subject: readonly Token[];
  /** The counted thing behind a value: 5家高新技术企业. */
  readonly noun: readonly Token[];
  /** The words of the grammar that belong to the value, in order, those behind it too. */
  readonly words: readonly WordToken[];
  readonly times: readonly TimeToken[];
  /** 每个乡镇, 全市. */
  readonly scope: readonly Token[];
  readonly comparison: Comparison | null;
  readonly value: Value;
  /** Whether more of a name follows directly: 围绕3个方面. */
  readonly followed: boolean;
}

export interface Sentence {
  readonly clauses: readonly Clause[];
  readonly tokens: readonly Token[];
  /** How it ends; a line break ends a heading. */
  readonly end: string;
}

export function has(clause: Pick<Clause, "words">, ...roles: readonly Role[]): boolean {
  return clause.words.some(({ role }) => roles.includes(role));
}
