/** Columns of one length that were given back. */
let [free, length]: [Float64Array[], number] = [[], 0];

/** Columns of that length that hold one number throughout, for all who want it. */
let uniform = new Map<number, Float64Array>();
const isUniform = /* @__PURE__ */ new WeakSet<Float64Array>();

const MOST_KEPT = 256;
/** Longer columns are left to the garbage collector: kept ones are for what fits the processor's cache. */
const LONGEST_KEPT = 2 ** 13;

/** From now on columns of this length are kept when they are given back. */
export function keepSpace(size: number): void {
  if (size === length) return;
  [free, length] = [[], size];
  uniform = new Map();
}

/** Space for a column: as a rule one that was given back, with what stood in it. */
export function floats(size: number): Float64Array {
  return (size === length ? free.pop() : undefined) ?? new Float64Array(size);
}

/** A column that holds one number throughout, which nobody may write to. */
export function uniformly(size: number, value: number): Float64Array {
  const known = size === length ? uniform.get(value) : undefined;
  if (known !== undefined) return known;
  const made = new Float64Array(size).fill(value);
  if (size === length && uniform.size < MOST_KEPT && length <= LONGEST_KEPT) {
    uniform.set(value, made);
    isUniform.add(made);
  }
  return made;
}

/** Gives a column back that nobody reads any more. */
export function giveBack(column: Float64Array): void {
  if (column.length !== length || length > LONGEST_KEPT || free.length >= MOST_KEPT) return;
  if (!isUniform.has(column)) free.push(column);
}
