import { type Rational, rational } from "../../number/index.js";

/** Matrices are kept at 80 decimals of their sum; two steps that agree to 55 are settled, and the second is twice as exact. */
const WHOLE = 10n ** 80n;
const SETTLED = 10n ** 25n;
/** Rounding doubles with each step, so that more of them would cost what they gain. */
const MOST_STEPS = 64;

type Grid = readonly (readonly bigint[])[];

/**
 * The eigenvector of the largest eigenvalue of a positive matrix, summing to 1. By squaring: A, A², A⁴, A⁸ …, whose rows come to be
 * in proportion to it. That takes few steps even where the next eigenvalue is near.
 */
export function principalEigenvector(matrix: readonly (readonly Rational[])[]): readonly Rational[] {
  let grid = ofWhole(
    matrix.map((row) => row.map(({ numerator, denominator }) => (BigInt(numerator) * WHOLE) / BigInt(denominator))),
  );
  let vector = rowSums(grid);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    grid = ofWhole(squared(grid));
    const next = rowSums(grid);
    const off = next.map((value, place) => value - (vector[place] ?? 0n));
    vector = next;
    if (off.every((each) => each < SETTLED && each > -SETTLED)) break;
  }
  const all = sumOf(vector);
  return vector.map((value) => rational(value, all));
}

function squared(grid: Grid): Grid {
  return grid.map((row) =>
    row.map((_, column) => sumOf(row.map((value, place) => value * (grid[place]?.[column] ?? 0n)))),
  );
}

/** In proportion, so that all sum to the whole. */
function ofWhole(grid: Grid): Grid {
  const all = sumOf(rowSums(grid));
  return grid.map((row) => row.map((value) => (value * WHOLE) / all));
}

function rowSums(grid: Grid): readonly bigint[] {
  return grid.map(sumOf);
}

function sumOf(values: readonly bigint[]): bigint {
  return values.reduce((all, value) => all + value, 0n);
}
