import type { Groups } from "../cohorts.js";

/** Groups of the places of a batch: the members of group g stand from starts[g] up to starts[g + 1]. */
export interface BatchGroups {
  /** The group of each place; `count` where it belongs to none. */
  readonly groupOf: Uint32Array;
  readonly members: Uint32Array;
  readonly starts: Uint32Array;
  readonly count: number;
  /** A place that belongs to none; undefined where all belong to one. */
  readonly nobody: number | undefined;
}

const NONE = 2 ** 32 - 1;

/** The groups of a situation, as far as its places are those of a batch. */
export function batchGroups({ groupOf }: Pick<Groups, "groupOf">, places: Uint32Array): BatchGroups {
  const numbers = new Map<number, number>();
  const own = new Uint32Array(places.length).fill(NONE);
  const sizes: number[] = [];
  for (let place = 0; place < places.length; place += 1) {
    const group = groupOf[places[place] ?? 0] ?? -1;
    if (group < 0) continue;
    let number = numbers.get(group);
    if (number === undefined) {
      number = sizes.push(0) - 1;
      numbers.set(group, number);
    }
    own[place] = number;
    sizes[number] = (sizes[number] ?? 0) + 1;
  }
  const starts = new Uint32Array(sizes.length + 1);
  for (const [group, size] of sizes.entries()) starts[group + 1] = (starts[group] ?? 0) + size;
  const next = starts.slice();
  let nobody: number | undefined;
  const members = new Uint32Array(starts[sizes.length] ?? 0);
  for (let place = 0; place < own.length; place += 1) {
    const group = own[place] ?? NONE;
    if (group === NONE) {
      own[place] = sizes.length;
      nobody ??= place;
      continue;
    }
    const at = next[group] ?? 0;
    members[at] = place;
    next[group] = at + 1;
  }
  return { groupOf: own, members, starts, count: sizes.length, nobody };
}

/** A place of each group: what holds for all of it is asked of one. */
export function representatives(
  { members, starts, count, nobody = 0 }: BatchGroups,
  groups: readonly number[],
): readonly number[] {
  return groups.map((group) => (group === count ? nobody : (members[starts[group] ?? 0] ?? 0)));
}

/** How many values a column has that holds for groups: one for each, and one more where some areas belong to none. */
export function slotsOf({ count, nobody }: BatchGroups): number {
  return nobody === undefined ? count : count + 1;
}

export function longestGroup({ starts, count }: BatchGroups): number {
  let most = 0;
  for (let group = 0; group < count; group += 1) most = Math.max(most, (starts[group + 1] ?? 0) - (starts[group] ?? 0));
  return most;
}
