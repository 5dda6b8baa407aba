import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  type Assessment,
  assess,
  deriveScheme,
  panel,
  type Scheme,
  type SchemeChoice,
  sensitivity,
  sensitivityText,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { inputOf, scheme as three } from "./three.js";

const scheme: Scheme = three;
const counties = fc.array(fc.tuple(fc.nat(30), fc.nat(200), fc.nat(30)), { minLength: 3, maxLength: 6, size: "max" });

const POINTS = { itemPoints: { rd: "20", grants: "30", energy: "50" } };
const RULE = { itemRules: { grants: { name: "minMax" } } };
const choices: readonly SchemeChoice[] = [
  {
    id: "points",
    options: [
      { id: "as it is", changes: null },
      { id: "energy", changes: POINTS },
    ],
  },
  {
    id: "rule",
    options: [
      { id: "attainment", changes: null },
      { id: "min-max", changes: RULE },
    ],
  },
];
/** The four schemes, made by hand in the same order. */
const made = [{}, RULE, POINTS, { ...POINTS, ...RULE }].map((changes, run) =>
  deriveScheme(scheme, { version: `${run}`, ...changes }),
);

function exactTotal(result: Assessment, area: string): number {
  const { total } = result.area(area);
  return total.kind === "value" ? Number(total.exact) : Number.NaN;
}

const mean = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0) / all.length;
const variance = (all: readonly number[]): number => mean(all.map((each) => (each - mean(all)) ** 2));

