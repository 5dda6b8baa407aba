const RUN = 8;

/** Scratch space for sorting, as long as what is sorted. */
export interface Sorting {
  readonly keys: Float64Array;
  readonly items: Uint32Array;
  readonly spareKeys: Float64Array;
  readonly spareItems: Uint32Array;
}

export function sortingFor(size: number): Sorting {
  return {
    keys: new Float64Array(size),
    items: new Uint32Array(size),
    spareKeys: new Float64Array(size),
    spareItems: new Uint32Array(size),
  };
}

/**
 * Sorts the first items by their keys, the least first; equal ones keep their order. A merge of typed arrays, since a comparing
 * function is called for each pair and costs most of the time of a rank.
 */
export function sortByKey({ keys, items, spareKeys, spareItems }: Sorting, size: number): void {
  for (let from = 0; from < size; from += RUN) sortRun(keys, items, from, Math.min(from + RUN, size));
  let [fromKeys, fromItems, toKeys, toItems] = [keys, items, spareKeys, spareItems];
  for (let width = RUN; width < size; width *= 2) {
    for (let left = 0; left < size; left += 2 * width) {
      merge(fromKeys, fromItems, toKeys, toItems, left, Math.min(left + width, size), Math.min(left + 2 * width, size));
    }
    [fromKeys, fromItems, toKeys, toItems] = [toKeys, toItems, fromKeys, fromItems];
  }
  if (fromKeys === keys) return;
  for (let index = 0; index < size; index += 1) {
    keys[index] = spareKeys[index] ?? 0;
    items[index] = spareItems[index] ?? 0;
  }
}

function sortRun(keys: Float64Array, items: Uint32Array, from: number, to: number): void {
  for (let index = from + 1; index < to; index += 1) {
    const key = keys[index] ?? 0;
    const item = items[index] ?? 0;
    let hole = index;
    for (; hole > from && (keys[hole - 1] ?? 0) > key; hole -= 1) {
      keys[hole] = keys[hole - 1] ?? 0;
      items[hole] = items[hole - 1] ?? 0;
    }
    keys[hole] = key;
    items[hole] = item;
  }
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
