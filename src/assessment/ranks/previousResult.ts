import { fail } from "../../error/index.js";
import { lastDay, readPeriod } from "../../period/index.js";
import type { Assessment, AssessmentData, LeftArea, PreviousOf, RankChange } from "../result.js";
import { listName } from "./rankedList.js";

/** An earlier result: what `assess` gave, or its JSON read back. */
export type PreviousResult =
  | (Pick<AssessmentData, "scheme" | "period"> & Pick<Assessment, "toJSON">)
  | Omit<AssessmentData, "areas" | "exempt" | "notAssessed" | "putAside" | "left">;

/** What an earlier result says of ranks. */
export interface Previous extends PreviousOf {
  /** How an area's rank has changed in a ranking (undefined for that of the classes); null where that ranking was not there. */
  readonly changeOf: (
    ranking: string | undefined,
    list: string,
    area: string,
    rank: number | null,
  ) => RankChange | null;
  /** Whoever was ranked by class, and takes no part now. */
  readonly left: (takesPart: (area: string) => boolean) => readonly LeftArea[];
}

type Places = ReadonlyMap<string, { readonly list: string; readonly rank: number | null }>;

/**
 * Reads an earlier result.
 *
 * @throws KaoheError `assessment.not-a-result`, `assessment.previous-period`
 */
export function previousOf(result: PreviousResult, period: string): Previous {
  const { id, version } = result.scheme;
  const { period: before } = result;
  if (!("toJSON" in result)) {
    // JSON read back may hold anything.
    const found: string = result.format;
    if (found !== "kaohe-assessment/1") fail("assessment.not-a-result", { found }, "/previous/format");
  }
  if (lastDay(readPeriod(before)) >= lastDay(readPeriod(period)))
    fail("assessment.previous-period", { previous: before, period }, "/previous/period");
  // Read when it is first asked for, since an earlier result may not have been evaluated yet.
  const known = new Map<string | undefined, Places | undefined>();
  const placesOf = (ranking: string | undefined): Places | undefined => {
    if (!known.has(ranking)) known.set(ranking, placesIn(result, ranking));
    return known.get(ranking);
  };
  return {
    scheme: { id, version },
    period: before,
    changeOf: (ranking, list, area, rank) => {
      const places = placesOf(ranking);
      if (places === undefined) return null;
      const earlier = places.get(area);
      if (earlier === undefined) return { kind: "new" };
      const { rank: previous } = earlier;
      if (earlier.list !== list) return { kind: "moved", from: earlier.list, previous };
      return { kind: "same", previous, gained: rank === null || previous === null ? null : previous - rank };
    },
    left: (takesPart) =>
      [...(placesOf(undefined) ?? [])]
        .filter(([area]) => !takesPart(area))
        .map(([area, { list, rank }]) => ({ area, from: list, previous: rank })),
  };
}

function placesIn(result: PreviousResult, ranking: string | undefined): Places | undefined {
  const { rankings, rankingsBy } = "toJSON" in result ? result.toJSON() : result;
  const lists: readonly (readonly [string, AssessmentData["rankings"][string]])[] | undefined =
    ranking === undefined
      ? Object.entries(rankings)
      : Object.hasOwn(rankingsBy, ranking)
        ? rankingsBy[ranking]?.map((list) => [listName(list), list.entries])
        : undefined;
  return (
    lists &&
    new Map(lists.flatMap(([list, entries]) => entries.map(({ area, rank }) => [area, { list, rank }] as const)))
  );
}
