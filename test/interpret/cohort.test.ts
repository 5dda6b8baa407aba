import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Area, type Observation, panel } from "../../src/data/index.js";
import {
  at,
  type CohortOptions,
  cohortCount,
  cohortMax,
  cohortMean,
  cohortMedian,
  cohortMin,
  cohortQuantile,
  cohortSum,
  cohortVariance,
  divide,
  type Formula,
  isMissing,
  LAST_YEAR,
  less,
  not,
  rank,
  subtract,
  zScore,
} from "../../src/formula/index.js";
import type { Situation } from "../../src/interpret/situation.js";
import { type Fraction, fraction, fractionFrom, minus, order, over, plus, times } from "../arbitrary/fraction.js";
import { exactTexts, foundText } from "../arbitrary/values.js";
import { figures, handles } from "../arbitrary/worlds.js";

const { a } = handles;

/** One measure of some areas, each with its class; a figure of null is not reported. */
interface Row {
  readonly value: string | null;
  readonly class: string;
}

const rows: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.record({ value: fc.option(figures, { freq: 5 }), class: fc.constantFrom("A", "A", "A", "B", "C") }),
  { minLength: 1, maxLength: 12 },
);

function situationFor(list: readonly Row[]): Situation {
  const areas = list.map((row, place): Area => ({ id: `县${place}`, attributes: { class: row.class } }));
  const observations = list.map(
    ({ value }, place): Observation => ({ area: `县${place}`, measure: "a", period: "2017", value }),
  );
  const figuresPanel = panel({ areas, measures: handles, observations });
  return { panel: figuresPanel, period: "2017", areas: list.map((_row, place) => place) };
}

const texts = (formula: Formula, list: readonly Row[]): readonly string[] => exactTexts(formula, situationFor(list));
const valuesOf = (list: readonly Row[], group: string): readonly Fraction[] =>
  list.flatMap((row) => (row.value === null || row.class !== group ? [] : [fractionFrom(row.value)]));
const ZERO = fraction(0n);
const countOf = (values: readonly unknown[]): Fraction => fraction(BigInt(values.length));

/** What each class has, for each of its areas. */
function expectEach(
  formula: Formula,
  list: readonly Row[],
  compute: (values: readonly Fraction[]) => Fraction | string,
): void {
  expect(texts(formula, list)).toEqual(list.map((row) => foundText(compute(valuesOf(list, row.class)))));
}

const unlessNone =
  (compute: (values: readonly Fraction[]) => Fraction) =>
  (values: readonly Fraction[]): Fraction | string =>
    values.length === 0 ? "no-cohort" : compute(values);

