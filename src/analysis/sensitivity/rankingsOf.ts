import type { Assessment, RankingEntry } from "../../assessment/index.js";

/** Each ranking of an assessment once: classes that are ranked together have one. */
export function rankingsOf<C extends string>(
  result: Pick<Assessment<C>, "scheme" | "ranking">,
): readonly (readonly RankingEntry[])[] {
  const seen = new Set<string>();
  return result.scheme.classes.flatMap((name) => {
    const entries = result.ranking(name);
    const [first] = entries;
    if (first === undefined || seen.has(first.area)) return [];
    seen.add(first.area);
    return [entries];
  });
}
