/** Columns of one length that were given back. */
let [free, length]: [Float64Array[], number] = [[], 0];

const MOST_KEPT = 256;
/** Longer columns are left to the garbage collector: kept ones are for what fits the processor's cache. */
const LONGEST_KEPT = 2 ** 13;

/** From now on columns of this length are kept when they are given back. */
export function keepSpace(size: number): void {
  if (size !== length) [free, length] = [[], size];
}

/** Space for a column: as a rule one that was given back, with what stood in it. */
export function floats(size: number): Float64Array {
  return (size === length ? free.pop() : undefined) ?? new Float64Array(size);
}

/** Gives a column back that nobody reads any more. */
export function giveBack(column: Float64Array): void {
  if (column.length === length && length <= LONGEST_KEPT && free.length < MOST_KEPT) free.push(column);
}