describe("cohort statistics", () => {
  const met = new Set<string>();

  test.prop([rows])("count and sum are those of the class's areas that have a value", (list) => {
    for (const row of list) {
      const size = list.filter((each) => each.class === row.class).length;
      const values = valuesOf(list, row.class);
      if (size === 1) met.add("class of one area");
      if (values.length === 0) met.add("class without a value");
      if (values.length > 0 && values.length < size) met.add("missing area left out");
      if (new Set(values.map(foundText)).size < values.length) met.add("tie");
      if (values.some((value) => value.over < 0n)) met.add("negative");
    }
    expectEach(cohortCount(a), list, countOf);
    expectEach(
      cohortSum(a),
      list,
      unlessNone((values) => values.reduce(plus)),
    );
  });

  it("has met ties, negatives, classes of one area, classes without a value, and missing areas", () => {
    expect([...met].sort()).toEqual([
      "class of one area",
      "class without a value",
      "missing area left out",
      "negative",
      "tie",
    ]);
  });

  test.prop([rows])("mean, least and greatest are those of the class's values", (list) => {
    expectEach(
      cohortMean(a),
      list,
      unlessNone((values) => over(values.reduce(plus), countOf(values))),
    );
    expectEach(
      cohortMin(a),
      list,
      unlessNone((values) => values.reduce((x, y) => (order(x, y) < 0 ? x : y))),
    );
    expectEach(
      cohortMax(a),
      list,
      unlessNone((values) => values.reduce((x, y) => (order(x, y) > 0 ? x : y))),
    );
  });

  test.prop([rows])("variance is the mean square of the gaps to the mean; the sample's divides by n − 1", (list) => {
    const squares = (values: readonly Fraction[]): Fraction => {
      const mean = over(values.reduce(plus), countOf(values));
      return values.map((value) => times(minus(value, mean), minus(value, mean))).reduce(plus);
    };
    expectEach(
      cohortVariance(a),
      list,
      unlessNone((values) => over(squares(values), countOf(values))),
    );
    expectEach(cohortVariance(a, { sample: true }), list, (values) => {
      if (values.length === 0) return "no-cohort";
      return values.length === 1 ? "division-by-zero" : over(squares(values), minus(countOf(values), fraction(1n)));
    });
  });

  test.prop([rows, fc.integer({ min: 0, max: 24 })])(
    "the quantile lies (n − 1)·level places from the least, between neighbours in proportion (R-7)",
    (list, part) => {
      expectEach(
        cohortQuantile(a, `${part}/24`),
        list,
        unlessNone((values) => {
          const sorted = [...values].sort(order);
          const position = fraction(BigInt((values.length - 1) * part), 24n);
          const place = Number(position.over / position.under);
          const low = sorted[place] ?? ZERO;
          const rest = minus(position, fraction(BigInt(place)));
          return plus(low, times(rest, minus(sorted[place + 1] ?? low, low)));
        }),
      );
    },
  );

  // R 4.x: quantile(c(1, 2, 4, 8), c(.25, .5, .9), type = 7) and so on.
  it.each([
    [["1", "2", "4", "8"], "0.25", "7/4"],
    [["1", "2", "4", "8"], "0.5", "3"],
    [["8", "1", "4", "2"], "0.9", "34/5"],
    [["15", "20", "35", "40", "50"], "0.4", "29"],
    [["15", "20", "35", "40", "50"], "0", "15"],
    [["15", "20", "35", "40", "50"], "1", "50"],
    [["7"], "0.3", "7"],
  ])("the quantile of %j at %s is %s", (values, level, expected) => {
    const list = values.map((value) => ({ value, class: "A" }));
    expect(new Set(texts(cohortQuantile(a, level), list))).toEqual(new Set([expected]));
  });

  it("population and sample variance of 2, 4, 4, 4, 5, 5, 7, 9 are 4 and 32/7, the median 4.5", () => {
    const list = ["2", "4", "4", "4", "5", "5", "7", "9"].map((value) => ({ value, class: "A" }));
    expect(texts(cohortVariance(a), list)[0]).toBe("4");
    expect(texts(cohortVariance(a, { sample: true }), list)[0]).toBe("32/7");
    expect(texts(cohortMedian(a), list)[0]).toBe("9/2");
  });

  it("the z-score of equal areas, and of one area alone, is 0", () => {
    expect(
      texts(
        zScore(a),
        ["3", "3", "3"].map((value) => ({ value, class: "A" })),
      ),
    ).toEqual(["0", "0", "0"]);
    expect(texts(zScore(a), [{ value: "3", class: "A" }])).toEqual(["0"]);
    expect(
      texts(
        zScore(a),
        ["3", null, "3"].map((value) => ({ value, class: "A" })),
      ),
    ).toEqual(["0", "not-reported", "0"]);
  });
});

