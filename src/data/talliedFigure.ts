import { divide, exactText, multiply, ONE, type Rational, sum, toRational } from "../number/index.js";
import type { Unit } from "../quantity/index.js";
import { gradesOf } from "./checkedTally.js";
import { type CountedRow, countedRows, type WorthyRow } from "./countedRows.js";
import type { LedgerRecord } from "./ledger.js";
import { liesIn, type RecordReading, type Span } from "./ledgerReading.js";
import type { Observation } from "./observation.js";
import type { TalliedRow, UncountedReason } from "./talliedRow.js";
import type { Tally } from "./tally.js";

/** The figure that a tally makes of one area's rows in a period, in the unit given, with the rows behind it. */
export function talliedFigure(
  tally: Tally<string>,
  rows: readonly RecordReading[],
  period: Span,
  unit: Unit,
): Pick<Observation, "value" | "reason" | "rows"> {
  const worthy: WorthyRow[] = [];
  const others: { readonly record: LedgerRecord; readonly reason: UncountedReason }[] = [];
  for (const row of rows) {
    const { record } = row;
    const worth = liesIn(row, period) ? worthOf(tally, row, unit) : "other-period";
    if (typeof worth === "string") others.push({ record, reason: worth });
    else worthy.push({ record, worth });
  }
  const counted = countedRows(tally, worthy);
  others.sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
  const unknown = others.some(({ reason }) => reason === "no-grade" || reason === "no-amount");
  return {
    ...(unknown
      ? { value: null, reason: "not-reported" }
      : { value: exactText(sum(counted.map((row) => row.counted))) }),
    rows: [
      ...counted.map(countedRow),
      ...others.map(({ record, reason }) => ({ ...shown(record), worth: null, counted: "0", reason })),
    ],
  };
}

/** What a row is worth by itself, or why that is not known or not asked. */
function worthOf(
  tally: Tally<string>,
  { record, amount, unit: given }: RecordReading,
  unit: Unit,
): Rational | UncountedReason {
  const { grade } = record;
  const grades = gradesOf(tally);
  if (grade === undefined && (grades ?? tally.mostByGrade) !== undefined) return "no-grade";
  if (grade !== undefined && grades !== undefined && !grades.includes(grade)) return "other-grade";
  if (tally.kind === "count") return ONE;
  if (tally.kind === "points") return toRational(tally.grades[grade ?? ""] ?? 0);
  if (amount === undefined) return "no-amount";
  return given === undefined ? amount : divide(multiply(amount, given.factor), unit.factor);
}

function countedRow({ record, worth, counted, reason }: CountedRow): TalliedRow {
  return {
    ...shown(record),
    worth: exactText(worth),
    counted: exactText(counted),
    ...(reason !== undefined && { reason }),
  };
}

function shown({ id, label, grade, source }: LedgerRecord): Pick<TalliedRow, "record" | "label" | "grade" | "source"> {
  return {
    record: id,
    ...(label !== undefined && { label }),
    ...(grade !== undefined && { grade }),
    ...(source !== undefined && { source }),
  };
}
