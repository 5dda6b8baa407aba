import { cellIn, isMissing, type Panel, type Status } from "../data/index.js";
import {
  add,
  compare,
  divide,
  exactText,
  multiply,
  type Rational,
  rational,
  readDecimal,
  subtract,
  sum,
} from "../number/index.js";
import { boundsOf } from "../targets/index.js";

/** A figure that a finding speaks of, as it was reported. */
export interface ReportedFigure {
  readonly area: string;
  readonly measure: string;
  readonly period: string;
  /** The text that was handed in, with the zeros that were printed. */
  readonly value: string;
  readonly unit: string;
  readonly status?: Status;
  readonly source?: string;
}

/** Between which values the true one lies, in base units, ends included. */
export interface Span {
  readonly low: Rational;
  readonly high: Rational;
  /** What the printed digits say themselves. */
  readonly printed: Rational;
}

/** A figure and what its printed digits allow. */
export interface Reported {
  readonly figure: ReportedFigure;
  readonly span: Span;
}

/** What an area reported; undefined where it is missing. */
export function reportedIn(panel: Panel, area: number, measure: string, period: string): Reported | undefined {
  const column = panel.column(measure, period);
  const [observation, own] = [column?.observation(area), panel.measures[measure]];
  if (column === undefined || observation === undefined || own === undefined) return undefined;
  const cell = cellIn(column, area);
  if (isMissing(cell)) return undefined;
  const { status, source, unit = own.unit } = observation;
  const value = String(observation.value).trim();
  const figure: ReportedFigure = {
    area: observation.area,
    measure,
    period,
    value,
    unit,
    ...(status !== undefined && { status }),
    ...(source !== undefined && { source }),
  };
  return { figure, span: spanOf(value, unit, cell, panel) };
}

function spanOf(value: string, unit: string, cell: Rational, { units }: Panel): Span {
  // A fraction was computed, not printed; 1e-7 has seven decimals.
  if (value.includes("/")) return exactly(cell);
  const plain = /e/i.test(value) ? exactText(readDecimal(value) ?? cell) : value;
  const { low, high } = boundsOf({ value: plain, unit }, units);
  return { low: low ?? cell, high: high ?? cell, printed: cell };
}

/** A value that no rounding stands behind. */
export function exactly(value: Rational): Span {
  return { low: value, high: value, printed: value };
}

export function sumOf(spans: readonly Span[]): Span {
  return {
    low: sum(spans.map(({ low }) => low)),
    high: sum(spans.map(({ high }) => high)),
    printed: sum(spans.map(({ printed }) => printed)),
  };
}

export function productOf(a: Span, b: Span): Span {
  return { ...outermost(a, b, multiply), printed: multiply(a.printed, b.printed) };
}

/** The quotient; undefined where the divisor may be 0. */
export function quotientOf(a: Span, b: Span): Span | undefined {
  if (compare(b.low, rational(0)) <= 0 && compare(b.high, rational(0)) >= 0) return undefined;
  return { ...outermost(a, b, divide), printed: divide(a.printed, b.printed) };
}

/** The ends over all corners: factors may be negative. */
function outermost(
  a: Span,
  b: Span,
  compute: (x: Rational, y: Rational) => Rational,
): { readonly low: Rational; readonly high: Rational } {
  const corners = [a.low, a.high].flatMap((x) => [compute(x, b.low), compute(x, b.high)]);
  const pick = (side: -1 | 1) => corners.reduce((best, each) => (compare(each, best) === side ? each : best));
  return { low: pick(-1), high: pick(1) };
}

/** Whether all of the one lies below all of the other. */
export function isBelow(a: Span, b: Span): boolean {
  return compare(a.high, b.low) < 0;
}

/** How far two values lie apart as printed, and how far rounding alone may put them. */
export function gapOf(a: Span, b: Span): { readonly gap: Rational; readonly allowed: Rational } {
  const [small, large] = compare(a.printed, b.printed) < 0 ? [a, b] : [b, a];
  const allowed = add(subtract(small.high, small.printed), subtract(large.printed, large.low));
  return { gap: subtract(large.printed, small.printed), allowed };
}
