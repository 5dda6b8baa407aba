import type { NodeOf } from "../../formula/index.js";
import { compare, ONE, type Rational, rational, WIDENED, ZERO } from "../../number/index.js";
import { type BatchGroups, longestGroup } from "./batchGroups.js";
import { type Decided, settlingError } from "./decisions.js";
import { boundsOf, type FloatColumn, wholeColumn } from "./floatColumn.js";
import { addGap, closedGaps, codeAt, type Gaps, openGaps } from "./gaps.js";
import type { SameInputs } from "./sameInputs.js";
import { type Sorted, sortByKey, sortingFor } from "./sortByKey.js";
import { floats } from "./space.js";

/** What puts areas in order. Of values that differ by the same from those that are seen the exact ones are asked for. */
export interface Ordering extends Decided {
  readonly isSame: SameInputs;
}

/** The members of a group from the best to the worst, with 1 where a member has the same value as the next. */
interface Ordered {
  readonly places: Uint32Array;
  readonly tiesWithNext: Uint8Array;
  readonly count: number;
}

/** Members of a group in order from one index to another, whose intervals overlap. */
interface Overlap {
  readonly ordered: Ordered;
  readonly from: number;
  readonly to: number;
}

/** Members that rest on the same, with the value of all. */
interface SettledRun {
  readonly places: readonly number[];
  readonly value: Rational;
}

