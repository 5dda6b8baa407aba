import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLASSES, type Contender, type Contest, contests, judged } from "../arbitrary/placings.js";
import { shuffled } from "../arbitrary/shuffled.js";
import { gradesAmong, groupOf, isRanked, order, placesIn, rankAmong } from "./naivePlacing.js";

const met = new Set<string>();
const meet = (what: string, holds: boolean): void => {
  if (holds) met.add(what);
};

/** The areas that are ranked together with each ranked one, by group. */
function fields(contest: Contest): readonly (readonly Contender[])[] {
  const ranked = contest.contenders.filter((area) => isRanked(area, contest));
  return [...new Set(ranked.map((area) => groupOf(area, contest)))].map((group) =>
    ranked.filter((area) => groupOf(area, contest) === group),
  );
}

const better = ["excellent", "good", "fair"];

describe("ranks that a scheme asks for", () => {
  test.prop([contests])(
    "a rank counts who stands before by total and tie-breaks, in class, in city and over all",
    (contest) => {
      const result = judged(contest);
      const ranked = contest.contenders.filter((area) => isRanked(area, contest));
      for (const area of contest.contenders) {
        const { rank, outOf, ranks, unranked } = result.area(area.id);
        const among = (keep: (other: Contender) => boolean) => {
          const others = ranked.filter(keep);
          return { rank: ranked.includes(area) ? rankAmong(area, others, contest) : null, outOf: others.length };
        };
        expect({ rank, outOf }).toEqual(among((other) => groupOf(other, contest) === groupOf(area, contest)));
        expect(ranks.map(({ ranking, rank: place, outOf: size }) => ({ ranking, rank: place, outOf: size }))).toEqual([
          { ranking: "all", ...among(() => true) },
          { ranking: "city", ...among(({ city }) => city === area.city) },
        ]);
        expect(unranked === null).toBe(ranked.includes(area));
        meet("too little data", unranked === "too-little-data");
        meet("ranked together", groupOf(area, contest) === "small" && outOf > 1);
        meet("half a rank", rank !== null && !Number.isInteger(rank));
      }
    },
  );

  test.prop([contests])("a table holds the areas that are ranked together, in order, ties named", (contest) => {
    const result = judged(contest);
    for (const name of CLASSES) {
      const rows = result.ranking(name);
      const group = contest.ranking.groups !== undefined && name !== "A" ? "small" : name;
      const members = contest.contenders.filter((area) => groupOf(area, contest) === group);
      expect(rows.map(({ area }) => area).sort()).toEqual(members.map(({ id }) => id).sort());
      for (const { area, rank, tiedWith } of rows) {
        expect(rank).toBe(result.area(area).rank);
        const sharers = rows.filter((row) => row.area !== area && rank !== null && row.rank === rank);
        expect(tiedWith).toEqual(sharers.map((row) => row.area).sort());
      }
      const places = rows.map(({ rank }) => rank ?? 99);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
    expect(
      result
        .rankingBy("city")
        .flatMap(({ entries }) => entries.map(({ area }) => area))
        .sort(),
    ).toEqual(contest.contenders.map(({ id }) => id).sort());
  });

  test.prop([contests, fc.nat()])("areas in another order have the same ranks and grades", (contest, seed) => {
    const other = judged({ ...contest, contenders: shuffled(contest.contenders, seed) });
    const result = judged(contest);
    expect(other.toJSON().rankings).toEqual(result.toJSON().rankings);
    expect(other.toJSON().rankingsBy).toEqual(result.toJSON().rankingsBy);
    for (const { id } of contest.contenders) expect(other.area(id)).toEqual(result.area(id));
  });
});

describe("grades by points, rank and quota", () => {
  test.prop([contests])("a grade goes to the best of those who qualify and have no better one", (contest) => {
    const result = judged(contest);
    for (const members of fields(contest)) {
      const expected = gradesAmong(members, contest);
      for (const { id } of members) expect(result.area(id).grade?.grade).toBe(expected.get(id));
    }
    for (const area of contest.contenders) {
      const { grade } = result.area(area.id);
      if (!isRanked(area, contest)) expect(grade).toBeNull();
      if (grade !== null) for (const verdict of grade.considered.map((each) => each.verdict)) meet(verdict, true);
    }
  });

  test.prop([contests])("a quota is never exceeded, unless it includes ties; nor does it split a tie", (contest) => {
    const result = judged(contest);
    for (const members of fields(contest)) {
      for (const { id, quota } of contest.grades) {
        if (quota === undefined) continue;
        const having = members.filter((area) => result.area(area.id).grade?.grade === id);
        const tieBreak = [...(contest.ranking.tieBreak ?? []), ...(quota.tieBreak ?? [])];
        const [worst] = [...having].sort((a, b) => order(b, a, tieBreak));
        const last = having.filter((area) => worst !== undefined && order(area, worst, tieBreak) === 0);
        const places = placesIn(quota, members.length);
        if (quota.ties === "include") {
          if (worst !== undefined) expect(having.length - last.length).toBeLessThan(places);
          meet("ties beyond the last place", having.length > places);
        } else expect(having.length).toBeLessThanOrEqual(places);
        const indexOf = (area: Contender): number => better.indexOf(result.area(area.id).grade?.grade ?? "");
        for (const area of members) {
          const splits = worst !== undefined && order(area, worst, tieBreak) === 0 && !area.vetoed;
          // The tie-break of a better grade may have given that one to some of them.
          if (splits) expect(indexOf(area)).toBeLessThanOrEqual(indexOf(worst));
          meet("a quota that shuts out", result.area(area.id).grade?.by === "quota");
        }
      }
    }
  });

  test.prop([contests])("a better rank never has a worse grade in its class, vetoes aside", (contest) => {
    const result = judged(contest);
    for (const members of fields(contest)) {
      const free = members.filter(({ vetoed }) => !vetoed).map(({ id }) => result.area(id));
      for (const a of free) {
        for (const b of free) {
          if ((a.rank ?? 99) < (b.rank ?? 99))
            expect(better.indexOf(a.grade?.grade ?? "")).toBeLessThanOrEqual(better.indexOf(b.grade?.grade ?? ""));
        }
      }
    }
  });

  test.prop([contests])("what a result says against a better grade is what bars it", (contest) => {
    const result = judged(contest);
    for (const { id, vetoed } of contest.contenders) {
      const { grade, rank, total } = result.area(id);
      for (const { verdict, atLeast, first, quota } of grade?.considered ?? []) {
        const points = total.kind === "value" ? Number(total.exact) : 0;
        if (verdict === "given") continue;
        expect(verdict === "veto").toBe(vetoed);
        if (verdict === "threshold") expect(points).toBeLessThan(Number(atLeast));
        else if (!vetoed) expect(points).toBeGreaterThanOrEqual(Number(atLeast ?? 0));
        if (verdict === "rank") expect(rank).toBeGreaterThan(first?.places ?? 0);
        if (verdict === "quota") expect(quota?.needed).toBeGreaterThan(quota?.places ?? 0);
      }
    }
  });

  it("the laws above have met ties, groups, quotas, vetoes and too little data", () => {
    const wanted = [
      "too little data",
      "ranked together",
      "half a rank",
      "threshold",
      "rank",
      "quota",
      "veto",
      "given",
      "a quota that shuts out",
      "ties beyond the last place",
    ];
    expect(wanted.filter((what) => !met.has(what))).toEqual([]);
  });
});
