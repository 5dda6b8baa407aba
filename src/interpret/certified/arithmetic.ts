import {
  absolute,
  compare,
  divide,
  LARGEST_WHOLE,
  multiply,
  ONE,
  type Rational,
  reduced,
  SMALLEST,
  sign,
  subtract,
  sum,
  UNIT,
  WIDENED,
  ZERO,
} from "../../number/index.js";
import { boundedColumn, boundsOf, derivedColumn, type FloatColumn, sizeOf, wholeColumn } from "./floatColumn.js";
import { addGap, blank, closedGaps, codeAt, type Gaps, joinedGaps, type OpenGaps, openGaps } from "./gaps.js";
import { aligned } from "./scale.js";
import { floats } from "./space.js";

/** The sum of all parts. */
export function sumOf(parts: readonly FloatColumn[]): FloatColumn {
  const columns = aligned(parts);
  const size = sizeOf(parts);
  const { factor } = columns[0] ?? { factor: ONE };
  const gaps = columns.map((column) => column.gaps).reduce(joinedGaps, undefined);
  const limit = columns.reduce((most, column) => most + column.limit, 0);
  const total = floats(size).fill(0);
  if (limit <= LARGEST_WHOLE) {
    for (const { mantissas } of columns) {
      for (let place = 0; place < size; place += 1) {
        total[place] = (total[place] ?? 0) + (mantissas[place] ?? Number.NaN);
      }
    }
    return wholeColumn(total, factor, limit, gaps);
  }
  const errors = floats(size).fill(0);
  for (const column of columns) addWithin(total, errors, column);
  const widened = WIDENED * (1 + columns.length * 2 ** -52);
  for (let place = 0; place < size; place += 1) errors[place] = (errors[place] ?? 0) * widened;
  return derivedColumn(boundedColumn(total, errors, factor, gaps), columns, sum);
}

/** Beside its bound each part brings one rounding, where the partial sum is not a whole number. */
function addWithin(total: Float64Array, errors: Float64Array, column: FloatColumn): void {
  const { mantissas } = column;
  const bounds = boundsOf(column);
  for (let place = 0; place < total.length; place += 1) {
    const next = (total[place] ?? 0) + (mantissas[place] ?? Number.NaN);
    const bound = (errors[place] ?? 0) + (bounds[place] ?? 0);
    const length = Math.abs(next);
    total[place] = next;
    errors[place] = bound === 0 && length <= LARGEST_WHOLE ? 0 : bound + UNIT * length;
  }
}

/** a − b */
export function difference(first: FloatColumn, second: FloatColumn): FloatColumn {
  const [a = first, b = second] = aligned([first, second]);
  const size = a.mantissas.length;
  const gaps = joinedGaps(a.gaps, b.gaps);
  const [left, right] = [a.mantissas, b.mantissas];
  const result = floats(size);
  const limit = a.limit + b.limit;
  if (limit <= LARGEST_WHOLE) {
    for (let place = 0; place < size; place += 1) {
      result[place] = (left[place] ?? Number.NaN) - (right[place] ?? Number.NaN);
    }
    return wholeColumn(result, a.factor, limit, gaps);
  }
  const [leftBounds, rightBounds] = [boundsOf(a), boundsOf(b)];
  const errors = floats(size);
  for (let place = 0; place < size; place += 1) {
    const value = (left[place] ?? Number.NaN) - (right[place] ?? Number.NaN);
    const bound = (leftBounds[place] ?? 0) + (rightBounds[place] ?? 0);
    const length = Math.abs(value);
    result[place] = value;
    errors[place] = bound === 0 && length <= LARGEST_WHOLE ? 0 : (bound + UNIT * length) * WIDENED;
  }
  return derivedColumn(boundedColumn(result, errors, a.factor, gaps), [a, b], ([x = ZERO, y = ZERO]) => subtract(x, y));
}

/** a × c, where c is not 0: of a column only the factor changes, and the sign of the mantissas. */
function timesConstant(column: FloatColumn, by: Rational): FloatColumn {
  const factor = reduced(multiply(column.factor, absolute(by)));
  const { exactAt } = column;
  const isTurned = sign(by) < 0;
  const { ratio, ...rest } = column;
  return {
    ...rest,
    ...(ratio !== undefined && !isTurned && { ratio }),
    mantissas: isTurned ? column.mantissas.map((mantissa) => 0 - mantissa) : column.mantissas,
    factor,
    exactAt: exactAt && ((place) => timesExactly(exactAt(place), by)),
    constant: column.constant && multiply(column.constant, by),
  };
}