/** Each area's place in its group. Floats put areas in order; those whose intervals overlap are compared exactly. */
export function ranked(
  { better, ties }: NodeOf<"rank">,
  part: Ordering,
  where: FloatColumn | undefined,
  groups: BatchGroups,
  noCohort: number,
): FloatColumn {
  const { column } = part;
  const { mantissas } = column;
  const size = mantissas.length;
  const bounds = boundsOf(column);
  const settling = settlingError(part, column);
  const isExact = column.bounds === undefined && settling === 0;
  const direction = better === "higher" ? -1 : 1;
  const longest = longestGroup(groups);
  const sorting = sortingFor(longest);
  const tiesWithNext = new Uint8Array(longest);
  const ranks = floats(size).fill(Number.NaN);
  let total = 0;
  const waiting: Ordered[] = [];
  const overlaps: Overlap[] = [];
  for (let group = 0; group < groups.count; group += 1) {
    const count = collect(group);
    total += count;
    const sorted = sortByKey(sorting, count);
    if (isExact) numberExact(sorted, count);
    else findOverlaps(sorted, count);
  }
  if (overlaps.length > 0) settleOverlaps();
  for (const ordered of waiting) number(ordered);
  const gaps = total === size ? undefined : unranked();
  return wholeColumn(ranks, ties === "average" ? rational(1, 2) : ONE, 2 * size, gaps);

  /** The members that count, with what sorts the best first. */
  function collect(group: number): number {
    const { keys, items } = sorting;
    const end = groups.starts[group + 1] ?? 0;
    let count = 0;
    for (let index = groups.starts[group] ?? 0; index < end; index += 1) {
      const place = groups.members[index] ?? 0;
      const value = mantissas[place] ?? 0;
      if (Number.isNaN(value) && codeAt(column.gaps, place) !== 0) continue;
      if (where !== undefined && where.mantissas[place] !== 1) continue;
      keys[count] = value * direction;
      items[count] = place;
      count += 1;
    }
    return count;
  }

  function findTies({ keys }: Sorted, from: number, to: number): void {
    for (let index = from; index + 1 < to; index += 1) if (keys[index] === keys[index + 1]) tiesWithNext[index] = 1;
  }

  /** Numbers a group at once where no intervals overlap; else it waits until they are settled. */
  function findOverlaps(sorted: Sorted, count: number): void {
    const { keys, items, spareKeys: lowestFrom } = sorted;
    tiesWithNext.fill(0, 0, count);
    if (!areKnown(sorted, count)) {
      wait(sorted, count, [{ from: 0, to: count }]);
      return;
    }
    let lowest = Infinity;
    for (let index = count - 1; index >= 0; index -= 1) {
      const low = (keys[index] ?? 0) - ((bounds[items[index] ?? 0] ?? 0) + settling) * WIDENED;
      if (!(low >= lowest)) lowest = low;
      lowestFrom[index] = lowest;
    }
    const found: { readonly from: number; readonly to: number }[] = [];
    let from = 0;
    let highest = -Infinity;
    let areExact = true;
    for (let index = 0; index < count; index += 1) {
      const bound = (bounds[items[index] ?? 0] ?? 0) + settling;
      const high = (keys[index] ?? 0) + bound * WIDENED;
      if (!(high <= highest)) highest = high;
      areExact &&= bound === 0;
      if (index + 1 < count && !(highest < (lowestFrom[index + 1] ?? 0))) continue;
      if (areExact) findTies(sorted, from, index + 1);
      else if (index > from) found.push({ from, to: index + 1 });
      from = index + 1;
      highest = -Infinity;
      areExact = true;
    }
    if (found.length === 0) {
      number({ places: items, tiesWithNext, count });
      return;
    }
    wait(sorted, count, found);
  }

  /** Whether floats say of every member where it lies. */
  function areKnown({ keys, items }: Sorted, count: number): boolean {
    for (let index = 0; index < count; index += 1) {
      const bound = (bounds[items[index] ?? 0] ?? 0) + settling;
      if (!Number.isFinite((keys[index] ?? 0) + bound)) return false;
    }
    return true;
  }

  function wait({ items }: Sorted, count: number, found: readonly Pick<Overlap, "from" | "to">[]): void {
    const ordered = { places: items.slice(0, count), tiesWithNext: tiesWithNext.slice(0, count), count };
    waiting.push(ordered);
    for (const each of found) overlaps.push({ ordered, ...each });
  }

  function settleOverlaps(): void {
    const open = overlaps.map((overlap) => ({ overlap, runs: runsOf(overlap) }));
    const asked = open.flatMap(({ runs }) => (runs.length > 1 ? runs.map(([first = 0]) => first) : []));
    const exact = new Map<number, Rational | undefined>();
    for (const [index, value] of part.settled(asked).entries()) exact.set(asked[index] ?? 0, value);
    for (const { overlap, runs } of open) {
      const settled = runs.map((places) => ({ places, value: exact.get(places[0] ?? 0) ?? ZERO }));
      settled.sort((a, b) => compare(a.value, b.value) * direction);
      place(overlap, settled);
    }
  }

  /** Members that rest on the same have the same floats, so they stand side by side: one of each run is settled for all. */
  function runsOf({ ordered, from, to }: Overlap): readonly (readonly number[])[] {
    const runs: number[][] = [];
    for (const member of ordered.places.subarray(from, to)) {
      const run = runs.at(-1);
      const last = run?.at(-1);
      const isSame = last !== undefined && mantissas[last] === mantissas[member] && part.isSame(last, member);
      if (run !== undefined && isSame) run.push(member);
      else runs.push([member]);
    }
    return runs;
  }

  function place({ ordered, from }: Overlap, settled: readonly SettledRun[]): void {
    let index = from;
    for (const [position, { places, value }] of settled.entries()) {
      const after = settled[position + 1];
      for (const member of places) {
        ordered.places[index] = member;
        ordered.tiesWithNext[index] = 1;
        index += 1;
      }
      const tiesOn = after !== undefined && compare(value, after.value) === 0;
      ordered.tiesWithNext[index - 1] = tiesOn ? 1 : 0;
    }
  }

  /** Keys that are exact tie where they are equal. */
  function numberExact({ keys, items }: Sorted, count: number): void {
    let distinct = 0;
    for (let first = 0; first < count; ) {
      const key = keys[first];
      let last = first;
      while (last + 1 < count && keys[last + 1] === key) last += 1;
      distinct += 1;
      const rank = shared(first, last, distinct);
      for (let index = first; index <= last; index += 1) ranks[items[index] ?? 0] = rank;
      first = last + 1;
    }
  }

  function number({ places, tiesWithNext: tied, count }: Ordered): void {
    let distinct = 0;
    for (let first = 0; first < count; ) {
      let last = first;
      while (tied[last] === 1) last += 1;
      distinct += 1;
      const rank = shared(first, last, distinct);
      for (let index = first; index <= last; index += 1) ranks[places[index] ?? 0] = rank;
      first = last + 1;
    }
  }

  /** The rank of equal areas from one index to another; twice the rank where it is their average. */
  function shared(first: number, last: number, distinct: number): number {
    switch (ties) {
      case "competition":
        return first + 1;
      case "dense":
        return distinct;
      case "last":
        return last + 1;
      case "average":
        return first + last + 2;
    }
  }

  /** Who has no rank: for the reason of the value, or because nobody is compared with it. */
  function unranked(): Gaps | undefined {
    const found = openGaps();
    for (let place = 0; place < size; place += 1) {
      const rank = ranks[place];
      if (Number.isNaN(rank)) addGap(found, place, codeAt(column.gaps, place) || noCohort);
    }
    return closedGaps(found);
  }
}
