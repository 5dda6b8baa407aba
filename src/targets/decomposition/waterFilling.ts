import { compare, rational } from "../../number/index.js";

/** A part in whole grains: its weight, and what it gets at least and at most. */
export interface Vessel {
  readonly weight: bigint;
  readonly least: bigint;
  readonly most: bigint | undefined;
}

/** Whether a part stands at its floor, at its ceiling, or has its share of the rest. */
export type Stand = "floor" | "ceiling" | "free";

/** The free parts share `rest` in proportion to their weights, which sum to `weight`. */
export interface Filling {
  readonly stands: readonly Stand[];
  readonly rest: bigint;
  readonly weight: bigint;
}

/**
 * Finds the level at which all parts, each of them level × weight but no less than its floor and no more than its ceiling, sum to
 * the total. It rises past each floor and ceiling in turn: n log n. The total lies between what all get at least and at most.
 */
export function waterFilling(total: bigint, vessels: readonly Vessel[]): Filling {
  const events = vessels
    .flatMap(({ weight, least, most }, place): { at: bigint; weight: bigint; place: number; stand: Stand }[] => {
      if (weight === 0n) return [];
      const leaves = { at: least, weight, place, stand: "free" as const };
      return most === undefined ? [leaves] : [leaves, { at: most, weight, place, stand: "ceiling" }];
    })
    .map((event) => ({ ...event, level: rational(event.at, event.weight) }))
    // The sort is stable: a part whose floor is its ceiling leaves the one before it comes to the other.
    .sort((a, b) => compare(a.level, b.level));
  const stands: Stand[] = vessels.map(() => "floor");
  let fixed = vessels.reduce((sum, { least }) => sum + least, 0n);
  let free = 0n;
  for (const { at, weight, place, stand } of events) {
    if (fixed * weight + free * at >= total * weight) break;
    fixed += stand === "free" ? -at : at;
    free += stand === "free" ? weight : -weight;
    stands[place] = stand;
  }
  return { stands, rest: total - fixed, weight: free };
}