describe("rank", () => {
  const naive = (list: readonly Row[], better: "higher" | "lower", ties: string): readonly string[] =>
    list.map((row) => {
      if (row.value === null) return "not-reported";
      const mine = fractionFrom(row.value);
      const values = valuesOf(list, row.class);
      const ahead = values.filter((value) => order(value, mine) === (better === "higher" ? 1 : -1));
      const same = values.filter((value) => order(value, mine) === 0).length;
      const distinct = new Set(ahead.map(foundText)).size;
      const places: Readonly<Record<string, Fraction>> = {
        competition: fraction(BigInt(ahead.length + 1)),
        dense: fraction(BigInt(distinct + 1)),
        last: fraction(BigInt(ahead.length + same)),
        average: fraction(BigInt(2 * ahead.length + same + 1), 2n),
      };
      return foundText(places[ties] ?? "no such ties");
    });

  const ties = fc.constantFrom("competition" as const, "dense" as const, "last" as const, "average" as const);
  const ends = fc.constantFrom("higher" as const, "lower" as const);
  const met = new Set<string>();

  test.prop([rows, ends, ties])("rank counts the better ones, for every way to share a place", (list, better, kind) => {
    const expected = naive(list, better, kind);
    if (expected.join() !== naive(list, better, kind === "competition" ? "last" : "competition").join()) met.add(kind);
    expect(texts(rank(a, { better, ties: kind }), list)).toEqual(expected);
  });

  it("has met lists in which each way to share a place matters", () => {
    expect([...met].sort()).toEqual(["average", "competition", "dense", "last"]);
  });

  test.prop([rows, ends])("average ranks add up to those without ties", (list, better) => {
    const places = texts(rank(a, { better, ties: "average", over: [] }), list).filter(
      (text) => text !== "not-reported",
    );
    const n = BigInt(places.length);
    expect(places.map(fractionFrom).reduce(plus, ZERO)).toEqual(fraction(n * (n + 1n), 2n));
  });

  it.each([
    ["competition", ["1", "2", "2", "4"]],
    ["dense", ["1", "2", "2", "3"]],
    ["last", ["1", "3", "3", "4"]],
    ["average", ["1", "5/2", "5/2", "4"]],
  ] as const)("rank(9, 7, 7, 3) with %s ties is %j", (kind, expected) => {
    expect(
      texts(
        rank(a, { ties: kind }),
        ["9", "7", "7", "3"].map((value) => ({ value, class: "A" })),
      ),
    ).toEqual(expected);
  });

  it("rank ties fractions and decimals that are equal, and not those that floats cannot tell apart", () => {
    const list = ["1/3", "0.3333333333333333333", "2/6"].map((value) => ({ value, class: "A" }));
    expect(texts(rank(a), list)).toEqual(["1", "3", "1"]);
  });
});

const builders: readonly ((options: CohortOptions) => Formula)[] = [
  (options) => cohortSum(a, options),
  (options) => cohortMean(a, options),
  (options) => cohortMin(a, options),
  (options) => cohortMax(a, options),
  (options) => cohortCount(a, options),
  (options) => cohortVariance(a, options),
  (options) => cohortVariance(a, { ...options, sample: true }),
  (options) => cohortQuantile(a, "0.3", options),
  (options) => rank(a, options),
  (options) => rank(a, { ...options, better: "lower", ties: "average" }),
];
const anyBuilder = fc.constantFrom(...builders);

