import type { Label } from "../error/index.js";
import type { Ties } from "../formula/index.js";
import { sortByKey, sortingFor } from "../interpret/index.js";
import { toNumber } from "../number/index.js";
import type { Random } from "./seeded.js";
import type { WeighedArea } from "./weighedAreas.js";

/** How an area's rank holds when weights vary. */
export interface RankRange {
  readonly area: string;
  readonly label: Label;
  readonly class: string;
  /** As assessed. */
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
  /** Nine draws in ten lie between. Where more than 1,000 are ranked, to one in a thousand of their number. */
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  /** In which share of the draws it comes first, and has the rank that was assessed. */
  readonly first: number;
  readonly same: number;
}

/** Two neighbours in a ranking, and how often the lower one comes out better. */
export interface NeighbourSwap {
  readonly above: string;
  readonly below: string;
  readonly share: number;
}

/** What is drawn, and how totals rank. */
export interface Drawing {
  readonly draws: number;
  readonly spread: number;
  readonly random: Random;
  /** What of a total ranks, in whole numbers. */
  readonly publish: (total: number) => number;
  readonly ties: Ties;
}

/** Ranks that are counted one by one; beyond, in so many classes of equal width. */
const MOST_COUNTED = 1000;

/** The ranks of areas that are ranked together, over many draws of their items' points. */
export function drawnRanks(
  ranked: readonly WeighedArea[],
  { draws, spread, random, publish, ties }: Drawing,
): { readonly areas: readonly RankRange[]; readonly swaps: readonly NeighbourSwap[] } {
  const size = ranked.length;
  const items = [...new Set(ranked.flatMap(({ items: own }) => own.map(({ item }) => item)))];
  const classes = [...new Set(ranked.map(({ area }) => area.class))];
  const classAt = Uint32Array.from(ranked, ({ area }) => classes.indexOf(area.class));
  const columns = items.map((item) => columnOf(ranked, item, { classAt, classes: classes.length }));
  const full = classes.map((_, index) => columns.reduce((all, { points }) => all + (points[index] ?? 0), 0));
  const beside = Float64Array.from(ranked, (each) => toNumber(each.beside));
  const bins = Math.min(size, MOST_COUNTED);
  const counts = new Uint32Array(size * bins);
  const [best, worst, sums] = [new Float64Array(size).fill(size), new Float64Array(size), new Float64Array(size)];
  const [firsts, sames, swaps] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
  const totals = new Float64Array(size);
  const sorting = sortingFor(size);
  for (let draw = 0; draw < draws; draw += 1) {
    const factors = columns.map(() => 1 + spread * (2 * random() - 1));
    const scales = full.map((sum, index) => {
      const drawnSum = columns.reduce((all, { points }, item) => all + (points[index] ?? 0) * (factors[item] ?? 0), 0);
      return drawnSum === 0 ? 0 : sum / drawnSum;
    });
    totals.set(beside);
    for (const [item, { points, shares }] of columns.entries()) {
      const weights = points.map((own, index) => own * (factors[item] ?? 0) * (scales[index] ?? 0));
      for (let place = 0; place < size; place += 1)
        totals[place] = (totals[place] ?? 0) + (weights[classAt[place] ?? 0] ?? 0) * (shares[place] ?? 0);
    }
    for (let place = 0; place < size; place += 1) {
      const rounded = publish(totals[place] ?? 0);
      totals[place] = rounded;
      sorting.keys[place] = -rounded;
      sorting.items[place] = place;
    }
    const { keys, items: order } = sortByKey(sorting, size);
    let distinct = 0;
    for (let from = 0; from < size; ) {
      let last = from;
      while (last + 1 < size && keys[last + 1] === keys[from]) last += 1;
      distinct += 1;
      const rank = sharedRank(ties, { first: from + 1, last: last + 1, distinct });
      for (let index = from; index <= last; index += 1) {
        const place = order[index] ?? 0;
        if (rank < (best[place] ?? 0)) best[place] = rank;
        if (rank > (worst[place] ?? 0)) worst[place] = rank;
        sums[place] = (sums[place] ?? 0) + rank;
        if (from === 0) firsts[place] = (firsts[place] ?? 0) + 1;
        if (rank === ranked[place]?.rank) sames[place] = (sames[place] ?? 0) + 1;
        const bin = place * bins + Math.floor(((rank - 1) * bins) / size);
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
      from = last + 1;
    }
    for (let place = 0; place + 1 < size; place += 1)
      if ((totals[place + 1] ?? 0) > (totals[place] ?? 0)) swaps[place] = (swaps[place] ?? 0) + 1;
  }
  const rankAt = (place: number, level: number): number => {
    let seen = 0;
    for (let bin = 0; bin < bins; bin += 1) {
      seen += counts[place * bins + bin] ?? 0;
      if (seen >= level * draws) return Math.floor((bin * size) / bins) + 1;
    }
    return size;
  };
  return {
    areas: ranked.map(({ area, rank }, place) => ({
      area: area.area,
      label: area.label,
      class: area.class,
      rank,
      best: best[place] ?? 0,
      worst: worst[place] ?? 0,
      from: rankAt(place, 0.05),
      to: rankAt(place, 0.95),
      mean: (sums[place] ?? 0) / draws,
      first: (firsts[place] ?? 0) / draws,
      same: (sames[place] ?? 0) / draws,
    })),
    swaps: ranked.slice(1).flatMap(({ area }, place): readonly NeighbourSwap[] => {
      const share = (swaps[place] ?? 0) / draws;
      return share === 0 ? [] : [{ above: ranked[place]?.area.area ?? "", below: area.area, share }];
    }),
  };
}

/** The rank of those who stand from one place to another, the so-manieth of the distinct totals. */
function sharedRank(
  ties: Ties,
  { first, last, distinct }: { readonly first: number; readonly last: number; readonly distinct: number },
): number {
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

/** The points of an item in each class, and which share of them each area earned. */
interface ItemColumn {
  readonly points: Float64Array;
  readonly shares: Float64Array;
}

function columnOf(
  ranked: readonly WeighedArea[],
  id: string,
  { classAt, classes }: { readonly classAt: Uint32Array; readonly classes: number },
): ItemColumn {
  const [points, shares] = [new Float64Array(classes), new Float64Array(ranked.length)];
  for (const [place, { items }] of ranked.entries()) {
    const item = items.find((each) => each.item === id);
    if (item === undefined) continue;
    points[classAt[place] ?? 0] = toNumber(item.full);
    shares[place] = toNumber(item.earned) / toNumber(item.full);
  }
  return { points, shares };
}
