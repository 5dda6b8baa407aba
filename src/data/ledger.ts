import type { Label } from "../error/index.js";
import type { DecimalInput } from "../number/index.js";
import type { Source } from "./observation.js";

/**
 * 记录: a row of a ledger: a project, an award, an event.
 *
 * `period` is when it was: a period, or a day (ISO). It counts in every period that holds all of it: 2017-09-20 in 2017-09, in
 * 2017-01..09 and in 2017. Rows of an area with the same `project` are about one thing.
 *
 * Units: `unit` of the amount where it is not the measure's own; it must be of the same kind, and is converted exactly.
 * Missing: a grade or amount that is left out is not known, and so is a figure that needs it.
 */
export interface LedgerRecord {
  readonly id: string;
  readonly area: string;
  readonly period: string;
  /** What it is called; the id when left out. */
  readonly label?: Label;
  readonly project?: string;
  /** 级别: 国家级, 省级 … */
  readonly grade?: string;
  readonly amount?: DecimalInput;
  readonly unit?: string;
  readonly source?: Source;
}

/**
 * 台账: the rows that areas report of one thing.
 *
 * `reported` is 零报告: by period, the areas that have reported, so that one without a row has 0 in it and in the periods inside it.
 * An area that is neither there nor has a row is `not-reported`: a blank ledger is not 0.
 */
export interface Ledger {
  readonly records: readonly LedgerRecord[];
  readonly reported?: Readonly<Record<string, readonly string[]>>;
  /** Grades that rows may have beside those that the tallies name; any other is a fault. */
  readonly grades?: readonly string[];
}

/** Ledgers by id. */
export type Ledgers = Readonly<Record<string, Ledger>>;
