import { compare, type Rational, sign, subtract, sum, toRational, ZERO } from "../number/index.js";
import type { LedgerRecord } from "./ledger.js";
import type { UncountedReason } from "./talliedRow.js";
import type { Tally } from "./tally.js";

/** A row with what it is worth. */
export interface WorthyRow {
  readonly record: LedgerRecord;
  readonly worth: Rational;
}

/** A row with what it adds to the figure. */
export interface CountedRow extends WorthyRow {
  counted: Rational;
  reason?: UncountedReason;
}

/**
 * What each row of one area adds to its figure, the highest first and equal ones by id, so that the order of the ledger never
 * matters. A limit takes from the lowest, so that at most one row counts in part.
 */
export function countedRows(tally: Tally<string>, rows: readonly WorthyRow[]): readonly CountedRow[] {
  const counted = rows
    .map((row): CountedRow => ({ ...row, counted: row.worth }))
    .sort((a, b) => compare(b.worth, a.worth) || (a.record.id < b.record.id ? -1 : 1));
  if (tally.once !== undefined) onlyHighest(counted, tally.once);
  for (const [grade, most] of Object.entries(tally.mostByGrade ?? {})) {
    const alike = counted.filter(({ record }) => record.grade === grade);
    limit(alike, most, "grade-limit");
  }
  if (tally.most !== undefined) limit(counted, tally.most, "limit");
  return counted;
}

function onlyHighest(rows: readonly CountedRow[], once: "project" | "area"): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const thing = once === "area" ? "" : row.record.project;
    if (thing === undefined) continue;
    if (seen.has(thing)) {
      row.counted = ZERO;
      row.reason = once === "area" ? "not-highest" : "same-project";
    }
    seen.add(thing);
  }
}

function limit(rows: readonly CountedRow[], most: string, reason: UncountedReason): void {
  let excess = subtract(sum(rows.map(({ counted }) => counted)), toRational(most));
  for (const row of [...rows].reverse()) {
    if (sign(excess) <= 0) return;
    // A correction below 0 stays as it is.
    if (sign(row.counted) <= 0) continue;
    const taken = compare(row.counted, excess) < 0 ? row.counted : excess;
    row.counted = subtract(row.counted, taken);
    row.reason = reason;
    excess = subtract(excess, taken);
  }
}
