import { test } from "@fast-check/vitest";
import fc from "fast-check";
import type { AssessmentData, Observation } from "kaohe";
import { describe, expect, it } from "vitest";
import { fraction, order } from "../arbitrary/fraction.js";
import { assessed, type Case, CLASSES, cases } from "../arbitrary/schemes.js";
import { shuffled } from "../arbitrary/shuffled.js";
import { amountOf } from "./naive.js";

const met = new Set<string>();
const meet = (what: string, holds: boolean): void => {
  if (holds) met.add(what);
};

/** The data of a result without what depends on the order in which areas were handed in. */
function byArea({ areas, rankings }: AssessmentData) {
  return { rankings, areas: new Map(areas.map((area) => [area.area, area])) };
}

/** The case without some areas, and without all that names them. */
function without({ areas, observations, targets, exempt, vetoes, definition }: Case, gone: ReadonlySet<string>): Case {
  return {
    definition,
    areas: areas.filter(({ id }) => !gone.has(id)),
    observations: observations.filter(({ area }) => !gone.has(area)),
    targets: targets.filter(({ area }) => area === undefined || !gone.has(area)),
    exempt: exempt.filter((area) => !gone.has(area)),
    vetoes: vetoes.filter(({ area }) => !gone.has(area)),
  };
}

describe("assess: ranks and grades", () => {
  // So many that the rarest case below is met whatever is drawn.
  test.prop([cases], { numRuns: 1000 })(
    "a rank is one more than the number of better ones in the class; ties share it and name each other",
    (given) => {
      const result = assessed(given);
      const unrounded = given.definition.rounding?.rank === "unrounded";
      for (const name of CLASSES) {
        const members = result.ranking(name).map(({ area }) => result.area(area));
        const value = (area: string) => {
          const found = result.area(area);
          return amountOf(unrounded ? found.unrounded : found.total);
        };
        const naive = (own: string): number | null => {
          const mine = value(own);
          return mine === undefined
            ? null
            : 1 + members.filter(({ area }) => order(value(area) ?? mine, mine) > 0).length;
        };
        const ranks = new Map(members.map(({ area }) => [area, naive(area)]));
        for (const { area, rank, tiedWith, total } of result.ranking(name)) {
          const own = result.area(area);
          expect({ rank, total, class: own.class }).toEqual({ rank: ranks.get(area), total: own.total, class: name });
          expect(own.rank).toBe(rank);
          expect(own.outOf).toBe([...ranks.values()].filter((each) => each !== null).length);
          const sharers = members.flatMap((each) =>
            each.area !== area && rank !== null && ranks.get(each.area) === rank ? [each.area] : [],
          );
          expect([...tiedWith].sort()).toEqual(sharers.sort());
          meet("a tie", tiedWith.length > 0);
          meet("a class of one", members.length === 1);
          meet("no rank", rank === null);
          meet(
            "a tie of rounded totals only",
            sharers.some(
              (other) =>
                order(
                  amountOf(result.area(other).unrounded) ?? fraction(0n),
                  amountOf(own.unrounded) ?? fraction(0n),
                ) !== 0,
            ),
          );
        }
      }
    },
  );

  test.prop([cases])("a ranking runs from the best down, equal ones by id, those without a total last", (given) => {
    const result = assessed(given);
    for (const name of CLASSES) {
      const entries = result.ranking(name);
      const key = ({ rank, area }: (typeof entries)[number]): string =>
        `${String(rank ?? 999).padStart(3, "0")} ${area}`;
      expect(entries.map(key)).toEqual(entries.map(key).sort());
    }
  });

  test.prop([cases])("a grade is the first whose threshold the total reaches, the last for a veto", (given) => {
    const result = assessed(given);
    for (const { total, grade, adjustments } of result.toJSON().areas) {
      const value = amountOf(total);
      const grades = given.definition.grades ?? [];
      if (value === undefined || grades.length === 0) {
        expect(grade).toBeNull();
        continue;
      }
      const lowered = adjustments.some(({ effect }) => effect === "lowest-grade");
      const reached = grades.find(
        ({ atLeast }) => atLeast === undefined || order(value, fraction(BigInt(Number(atLeast)))) >= 0,
      );
      expect(grade?.grade).toBe(lowered ? "fair" : reached?.id);
      expect(grade?.by).toBe(lowered ? "veto" : "threshold");
      meet("a grade by veto", lowered);
      meet(
        "a threshold met exactly",
        grades.some(({ atLeast }) => atLeast !== undefined && order(value, fraction(BigInt(Number(atLeast)))) === 0),
      );
    }
  });
});