describe("sensitivity", () => {
  test.prop([counties], { numRuns: 3 })(
    "assesses every combination and lays the variance to the choices",
    (figures) => {
      const input = inputOf(figures);
      const results = made.map((each) => assess(each, input));
      const found = sensitivity(scheme, input, { choices });
      expect(found.runs).toBe(4);
      expect(found.areas).toHaveLength(figures.length);
      for (const { area, rank, total, firstIn, unrankedIn, grades, effects } of found.areas) {
        const all = results.map((result) => exactTotal(result, area));
        const ranks = results.map((result) => result.area(area).rank ?? 0);
        expect(rank).toEqual({ best: Math.min(...ranks), worst: Math.max(...ranks) });
        const shown = [total.lowest, total.highest].map((each) => (each.kind === "value" ? Number(each.exact) : 0));
        expect(shown).toEqual([Math.min(...all), Math.max(...all)]);
        expect([firstIn, unrankedIn]).toEqual([ranks.filter((each) => each === 1).length, 0]);
        for (const { grade, runs } of grades)
          expect(results.filter((result) => result.area(area).grade?.grade === grade)).toHaveLength(runs);
        const [a = 0, b = 0, c = 0, d = 0] = all;
        const whole = variance(all);
        const [points, rule] = effects.map(({ ofTotal }) => ofTotal);
        if (whole === 0) {
          expect(points).toBeNull();
          continue;
        }
        const close = (exact: string | undefined, expected: number): void => {
          const [top, under = "1"] = (exact ?? "").split("/");
          expect(Number(top) / Number(under)).toBeCloseTo(expected, 6);
        };
        const value = (outcome: { readonly kind: string; readonly exact?: string } | undefined) => outcome?.exact;
        close(value(points?.first), variance([(a + b) / 2, (c + d) / 2]) / whole);
        close(value(points?.total), 1 - variance([(a + c) / 2, (b + d) / 2]) / whole);
        close(value(rule?.first), variance([(a + c) / 2, (b + d) / 2]) / whole);
        close(value(rule?.total), 1 - variance([(a + b) / 2, (c + d) / 2]) / whole);
      }
    },
  );

  test.prop([counties], { numRuns: 2 })("the order of choices and options does not matter", (figures) => {
    const input = inputOf(figures);
    const turned = [...choices].reverse().map((each) => ({ ...each, options: [...each.options].reverse() }));
    const sorted = ({ areas, means, runs }: ReturnType<typeof sensitivity>): unknown => ({
      runs,
      means: [...means].sort((a, b) => (a.choice < b.choice ? -1 : 1)),
      areas: [...areas]
        .sort((a, b) => (a.area < b.area ? -1 : 1))
        // Of several best runs the first is told: which one that is, their order says.
        .map(({ bestIn: _, worstIn: __, ...area }) => ({
          ...area,
          effects: [...area.effects].sort((a, b) => (a.choice < b.choice ? -1 : 1)),
        })),
    });
    expect(sorted(sensitivity(scheme, input, { choices: turned }))).toEqual(
      sorted(sensitivity(scheme, input, { choices })),
    );
  });

  test.prop([counties], { numRuns: 10 })("with one option each it is the assessment itself", (figures) => {
    const input = inputOf(figures);
    const result = assess(scheme, input);
    const found = sensitivity(scheme, input, {
      choices: [{ id: "as it is", options: [{ id: "only", changes: null }] }],
    });
    expect(
      found.areas.map(({ area, rank, total }) => [area, rank?.best, rank?.worst, total.lowest, total.highest]),
    ).toEqual(result.ranking("B").map(({ area, rank, total }) => [area, rank, rank, total, total]));
    for (const { effects } of found.areas) expect(effects).toMatchObject([{ ofTotal: null, ofRank: null }]);
  });

  const input = inputOf([
    [30, 150, 10],
    [20, 120, 20],
    [10, 75, 5],
  ]);

  it("a choice without effect has indices of 0; what is said of an item that another choice removes falls away", () => {
    const found = sensitivity(scheme, input, {
      choices: [
        {
          id: "points",
          options: [
            { id: "a", changes: null },
            { id: "b", changes: { itemPoints: { energy: "30" } } },
          ],
        },
        {
          id: "energy",
          options: [
            { id: "in", changes: null },
            { id: "out", changes: { remove: ["energy"] } },
          ],
        },
        {
          id: "id",
          options: [
            { id: "a", changes: null },
            { id: "b", changes: { citations: ["b"] } },
          ],
        },
      ],
    });
    expect(found.runs).toBe(8);
    const zero = { kind: "value", exact: "0", unit: "%" };
    for (const { effects } of found.areas)
      if (effects[2]?.ofTotal) expect(effects[2].ofTotal).toEqual({ first: zero, total: zero });
    expect(found.areas[0]?.total).toEqual({
      lowest: { kind: "value", exact: "80", unit: "" },
      highest: { kind: "value", exact: "95", unit: "" },
    });
  });

  it("says in how many runs an area has no rank, and gives no indices then", () => {
    const areas = ["甲县", "乙县"].map((id) => ({ id, attributes: { class: "B" } }));
    const observations = ["rd", "grants", "energy"].flatMap((measure) =>
      areas.flatMap(({ id: area }, place) =>
        area === "乙县" && measure === "energy" ? [] : [{ area, measure, period: "2017", value: 10 - place }],
      ),
    );
    const lacking = { ...input, panel: panel({ areas, measures: scheme.measures, observations }) };
    const all = { id: "all", changes: { ranking: { leastData: "1" } } };
    const found = sensitivity(scheme, lacking, {
      choices: [{ id: "data", options: [{ id: "any", changes: null }, all] }],
    });
    expect(found.areas.map(({ area, unrankedIn, rank }) => [area, unrankedIn, rank])).toEqual([
      ["甲县", 0, { best: 1, worst: 1 }],
      ["乙县", 1, { best: 2, worst: 2 }],
    ]);
    expect(found.areas.map(({ effects }) => effects[0]?.ofRank)).toEqual([null, null]);
    expect(sensitivityText(found, "zh")).toContain("2种组合中1种不排名");
  });

  it("tells it in both languages", () => {
    const found = sensitivity(scheme, input, { choices });
    expect(sensitivityText(found, "zh").split("\n")).toEqual([
      "共4种组合",
      "县0:第1名,总分75至90,4种组合中4种居首,2种为excellent,2种为good",
      "县1:最好第2名(points=as it is,rule=attainment),最差第3名(points=energy,rule=attainment),总分28至52,4种组合中4种为fair",
      "县2:最好第2名(points=energy,rule=attainment),最差第3名(points=as it is,rule=attainment),总分20至65,4种组合中4种为fair",
      "选择“points”的平均影响:总分差异的85.3%来自这一选择,计入与其他选择的共同作用为85.6%;名次差异的100.0%来自这一选择,计入与其他选择的共同作用为100.0%",
      "选择“rule”的平均影响:总分差异的14.4%来自这一选择,计入与其他选择的共同作用为14.7%;名次差异的0.0%来自这一选择,计入与其他选择的共同作用为0.0%",
    ]);
    expect(sensitivityText(found, "en").split("\n")).toEqual([
      "4 combinations of choices",
      "县0: rank 1, total 75 to 90, first in 4/4, excellent in 2/4, good in 2/4",
      "县1: best rank 2 (points=as it is, rule=attainment), worst 3 (points=energy, rule=attainment), total 28 to 52, fair in 4/4",
      "县2: best rank 2 (points=energy, rule=attainment), worst 3 (points=as it is, rule=attainment), total 20 to 65, fair in 4/4",
      'choice "points", on average: alone 85.3% of the variance of totals, 85.6% with interactions; alone 100.0% of the variance of ranks, 100.0% with interactions',
      'choice "rule", on average: alone 14.4% of the variance of totals, 14.7% with interactions; alone 0.0% of the variance of ranks, 0.0% with interactions',
    ]);
  });

  it("refuses choices that state the same, have no options or the same name, and too many combinations", () => {
    const none = (given: readonly SchemeChoice[], mostRuns?: number): void => {
      sensitivity(scheme, input, { choices: given, ...(mostRuns !== undefined && { mostRuns }) });
    };
    const option = { id: "a", changes: { itemPoints: { rd: "1" } } };
    expect(() => {
      none([
        { id: "x", options: [option] },
        { id: "y", options: [option] },
      ]);
    }).toThrow("analysis.choices-overlap");
    expect(() => {
      none([{ id: "x", options: [] }]);
    }).toThrow("analysis.no-options");
    expect(() => {
      none([{ id: "x", options: [option, option] }]);
    }).toThrow("scheme.id-twice");
    expect(() => {
      none(choices, 3);
    }).toThrow("analysis.runs");
  });
});
