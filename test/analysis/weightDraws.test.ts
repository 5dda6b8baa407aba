import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  assess,
  atLeast,
  attainment,
  defineScheme,
  deriveScheme,
  measures,
  minMax,
  panel,
  type SchemeChanges,
  weightDraws,
  weightDrawsText,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { inputOf, scheme as three } from "./three.js";

const counties = fc.array(fc.tuple(fc.nat(30), fc.nat(200), fc.nat(30)), { minLength: 2, maxLength: 8 });
const larger = fc.array(fc.tuple(fc.nat(30), fc.nat(200), fc.nat(30)), { minLength: 4, maxLength: 8, size: "max" });
const rankings = fc.record({
  ties: fc.constantFrom("competition" as const, "dense" as const, "last" as const, "average" as const),
});
const modes = fc.constantFrom("half-up" as const, "down" as const, "up" as const);

describe("weightDraws", () => {
  test.prop([counties, rankings, modes, fc.nat()], { numRuns: 40 })(
    "the same seed draws the same, and ranks lie within their bounds",
    (figures, ranking, mode, seed) => {
      const scheme = { ...three, ranking: { ...three.ranking, ...ranking }, rounding: { total: { places: 0, mode } } };
      const result = assess(scheme, inputOf(figures)).toJSON();
      const options = { draws: 20, spread: "0.5", seed };
      const drawn = weightDraws(scheme, result, options);
      expect(weightDraws(scheme, result, options)).toEqual(drawn);
      for (const { best, worst, from, to, mean, first, same } of drawn.areas) {
        expect([1 <= best, best <= worst, from <= to, worst <= figures.length]).toEqual([true, true, true, true]);
        expect(mean >= best - 1e-9 && mean <= worst + 1e-9).toBe(true);
        for (const share of [first, same]) expect(share >= 0 && share <= 1).toBe(true);
      }
      for (const { share } of drawn.swaps) expect(share > 0 && share <= 1).toBe(true);
    },
  );

  test.prop([counties, rankings], { numRuns: 40 })(
    "with hardly any spread each area keeps its rank",
    (figures, ranking) => {
      // Rounded totals may lie on the half, where any change of a weight shows.
      const scheme = { ...three, ranking: { ...three.ranking, ...ranking }, rounding: { rank: "unrounded" } } as const;
      // The first stands twice, so that some tie.
      const result = assess(scheme, inputOf([...figures, ...figures.slice(0, 1)])).toJSON();
      const drawn = weightDraws(scheme, result, { draws: 3, spread: "1e-13" });
      expect(drawn.areas.map(({ area, best, worst }) => [area, best, worst])).toEqual(
        drawn.areas.map(({ area, rank }) => [area, rank, rank]),
      );
    },
  );

  const byPlaces: Partial<SchemeChanges> = {
    rounding: { total: "none" },
    grades: [
      { id: "excellent", atLeast: "75", first: { share: "0.4", rounding: "up", atLeast: 1 } },
      { id: "good", first: { places: 3 } },
      { id: "fair", atLeast: "30" },
      { id: "poor" },
    ],
  };
  const multiples = fc.constantFrom("0.5", "1", "1.25", "2");

  test.prop([larger, multiples, multiples, rankings], { numRuns: 8 })(
    "points that are held at a multiple give the ranks and grades of a scheme with these points",
    (figures, rd, grants, ranking) => {
      const scheme = deriveScheme(three, { version: "places", ...byPlaces, ranking });
      const input = inputOf(figures);
      const bounds = Object.fromEntries(
        Object.entries({ rd, grants, energy: "1" }).map(([item, each]) => [item, [each, each] as const]),
      );
      const whole = 40 * Number(rd) + 40 * Number(grants) + 20;
      const itemPoints = {
        rd: `${4000 * Number(rd)}/${whole}`,
        grants: `${4000 * Number(grants)}/${whole}`,
        energy: `2000/${whole}`,
      };
      const expected = assess(deriveScheme(scheme, { version: "held", itemPoints }), input);
      for (const drawn of weightDraws(scheme, assess(scheme, input), { draws: 2, bounds }).areas) {
        const { rank, grade } = expected.area(drawn.area);
        expect([drawn.best, drawn.worst]).toEqual([rank, rank]);
        const given = drawn.grades.kind === "drawn" ? drawn.grades.shares.filter(({ share }) => share > 0) : [];
        expect(given.map((each) => [each.grade, each.share])).toEqual([[grade?.grade, 1]]);
      }
    },
  );

  test.prop([counties, fc.nat()], { numRuns: 30 })("the shares of all grades sum to one", (figures, seed) => {
    const result = assess(three, inputOf(figures)).toJSON();
    for (const { grades } of weightDraws(three, result, { draws: 20, seed }).areas) {
      const shares = grades.kind === "drawn" ? grades.shares.map(({ share }) => share) : [];
      expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    }
  });

  it("draws no grades by quotas, by broken ties, of barred areas, and where there are none", () => {
    const because = (changes: Partial<SchemeChanges>, facts = {}): readonly string[] => {
      const scheme = deriveScheme(three, { version: "x", ...changes });
      const input = {
        ...inputOf([
          [1, 150, 3],
          [2, 140, 2],
        ]),
        ...facts,
      };
      return weightDraws(scheme, assess(scheme, input), { draws: 2 }).areas.map(({ grades }) =>
        grades.kind === "drawn" ? "drawn" : grades.because,
      );
    };
    expect(because({})).toEqual(["drawn", "drawn"]);
    expect(because({ grades: [] })).toEqual(["no-grades", "no-grades"]);
    expect(because({ grades: [{ id: "a", quota: { places: 1 } }, { id: "b" }] })).toEqual(["quota", "quota"]);
    const first = [{ id: "a", first: { places: 1 } }, { id: "b" }];
    expect(because({ grades: first, ranking: { tieBreak: ["unrounded"] } })).toEqual(["tie-break", "tie-break"]);
    expect(because({ ranking: { tieBreak: ["unrounded"] } })).toEqual(["drawn", "drawn"]);
    const vetoes = [{ veto: "accident", area: "县0" }];
    const barred = because({ vetoes: [{ id: "accident", effect: "lowest-grade" }] }, { vetoes });
    expect([...barred].sort()).toEqual(["drawn", "veto"]);
  });

  it("tells what was drawn, in both languages", () => {
    const counties = [
      [10, 150, 3],
      [20, 120, 3],
    ];
    const drawn = weightDraws(three, assess(three, inputOf(counties)), { draws: 4, bounds: { energy: ["1", 1] } });
    expect(drawn.bounds).toEqual({ energy: ["1", "1"] });
    expect(weightDrawsText(drawn, "zh")).toBe(
      "随机调整分值4次(以下为抽样估计)\n县1:原第1名,每次都是第1名,居首100.0%,excellent100.0%\n县0:原第2名,每次都是第2名,fair100.0%",
    );
    expect(weightDrawsText(drawn, "en")).toBe(
      "4 draws of points (estimates)\n县1: rank 1, drawn at 1 each time, first 100.0%, excellent 100.0%\n县0: rank 2, drawn at 2 each time, fair 100.0%",
    );
    const [above, below] = drawn.areas;
    const swaps = [{ ranking: "B", above: above?.area ?? "", below: below?.area ?? "", share: 0.25 }];
    expect(
      weightDrawsText({ ...drawn, swaps }, "zh")
        .split("\n")
        .at(-1),
    ).toBe("县0超过县1:25.0%");
    expect(
      weightDrawsText({ ...drawn, swaps }, "en")
        .split("\n")
        .at(-1),
    ).toBe("县0 passes 县1: 25.0%");
  });

  it("tells classes apart, and ranges in words", () => {
    const none = weightDraws(three, assess(three, inputOf([[1, 150, 3]])), { draws: 4, spread: "20%" });
    expect(none.areas).toEqual(weightDraws(three, assess(three, inputOf([[1, 150, 3]])), { draws: 4 }).areas);
    const [one] = none.areas.map((each) => ({ ...each, rank: 2, best: 1, worst: 5, from: 2, to: 4, first: 0.25 }));
    if (one === undefined) throw new Error("no area");
    const found = {
      ...none,
      areas: [
        { ...one, ranking: "A" },
        { ...one, ranking: "B", first: 0, to: 2 },
      ],
      swaps: [{ ranking: "B", above: "甲县", below: "乙县", share: 0.5 }],
    };
    const grades = ",excellent100.0%";
    expect(weightDrawsText(found, "zh").replaceAll(grades, "").split("\n").slice(1)).toEqual([
      "A 县0:原第2名,名次在第1—5名之间,九成为第2—4名,居首25.0%",
      "B 县0:原第2名,名次在第1—5名之间,九成为第2名",
      "B 乙县超过甲县:50.0%",
    ]);
  });

  it("refuses bounds that are none, and items that are none", () => {
    const result = assess(three, inputOf([[1, 150, 3]]));
    for (const bounds of [
      ["-1", 1],
      [2, 1],
      [0, 0],
      ["10", "30"],
    ] as const)
      expect(() => weightDraws(three, result, { bounds: { rd: bounds } })).toThrow("analysis.bounds");
    expect(() => weightDraws(three, result, { bounds: { r: [1, 2] } })).toThrow("assessment.unknown-item");
    expect(() => weightDraws(three, result, { bounds: { rd: ["x", 2] } })).toThrow("number.unreadable");
  });

  it("refuses totals that would not scale: a veto, points of a missing item spread over others, another scheme", () => {
    const m = measures({ a: { label: "甲项", unit: "" }, b: { label: "乙项", unit: "" } });
    const scheme = defineScheme({
      id: "two",
      classes: ["B"],
      measures: m,
      indicators: { a: { label: "甲项", unit: "", formula: m.a }, b: { label: "乙项", unit: "", formula: m.b } },
      items: [
        { id: "a", indicator: "a", points: 50, rule: minMax() },
        { id: "b", indicator: "b", points: 50, rule: minMax() },
      ],
      missing: "rescale",
      vetoes: [{ id: "accident", effect: "zero" }],
    });
    const areas = ["甲县", "乙县"].map((id) => ({ id, attributes: { class: "B" } }));
    const whole = [1, 2].map((value, index) => ({
      area: `${"甲乙"[index] ?? ""}县`,
      measure: "a",
      period: "2017",
      value,
    }));
    const input = { panel: panel({ areas, measures: m, observations: whole }), period: "2017" };
    const full = whole.flatMap((each) => [each, { ...each, measure: "b" }]);
    const complete = { panel: panel({ areas, measures: m, observations: full }), period: "2017" };
    expect(weightDraws(scheme, assess(scheme, complete), { draws: 2 }).areas).toHaveLength(2);
    expect(() => weightDraws(scheme, assess(scheme, input))).toThrow(
      /"乙县" lacks "乙项".*Fill in the figure|“乙县”的“乙项”缺数/,
    );
    const vetoed = assess(scheme, { ...complete, vetoes: [{ veto: "accident", area: "乙县" }] });
    expect(() => weightDraws(scheme, vetoed)).toThrow("analysis.not-additive");
    expect(() => weightDraws(three, assess(scheme, complete))).toThrow("analysis.other-scheme");
  });

  it("halves go to the even place where the scheme says so, and those who share places may stand between two", () => {
    const m = measures({ a: { label: "甲项", unit: "" } });
    const scheme = defineScheme({
      id: "halves",
      classes: ["B"],
      measures: m,
      indicators: { a: { label: "甲项", unit: "", formula: m.a } },
      items: [{ id: "a", indicator: "a", points: 100, rule: attainment() }],
      rounding: { total: { places: 1, mode: "half-even" } },
      ranking: { ties: "average" },
    });
    const figures = { 甲县: "84.25", 乙县: "84.2", 丙县: "10" };
    const areas = Object.keys(figures).map((id) => ({ id, attributes: { class: "B" } }));
    const observations = Object.entries(figures).map(([area, value]) => ({
      area,
      measure: "a",
      period: "2017",
      value,
    }));
    const targets = [{ indicator: "a" as const, criterion: atLeast("100") }];
    const result = assess(scheme, { panel: panel({ areas, measures: m, observations }), period: "2017", targets });
    const shown = weightDraws(scheme, result, { draws: 20 }).areas.map(({ rank, best, worst, from, to, same }) => [
      rank,
      best,
      worst,
      from,
      to,
      same,
    ]);
    expect(shown).toEqual([
      [1.5, 1.5, 1.5, 1.5, 1.5, 1],
      [1.5, 1.5, 1.5, 1.5, 1.5, 1],
      [3, 3, 3, 3, 3, 1],
    ]);
  });
});
