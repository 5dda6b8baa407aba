import { compare, ONE, type Rational, timesWhole } from "../../number/index.js";
import type { BatchGroups } from "./batchGroups.js";
import { type Gaps, sameGaps } from "./gaps.js";

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
  /** Where values are missing; undefined where none is. */
  readonly gaps: Gaps | undefined;
  /** The exact value at a place whose bound is not 0, where it is known without going down to the parts. */
  readonly exactAt: ((place: number) => Rational | undefined) | undefined;
  /** How many columns it asks at most, one as often as it is a part. */
  readonly reach: number;
  /** Whole numbers above and below the line, of which a mantissa with a bound is the quotient. */
  readonly ratio?: Ratio;
  /** Of a condition: the only places where it holds. */
  readonly holdsAt?: readonly number[];
  /** The one value that stands everywhere. */
  readonly constant: Rational | undefined;
  /** Where a value holds for a whole group: then there is one for each group in place of each area, and one for areas without a group. */
  readonly over?: BatchGroups;
}

/** Quotients of whole numbers, with what none of them is above. */
export interface Ratio {
  readonly above: Float64Array;
  readonly below: Float64Array;
  readonly most: number;
}

/** Where the value of an area stands in a column. */
export function slotOf({ over }: FloatColumn, place: number): number {
  return over === undefined ? place : (over.groupOf[place] ?? over.count);
}

/** How many values the columns have that are made of these parts. */
export function sizeOf(parts: readonly FloatColumn[]): number {
  return parts.reduce((most, { mantissas }) => Math.max(most, mantissas.length), 0);
}

/** A column whose mantissas are whole numbers. */
export function wholeColumn(
  mantissas: Float64Array,
  factor: Rational,
  limit: number,
  gaps: Gaps | undefined,
): FloatColumn {
  return { mantissas, bounds: undefined, factor, limit, gaps, exactAt: undefined, reach: 0, constant: undefined };
}

/** A column whose mantissas may be off by their bounds. */
export function boundedColumn(
  mantissas: Float64Array,
  bounds: Float64Array,
  factor: Rational,
  gaps: Gaps | undefined,
  exactAt?: FloatColumn["exactAt"],
  reach = 1,
): FloatColumn {
  return { mantissas, bounds, factor, limit: Infinity, gaps, exactAt, reach, constant: undefined };
}

/** Beyond so many columns asked exact values are settled by the exact interpreter, which does not call itself. */
export const FARTHEST = 64;

/** A column whose exact values follow from those of its parts, as far as these are at hand. */
export function derivedColumn(
  column: FloatColumn,
  parts: readonly FloatColumn[],
  compute: (values: readonly Rational[]) => Rational,
): FloatColumn {
  const reach = parts.reduce((calls, part) => calls + part.reach, 1);
  if (reach > FARTHEST) return column;
  const exactAt = (place: number): Rational | undefined => {
    const values: Rational[] = [];
    for (const part of parts) {
      const value = exactValue(part, place);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return compute(values);
  };
  return { ...column, exactAt, reach };
}

/** The exact value in a slot where there is one; undefined where only its parts tell it. */
export function exactValue({ mantissas, bounds, factor, exactAt }: FloatColumn, place: number): Rational | undefined {
  if (bounds === undefined || bounds[place] === 0) {
    // Adding 0 turns −0 into 0.
    return timesWhole((mantissas[place] ?? 0) + 0, factor);
  }
  return exactAt?.(place);
}

let zeros = /* @__PURE__ */ new Float64Array(0);

/** The bounds of a column; zeros, at least so many as there are places, where it has none. */
export function boundsOf({ mantissas, bounds }: FloatColumn): Float64Array {
  if (bounds !== undefined) return bounds;
  if (zeros.length < mantissas.length) zeros = new Float64Array(mantissas.length);
  return zeros;
}

/** What stands for a column that nobody looks at. */
export const UNMADE: FloatColumn = /* @__PURE__ */ wholeColumn(/* @__PURE__ */ new Float64Array(0), ONE, 0, undefined);

/** Whether two columns surely have the same values: both are exact, and equal in every place. */
export function isSame(a: FloatColumn, b: FloatColumn): boolean {
  if (a === b) return true;
  if (a.over !== b.over || a.bounds !== undefined || b.bounds !== undefined || compare(a.factor, b.factor) !== 0)
    return false;
  return isEqual(a.mantissas, b.mantissas) && sameGaps(a.gaps, b.gaps);
}

/** Whether two lists of numbers are the same; NaN is NaN. */
export function isEqual(a: Float64Array | Uint32Array, b: Float64Array | Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let place = 0; place < a.length; place += 1) {
    const [left, right] = [a[place], b[place]];
    if (left !== right && (!Number.isNaN(left) || !Number.isNaN(right))) return false;
  }
  return true;
}
