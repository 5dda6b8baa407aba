import type { Assessment, RankingEntry } from "../../assessment/index.js";

/** Each ranking of an assessment once: classes that are ranked together have one. */
export function rankingsOf<C extends string>(
  result: Pick<Assessment<C>, "scheme" | "ranking">,
): readonly (readonly RankingEntry[])[] {
  const { classes, ranking } = result.scheme;
  const groups: readonly (readonly string[])[] = Object.values(ranking.groups ?? {});
  const seen = new Set<readonly string[]>();
  return classes.flatMap((name) => {
    const group = groups.find((members) => members.includes(name)) ?? [name];
    if (seen.has(group)) return [];
    seen.add(group);
    const entries = result.ranking(name);
    return entries.length === 0 ? [] : [entries];
  });
}