function timesExactly(value: Rational | undefined, by: Rational): Rational | undefined {
  return value && multiply(value, by);
}

/** a × b */
export function product(a: FloatColumn, b: FloatColumn): FloatColumn {
  if (b.constant !== undefined && sign(b.constant) !== 0) return timesConstant(a, b.constant);
  if (a.constant !== undefined && sign(a.constant) !== 0) return timesConstant(b, a.constant);
  const size = a.mantissas.length;
  const gaps = joinedGaps(a.gaps, b.gaps);
  const factor = reduced(multiply(a.factor, b.factor));
  const [left, right] = [a.mantissas, b.mantissas];
  const result = floats(size);
  const limit = a.limit * b.limit;
  if (limit <= LARGEST_WHOLE) {
    for (let place = 0; place < size; place += 1) {
      result[place] = (left[place] ?? Number.NaN) * (right[place] ?? Number.NaN);
    }
    return wholeColumn(result, factor, limit, gaps);
  }
  const [leftBounds, rightBounds] = [boundsOf(a), boundsOf(b)];
  const errors = floats(size);
  for (let place = 0; place < size; place += 1) {
    const x = left[place] ?? Number.NaN;
    const y = right[place] ?? Number.NaN;
    const ex = leftBounds[place] ?? 0;
    const ey = rightBounds[place] ?? 0;
    const value = x * y;
    const length = Math.abs(value);
    const passed = Math.abs(x) * ey + Math.abs(y) * ex + ex * ey;
    result[place] = value;
    errors[place] = ex === 0 && ey === 0 && length <= LARGEST_WHOLE ? 0 : (passed + UNIT * length) * WIDENED + SMALLEST;
  }
  return derivedColumn(boundedColumn(result, errors, factor, gaps), [a, b], ([x = ZERO, y = ZERO]) => multiply(x, y));
}

/** What a division meets besides numbers. */
export interface Division {
  /** The code of a division by zero. */
  readonly byZero: number;
  /** The exact divisors at these places, whose floats do not tell whether they are 0. */
  readonly divisors: (places: readonly number[]) => readonly (Rational | undefined)[];
}

/** a ÷ b, missing where b is 0. */
export function quotient(a: FloatColumn, b: FloatColumn, { byZero, divisors }: Division): FloatColumn {
  if (b.constant !== undefined && sign(b.constant) !== 0) return timesConstant(a, divide(ONE, b.constant));
  const size = a.mantissas.length;
  const factor = reduced(divide(a.factor, b.factor));
  const [above, below] = [a.mantissas, b.mantissas];
  const [aboveBounds, belowBounds] = [boundsOf(a), boundsOf(b)];
  let gaps = joinedGaps(a.gaps, b.gaps);
  const zeros = openGaps();
  const unknown: number[] = [];
  const result = floats(size);
  const errors = floats(size);
  const isWhole = a.bounds === undefined && b.bounds === undefined;
  if (isWhole) {
    // Whole numbers are far from the smallest floats. 0 ÷ y and y ÷ y are exact, and these are what thresholds are met by.
    for (let place = 0; place < size; place += 1) {
      const x = above[place] ?? Number.NaN;
      const y = below[place] ?? Number.NaN;
      const value = x / y;
      result[place] = value;
      errors[place] = UNIT * WIDENED * Math.abs(value) * Number(x !== y);
      if (y === 0) addGap(zeros, place, byZero);
    }
    blank(result, closedGaps(zeros));
  } else {
    for (let place = 0; place < size; place += 1) {
      const x = above[place] ?? Number.NaN;
      const y = below[place] ?? Number.NaN;
      const ex = aboveBounds[place] ?? 0;
      const ey = belowBounds[place] ?? 0;
      const value = x / y;
      const length = Math.abs(value);
      const distance = Math.abs(y) - ey;
      const isExact = ex === 0 && ey === 0 && Math.floor(value) === value && value * y === x;
      result[place] = value;
      errors[place] = isExact ? 0 : ((ex + length * ey + SMALLEST) / distance + UNIT * length) * WIDENED + SMALLEST;
      if (distance > 0) continue;
      result[place] = Number.NaN;
      errors[place] = Number.NaN;
      if (y === 0 && ey === 0) addGap(zeros, place, byZero);
      else if (codeAt(gaps, place) === 0) unknown.push(place);
    }
  }
  for (const [index, divisor] of (unknown.length === 0 ? [] : divisors(unknown)).entries()) {
    if (divisor === undefined || sign(divisor) === 0) addGap(zeros, unknown[index] ?? 0, byZero);
  }
  gaps = withGaps(gaps, zeros);
  const ratio = { above, below, most: Math.max(a.limit, b.limit) };
  const column = derivedColumn(boundedColumn(result, errors, factor, gaps), [a, b], ([x = ZERO, y = ONE]) =>
    divide(x, y),
  );
  return ratio.most <= LARGEST_WHOLE ? { ...column, ratio } : column;
}

