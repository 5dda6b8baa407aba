/** Space for sorting, as long as what is sorted. */
export interface Sorting {
  readonly keys: Float64Array;
  readonly items: Uint32Array;
  readonly spareKeys: Float64Array;
  readonly spareItems: Uint32Array;
  readonly ends: Uint32Array;
}

const BUCKETS_PER_KEY = 2;

export function sortingFor(size: number): Sorting {
  return {
    keys: new Float64Array(size),
    items: new Uint32Array(size),
    spareKeys: new Float64Array(size),
    spareItems: new Uint32Array(size),
    ends: new Uint32Array(BUCKETS_PER_KEY * size + 2),
  };
}

/** What was sorted, with space beside it. */
export type Sorted = Pick<Sorting, "keys" | "items" | "spareKeys">;

/** So many places a key may be moved on average before buckets are given up for a merge. */
const MOST_MOVES = 8;

/**
 * Sorts the first items by their keys, the least first. Keys go into buckets by their size, which puts most of them in order in linear
 * time; where they crowd in a few buckets, runs are merged instead.
 */
export function sortByKey(sorting: Sorting, size: number): Sorted {
  if (size < 2) return sorting;
  const { spareKeys: keys, spareItems: items } = sorting;
  return inBuckets(sorting, size) ? { keys, items, spareKeys: sorting.keys } : inRuns(sorting, size);
}

/** Whether buckets have sorted the keys. */
function inBuckets({ keys, items, spareKeys, spareItems, ends }: Sorting, size: number): boolean {
  let least = Infinity;
  let most = -Infinity;
  for (let index = 0; index < size; index += 1) {
    const key = keys[index] ?? 0;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  const last = BUCKETS_PER_KEY * size - 1;
  const scale = last / (most - least);
  if (!(scale > 0 && scale < Infinity)) return false;
  ends.fill(0, 0, last + 2);
  for (let index = 0; index < size; index += 1) {
    const bucket = (((keys[index] ?? 0) - least) * scale) | 0;
    ends[bucket + 1] = (ends[bucket + 1] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= last; bucket += 1) ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0);
  for (let index = 0; index < size; index += 1) {
    const key = keys[index] ?? 0;
    const bucket = ((key - least) * scale) | 0;
    const at = ends[bucket] ?? 0;
    spareKeys[at] = key;
    spareItems[at] = items[index] ?? 0;
    ends[bucket] = at + 1;
  }
  return inserted(spareKeys, spareItems, 0, size, MOST_MOVES * size);
}

/** Sorts by insertion, unless that takes more moves. */
function inserted(keys: Float64Array, items: Uint32Array, from: number, to: number, most: number): boolean {
  let left = most;
  for (let index = from + 1; index < to; index += 1) {
    const key = keys[index] ?? 0;
    if (!((keys[index - 1] ?? 0) > key)) continue;
    const item = items[index] ?? 0;
    let hole = index;
    for (; hole > from && (keys[hole - 1] ?? 0) > key; hole -= 1) {
      keys[hole] = keys[hole - 1] ?? 0;
      items[hole] = items[hole - 1] ?? 0;
    }
    keys[hole] = key;
    items[hole] = item;
    left -= index - hole;
    if (left < 0) return false;
  }
  return true;
}

const RUN = 8;

function inRuns({ keys, items, spareKeys, spareItems }: Sorting, size: number): Sorted {
  for (let from = 0; from < size; from += RUN) inserted(keys, items, from, Math.min(from + RUN, size), Infinity);
  let [fromKeys, fromItems, toKeys, toItems] = [keys, items, spareKeys, spareItems];
  for (let width = RUN; width < size; width *= 2) {
    for (let left = 0; left < size; left += 2 * width) {
      merge(fromKeys, fromItems, toKeys, toItems, left, Math.min(left + width, size), Math.min(left + 2 * width, size));
    }
    [fromKeys, fromItems, toKeys, toItems] = [toKeys, toItems, fromKeys, fromItems];
  }
  return { keys: fromKeys, items: fromItems, spareKeys: toKeys };
}

function merge(
  keys: Float64Array,
  items: Uint32Array,
  toKeys: Float64Array,
  toItems: Uint32Array,
  left: number,
  middle: number,
  right: number,
): void {
  let a = left;
  let b = middle;
  for (let index = left; index < right; index += 1) {
    const takesLeft = a < middle && (b >= right || (keys[a] ?? 0) <= (keys[b] ?? 0));
    const from = takesLeft ? a : b;
    toKeys[index] = keys[from] ?? 0;
    toItems[index] = items[from] ?? 0;
    if (takesLeft) a += 1;
    else b += 1;
  }
}