describe("cohorts", () => {
  test.prop([rows, rows, anyBuilder])("areas of another class change nothing", (list, others, build) => {
    const more = [...list, ...others.map((row) => ({ ...row, class: "他类" }))];
    expect(texts(build({}), more).slice(0, list.length)).toEqual(texts(build({}), list));
  });

  test.prop([rows, fc.integer({ min: 0, max: 5 }), anyBuilder])(
    "areas without a value change nothing for the others",
    (list, count, build) => {
      const more = [...list, ...Array.from({ length: count }, () => ({ value: null, class: "A" }))];
      expect(texts(build({}), more).slice(0, list.length)).toEqual(texts(build({}), list));
    },
  );

  test.prop([rows, anyBuilder])(
    "a class is as if it stood alone, and over: [] is as if all were one class",
    (list, build) => {
      const whole = texts(build({}), list);
      for (const group of ["A", "B", "C"]) {
        const places = list.flatMap((row, place) => (row.class === group ? [place] : []));
        if (places.length === 0) continue;
        const alone = list.filter((row) => row.class === group);
        expect(texts(build({}), alone)).toEqual(places.map((place) => whole[place]));
      }
      expect(texts(build({ over: [] }), list)).toEqual(
        texts(
          build({}),
          list.map((row) => ({ ...row, class: "A" })),
        ),
      );
    },
  );

  test.prop([rows, anyBuilder, figures])(
    "where counts only those for which the condition holds",
    (list, build, bound) => {
      const keeps = (row: Row): boolean =>
        row.value !== null && order(fractionFrom(row.value), fractionFrom(bound)) < 0;
      const kept = list.filter(keeps);
      const found = texts(build({ where: less(a, bound) }), list);
      if (kept.length > 0) {
        const alone = texts(build({}), kept);
        expect(list.flatMap((row, place) => (keeps(row) ? [found[place]] : []))).toEqual(alone);
      }
    },
  );

  it("an area for which the condition does not hold sees its group's statistic, and has no rank", () => {
    const list = ["1", "5", "9"].map((value) => ({ value, class: "A" }));
    expect(texts(cohortMax(a, { where: less(a, 6) }), list)).toEqual(["5", "5", "5"]);
    expect(texts(rank(a, { where: less(a, 6) }), list)).toEqual(["2", "1", "no-cohort"]);
    expect(texts(cohortCount(a, { where: less(a, 0) }), list)).toEqual(["0", "0", "0"]);
    expect(texts(cohortSum(a, { where: less(a, 0) }), list)).toEqual(["no-cohort", "no-cohort", "no-cohort"]);
  });

  it("missing areas are left out and can be counted", () => {
    const list = [
      { value: "1", class: "A" },
      { value: null, class: "A" },
      { value: "4", class: "A" },
    ];
    expect(texts(cohortCount(a), list)).toEqual(["2", "2", "2"]);
    expect(texts(cohortMean(a), list)).toEqual(["5/2", "5/2", "5/2"]);
    expect(texts(cohortCount(1, { where: isMissing(a) }), list)).toEqual(["1", "1", "1"]);
    expect(texts(cohortCount(1, { where: not(isMissing(a)) }), list)).toEqual(["2", "2", "2"]);
    expect(texts(rank(a), list)).toEqual(["2", "not-reported", "1"]);
  });

  it("a class of one area: it is first, its own mean, its variance is 0, and min–max divides by zero", () => {
    const list = [{ value: "3", class: "A" }];
    expect(texts(rank(a), list)).toEqual(["1"]);
    expect(texts(cohortMean(a), list)).toEqual(["3"]);
    expect(texts(cohortVariance(a), list)).toEqual(["0"]);
    const span = subtract(cohortMax(a), cohortMin(a));
    expect(texts(divide(subtract(a, cohortMin(a)), span), list)).toEqual(["division-by-zero"]);
  });

  it("an area without the attribute has no cohort; last year's cohort is last year's class", () => {
    const areas: Area[] = [
      { id: "甲", attributes: { class: "A" }, attributesIn: { "2016": { class: "B" } } },
      { id: "乙", attributes: { class: "A" } },
      { id: "丙", attributes: { class: "B" } },
      { id: "丁" },
    ];
    const observations = ["2016", "2017"].flatMap((period) =>
      areas.map(({ id }, place) => ({ area: id, measure: "a", period, value: 10 ** place })),
    );
    const situation = { panel: panel({ areas, measures: handles, observations }), period: "2017", areas: [0, 1, 2, 3] };
    expect(exactTexts(cohortSum(a), situation)).toEqual(["11", "11", "100", "no-cohort"]);
    expect(exactTexts(at(cohortSum(a), LAST_YEAR), situation)).toEqual(["101", "10", "101", "no-cohort"]);
    expect(exactTexts(rank(a), situation)).toEqual(["2", "1", "1", "no-cohort"]);
    expect(exactTexts(at(rank(a), LAST_YEAR), situation)).toEqual(["2", "1", "1", "no-cohort"]);
    expect(exactTexts(cohortSum(a, { over: [] }), situation)).toEqual(["1111", "1111", "1111", "1111"]);
    expect(exactTexts(cohortSum(a, { over: ["class"] }), { ...situation, areas: [2, 0] })).toEqual(["100", "1"]);
  });
});