/** The least of a and b, or the greatest. */
export function extreme(kind: "min" | "max", first: FloatColumn, second: FloatColumn): FloatColumn {
  const [a = first, b = second] = aligned([first, second]);
  const size = a.mantissas.length;
  const gaps = joinedGaps(a.gaps, b.gaps);
  const [left, right] = [a.mantissas, b.mantissas];
  const result = floats(size);
  const wanted: 1 | -1 = kind === "min" ? 1 : -1;
  if (a.bounds === undefined && b.bounds === undefined) {
    for (let place = 0; place < size; place += 1) {
      const x = left[place] ?? Number.NaN;
      const y = right[place] ?? Number.NaN;
      result[place] = (y - x) * wanted >= 0 ? x : !Number.isNaN(x) ? y : x;
    }
    return wholeColumn(result, a.factor, Math.max(a.limit, b.limit), gaps);
  }
  if (b.constant !== undefined && b.bounds === undefined) return extremeOfConstant(wanted, a, b, right[0] ?? 0);
  if (a.constant !== undefined && a.bounds === undefined) return extremeOfConstant(wanted, b, a, left[0] ?? 0);
  const [leftBounds, rightBounds] = [boundsOf(a), boundsOf(b)];
  const errors = floats(size);
  for (let place = 0; place < size; place += 1) {
    const x = left[place] ?? Number.NaN;
    const y = right[place] ?? Number.NaN;
    const ex = leftBounds[place] ?? 0;
    const ey = rightBounds[place] ?? 0;
    const gap = (y - x) * wanted;
    const isFirst = gap >= 0;
    const isClear = Math.abs(gap) > (ex + ey) * WIDENED;
    result[place] = isFirst ? x : !Number.isNaN(x) ? y : x;
    errors[place] = isClear ? (isFirst ? ex : ey) : Math.max(ex, ey);
  }
  return derivedColumn(boundedColumn(result, errors, a.factor, gaps), [a, b], extremeBy(wanted));
}

function extremeBy(wanted: 1 | -1): (values: readonly Rational[]) => Rational {
  return ([x = ZERO, y = ZERO]) => (compare(y, x) * wanted < 0 ? y : x);
}

/** The same where one of them is a constant: a value is cut off there, or is left as it is. */
function extremeOfConstant(wanted: 1 | -1, column: FloatColumn, constant: FloatColumn, edge: number): FloatColumn {
  const { mantissas } = column;
  const bounds = boundsOf(column);
  const size = mantissas.length;
  const result = floats(size);
  const errors = floats(size);
  let areClear = true;
  for (let place = 0; place < size; place += 1) {
    const value = mantissas[place] ?? Number.NaN;
    const bound = bounds[place] ?? 0;
    const inside = (edge - value) * wanted;
    const reach = bound * WIDENED;
    result[place] = wanted > 0 ? Math.min(value, edge) : Math.max(value, edge);
    // Multiplied in place of a branch: whether a value is cut off is as good as chance.
    errors[place] = bound * Number(!(inside < -reach));
    if (Math.abs(inside) <= reach && bound !== 0) areClear = false;
  }
  const made = derivedColumn(
    boundedColumn(result, errors, column.factor, column.gaps),
    [column, constant],
    extremeBy(wanted),
  );
  return areClear && column.ratio !== undefined ? { ...made, ratio: column.ratio } : made;
}

/** A division by zero is the reason only where neither part has one. */
function withGaps(parts: Gaps | undefined, { places, codes }: OpenGaps): Gaps | undefined {
  const own = places.map((place, index) => ({ place, code: codes[index] ?? 0 }));
  const added = openGaps();
  for (const { place, code } of own.sort((a, b) => a.place - b.place)) {
    if (codeAt(parts, place) === 0) addGap(added, place, code);
  }
  return joinedGaps(parts, closedGaps(added));
}
