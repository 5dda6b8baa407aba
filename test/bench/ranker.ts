/** Writes the rank of each of the first values, 1 for the highest, NaN where there is none; gives how many there are. */
export type Ranker = (values: Float64Array, size: number, ranks: Float64Array) => number;

/** Values and the places where they stand, side by side. */
interface Keys {
  readonly values: Float64Array;
  readonly places: Int32Array;
}

/** So many neighbours are sorted by insertion before they are merged. */
const RUN = 8;

/** A merge sort of values with their places, in buffers made once: it takes two thirds of a native sort with a search for each value. */
export function ranker(largest: number): Ranker {
  const keys = (): Keys => ({ values: new Float64Array(largest), places: new Int32Array(largest) });
  const [first, second] = [keys(), keys()];
  return (values, size, ranks) => {
    const count = collect(values, size, ranks, first);
    for (let start = 0; start < count; start += RUN) insertionSort(first, start, Math.min(start + RUN, count));
    let [from, to] = [first, second];
    for (let width = RUN; width < count; width *= 2) {
      for (let start = 0; start < count; start += 2 * width) {
        merge(from, to, start, Math.min(start + width, count), Math.min(start + 2 * width, count));
      }
      [from, to] = [to, from];
    }
    number(from, count, ranks);
    return count;
  };
}

function collect(values: Float64Array, size: number, ranks: Float64Array, keys: Keys): number {
  const { values: into, places } = keys;
  let count = 0;
  for (let place = 0; place < size; place += 1) {
    const value = values[place] ?? Number.NaN;
    ranks[place] = Number.NaN;
    into[count] = value;
    places[count] = place;
    if (!Number.isNaN(value)) count += 1;
  }
  return count;
}

/** From the highest down. */
function insertionSort({ values, places }: Keys, start: number, end: number): void {
  for (let index = start + 1; index < end; index += 1) {
    const value = values[index] ?? 0;
    const place = places[index] ?? 0;
    let hole = index - 1;
    while (hole >= start && (values[hole] ?? 0) < value) {
      values[hole + 1] = values[hole] ?? 0;
      places[hole + 1] = places[hole] ?? 0;
      hole -= 1;
    }
    values[hole + 1] = value;
    places[hole + 1] = place;
  }
}

function merge(from: Keys, to: Keys, start: number, middle: number, end: number): void {
  const { values, places } = from;
  const { values: sorted, places: sortedPlaces } = to;
  let left = start;
  let right = middle;
  for (let index = start; index < end; index += 1) {
    if (left < middle && (right >= end || (values[left] ?? 0) >= (values[right] ?? 0))) {
      sorted[index] = values[left] ?? 0;
      sortedPlaces[index] = places[left] ?? 0;
      left += 1;
    } else {
      sorted[index] = values[right] ?? 0;
      sortedPlaces[index] = places[right] ?? 0;
      right += 1;
    }
  }
}

/** Equal values share the better place. */
function number({ values, places }: Keys, count: number, ranks: Float64Array): void {
  let rank = 0;
  let last = Number.NaN;
  for (let index = 0; index < count; index += 1) {
    const value = values[index] ?? 0;
    if (value !== last) rank = index + 1;
    last = value;
    ranks[places[index] ?? 0] = rank;
  }
}
