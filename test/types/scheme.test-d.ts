import {
  type Assessment,
  assess,
  atLeast,
  attainment,
  defineScheme,
  measures,
  type Outcome,
  panel,
  share,
  type TargetResult,
} from "kaohe";
import { describe, expectTypeOf, it } from "vitest";

const m = measures({
  rd: { label: "R&D经费支出", unit: "亿元" },
  gdp: { label: "地区生产总值", unit: "亿元" },
});

const indicators = { rdIntensity: { label: "R&D经费支出占GDP比重", unit: "%", formula: share(m.rd, m.gdp) } };
const base = { id: "s", classes: ["A", "B"], measures: m, indicators } as const;
const scheme = defineScheme({
  ...base,
  items: [{ id: "intensity", indicator: "rdIntensity", points: { A: 8, B: 10 }, rule: attainment() }],
});
const figures = panel({ areas: [], measures: m, observations: [] });

describe("what does not compile", () => {
  it("a misspelt measure", () => {
    // @ts-expect-error rdd is not a measure: did you mean rd?
    expectTypeOf<typeof m.rdd>();
    expectTypeOf(m).not.toHaveProperty("gpd");
  });

  it("a misspelt indicator in an item, and in a block", () => {
    defineScheme({
      ...base,
      // @ts-expect-error rdIntensty is not an indicator of the scheme
      items: [{ id: "intensity", indicator: "rdIntensty", points: 10, rule: attainment() }],
    });
    defineScheme({
      ...base,
      // @ts-expect-error nor is it one in a block
      items: [{ id: "block", items: [{ id: "intensity", indicator: "rdIntensty", points: 10, rule: attainment() }] }],
    });
  });

  it("a misspelt class in points", () => {
    defineScheme({
      ...base,
      // @ts-expect-error there is no class C
      items: [{ id: "intensity", indicator: "rdIntensity", points: { A: 8, C: 10 }, rule: attainment() }],
    });
  });

  it("a misspelt class in the points of a block or of the scheme, or in a difficulty; an unknown aggregation or policy", () => {
    const items = [{ id: "intensity", indicator: "rdIntensity", points: 10, rule: attainment() }] as const;
    const aggregation = { kind: "geometric" } as const;
    // @ts-expect-error there is no class C
    defineScheme({ ...base, items: [{ id: "block", aggregation, points: { A: 8, C: 10 }, items }] });
    // @ts-expect-error there is no class C
    defineScheme({ ...base, items, aggregation, points: { C: 10 } });
    // @ts-expect-error there is no class C
    assess(scheme, { panel: figures, period: "2017", difficulty: { classes: { C: 1 } } });
    // @ts-expect-error geometrc is no aggregation
    defineScheme({ ...base, items, aggregation: { kind: "geometrc" }, points: 10 });
    // @ts-expect-error a policy by reason says what holds otherwise
    defineScheme({ ...base, items, missing: { withheld: "rescale" } });
  });

  it("a misspelt indicator in a tie-break, or class in a group", () => {
    const items = [{ id: "intensity", indicator: "rdIntensity", points: 10, rule: attainment() }] as const;
    // @ts-expect-error rdIntensty is not an indicator of the scheme
    defineScheme({ ...base, items, ranking: { tieBreak: [{ indicator: "rdIntensty" }] } });
    // @ts-expect-error there is no class C
    defineScheme({ ...base, items, ranking: { groups: { small: ["B", "C"] } } });
    const share = "0.3";
    // @ts-expect-error ties across the last place are in or out
    defineScheme({ ...base, items, grades: [{ id: "a", quota: { share, ties: "split" } }, { id: "b" }] });
  });

  it("a misspelt indicator or class in a target", () => {
    // @ts-expect-error rdIntensty is not an indicator of the scheme
    assess(scheme, { panel: figures, period: "2017", targets: [{ indicator: "rdIntensty", criterion: atLeast(2) }] });
    const criterion = atLeast("2%");
    // @ts-expect-error there is no class C
    assess(scheme, { panel: figures, period: "2017", targets: [{ indicator: "rdIntensity", criterion, class: "C" }] });
  });

  it("the ranking of a misspelt class", () => {
    const result = assess(scheme, { panel: figures, period: "2017" });
    // @ts-expect-error there is no class C
    result.ranking("C");
  });

  it("a grade or a veto with an unknown effect", () => {
    // @ts-expect-error a veto takes the total or the grade
    defineScheme({ ...base, items: [], vetoes: [{ id: "fraud", effect: "halve" }] });
  });
});

describe("what is inferred", () => {
  it("indicators and classes of a scheme, and what is asked of its results", () => {
    expectTypeOf<keyof typeof scheme.indicators>().toEqualTypeOf<"rdIntensity">();
    expectTypeOf(scheme.classes).toEqualTypeOf<readonly ("A" | "B")[]>();
    const result = assess(scheme, { panel: figures, period: "2017" });
    expectTypeOf(result).toEqualTypeOf<Assessment<"A" | "B">>();
    expectTypeOf(result.ranking).parameter(0).toEqualTypeOf<"A" | "B">();
    expectTypeOf(result.ranking("A")[0]?.rank).toEqualTypeOf<number | null | undefined>();
    expectTypeOf(result.area("永嘉县").total).toEqualTypeOf<Outcome>();
    expectTypeOf(result.area("永嘉县").targets).toEqualTypeOf<readonly TargetResult[]>();
  });
});
