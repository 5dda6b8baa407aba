import type { DistinctPlaces } from "./distinctPlaces.js";

/** Twice the rank of each from the least on, equal ones sharing the mean of their ranks: whole numbers, which correlate as ranks do. */
export function averageRanks({ places, distinct }: DistinctPlaces): readonly number[] {
  const sizes = new Uint32Array(distinct);
  for (const place of places) sizes[place] = (sizes[place] ?? 0) + 1;
  const ranks = new Float64Array(distinct);
  let below = 0;
  for (const [place, size] of sizes.entries()) {
    ranks[place] = 2 * below + size + 1;
    below += size;
  }
  return Array.from(places, (place) => ranks[place] ?? 0);
}
