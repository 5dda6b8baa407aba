import { compare, ONE, type Rational, timesWhole } from "../../number/index.js";

/**
 * The values of an entry at each place, as floats that know their error: each is (mantissa ± bound) × factor.
 *
 * A bound of 0 says that the mantissa is a whole number and exact. Mantissas are NaN where the value is missing.
 */
export interface FloatColumn {
  readonly mantissas: Float64Array;
  /** Undefined where all of them are 0. */
  readonly bounds: Float64Array | undefined;
  /** In base units; positive. */
  readonly factor: Rational;
  /** No mantissa of a column without bounds is larger; what a sum or product of such columns stays below tells that it is exact. */
  readonly limit: number;
  /** Codes of reasons; 0 where there is a value. Undefined where nothing is missing. */
  readonly reasons: Uint16Array | undefined;
  /** The exact value at a place whose bound is not 0, where it is known without going down to the parts. */
  readonly exactAt: ((place: number) => Rational | undefined) | undefined;
  /** The one value that stands everywhere. */
  readonly constant: Rational | undefined;
}

/** A column whose mantissas are whole numbers. */
export function wholeColumn(
  mantissas: Float64Array,
  factor: Rational,
  limit: number,
  reasons: Uint16Array | undefined,
): FloatColumn {
  return { mantissas, bounds: undefined, factor, limit, reasons, exactAt: undefined, constant: undefined };
}

/** A column whose mantissas may be off by their bounds. */
export function boundedColumn(
  mantissas: Float64Array,
  bounds: Float64Array,
  factor: Rational,
  reasons: Uint16Array | undefined,
  exactAt?: FloatColumn["exactAt"],
): FloatColumn {
  return { mantissas, bounds, factor, limit: Infinity, reasons, exactAt, constant: undefined };
}

/** The exact value at a place where there is one; undefined where only its parts tell it. */
export function exactValue({ mantissas, bounds, factor, exactAt }: FloatColumn, place: number): Rational | undefined {
  if (bounds === undefined || bounds[place] === 0) return timesWhole(mantissas[place] ?? 0, factor);
  return exactAt?.(place);
}

/** The stronger reason of two columns at each place: codes stand in the order of strength. */
export function joinedReasons(a: Uint16Array | undefined, b: Uint16Array | undefined): Uint16Array | undefined {
  if (a === undefined || a === b) return b;
  if (b === undefined) return a;
  const joined = a.slice();
  for (let place = 0; place < joined.length; place += 1) {
    const [left, right] = [joined[place] ?? 0, b[place] ?? 0];
    if (right !== 0 && (left === 0 || right < left)) joined[place] = right;
  }
  return joined;
}

let zeros = new Float64Array(0);

/** The bounds of a column; zeros, at least so many as there are places, where it has none. */
export function boundsOf({ mantissas, bounds }: FloatColumn): Float64Array {
  if (bounds !== undefined) return bounds;
  if (zeros.length < mantissas.length) zeros = new Float64Array(mantissas.length);
  return zeros;
}

/** What stands for a column that nobody looks at. */
export const UNMADE: FloatColumn = wholeColumn(new Float64Array(0), ONE, 0, undefined);

/** Whether two columns surely have the same values: both are exact, and equal in every place. */
export function isSame(a: FloatColumn, b: FloatColumn): boolean {
  if (a === b) return true;
  if (a.bounds !== undefined || b.bounds !== undefined || compare(a.factor, b.factor) !== 0) return false;
  return isEqual(a.mantissas, b.mantissas) && (a.reasons === b.reasons || isEqual(a.reasons, b.reasons));
}

/** Whether two lists of numbers are the same; NaN is NaN. */
export function isEqual(
  a: Float64Array | Uint16Array | Int32Array | undefined,
  b: Float64Array | Uint16Array | Int32Array | undefined,
): boolean {
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  for (let place = 0; place < a.length; place += 1) {
    const [left, right] = [a[place], b[place]];
    if (left !== right && (left === left || right === right)) return false;
  }
  return true;
}
