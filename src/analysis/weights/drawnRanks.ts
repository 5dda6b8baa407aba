import type { Scheme } from "../../assessment/index.js";
import type { Label } from "../../error/index.js";
import type { Ties } from "../../formula/index.js";
import { type Sorting, sortByKey, sortingFor } from "../../interpret/index.js";
import { countGrades, type DrawnGrades, drawnGrades, gradingFor } from "./drawnGrades.js";
import { type DrawnBetween, totalsDrawnFor } from "./drawnTotals.js";
import { BILLIONTHS, publishedTotal } from "./publishedTotal.js";
import { DRAWS_AT_A_TIME, type DrawnRange, rankCounts } from "./rankCounts.js";
import type { Random } from "./seeded.js";
import type { WeighedArea } from "./weighedAreas.js";

/** Two neighbours in a ranking, and how often the lower one comes out better. */
export interface NeighbourSwap {
  readonly ranking: string;
  readonly above: string;
  readonly below: string;
  readonly share: number;
}

/** How an area's rank and grade hold when weights vary. */
export interface RankRange extends DrawnRange {
  readonly area: string;
  readonly label: Label;
  readonly class: string;
  /** Among whom it is ranked: its class, or the group of classes. */
  readonly ranking: string;
  /** As assessed. */
  readonly rank: number;
  /** In which share of the draws nobody has more. */
  readonly first: number;
  readonly grades: DrawnGrades;
}

/** What is drawn. */
export interface Drawing {
  readonly draws: number;
  readonly between: DrawnBetween;
  readonly random: Random;
}

/** The ranks and grades of areas that are ranked together, over many draws of their items' points. */
export function drawnRanks(
  scheme: Scheme,
  ranked: readonly WeighedArea[],
  { draws, between, random }: Drawing,
): { readonly areas: readonly RankRange[]; readonly swaps: readonly NeighbourSwap[] } {
  const size = ranked.length;
  const { ties = "competition" } = scheme.ranking;
  const drawTotals = totalsDrawnFor(ranked, between, random);
  const { publish } = scheme.rounding.rank === "unrounded" ? BILLIONTHS : publishedTotal(scheme.rounding.total);
  const grading = gradingFor(scheme, size);
  const { graded, grades } = grading;
  const counts = rankCounts(ranked.map(({ rank }) => rank));
  const [firsts, swaps] = [new Uint32Array(size), new Uint32Array(size)];
  const gradeCounts = new Uint32Array(size * grades);
  const [totals, forGrades] = [new Float64Array(size), new Float64Array(graded === undefined ? 0 : size)];
  const sorting = sortingFor(size);
  for (let done = 0; done < draws; done += DRAWS_AT_A_TIME) {
    const together = Math.min(DRAWS_AT_A_TIME, draws - done);
    for (let draw = 0; draw < together; draw += 1) {
      const ranks = counts.ranks.subarray(draw * size, (draw + 1) * size);
      drawTotals(totals);
      if (graded !== undefined) publishAll(graded, totals, forGrades);
      publishAll(publish, totals, totals);
      rankAll(totals, { ranks, firsts, ties, sorting });
      for (let place = 0; place + 1 < size; place += 1)
        if ((totals[place + 1] ?? 0) > (totals[place] ?? 0)) swaps[place] = (swaps[place] ?? 0) + 1;
      if (grades > 0) countGrades(grading, graded === undefined ? totals : forGrades, ranks, gradeCounts);
    }
    counts.add(together);
  }
  return {
    areas: ranked.map((each, place) => ({
      area: each.area.area,
      label: each.area.label,
      class: each.area.class,
      ranking: each.ranking,
      rank: each.rank,
      ...counts.rangeOf(place, draws),
      first: (firsts[place] ?? 0) / draws,
      grades: drawnGrades(scheme, grading, each, (grade) => (gradeCounts[place * grades + grade] ?? 0) / draws),
    })),
    swaps: ranked.slice(1).flatMap(({ ranking, area }, place): readonly NeighbourSwap[] => {
      const share = (swaps[place] ?? 0) / draws;
      return share === 0 ? [] : [{ ranking, above: ranked[place]?.area.area ?? "", below: area.area, share }];
    }),
  };
}

function publishAll(publish: (total: number) => number, totals: Float64Array, into: Float64Array): void {
  for (let place = 0; place < totals.length; place += 1) into[place] = publish(totals[place] ?? 0);
}

/** Ranks as they are written, and how. */
interface Ranking {
  readonly ranks: Float64Array;
  /** Counts who has the most. */
  readonly firsts: Uint32Array;
  readonly ties: Ties;
  readonly sorting: Sorting;
}

/** Writes the rank of each total, the highest first. */
function rankAll(totals: Float64Array, { ranks, firsts, ties, sorting }: Ranking): void {
  const size = totals.length;
  for (let place = 0; place < size; place += 1) {
    sorting.keys[place] = -(totals[place] ?? 0);
    sorting.items[place] = place;
  }
  const { keys, items: order } = sortByKey(sorting, size);
  let distinct = 0;
  for (let from = 0; from < size; ) {
    let last = from;
    while (last + 1 < size && keys[last + 1] === keys[from]) last += 1;
    distinct += 1;
    const rank = sharedRank(ties, from + 1, last + 1, distinct);
    for (let index = from; index <= last; index += 1) ranks[order[index] ?? 0] = rank;
    if (from === 0)
      for (let index = 0; index <= last; index += 1) firsts[order[index] ?? 0] = (firsts[order[index] ?? 0] ?? 0) + 1;
    from = last + 1;
  }
}

/** The rank of those who stand from one place to another, the so-manieth of the distinct totals. */
function sharedRank(ties: Ties, first: number, last: number, distinct: number): number {
  switch (ties) {
    case "competition":
      return first;
    case "dense":
      return distinct;
    case "last":
      return last;
    case "average":
      return (first + last) / 2;
  }
}
