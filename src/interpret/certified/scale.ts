import {
  divide,
  greatestCommonDivisor,
  inRange,
  LARGEST_WHOLE,
  type Rational,
  rational,
  reduced,
  SMALLEST,
  times,
  toNumber,
  UNIT,
  WIDENED,
  ZERO,
} from "../../number/index.js";
import { boundedColumn, derivedColumn, type FloatColumn } from "./floatColumn.js";
import { floats, uniformly } from "./space.js";

/** The largest factor of which both are whole multiples. */
export function commonFactor(a: Rational, b: Rational): Rational {
  if (a === b || (a.numerator === b.numerator && a.denominator === b.denominator)) return a;
  const [left, right] = [times(a.numerator, b.denominator), times(b.numerator, a.denominator)];
  return reduced(rational(greatestCommonDivisor(left, right), times(a.denominator, b.denominator)));
}

/** The columns at one factor, in place of their own ones. */
export function aligned(columns: readonly FloatColumn[]): readonly FloatColumn[] {
  const [first, ...others] = columns;
  if (first === undefined || others.every(({ factor }) => factor === first.factor)) return columns;
  const factor = others.reduce((common, column) => commonFactor(common, column.factor), first.factor);
  return columns.map((column) => rescaled(column, factor));
}

/** The same values at another factor. */
export function rescaled(column: FloatColumn, factor: Rational): FloatColumn {
  if (column.factor === factor) return column;
  const ratio = reduced(divide(column.factor, factor));
  if (ratio.numerator === 1 && ratio.denominator === 1) return { ...column, factor };
  const isWhole = ratio.denominator === 1 && typeof ratio.numerator === "number";
  const by = inRange(toNumber(ratio));
  return isWhole && column.bounds === undefined && column.limit * by <= LARGEST_WHOLE
    ? { ...column, mantissas: multiplied(column, by), factor, limit: column.limit * by }
    : rescaledWithin(column, factor, by, isWhole);
}

function multiplied({ mantissas, constant }: FloatColumn, by: number): Float64Array {
  if (constant !== undefined) return uniformly(mantissas.length, (mantissas[0] ?? 0) * by);
  const result = floats(mantissas.length);
  for (let place = 0; place < result.length; place += 1) result[place] = (mantissas[place] ?? Number.NaN) * by;
  return result;
}

/** The same where products are rounded, and so may be the number by which is multiplied. */
function rescaledWithin(column: FloatColumn, factor: Rational, by: number, isWhole: boolean): FloatColumn {
  const { mantissas, bounds } = column;
  const unit = isWhole ? UNIT : 2 * UNIT;
  const result = floats(mantissas.length);
  const errors = floats(mantissas.length);
  for (let place = 0; place < result.length; place += 1) {
    const value = (mantissas[place] ?? Number.NaN) * by;
    const bound = bounds === undefined ? 0 : (bounds[place] ?? 0);
    const size = Math.abs(value);
    result[place] = value;
    errors[place] =
      isWhole && bound === 0 && size <= LARGEST_WHOLE ? 0 : (bound * by + unit * size) * WIDENED + SMALLEST;
  }
  return derivedColumn(boundedColumn(result, errors, factor, column.gaps), [column], ([value = ZERO]) => value);
}
