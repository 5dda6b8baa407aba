import type { Clause, Comparison, TimeToken, WordToken } from "./clause.js";
import type { Place } from "./tokens.js";

/** The plain text with what is known of the document around a sentence. */
export interface Context {
  readonly text: string;
  /** The original's span of a place in the plain text. */
  readonly spanOf: (place: Place) => { readonly start: number; readonly end: number };
  /** Whether white space cuts through a place in the original. */
  readonly isCut: (place: Place) => boolean;
  /** The year that 年内 means. */
  readonly year: number | undefined;
  /** Whether the section is a report or a plan, by its heading. */
  readonly section: "report" | "plan" | undefined;
  /** What a heading sentence before this one says for its whole list. */
  readonly head: Head;
}

/** What holds from a heading on: 2025年主要预期目标是: its deadline and strength, 县科技局: who is responsible. */
export interface Head {
  readonly times: readonly TimeToken[];
  readonly strength: WordToken | null;
  readonly responsible: string | null;
}

export const NO_HEAD: Head = { times: [], strength: null, responsible: null };

/** So many subjects may a 分别 refer back to. */
export const LONGEST_ROW = 12;

export type Mood = "rule" | "target" | "achievement";

/** What carries over from clause to clause. */
export interface Carried {
  subject: string;
  strength: WordToken | null;
  intent: boolean;
  times: readonly TimeToken[];
  comparison: Comparison | null;
  before: Clause | null;
  /** The subjects so far, for a 分别 that pairs with them. */
  recent: string[];
}

export const says = (clause: Clause, ...texts: readonly string[]): boolean =>
  clause.words.some(({ text }) => texts.includes(text));
