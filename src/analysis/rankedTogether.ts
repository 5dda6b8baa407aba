import type { AreaResult, AssessmentData } from "../assessment/index.js";

/** An area with the rank that it was assessed to. */
export interface Ranked {
  readonly area: AreaResult;
  readonly rank: number;
}

/** The areas of a ranking that have a rank, in its order. */
export interface RankedTogether {
  readonly ranking: string;
  readonly ranked: readonly Ranked[];
}

/** The rankings of an assessment, by class or by the group in which classes are ranked together. */
export function rankedTogether({ areas, rankings }: AssessmentData): readonly RankedTogether[] {
  const known = new Map(areas.map((area) => [area.area, area]));
  return Object.entries(rankings).map(([ranking, entries]) => ({
    ranking,
    ranked: entries.flatMap(({ area: id, rank }): readonly Ranked[] => {
      const area = known.get(id);
      return area === undefined || rank === null ? [] : [{ area, rank }];
    }),
  }));
}
