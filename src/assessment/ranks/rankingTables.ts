import { fail } from "../../error/index.js";
import type { Assessment, AssessmentData } from "../result.js";
import type { View } from "../view.js";
import { listName, type RankedList } from "./rankedList.js";
import { groupOf } from "./rankingGroups.js";
import { rankingRows } from "./rankingRows.js";

/** The rankings of an assessment, by name and all of them. */
export interface RankingTables extends Pick<Assessment, "ranking" | "rankingBy"> {
  readonly data: () => Pick<AssessmentData, "rankings" | "rankingsBy">;
}

export function rankingTables(view: View): RankingTables {
  const { scheme, rankingNamed } = view;
  const groups = new Set(scheme.classes.map((name) => groupOf(scheme, name)));
  let byGroup: ReadonlyMap<string, RankedList> | undefined;
  const ranking: RankingTables["ranking"] = (name) => {
    const group = groupOf(scheme, name);
    if (!groups.has(group)) unknownRanking(name, scheme.classes, "/class");
    const ofClasses = rankingNamed(undefined);
    // A scheme may have as many classes as areas.
    byGroup ??= new Map(ofClasses.lists.map((list) => [listName(list), list]));
    const list = byGroup.get(group);
    return list === undefined ? [] : rankingRows(view, ofClasses, list);
  };
  const rankingBy: RankingTables["rankingBy"] = (name) => {
    const names = Object.keys(scheme.rankings);
    if (!names.includes(name)) unknownRanking(name, names, "/ranking");
    const found = rankingNamed(name);
    return found.lists.map((list) => ({ shared: list.shared, entries: rankingRows(view, found, list) }));
  };
  return {
    ranking,
    rankingBy,
    data: () => ({
      rankings: Object.fromEntries([...groups].map((name) => [name, ranking(name)])),
      rankingsBy: Object.fromEntries(Object.keys(scheme.rankings).map((name) => [name, rankingBy(name)])),
    }),
  };
}

/** The scheme has no such ranking. */
export function unknownRanking(ranking: string, known: Iterable<string>, path: string): never {
  return fail("assessment.unknown-ranking", { ranking, rankings: [...known].join(", ") }, path);
}
