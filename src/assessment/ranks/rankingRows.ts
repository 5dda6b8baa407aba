import { isMissing } from "../../data/index.js";
import { elementOf } from "../../formula/index.js";
import { outcomeOf } from "../../interpret/index.js";
import { toNumber } from "../../number/index.js";
import { gradesOf } from "../grades/gradeResult.js";
import type { Participant } from "../participant.js";
import type { RankIn, RankingEntry } from "../result.js";
import { cellsOf, type View, wholeAt } from "../view.js";
import { listName, type RankedList, type Ranking } from "./rankedList.js";

/** The areas of a list in order, those without a rank last. */
export function rankingRows(view: View, { name, root }: Ranking, list: RankedList): readonly RankingEntry[] {
  const from = listName(list);
  const [totalAt, gradeAt] = [cellsOf(view, "total"), gradesOf(view)];
  const rows: RankingEntry[] = [];
  for (const [rank, places] of inOrder(view, root, list)) {
    const sharers = rank === null || places.length === 1 ? [] : places.map((place) => participantAt(view, place).id);
    for (const place of places) {
      const { id: area, label } = participantAt(view, place);
      const total = outcomeOf(totalAt(place), "");
      const grade = gradeAt(place)?.id ?? null;
      const change = view.previous?.changeOf(name, from, area, rank) ?? null;
      const row = { rank, area, label, total, grade, change, tiedWith: NOBODY };
      if (sharers.length > MANY) rows.push(tiedWithMany(row, sharers));
      else rows.push(sharers.length === 0 ? row : { ...row, tiedWith: others(sharers, area) });
    }
  }
  return rows;
}

const NOBODY: readonly string[] = /* @__PURE__ */ Object.freeze([]);

/** Places by rank, the best first, null last; those of one rank by their ids, so that runs agree. */
function inOrder(view: View, root: string, { places }: RankedList): readonly (readonly [number | null, number[]])[] {
  const rankAt = cellsOf(view, root);
  const byRank = new Map<number | null, number[]>();
  for (const place of places) {
    const cell = rankAt(place);
    const rank = isMissing(cell) ? null : toNumber(cell);
    const sharers = byRank.get(rank);
    if (sharers === undefined) byRank.set(rank, [place]);
    else sharers.push(place);
  }
  const idOf = (place: number): string => participantAt(view, place).id;
  for (const sharers of byRank.values()) {
    if (sharers.length > 1) sharers.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  }
  // Floats are sorted without a call for each comparison, and ranks are seldom shared.
  const ranks: readonly (number | null)[] = [
    ...Float64Array.from([...byRank.keys()].filter((rank) => rank !== null)).sort(),
    null,
  ];
  return ranks.flatMap((rank) => {
    const sharers = byRank.get(rank);
    return sharers === undefined ? [] : [[rank, sharers] as const];
  });
}

function participantAt({ participants }: View, place: number): Participant {
  return elementOf(participants, place);
}

/** From here on a tie is written out when it is asked for: all its lists together are its square. */
const MANY = 100;

function tiedWithMany(row: RankingEntry, sharers: readonly string[]): RankingEntry {
  return {
    ...row,
    get tiedWith() {
      return others(sharers, row.area);
    },
  };
}

function others(sharers: readonly string[], own: string): readonly string[] {
  return sharers.filter((area) => area !== own);
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
