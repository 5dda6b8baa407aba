import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Assessment,
  assess,
  assessInSteps,
  atLeast,
  attainment,
  choose,
  compile,
  defineScheme,
  isMissing,
  measures,
  minMax,
  panel,
  type RankingEntry,
  rankLinear,
  share,
  withObservations,
  yearOnYear,
} from "../../src/index.js";
import { certified } from "../../src/interpret/certified/certified.js";

const m = measures({
  rd: { label: "R&D", unit: "亿元" },
  gdp: { label: "GDP", unit: "亿元" },
  grants: { label: "grants", unit: "件" },
});
const scheme = defineScheme({
  id: "after",
  classes: ["A", "B"],
  measures: m,
  indicators: {
    intensity: { label: "intensity", unit: "%", formula: share(m.rd, m.gdp) },
    growth: { label: "growth", unit: "%", formula: yearOnYear(m.grants) },
    grants: { label: "grants", unit: "件", formula: m.grants },
  },
  items: [
    { id: "intensity", indicator: "intensity", points: 10, rule: attainment() },
    { id: "growth", indicator: "growth", points: 5, rule: minMax() },
    { id: "grants", indicator: "grants", points: 5, rule: rankLinear() },
  ],
});
const ids = ["甲", "乙", "丙", "丁", "戊"];
const areas = ids.map((id, index) => ({ id, attributes: { class: index < 2 ? "A" : "B" } }));
const keys = ids.flatMap((area) =>
  ["rd", "gdp", "grants"].flatMap((measure) => ["2016", "2017"].map((period) => ({ area, measure, period }))),
);
const value = fc.integer({ min: 0, max: 12 });
const targets = [{ indicator: "intensity", criterion: atLeast("2%") }] as const;
const world = fc.record({
  values: fc.array(value, { minLength: keys.length, maxLength: keys.length }),
  changes: fc.array(fc.tuple(fc.nat(keys.length - 1), value), { minLength: 1, maxLength: 3 }),
});
const panelOf = (values: readonly number[]) =>
  panel({
    areas,
    measures: scheme.measures,
    observations: keys.map((key, index) => ({ ...key, value: values[index] ?? 0 })),
  });
const plain = (result: Assessment<"A" | "B">): unknown => JSON.parse(JSON.stringify(result));

describe("assess after an earlier assessment", () => {
  test.prop([world])("assess after another gives what it gives alone", ({ values, changes }) => {
    const before = panelOf(values);
    const now = withObservations(
      before,
      [...new Map(changes)].map(([index, changed]) => ({
        area: "甲",
        measure: "rd",
        period: "2017",
        ...keys[index],
        value: changed,
      })),
    );
    const first = assess(scheme, { panel: before, period: "2017", targets });
    const second = assess(scheme, { panel: now, period: "2017", targets }, { after: first });
    expect(plain(second)).toEqual(plain(assess(scheme, { panel: now, period: "2017", targets })));
    const third = assess(scheme, { panel: before, period: "2017", targets }, { after: second });
    expect(plain(third)).toEqual(plain(first));
  });

  it("takes the steps one by one, tells about them, and stops when it is told to", () => {
    const input = { panel: panelOf(keys.map((_, index) => index)), period: "2017", targets };
    const told: number[] = [];
    const ranks = (result: Assessment<"A" | "B">): readonly RankingEntry[] => [
      ...result.ranking("A"),
      ...result.ranking("B"),
    ];
    const result = assess(scheme, input, { onProgress: ({ areas: done }) => told.push(done) });
    expect(told).toEqual([5]);
    const steps = assessInSteps(scheme, input, { after: result });
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    expect(ranks(step.value)).toEqual(ranks(result));
    const stopped = AbortSignal.abort(new Error("enough"));
    expect(() => assess(scheme, input, { signal: stopped })).toThrow("enough");
  });
});

describe("assess after one with other reasons of one's own", () => {
  // They are numbered in each panel anew: the only one has the same number whatever it is.
  const counted = choose([[isMissing(m.grants, "停报"), "8件"]], choose([[isMissing(m.grants), "2件"]], m.grants));
  const reasoned = defineScheme({
    id: "reasons",
    classes: ["A", "B"],
    measures: m,
    indicators: { grants: { label: "grants", unit: "件", formula: counted } },
    items: [{ id: "grants", indicator: "grants", points: 10, rule: minMax() }],
  });
  const cells = fc.array(fc.option(value, { freq: 2 }), { minLength: ids.length, maxLength: ids.length });
  const reasons = fc.array(fc.constantFrom("停报", "不适用改"), { minLength: 2, maxLength: 4 });
  const figuresOf = (all: readonly (number | null)[], reason: string) =>
    panel({
      areas,
      measures: m,
      observations: all.map((each, index) => ({
        area: ids[index] ?? "甲",
        measure: "grants",
        period: "2017",
        value: each,
        ...(each === null && { reason }),
      })),
    });

  test.prop([cells, reasons])("a reason in place of another is told apart, however often", (figures, ones) => {
    let after: Assessment<"A" | "B"> | undefined;
    for (const reason of ones) {
      const input = { panel: figuresOf(figures, reason), period: "2017" };
      const next: Assessment<"A" | "B"> = assess(reasoned, input, after === undefined ? {} : { after });
      expect(plain(next)).toEqual(plain(assess(reasoned, input)));
      after = next;
    }
  });
});

describe("certified after an earlier evaluation", () => {
  it("evaluates again only what rests on a changed figure", () => {
    const graph = compile({ own: yearOnYear(m.grants), other: share(m.rd, m.gdp) });
    const before = panelOf(keys.map((_, index) => index + 1));
    const now = withObservations(before, [{ area: "甲", measure: "grants", period: "2017", value: 99 }]);
    const situationOf = (figures: typeof before) => ({ panel: figures, period: "2017", areas: [0, 1, 2, 3, 4] });
    const first = certified(graph, situationOf(before));
    first.cells("own")?.at(0);
    first.cells("other")?.at(0);
    const second = certified(graph, situationOf(now), { before: first, headlines: ["own", "other"] });
    const columnOf = (evaluation: typeof first, root: string) =>
      evaluation.kept(0).columns.get(graph.roots.get(root) ?? -1);
    expect(columnOf(second, "other")).toBe(columnOf(first, "other"));
    expect(columnOf(second, "own")).not.toBe(columnOf(first, "own"));
  });
});
