/** How the pairs of a list stand by two orders of it. */
export interface PairOrder {
  readonly all: number;
  /** Equal by the first order, by the second, by both. */
  readonly tiedFirst: number;
  readonly tiedSecond: number;
  readonly tiedBoth: number;
  /** In one order by the first, and in the other by the second. */
  readonly swapped: number;
}

/**
 * Counts pairs by sorting and merging, in n log n steps.
 *
 * W. R. Knight, "A computer method for calculating Kendall's tau with ungrouped data", Journal of the American Statistical Association 61 (1966).
 */
export function pairOrder(first: readonly number[], second: readonly number[]): PairOrder {
  const at = (list: readonly number[], place: number): number => list[place] ?? 0;
  const order = [...first.keys()].sort((a, b) => at(first, a) - at(first, b) || at(second, a) - at(second, b));
  const [x, y] = [order.map((place) => at(first, place)), order.map((place) => at(second, place))];
  const isSame = (list: readonly number[], index: number): boolean => list[index] === list[index - 1];
  const tiedFirst = tied(order.length, (index) => isSame(x, index));
  const tiedBoth = tied(order.length, (index) => isSame(x, index) && isSame(y, index));
  const { sorted, swapped } = inversions(y);
  const tiedSecond = tied(order.length, (index) => isSame(sorted, index));
  return { all: (order.length * (order.length - 1)) / 2, tiedFirst, tiedSecond, tiedBoth, swapped };
}

/** The pairs within runs, where each is the same as the one before it. */
function tied(size: number, isSame: (index: number) => boolean): number {
  let [run, pairs] = [0, 0];
  for (let index = 1; index < size; index += 1) {
    run = isSame(index) ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

/** How many pairs stand the wrong way round, counted while runs are merged. */
function inversions(list: readonly number[]): { readonly sorted: readonly number[]; readonly swapped: number } {
  let [sorted, swapped] = [[...list], 0];
  for (let width = 1; width < list.length; width *= 2) {
    const merged: number[] = [];
    for (let from = 0; from < list.length; from += 2 * width) {
      const [middle, to] = [Math.min(from + width, list.length), Math.min(from + 2 * width, list.length)];
      let [left, right] = [from, middle];
      while (left < middle || right < to) {
        const [a = Infinity, b = Infinity] = [
          left < middle ? sorted[left] : Infinity,
          right < to ? sorted[right] : Infinity,
        ];
        if (right >= to || (left < middle && a <= b)) {
          merged.push(a);
          left += 1;
        } else {
          merged.push(b);
          right += 1;
          swapped += middle - left;
        }
      }
    }
    sorted = merged;
  }
  return { sorted, swapped };
}
