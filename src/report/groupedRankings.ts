import type { Assessment, RankingEntry } from "../assessment/index.js";

/** The ranking of a class, or of classes that are ranked together. */
export interface GroupedRanking {
  readonly name: string;
  /** Whether it is that of one class, which is called as the class is. */
  readonly isClass: boolean;
  readonly entries: readonly RankingEntry[];
}

/** The rankings by class; those of classes that are ranked together once. */
export function groupedRankings<C extends string>({
  scheme,
  ranking,
}: Pick<Assessment<C>, "scheme" | "ranking">): readonly GroupedRanking[] {
  const groups = Object.entries(scheme.ranking.groups ?? {});
  const found = new Map<string, GroupedRanking>();
  for (const name of scheme.classes) {
    const group = groups.find(([, classes]) => classes.includes(name))?.[0];
    const title = group ?? name;
    if (!found.has(title)) found.set(title, { name: title, isClass: group === undefined, entries: ranking(name) });
  }
  return [...found.values()].filter(({ entries }) => entries.length > 0);
}