describe("assess: what changes nothing", () => {
  test.prop([cases, fc.nat()])("the order of the panel's areas, observations and targets", (given, seed) => {
    const [areas, observations] = [shuffled(given.areas, seed), shuffled(given.observations, seed)];
    const other = { ...given, areas, observations, targets: shuffled(given.targets, seed) };
    expect(byArea(assessed(other).toJSON())).toEqual(byArea(assessed(given).toJSON()));
    meet(
      "another order",
      areas.some((area, place) => area !== given.areas[place]),
    );
  });

  test.prop([cases, fc.constantFrom(...CLASSES)])("areas of another class", (given, name) => {
    const others = given.areas.filter(({ attributes }) => attributes !== undefined && attributes["class"] !== name);
    const alone = assessed(without(given, new Set(others.map(({ id }) => id))));
    const together = assessed(given);
    expect(alone.ranking(name)).toEqual(together.ranking(name));
    for (const { area } of alone.ranking(name)) expect(alone.area(area)).toEqual(together.area(area));
    meet("another class", others.length > 0 && alone.ranking(name).length > 0);
  });

  test.prop([cases])("an exempt area: it might as well not be in the panel", (given) => {
    const gone = new Set(given.exempt.filter((area) => area !== "全市"));
    const removed = assessed(without(given, gone)).toJSON();
    const exempted = assessed(given).toJSON();
    expect(exempted.areas).toEqual(removed.areas);
    expect(exempted.rankings).toEqual(removed.rankings);
    expect(exempted.exempt.map(({ area }) => area)).toEqual(given.exempt);
    meet("an exempt area", gone.size > 0);
  });

  test.prop([cases])("figures without a class: they are listed as not assessed and in no ranking", (given) => {
    const result = assessed(given);
    const expected = given.areas.filter(({ id, attributes }) => attributes === undefined && !given.exempt.includes(id));
    expect(result.notAssessed).toEqual(
      expected.map(({ id }) => ({ area: id, reason: { zh: "本期没有类别", en: "no class in this period" } })),
    );
    const scored = new Set(result.toJSON().areas.map(({ area }) => area));
    expect([...expected.map(({ id }) => id), ...given.exempt].filter((id) => scored.has(id))).toEqual([]);
    meet(
      "an area without a class",
      expected.some(({ id }) => id !== "全市"),
    );
  });

  test.prop([cases, fc.constantFrom(["亿元", "e-4"], ["元", "e4"], ["百万元", "e-2"])])(
    "the units of reported figures (万元 or 亿元)",
    (given, [unit = "", exponent = ""]) => {
      const observations = given.observations.map(
        (row): Observation =>
          row.value !== null && (row.measure === "rd" || row.measure === "output")
            ? { ...row, unit, value: `${String(row.value)}${exponent}` }
            : row,
      );
      expect(assessed({ ...given, observations }).toJSON()).toEqual(assessed(given).toJSON());
    },
  );
});

describe("assess: its JSON", () => {
  test.prop([cases])(
    "JSON.parse(JSON.stringify(result)) is what toJSON gives, and all that area and ranking give",
    (given) => {
      const result = assessed(given);
      const data = result.toJSON();
      expect(JSON.parse(JSON.stringify(result))).toEqual(data);
      const taking = given.areas.filter(({ id, attributes }) => attributes !== undefined && !given.exempt.includes(id));
      expect(taking.map(({ id }) => result.area(id))).toEqual(data.areas);
      expect(data.rankings).toEqual(Object.fromEntries(CLASSES.map((name) => [name, result.ranking(name)])));
      expect(JSON.stringify(assessed(given))).toBe(JSON.stringify(result));
    },
  );

  it("the laws above have met ties, classes of one, missing totals, vetoes and exact thresholds", () => {
    const wanted = [
      "a tie",
      "a class of one",
      "no rank",
      "a tie of rounded totals only",
      "a grade by veto",
      "a threshold met exactly",
      "another class",
      "an exempt area",
      "another order",
      "an area without a class",
    ];
    expect(wanted.filter((what) => !met.has(what))).toEqual([]);
  });
});
