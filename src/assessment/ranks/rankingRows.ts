import { isMissing } from "../../data/index.js";
import { elementOf } from "../../formula/index.js";
import { outcomeOf } from "../../interpret/index.js";
import { toNumber } from "../../number/index.js";
import { gradesOf } from "../grades/gradeResult.js";
import type { RankIn, RankingEntry } from "../result.js";
import { cellsOf, type View, wholeAt } from "../view.js";
import { listName, type RankedList, type Ranking } from "./rankedList.js";

/** An area of a list on its way to a row. */
interface Ranked {
  readonly place: number;
  readonly area: string;
  readonly rank: number | null;
}

/** The areas of a list in order, those without a rank last. */
export function rankingRows(view: View, { name, root }: Ranking, list: RankedList): readonly RankingEntry[] {
  const from = listName(list);
  const [rankAt, totalAt, gradeAt] = [cellsOf(view, root), cellsOf(view, "total"), gradesOf(view)];
  const ranked = list.places.map((place): Ranked => {
    const cell = rankAt(place);
    return { place, area: elementOf(view.participants, place).id, rank: isMissing(cell) ? null : toNumber(cell) };
  });
  ranked.sort(inOrder);
  const rows: RankingEntry[] = [];
  for (let first = 0, next = 0; first < ranked.length; first = next) {
    const { rank } = elementOf(ranked, first);
    next = first + 1;
    while (next < ranked.length && elementOf(ranked, next).rank === rank) next += 1;
    const sharers = rank === null || next === first + 1 ? [] : ranked.slice(first, next).map(({ area }) => area);
    for (let index = first; index < next; index += 1) {
      const { place, area } = elementOf(ranked, index);
      const row = {
        rank,
        area,
        label: elementOf(view.participants, place).label,
        total: outcomeOf(totalAt(place), ""),
        grade: gradeAt(place)?.id ?? null,
        change: view.previous?.changeOf(name, from, area, rank) ?? null,
      };
      rows.push(sharers.length > MANY ? tiedWithMany(row, sharers) : { ...row, tiedWith: others(sharers, area) });
    }
  }
  return rows;
}

/** By rank, then by id, so that runs agree; who has no rank comes last. */
function inOrder(a: Ranked, b: Ranked): number {
  if (a.rank === b.rank) return a.area < b.area ? -1 : 1;
  return (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY);
}

/** From here on a tie is written out when it is asked for: all its lists together are its square. */
const MANY = 100;

function tiedWithMany(row: Omit<RankingEntry, "tiedWith">, sharers: readonly string[]): RankingEntry {
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
