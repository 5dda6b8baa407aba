/** Ranks of an area over many draws. */
export interface DrawnRange {
  readonly best: number;
  readonly worst: number;
  /** Nine draws in ten lie between. Where more than 1,000 are ranked, to one in a thousand of their number. */
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  /** In which share of the draws it has the rank that was assessed. */
  readonly same: number;
}

/** Ranks are counted after so many draws: area by area, so that what is counted stays close at hand. */
export const DRAWS_AT_A_TIME = 32;

/** Ranks, and those halfway between two, that are counted one by one; beyond, in so many classes of equal width. */
const MOST_COUNTED = 2000;

/** Ranks that are being counted. */
export interface RankCounts {
  /** Where the ranks of all areas are written, draw after draw. */
  readonly ranks: Float64Array;
  /** Counts the first so many draws of them. */
  readonly add: (draws: number) => void;
  readonly rangeOf: (place: number, draws: number) => DrawnRange;
}

/** @param assessed the ranks without drawing */
export function rankCounts(assessed: readonly number[]): RankCounts {
  const size = assessed.length;
  const ranks = new Float64Array(DRAWS_AT_A_TIME * size);
  // Those who share places may have a rank halfway between two.
  const positions = 2 * size - 1;
  const bins = Math.min(positions, MOST_COUNTED);
  const counts = new Uint32Array(size * bins);
  const [best, worst, sums] = [new Float64Array(size).fill(Infinity), new Float64Array(size), new Float64Array(size)];
  const [sames, own] = [new Uint32Array(size), Float64Array.from(assessed)];
  const add = (draws: number): void => {
    for (let place = 0; place < size; place += 1) {
      let least = best[place] ?? 0;
      let most = worst[place] ?? 0;
      let sum = sums[place] ?? 0;
      let same = 0;
      for (let draw = 0; draw < draws; draw += 1) {
        const rank = ranks[draw * size + place] ?? 0;
        if (rank < least) least = rank;
        if (rank > most) most = rank;
        sum += rank;
        if (rank === own[place]) same += 1;
        const bin = place * bins + Math.floor(((2 * rank - 2) * bins) / positions);
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
      best[place] = least;
      worst[place] = most;
      sums[place] = sum;
      sames[place] = (sames[place] ?? 0) + same;
    }
  };
  const within = (place: number, rank: number): number => Math.min(Math.max(rank, best[place] ?? 0), worst[place] ?? 0);
  const rankAt = (place: number, seenAt: number): number => {
    let seen = 0;
    for (let bin = 0; bin < bins; bin += 1) {
      seen += counts[place * bins + bin] ?? 0;
      if (seen >= seenAt) return within(place, Math.ceil((bin * positions) / bins) / 2 + 1);
    }
    return worst[place] ?? 0;
  };
  const rangeOf = (place: number, draws: number): DrawnRange => ({
    best: best[place] ?? 0,
    worst: worst[place] ?? 0,
    from: rankAt(place, 0.05 * draws),
    to: rankAt(place, 0.95 * draws),
    mean: (sums[place] ?? 0) / draws,
    same: (sames[place] ?? 0) / draws,
  });
  return { ranks, add, rangeOf };
}
