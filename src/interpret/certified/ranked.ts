import type { NodeOf } from "../../formula/index.js";
import { compare, ONE, type Rational, rational, WIDENED } from "../../number/index.js";
import type { BatchGroups } from "./batchGroups.js";
import { type Decided, settlingError } from "./decisions.js";
import { boundsOf, type FloatColumn, wholeColumn } from "./floatColumn.js";
import { addGap, closedGaps, codeAt, type Gaps, openGaps } from "./gaps.js";
import { sortByKey, sortingFor } from "./sortByKey.js";
import { floats } from "./space.js";

/** Each area's place in its group. Floats put areas in order; those whose intervals overlap are compared exactly. */
export function ranked(
  { better, ties }: NodeOf<"rank">,
  part: Decided,
  where: FloatColumn | undefined,
  groups: BatchGroups,
  noCohort: number,
): FloatColumn {
  const { column } = part;
  const { mantissas } = column;
  const size = mantissas.length;
  const bounds = boundsOf(column);
  const settling = settlingError(part, column);
  const direction = better === "higher" ? -1 : 1;
  const order = new Uint32Array(size);
  /** 1 where the area after this one in its group has the same value. */
  const tiesWithNext = new Uint8Array(size);
  const counts = new Uint32Array(groups.count);
  const open: Overlap[] = [];
  const sorting = sortingFor(longest(groups));

  for (let group = 0; group < groups.count; group += 1) {
    const start = groups.starts[group] ?? 0;
    const count = collect(group);
    counts[group] = count;
    sortByKey(sorting, count);
    for (let index = 0; index < count; index += 1) order[start + index] = sorting.items[index] ?? 0;
    if (column.bounds === undefined && settling === 0) {
      for (let index = 0; index + 1 < count; index += 1) {
        if (sorting.keys[index] === sorting.keys[index + 1]) tiesWithNext[start + index] = 1;
      }
    } else findOverlaps(start, count);
  }
  if (open.length > 0) settleOverlaps();
  return placed();

  /** The members that count, with what sorts the best first. */
  function collect(group: number): number {
    const { keys, items } = sorting;
    const end = groups.starts[group + 1] ?? 0;
    let count = 0;
    for (let index = groups.starts[group] ?? 0; index < end; index += 1) {
      const place = groups.members[index] ?? 0;
      const value = mantissas[place] ?? 0;
      if (value !== value && codeAt(column.gaps, place) !== 0) continue;
      if (where !== undefined && where.mantissas[place] !== 1) continue;
      keys[count] = value * direction;
      items[count] = place;
      count += 1;
    }
    return count;
  }

  function findOverlaps(start: number, count: number): void {
    const { keys, items, spareKeys: lowestFrom } = sorting;
    let lowest = Infinity;
    for (let index = count - 1; index >= 0; index -= 1) {
      const low = (keys[index] ?? 0) - ((bounds[items[index] ?? 0] ?? 0) + settling) * WIDENED;
      if (!(low >= lowest)) lowest = low;
      lowestFrom[index] = lowest;
    }
    let from = 0;
    let highest = -Infinity;
    let isExact = true;
    for (let index = 0; index < count; index += 1) {
      const bound = (bounds[items[index] ?? 0] ?? 0) + settling;
      const high = (keys[index] ?? 0) + bound * WIDENED;
      if (!(high <= highest)) highest = high;
      isExact &&= bound === 0;
      if (index + 1 < count && !(highest < (lowestFrom[index + 1] ?? 0))) continue;
      if (isExact) {
        for (let at = from; at < index; at += 1) if (keys[at] === keys[at + 1]) tiesWithNext[start + at] = 1;
      } else if (index > from) open.push({ from: start + from, to: start + index + 1 });
      from = index + 1;
      highest = -Infinity;
      isExact = true;
    }
  }

  function settleOverlaps(): void {
    const places = open.flatMap(({ from, to }) => [...order.subarray(from, to)]);
    const exact = part.settled(places);
    const valueAt = new Map<number, Rational>();
    for (const [index, place] of places.entries()) {
      const value = exact[index];
      if (value !== undefined) valueAt.set(place, value);
    }
    for (const { from, to } of open) {
      const values = [...order.subarray(from, to)].flatMap((place) => {
        const value = valueAt.get(place);
        return value === undefined ? [] : [{ place, value }];
      });
      values.sort((a, b) => compare(a.value, b.value) * direction);
      for (const [index, { place, value }] of values.entries()) {
        order[from + index] = place;
        const next = values[index + 1];
        if (next !== undefined && compare(value, next.value) === 0) tiesWithNext[from + index] = 1;
      }
    }
  }

  function placed(): FloatColumn {
    const isHalf = ties === "average";
    const ranks = floats(size).fill(Number.NaN);
    let total = 0;
    for (let group = 0; group < groups.count; group += 1) {
      const start = groups.starts[group] ?? 0;
      const count = counts[group] ?? 0;
      total += count;
      let distinct = 0;
      for (let first = 0; first < count; ) {
        let last = first;
        while (tiesWithNext[start + last] === 1) last += 1;
        distinct += 1;
        const rank =
          ties === "competition" ? first + 1 : ties === "dense" ? distinct : ties === "last" ? last + 1 : first + last + 2;
        for (let index = first; index <= last; index += 1) {
          const place = order[start + index] ?? 0;
          ranks[place] = rank;
        }
        first = last + 1;
      }
    }
    const gaps = total === size ? undefined : unranked(ranks);
    return wholeColumn(ranks, isHalf ? rational(1, 2) : ONE, 2 * size, gaps);
  }

  /** Who has no rank: for the reason of the value, or because nobody is compared with it. */
  function unranked(ranks: Float64Array): Gaps | undefined {
    const found = openGaps();
    for (let place = 0; place < size; place += 1) {
      const rank = ranks[place];
      if (rank !== rank) addGap(found, place, codeAt(column.gaps, place) || noCohort);
    }
    return closedGaps(found);
  }
}

/** Areas in order from one index to another, whose intervals overlap. */
interface Overlap {
  readonly from: number;
  readonly to: number;
}

function longest({ starts, count }: BatchGroups): number {
  let most = 0;
  for (let group = 0; group < count; group += 1) most = Math.max(most, (starts[group + 1] ?? 0) - (starts[group] ?? 0));
  return most;
}

