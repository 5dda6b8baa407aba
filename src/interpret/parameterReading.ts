import type { Cell } from "../data/index.js";
import type { NodeOf } from "../formula/index.js";
import { multiply, ONE, type Rational, toRational } from "../number/index.js";
import { firstDay, lastDay, type Period, periodText, readPeriod } from "../period/index.js";
import { type UserUnits, unitOf } from "../quantity/index.js";
import type { ParameterValue } from "./situation.js";

/** The value that was handed in for an area of the panel. */
export interface Row {
  readonly cell: Cell;
  readonly value: ParameterValue;
  readonly particular: number;
  /** The day from which it holds; empty where none is stated. */
  readonly since: string;
}

/** Neighbours have the same unit as a rule; it is read once for all of them. */
export function converter(node: NodeOf<"parameter">, units: UserUnits): (value: ParameterValue) => Rational {
  let [unit, factor]: [string | undefined, Rational] = [undefined, ONE];
  return (value) => {
    const own = value.unit ?? node.unit;
    if (own !== unit) factor = unitOf(own, units).factor;
    unit = own;
    return multiply(toRational(value.value), factor);
  };
}

/** The values that hold in a period. */
export function rowsOf(
  values: readonly ParameterValue[],
  node: NodeOf<"parameter">,
  period: Period | undefined,
  units: UserUnits,
): readonly Row[] {
  const rows: Row[] = [];
  const inBase = converter(node, units);
  for (const value of values) {
    const dated = datedness(value, period);
    if (dated === undefined || !isEffective(value, period)) continue;
    const attributes = value.attributes === undefined ? 0 : Object.keys(value.attributes).length;
    rows.push({ cell: inBase(value), value, particular: attributes * 3 + dated, since: sinceOf(value) });
  }
  return rows;
}

/**
 * A quarter's own value counts before the year's, and that before an undated one. A dated value holds for its period, a year's for
 * the parts of the year; undefined where it does not hold.
 */
function datedness({ period: text }: ParameterValue, period: Period | undefined): number | undefined {
  if (text === undefined) return 0;
  const dated = periodText(readPeriod(text));
  if (period === undefined) return undefined;
  return dated === periodText(period) ? 2 : dated === String(period.year) ? 1 : undefined;
}

/** Whether a value counts before another one. */
export function precedes(row: Row, other: Row | undefined): boolean {
  if (other === undefined || row.particular !== other.particular) return row.particular > (other?.particular ?? -1);
  return row.since > other.since;
}

function sinceOf({ effective }: ParameterValue): string {
  return effective?.from === undefined ? "" : firstDay(readPeriod(effective.from));
}

function isEffective({ effective }: ParameterValue, period: Period | undefined): boolean {
  if (effective === undefined) return true;
  if (period === undefined) return false;
  const { from, to } = effective;
  const begun = from === undefined || firstDay(readPeriod(from)) <= firstDay(period);
  return begun && (to === undefined || lastDay(period) <= lastDay(readPeriod(to)));
}
