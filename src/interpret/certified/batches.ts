import type { Graph, NodeOf } from "../../formula/index.js";
import type { Groups } from "../cohorts.js";

/** So many places are evaluated at once: their columns stay in the processor's cache. */
const BATCH = 4096;

/** The nodes that compare areas. */
export type CohortNode = NodeOf<"statistic" | "rank">;

/**
 * The places of a situation in batches that can be evaluated one by one: areas that share a group stand in the same batch. So a
 * million areas in classes of a hundred never need more memory for what lies between inputs and results than a few thousand do.
 */
export function batchesOf(
  { entries }: Graph,
  size: number,
  groupsOf: (node: CohortNode) => Groups,
): readonly Uint32Array[] {
  const leaders = leadersOf(size, groupingsOf(entries, groupsOf));
  const members = new Map<number, number[]>();
  for (let place = 0; place < size; place += 1) {
    const leader = find(leaders, place);
    const known = members.get(leader);
    if (known === undefined) members.set(leader, [place]);
    else known.push(place);
  }
  const batches: number[][] = [];
  for (const component of members.values()) {
    const last = batches.at(-1);
    if (last !== undefined && last.length + component.length <= BATCH) for (const place of component) last.push(place);
    else batches.push(component);
  }
  return batches.map((batch) => Uint32Array.from(batch));
}

/** The places that stand in a group with one, or are bound to it by way of others: all that its values hang on. */
export function companionsOf(
  { entries }: Graph,
  size: number,
  place: number,
  groupsOf: (node: CohortNode) => Groups,
): readonly number[] {
  const leaders = leadersOf(size, groupingsOf(entries, groupsOf));
  const leader = find(leaders, place);
  const found: number[] = [];
  for (let other = 0; other < size; other += 1) if (find(leaders, other) === leader) found.push(other);
  return found;
}

function groupingsOf(entries: Graph["entries"], groupsOf: (node: CohortNode) => Groups): ReadonlySet<Groups> {
  const groupings = new Set<Groups>();
  for (const { node } of entries) {
    if (node.kind === "statistic" || node.kind === "rank") groupings.add(groupsOf(node));
  }
  return groupings;
}

/** For each place the first of those to which groups bind it, by way of others. */
function leadersOf(size: number, groupings: Iterable<Groups>): Uint32Array {
  const leaders = Uint32Array.from({ length: size }, (_, place) => place);
  for (const { members } of groupings) {
    for (const [first = 0, ...others] of members) {
      for (const place of others) join(leaders, first, place);
    }
  }
  return leaders;
}

function find(leaders: Uint32Array, place: number): number {
  let at = place;
  while (leaders[at] !== at) {
    const above = leaders[leaders[at] ?? 0] ?? 0;
    leaders[at] = above;
    at = above;
  }
  return at;
}

function join(leaders: Uint32Array, a: number, b: number): void {
  const left = find(leaders, a);
  const right = find(leaders, b);
  leaders[Math.max(left, right)] = Math.min(left, right);
}
