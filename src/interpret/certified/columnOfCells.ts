import { type Cell, isMissing } from "../../data/index.js";
import {
  compare,
  greatestCommonDivisor,
  LARGEST_WHOLE,
  ONE,
  type Rational,
  rational,
  reduced,
  toNumber,
  UNIT,
} from "../../number/index.js";
import { boundedColumn, type FloatColumn, wholeColumn } from "./floatColumn.js";
import { addGap, closedGaps, type Gaps, openGaps } from "./gaps.js";
import type { ReasonCodes } from "./reasonCodes.js";
import { uniformly } from "./space.js";

/** The column of these cells: whole numbers at one factor where safe ones are enough. */
export function columnOfCells(cells: readonly Cell[], { codeOf }: ReasonCodes): FloatColumn {
  const [first] = cells;
  if (first !== undefined && cells.every((cell) => cell === first)) {
    return isMissing(first) ? missingColumn(codeOf(first.reason), cells.length) : constantColumn(first, cells.length);
  }
  const open = openGaps();
  for (const [place, cell] of cells.entries()) if (isMissing(cell)) addGap(open, place, codeOf(cell.reason));
  const gaps = closedGaps(open);
  return wholeNumbers(cells, gaps) ?? floats(cells, gaps);
}

/** One value at every place. */
export function constantColumn(value: Rational, size: number): FloatColumn {
  const { numerator, denominator } = reduced(value);
  const column =
    typeof numerator === "number"
      ? wholeColumn(uniformly(size, numerator), rational(1, denominator), Math.abs(numerator), undefined)
      : floats(new Array<Cell>(size).fill(value), undefined);
  return { ...column, constant: value };
}

/** The same reason at every place. */
export function missingColumn(code: number, size: number): FloatColumn {
  const places = Array.from({ length: size }, (_, place) => place);
  return wholeColumn(new Float64Array(size).fill(Number.NaN), ONE, 0, { places, codes: places.map(() => code) });
}

function wholeNumbers(cells: readonly Cell[], gaps: Gaps | undefined): FloatColumn | undefined {
  const scale = commonDenominator(cells);
  if (scale === undefined) return undefined;
  const mantissas = new Float64Array(cells.length);
  let [shared, limit] = [0, 0];
  for (const [place, cell] of cells.entries()) {
    const mantissa = isMissing(cell) ? Number.NaN : Number(cell.numerator) * (scale / Number(cell.denominator));
    mantissas[place] = mantissa;
    if (isMissing(cell) || mantissa === 0) continue;
    limit = Math.max(limit, Math.abs(mantissa));
    if (!(limit <= LARGEST_WHOLE)) return undefined;
    if (shared === 0) shared = limit;
    else if (mantissa % shared !== 0) shared = Number(greatestCommonDivisor(mantissa, shared));
  }
  if (shared <= 1) return wholeColumn(mantissas, rational(1, scale), limit, gaps);
  for (const [place, mantissa] of mantissas.entries()) mantissas[place] = mantissa / shared;
  return wholeColumn(mantissas, reduced(rational(shared, scale)), limit / shared, gaps);
}

/** A denominator that serves all, where a safe integer is enough and all are numbers. */
function commonDenominator(cells: readonly Cell[]): number | undefined {
  let common = 1;
  for (const cell of cells) {
    if (isMissing(cell)) continue;
    const { numerator, denominator } = cell;
    if (typeof numerator !== "number" || typeof denominator !== "number") return undefined;
    if (common % denominator === 0) continue;
    common *= denominator / Number(greatestCommonDivisor(common, denominator));
    if (common > LARGEST_WHOLE) return undefined;
  }
  return common;
}

/** The nearest floats, with the cells behind them. */
function floats(cells: readonly Cell[], gaps: Gaps | undefined): FloatColumn {
  const mantissas = new Float64Array(cells.length);
  const bounds = new Float64Array(cells.length);
  for (const [place, cell] of cells.entries()) {
    const value = isMissing(cell) ? Number.NaN : toNumber(cell);
    mantissas[place] = value;
    bounds[place] = isMissing(cell) ? Number.NaN : errorOf(value, cell);
  }
  const exactAt = (place: number): Rational | undefined => {
    const cell = cells[place];
    return cell === undefined || isMissing(cell) ? undefined : cell;
  };
  return boundedColumn(mantissas, bounds, ONE, gaps, exactAt);
}

function errorOf(value: number, cell: Rational): number {
  if (!Number.isFinite(value)) return Number.NaN;
  if (Number.isSafeInteger(value) && compare(rational(value), cell) === 0) return 0;
  // Two units, since the nearest float of a fraction of safe integers is theirs divided, and a bigint's is within one.
  return 2 * UNIT * Math.abs(value) + 2 ** -1022;
}
