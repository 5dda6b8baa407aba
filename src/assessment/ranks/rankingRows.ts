import { elementOf } from "../../formula/index.js";
import { outcomeOf } from "../../interpret/index.js";
import { gradeAt } from "../grades/gradeResult.js";
import type { RankIn, RankingEntry } from "../result.js";
import { cellAt, type View, wholeAt } from "../view.js";
import { listName, type RankedList, type Ranking } from "./rankedList.js";

/** The areas of a list in order, those without a rank last. */
export function rankingRows(view: View, { name, root }: Ranking, list: RankedList): readonly RankingEntry[] {
  const from = listName(list);
  const ranked = list.places.map((place) => {
    const { id: area, label } = elementOf(view.participants, place);
    const rank = wholeAt(view, root, place);
    return {
      rank,
      area,
      label,
      total: outcomeOf(cellAt(view, "total", place), ""),
      grade: gradeAt(view, place)?.id ?? null,
      change: view.previous?.changeOf(name, from, area, rank) ?? null,
    };
  });
  const byRank = new Map<number | null, string[]>();
  for (const { rank, area } of ranked) {
    const sharers = byRank.get(rank);
    if (sharers === undefined) byRank.set(rank, [area]);
    else sharers.push(area);
  }
  const order = (rank: number | null): number => rank ?? Number.POSITIVE_INFINITY;
  return ranked
    .map((entry) => ({
      ...entry,
      tiedWith: entry.rank === null ? [] : (byRank.get(entry.rank) ?? []).filter((area) => area !== entry.area).sort(),
    }))
    .sort((a, b) => (order(a.rank) === order(b.rank) ? (a.area < b.area ? -1 : 1) : order(a.rank) - order(b.rank)));
}

/** The place of one area in a ranking. */
export function rankIn(view: View, ranking: Ranking, place: number): Omit<RankIn, "ranking" | "label"> {
  const { id } = elementOf(view.participants, place);
  const list = ranking.listAt(place);
  const rank = wholeAt(view, ranking.root, place);
  return {
    shared: list?.shared ?? {},
    rank,
    outOf: list?.ranked ?? 0,
    change: (list && view.previous?.changeOf(ranking.name, listName(list), id, rank)) ?? null,
  };
}
