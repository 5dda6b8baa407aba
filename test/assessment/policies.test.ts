import {
  assess,
  atLeast,
  attainment,
  defineScheme,
  measures,
  minMax,
  panel,
  type Rule,
  type SchemeDefinition,
  toText,
  type VetoFact,
} from "kaohe";
import { describe, expect, it } from "vitest";

/** The points of an item are its indicator's figure. */
const AS_REPORTED: Rule = { name: "asReported", options: {}, build: ({ actual }) => actual };

type Definition = SchemeDefinition<"a" | "b" | "c", "A">;
const pure = measures({ a: { label: "甲", unit: "" }, b: { label: "乙", unit: "" }, c: { label: "丙", unit: "" } });

/** Three items whose figures are their points. */
function definition(rest: Partial<Definition> = {}): Definition {
  const item = (id: "a" | "b" | "c", full: string) => ({ id, indicator: id, points: full, rule: AS_REPORTED });
  return {
    id: "three-items",
    classes: ["A"],
    measures: pure,
    indicators: {
      a: { label: "甲", unit: "", formula: pure.a },
      b: { label: "乙", unit: "", formula: pure.b },
      c: { label: "丙", unit: "", formula: pure.c },
    },
    items: [item("a", "10"), { id: "block", items: [item("b", "20"), item("c", "30")] }],
    ...rest,
  };
}

type Figures = Readonly<Record<string, readonly (string | null)[]>>;

function run(figures: Figures, rest: Partial<Definition> = {}, vetoes: readonly VetoFact[] = []) {
  const areas = Object.keys(figures).map((id) => ({ id, attributes: { class: "A" } }));
  const observations = Object.entries(figures).flatMap(([area, values]) =>
    values.map((value, place) => ({ area, measure: "abc".charAt(place), period: "2017", value })),
  );
  const scheme = defineScheme(definition(rest));
  return assess(scheme, { panel: panel({ areas, measures: pure, observations }), period: "2017", vetoes });
}

function earnedOf(figures: readonly (string | null)[], rest: Partial<Definition> = {}) {
  const own = run({ 县: figures }, rest).area("县");
  return {
    ...Object.fromEntries(own.items.map(({ item, earned }) => [item, toText(earned, "zh")])),
    total: toText(own.total, "zh"),
  };
}

describe("missing items", () => {
  it("zero (the default): a missing item earns 0 and says so", () => {
    expect(earnedOf(["8", "15", null])).toEqual({ a: "8", block: "15", b: "15", c: "0", total: "23" });
    const missing = run({ 县: ["8", "15", null] })
      .area("县")
      .items.map(({ item, missing: policy }) => [item, policy]);
    expect(missing).toEqual([
      ["a", null],
      ["b", null],
      ["c", "zero"],
      ["block", null],
    ]);
  });

  it("rescale in the block: what is missing is spread over the block alone (缺项 ×50/20)", () => {
    const [a, block] = definition().items;
    if (a === undefined || block === undefined || !("items" in block)) throw new Error("the definition has changed");
    const items = [a, { ...block, missing: "rescale" as const }];
    expect(earnedOf(["8", "15", null], { items })).toEqual({ a: "8", block: "37.5", b: "37.5", c: "0", total: "45.5" });
    expect(earnedOf(["8", null, null], { items })).toEqual({ a: "8", block: "0", b: "0", c: "0", total: "8" });
    const found = run({ 县: ["8", null, null] }, { items })
      .area("县")
      .items.map(({ item, missing }) => [item, missing]);
    expect(found).toEqual([
      ["a", null],
      ["b", "rescale"],
      ["c", "rescale"],
      ["block", "zero"],
    ]);
  });

  it("rescale of the scheme: a missing item of the top is spread over the block too (×60/50)", () => {
    expect(earnedOf([null, "15", "25"], { missing: "rescale" })).toEqual({
      a: "0",
      block: "48",
      b: "18",
      c: "30",
      total: "48",
    });
    expect(earnedOf(["10", "20", null], { missing: "rescale" })).toEqual({
      a: "10",
      block: "50",
      b: "50",
      c: "0",
      total: "60",
    });
    expect(earnedOf(["5", null, null], { missing: "rescale" })).toEqual({
      a: "30",
      block: "0",
      b: "0",
      c: "0",
      total: "30",
    });
  });

  it("rescale with nothing left: no total, no rank, no grade, and the area comes last", () => {
    const result = run(
      { 甲县: [null, null, null], 乙县: ["0", null, null] },
      { missing: "rescale", grades: [{ id: "good", atLeast: 5 }, { id: "fair" }] },
    );
    expect(result.area("甲县")).toMatchObject({
      rank: null,
      outOf: 1,
      grade: null,
      total: { kind: "missing", reason: "not-reported" },
    });
    expect(result.ranking("A").map(({ area, rank, tiedWith }) => ({ area, rank, tiedWith }))).toEqual([
      { area: "乙县", rank: 1, tiedWith: [] },
      { area: "甲县", rank: null, tiedWith: [] },
    ]);
  });
});

