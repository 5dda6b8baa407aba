// Ranks and grades worked out from a contest by plain counting: who stands before whom, one grade after the other.
import type { PlacesDefinition, TieBreak } from "kaohe";
import type { Contender, Contest } from "../arbitrary/placings.js";

/** The total of an area in tenths, and as it is rounded to whole points. */
export const tenthsOf = ({ first, second }: Contender): number => (first ?? 0) + (second ?? 0);
export const totalOf = (area: Contender): number => Math.floor((tenthsOf(area) + 5) / 10);

/** Whether an area has enough data to be ranked: its items have 6 and 4 points. */
export function isRanked({ first, second }: Contender, { ranking }: Contest): boolean {
  const share = (first === null ? 0 : 6) + (second === null ? 0 : 4);
  return share >= 10 * Number(ranking.leastData ?? 0);
}

export function groupOf({ class: name }: Contender, { ranking }: Contest): string {
  return ranking.groups !== undefined && name !== "A" ? "small" : name;
}

/** Below 0 where a stands before b, 0 where nothing in the list tells them apart. */
export function order(a: Contender, b: Contender, tieBreak: readonly TieBreak[]): number {
  let found = totalOf(b) - totalOf(a);
  for (const by of tieBreak) {
    if (found !== 0) break;
    if (by === "unrounded") found = tenthsOf(b) - tenthsOf(a);
    else if (by === "area") found = a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
    else if ("item" in by) found = (b.second ?? 0) - (a.second ?? 0);
    // Lower is better, and who lacks it comes last.
    else found = Math.min(a.first ?? 1e9, 1e9) - Math.min(b.first ?? 1e9, 1e9);
  }
  return found;
}

/** The rank of an area among others, of whom it is one. */
export function rankAmong(area: Contender, others: readonly Contender[], { ranking }: Contest): number {
  const tieBreak = ranking.tieBreak ?? [];
  const before = others.filter((each) => order(each, area, tieBreak) < 0);
  const equal = others.filter((each) => order(each, area, tieBreak) === 0).length;
  const distinct = before.filter(
    (each, place) => before.findIndex((other) => order(each, other, tieBreak) === 0) === place,
  );
  const [first, last] = [before.length + 1, before.length + equal];
  return { competition: first, dense: distinct.length + 1, last, average: (first + last) / 2 }[
    ranking.ties ?? "competition"
  ];
}

export function placesIn({ places, share, rounding = "down", atLeast = 0 }: PlacesDefinition, size: number): number {
  if (places !== undefined) return places;
  const tenths = Math.round(Number(share) * 10) * size;
  const whole = {
    down: Math.floor(tenths / 10),
    up: Math.ceil(tenths / 10),
    "half-up": Math.floor((tenths + 5) / 10),
    "half-even": 0,
  };
  return Math.max(whole[rounding], atLeast);
}

/** The grades of the areas that are ranked together. */
export function gradesAmong(members: readonly Contender[], contest: Contest): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const { id, atLeast = -1, first, quota } of contest.grades) {
    const qualified = members.filter(
      (area) =>
        !given.has(area.id) &&
        (id === "fair" ||
          (!area.vetoed &&
            totalOf(area) >= Number(atLeast) &&
            (first === undefined || rankAmong(area, members, contest) <= placesIn(first, members.length)))),
    );
    const list = [...(contest.ranking.tieBreak ?? []), ...(quota?.tieBreak ?? [])];
    for (const area of qualified) {
      const before = qualified.filter((each) => order(each, area, list) < 0).length;
      const equal = qualified.filter((each) => order(each, area, list) === 0).length;
      const needed = quota?.ties === "include" ? before + 1 : before + equal;
      if (quota === undefined || needed <= placesIn(quota, members.length)) given.set(area.id, id);
    }
  }
  return given;
}
