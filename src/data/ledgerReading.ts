import { choices, collecting, type Issue, issue, pointer } from "../error/index.js";
import { type Rational, toRational } from "../number/index.js";
import { firstDay, lastDay, readDate, readPeriod } from "../period/index.js";
import { type Unit, unitOf } from "../quantity/index.js";
import type { Frame } from "./frame.js";
import { knownArea } from "./knownArea.js";
import type { Ledger, LedgerRecord } from "./ledger.js";

/** A stretch of days, first and last as ISO texts. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** A row understood: whose it is, when, and its amount in `unit`, or in the measure's own. */
export interface RecordReading extends Span {
  readonly record: LedgerRecord;
  readonly path: string;
  readonly area: number;
  readonly amount: Rational | undefined;
  readonly unit: Unit | undefined;
}

/** A ledger understood. */
export interface LedgerReading {
  readonly rows: readonly RecordReading[];
  readonly reported: readonly (Span & { readonly areas: ReadonlySet<number> })[];
}

/**
 * Understands a ledger; what is wrong is added to the issues.
 *
 * @param known the grades that rows may have; any where there are none
 */
export function readLedger(
  frame: Frame,
  { records, reported = {} }: Ledger,
  known: ReadonlySet<string>,
  path: string,
  issues: Issue[],
): LedgerReading {
  const ids = new Set<string>();
  const rows = records.map((written, place): RecordReading | undefined => {
    const own = `${path}/records/${place}`;
    const record = withoutBlanks(written);
    const { id, grade, amount, unit } = record;
    if (ids.has(id)) issues.push(issue("data.duplicate-record", { record: id }, `${own}/id`));
    ids.add(id);
    if (grade !== undefined && known.size > 0 && !known.has(grade)) {
      issues.push(issue("data.unknown-grade", { grade, ...choices(grade, known) }, `${own}/grade`));
    }
    const area = knownArea(frame, record.area, `${own}/area`, issues);
    const span = collecting(issues, `${own}/period`, () => spanOf(record.period));
    const read = amount === undefined ? undefined : collecting(issues, `${own}/amount`, () => toRational(amount));
    const given = unit === undefined ? undefined : collecting(issues, `${own}/unit`, () => unitOf(unit, frame.units));
    if (area === undefined || span === undefined) return undefined;
    return { ...span, record, path: own, area, amount: read, unit: given };
  });
  const complete = Object.entries(reported).map(([text, areas]) => {
    const own = `${path}/reported${pointer(text)}`;
    const places = areas.map((area, place) => knownArea(frame, area, `${own}/${place}`, issues));
    const span = collecting(issues, own, () => spanOf(text));
    return span && { ...span, areas: new Set(places.filter((area) => area !== undefined)) };
  });
  return {
    rows: rows.filter((row) => row !== undefined),
    reported: complete.filter((each) => each !== undefined),
  };
}

/** Blanks around a grade or a project make no other one of it, and blanks alone are nothing: as in `readRecordsCsv`. */
function withoutBlanks({ project, grade, ...record }: LedgerRecord): LedgerRecord {
  const [thing, level] = [project?.trim(), grade?.trim()];
  return { ...record, ...(thing && { project: thing }), ...(level && { grade: level }) };
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The days of a period, or the one day. */
export function spanOf(text: string): Span {
  if (DAY.test(text)) return { first: readDate(text), last: text };
  const period = readPeriod(text);
  return { first: firstDay(period), last: lastDay(period) };
}

/** Whether all days of the one lie in the other. */
export function liesIn(inner: Span, outer: Span): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}