describe("grades and vetoes", () => {
  const grades = [
    { id: "excellent", label: "优秀", atLeast: 90 },
    { id: "good", label: "良好", atLeast: "80" },
    { id: "fair", label: "一般" },
  ];
  const vetoes = [
    { id: "fraud", label: "瞒报", effect: "zero" as const },
    { id: "accident", effect: "lowest-grade" as const },
  ];

  it("thresholds are met exactly: ≥90 优秀, 80–90 良好, <80 一般 (METHODS §2)", () => {
    const result = run({ 甲: ["90"], 乙: ["89.99"], 丙: ["80"], 丁: ["79.99"], 戊: ["89.995"] }, { grades });
    const found = ["甲", "乙", "丙", "丁", "戊"].map((id) => result.area(id).grade);
    expect(found.map((grade) => grade?.grade)).toEqual(["excellent", "good", "good", "fair", "excellent"]);
    expect(found[0]).toMatchObject({ grade: "excellent", label: "优秀", by: "threshold" });
  });

  it("a veto to zero takes the total and the rank, a veto of the grade only the grade; both are told with their reasons", () => {
    const facts = [
      { veto: "fraud", area: "甲", reason: "虚报R&D经费", source: "审计报告" },
      { veto: "accident", area: "乙" },
    ];
    const result = run({ 甲: ["95"], 乙: ["92"], 丙: ["50"] }, { grades, vetoes }, facts);
    const [first, second] = [result.area("甲"), result.area("乙")];
    expect([toText(first.total, "zh"), first.rank, first.grade?.grade, first.grade?.by]).toEqual([
      "0",
      3,
      "fair",
      "threshold",
    ]);
    expect([toText(second.total, "zh"), second.rank, second.grade?.grade, second.grade?.by]).toEqual([
      "92",
      1,
      "fair",
      "veto",
    ]);
    expect(first.adjustments).toEqual([
      {
        kind: "veto",
        id: "fraud",
        label: "瞒报",
        effect: "zero",
        to: null,
        points: null,
        stated: null,
        facts: [],
        reason: "虚报R&D经费",
        source: "审计报告",
      },
    ]);
    expect(second.adjustments).toEqual([
      {
        kind: "veto",
        id: "accident",
        label: "accident",
        effect: "lowest-grade",
        to: null,
        points: null,
        stated: null,
        facts: [],
        reason: null,
        source: null,
      },
    ]);
    expect(first.items.map(({ earned }) => toText(earned, "zh"))).toEqual(["95", "0", "0", "0"]);
  });
});

