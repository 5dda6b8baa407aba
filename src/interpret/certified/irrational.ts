import { FUNCTION_ERROR, inRange, ONE, type Rational, SMALLEST, toNumber, UNIT, WIDENED } from "../../number/index.js";
import { boundedColumn, boundsOf, type FloatColumn } from "./floatColumn.js";
import { codeAt } from "./gaps.js";
import { floats } from "./space.js";

/** Cells that floats leave open: whether they are in the domain, and what they are. */
export interface OpenCells {
  readonly column: FloatColumn;
  readonly open: readonly number[];
}

/** What a function of one argument in base units makes of each place; places for which it gives nothing stay open. */
function mapped(
  column: FloatColumn,
  apply: (value: number, bound: number) => { readonly value: number; readonly bound: number } | undefined,
): OpenCells {
  const size = column.mantissas.length;
  const mantissas = floats(size).fill(Number.NaN);
  const bounds = floats(size).fill(Number.NaN);
  const open: number[] = [];
  const by = inRange(toNumber(column.factor));
  const own = boundsOf(column);
  for (let place = 0; place < size; place += 1) {
    if (codeAt(column.gaps, place) !== 0) continue;
    const value = (column.mantissas[place] ?? Number.NaN) * by;
    const bound = ((own[place] ?? 0) * by + 2 * UNIT * Math.abs(value)) * WIDENED + SMALLEST;
    const found = apply(value, bound);
    if (found === undefined || !Number.isFinite(found.value)) {
      open.push(place);
      continue;
    }
    mantissas[place] = found.value;
    bounds[place] = found.bound;
  }
  return { column: boundedColumn(mantissas, bounds, ONE, column.gaps), open };
}

/** ln: its slope on the interval is at most 1 over the lower end. */
export function logarithms(column: FloatColumn): OpenCells {
  return mapped(column, (value, bound) => {
    const least = value - bound;
    // Around 1 the result is as small as what the argument is off, and far from it the engine's error counts.
    if (!(least > SMALLEST * 2 ** 60)) return undefined;
    const result = Math.log(value);
    return { value: result, bound: (bound / least + FUNCTION_ERROR * Math.abs(result)) * WIDENED + SMALLEST };
  });
}

/** Between these no power is too small or too large to be held, and floats are at their full precision. */
const [SMALLEST_POWER, LARGEST_POWER] = [1e-300, 1e300];

/** A power with an exponent that stands in the formula: of positive bases, where it rises or falls all along. */
export function powers(column: FloatColumn, exponent: Rational): OpenCells {
  const by = toNumber(exponent);
  // Whether whole powers are so large that they are refused is not for floats to say.
  const isRefused = Number.isInteger(by) && Math.abs(by) >= 1000;
  return mapped(column, (value, bound) => {
    const least = value - bound;
    const most = value + bound;
    if (!(least > 0) || isRefused) return undefined;
    const result = value ** by;
    // The exponent is off by one unit of itself, which moves the result by that times the logarithm of the base.
    const steepness = Math.abs(by) * (Math.abs(Math.log(least)) + Math.abs(Math.log(most)) + 1);
    const error = FUNCTION_ERROR + 2 * UNIT * steepness;
    const [one, other] = [least ** by, most ** by];
    if (!(Math.min(one, other) > SMALLEST_POWER && Math.max(one, other) < LARGEST_POWER)) return undefined;
    const off = Math.max(Math.abs(one - result), Math.abs(other - result));
    return { value: result, bound: (off + 3 * error * Math.max(one, other, result)) * WIDENED + SMALLEST };
  });
}