describe("rounding", () => {
  const totals = (figures: readonly string[], rest: Partial<Definition>) => {
    const result = run(Object.fromEntries(figures.map((figure, place) => [`县${place}`, [figure]])), rest);
    return figures.map((_, place) => toText(result.area(`县${place}`).total, "zh"));
  };

  it("the total to 2 places, half up, when nothing is said; GB/T 8170 rounds half to even (METHODS §5)", () => {
    expect(totals(["1.005", "1.015", "1.0149999", "-1.005"], {})).toEqual(["1.01", "1.02", "1.01", "-1.01"]);
    const even = { total: { places: 2, mode: "half-even" as const } };
    expect(totals(["1.005", "1.015", "1.0150001"], { rounding: even })).toEqual(["1", "1.02", "1.02"]);
    expect(totals(["1.005", "0.9999999"], { rounding: { total: "none" } })).toEqual(["1.005", "1.00"]);
    expect(totals(["1.5", "2.5"], { rounding: { total: { places: 0 } } })).toEqual(["2", "3"]);
  });

  it("items rounded first: the total sums the rounded ones", () => {
    const own = run({ 县: ["1.25", "1.25", "1.25"] }, { rounding: { items: { places: 1 } } }).area("县");
    expect(own.items.map(({ earned }) => toText(earned, "zh"))).toEqual(["1.3", "1.3", "1.3", "2.6"]);
    expect(toText(own.total, "zh")).toBe("3.9");
    expect(own.items.map(({ score }) => toText(score, "zh"))).toEqual(["1.25", "1.25", "1.25", "2.6"]);
  });

  it("indicators rounded to their places before they are scored", () => {
    const indicators = { ...definition().indicators, a: { label: "甲", unit: "", places: 1, formula: pure.a } };
    const own = run({ 县: ["1.25"] }, { indicators, rounding: { indicators: "half-even", total: "none" } }).area("县");
    expect(own.items[0]?.value).toEqual({ kind: "value", exact: "1.2", unit: "" });
    expect(own.total).toEqual({ kind: "value", exact: "1.2", unit: "" });
  });

  it("ranks look at the rounded total, or at the unrounded one where the scheme says so (METHODS §2)", () => {
    const figures = { 甲: ["80.001"], 乙: ["80.004"], 丙: ["79"] };
    const ranks = (rank: "rounded" | "unrounded") =>
      run(figures, { rounding: { rank } })
        .ranking("A")
        .map((entry) => [entry.area, entry.rank, entry.tiedWith]);
    expect(ranks("rounded")).toEqual([
      ["乙", 1, ["甲"]],
      ["甲", 1, ["乙"]],
      ["丙", 3, []],
    ]);
    expect(ranks("unrounded")).toEqual([
      ["乙", 1, []],
      ["甲", 2, []],
      ["丙", 3, []],
    ]);
  });
});

describe("exempt areas", () => {
  it("leave counts, extremes and ranks, and are listed with their reasons", () => {
    const areas = ["甲", "乙", "丙"].map((id) => ({ id, attributes: { class: "A" } }));
    const observations = areas.map(({ id }, place) => ({
      area: id,
      measure: "a",
      period: "2017",
      value: [1, 3, 9][place] ?? 0,
    }));
    const scheme = defineScheme({ ...definition(), items: [{ id: "a", indicator: "a", points: 10, rule: minMax() }] });
    const exempt = [{ area: "丙", reason: "新设" }];
    const result = assess(scheme, { panel: panel({ areas, measures: pure, observations }), period: "2017", exempt });
    expect(result.exempt).toEqual(exempt);
    expect(result.ranking("A").map(({ area, total }) => [area, toText(total, "zh")])).toEqual([
      ["乙", "10"],
      ["甲", "0"],
    ]);
    expect(result.area("乙").outOf).toBe(2);
  });
});

describe("names", () => {
  it("an indicator may be called total or unrounded, as the scheme's own sums are", () => {
    const named = measures({ total: { label: "总量", unit: "" } });
    const scheme = defineScheme({
      id: "s",
      classes: ["A"],
      measures: named,
      indicators: {
        total: { label: "总量", unit: "", formula: named.total },
        unrounded: { label: "未舍入", unit: "", formula: named.total },
      },
      items: [
        { id: "total", indicator: "total", points: 10, rule: attainment() },
        { id: "unrounded", indicator: "unrounded", points: 10, rule: attainment() },
      ],
    });
    const areas = [{ id: "县", attributes: { class: "A" } }];
    const observations = [{ area: "县", measure: "total", period: "2017", value: 5 }];
    const result = assess(scheme, {
      panel: panel({ areas, measures: named, observations }),
      period: "2017",
      targets: [{ indicator: "total", criterion: atLeast(10) }],
    });
    expect(toText(result.area("县").total, "zh")).toBe("5");
  });
});
