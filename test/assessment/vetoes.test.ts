import { test } from "@fast-check/vitest";
import { assess, defineScheme, measures, panel, type Rule, type SchemeDefinition, toText, type VetoFact } from "kaohe";
import { describe, expect, it } from "vitest";
import { assessedByHand, handedCases, idsOf } from "../arbitrary/handed.js";
import { faultsOf } from "../period/faultsOf.js";
import { textOf } from "./naive.js";

const met = new Set<string>();
const meet = (what: string, holds: boolean): void => {
  if (holds) met.add(what);
};

describe("a veto of an item or block", () => {
  test.prop([handedCases])("takes all of its points, and leaves the other items and the other areas", (given) => {
    const bare = assessedByHand({ ...given, vetoes: [] }).toJSON().areas;
    const below = new Map(
      idsOf(given.definition.items).map((id) => [id, new Set(belowOf(given.definition.items, id))] as const),
    );
    for (const [place, area] of assessedByHand(given).toJSON().areas.entries()) {
      const taken = area.adjustments
        .filter(({ kind, to }) => kind === "veto" && to !== null)
        .flatMap(({ to }) => [...(below.get(to ?? "") ?? [])]);
      const before = bare[place];
      const missing = before?.items.some(
        ({ item, score, full }) => taken.includes(item) && score.kind === "missing" && full.kind === "value",
      );
      for (const [index, { item, earned, kind }] of area.items.entries()) {
        if (taken.includes(item)) expect(textOf(earned)).toBe("0/1");
        // What was missing counts as zero now, and its points are no longer spread over the others.
        else if (kind === "item" && missing !== true) expect(earned).toEqual(before?.items[index]?.earned);
        meet("an item beside a vetoed one", taken.length > 0 && kind === "item" && !taken.includes(item));
      }
      meet(
        "a vetoed item that had points",
        taken.some((id) => before?.items.some(({ item, earned }) => item === id && textOf(earned) !== "0/1")),
      );
    }
  });

  it("has met what the law is about", () => {
    const wanted = ["an item beside a vetoed one", "a vetoed item that had points"];
    expect(wanted.filter((what) => !met.has(what))).toEqual([]);
  });
});

type Entries = Parameters<typeof idsOf>[0];

/** The entry itself and all that stands in it. */
function belowOf(entries: Entries, id: string): readonly string[] {
  return entries.flatMap((entry) => {
    if (entry.id === id) return idsOf([entry]);
    return "items" in entry ? belowOf(entry.items, id) : [];
  });
}

/** The points of an item are its indicator's figure. */
const AS_REPORTED: Rule = { name: "asReported", options: {}, build: ({ actual }) => actual };
const pure = measures({ a: { label: "甲", unit: "" }, b: { label: "乙", unit: "" } });
const base: SchemeDefinition<"a" | "b", "A"> = {
  id: "two-items",
  classes: ["A"],
  measures: pure,
  indicators: {
    a: { label: "甲", unit: "", formula: pure.a },
    b: { label: "乙", unit: "", formula: pure.b },
  },
  items: [
    { id: "block", label: "投入", items: [{ id: "a", indicator: "a", points: 60, rule: AS_REPORTED }] },
    { id: "b", indicator: "b", points: 40, rule: AS_REPORTED },
  ],
  grades: [
    { id: "excellent", label: "优秀", atLeast: 90 },
    { id: "good", label: "良好", atLeast: 80 },
    { id: "fair", label: "一般" },
  ],
  vetoes: [
    { id: "fraud", label: "瞒报", effect: "void" },
    { id: "input", effect: "zero", to: "block" },
    { id: "open", effect: "zero" },
    { id: "accident", label: "安全事故", effect: "grade-limit", grade: "good" },
  ],
};

function run(vetoes: readonly Omit<VetoFact, "area">[], figures = ["58", "37"]) {
  const observations = figures.map((value, place) => ({
    area: "县",
    measure: "ab".charAt(place),
    period: "2017",
    value,
  }));
  return assess(defineScheme(base), {
    panel: panel({ areas: [{ id: "县", attributes: { class: "A" } }], measures: pure, observations }),
    period: "2017",
    vetoes: vetoes.map((veto) => ({ ...veto, area: "县" })),
  }).area("县");
}

describe("vetoes", () => {
  it("瞒报 voids the item that the fact names: no score, no points, and the rest stays (METHODS §2)", () => {
    const own = run([{ veto: "fraud", item: "a", reason: "虚报R&D经费", source: "审计报告" }]);
    expect(own.items.map(({ item, score, earned }) => [item, toText(score, "zh"), toText(earned, "zh")])).toEqual([
      ["a", "作废", "0"],
      ["block", "0", "0"],
      ["b", "37", "37"],
    ]);
    expect(own.adjustments).toMatchObject([
      { kind: "veto", id: "fraud", effect: "void", to: "a", reason: "虚报R&D经费", source: "审计报告" },
    ]);
  });

  it("a voided item may break ties as well", () => {
    const observations = ["甲", "乙"].flatMap((area) =>
      ["a", "b"].map((measure) => ({ area, measure, period: "2017", value: 20 })),
    );
    const areas = ["甲", "乙"].map((id) => ({ id, attributes: { class: "A" } }));
    const result = assess(defineScheme({ ...base, ranking: { tieBreak: [{ item: "a" }] } }), {
      panel: panel({ areas, measures: pure, observations }),
      period: "2017",
      vetoes: [
        { area: "甲", veto: "fraud", item: "a" },
        { area: "乙", veto: "open", item: "b" },
      ],
    });
    // Both have 20 in all, 乙 those of item a.
    expect(result.ranking("A").map(({ area, rank }) => `${area} ${rank}`)).toEqual(["乙 1", "甲 2"]);
  });

  it("zero of a block takes its items' points, and keeps their scores", () => {
    const own = run([{ veto: "input" }]);
    expect(own.items.map(({ item, score, earned }) => [item, toText(score, "zh"), toText(earned, "zh")])).toEqual([
      ["a", "58", "0"],
      ["block", "0", "0"],
      ["b", "37", "37"],
    ]);
    expect(toText(own.total, "zh")).toBe("37");
  });

  it("zero of an open veto takes the item that the fact names, else the total", () => {
    expect(toText(run([{ veto: "open", item: "b" }]).total, "zh")).toBe("58");
    expect(toText(run([{ veto: "open" }]).total, "zh")).toBe("0");
  });

  it("a grade limit lowers a better grade to the one it names, and raises none", () => {
    const gradeOf = (figures: readonly string[], vetoes: readonly Omit<VetoFact, "area">[]) => {
      const { grade } = run(vetoes, [...figures]);
      return [grade?.grade, grade?.by];
    };
    expect(gradeOf(["58", "37"], [])).toEqual(["excellent", "threshold"]);
    expect(gradeOf(["58", "37"], [{ veto: "accident" }])).toEqual(["good", "veto"]);
    expect(gradeOf(["30", "37"], [{ veto: "accident" }])).toEqual(["fair", "threshold"]);
  });

  it("a fact says where an open veto goes, and no other", () => {
    const codes = (vetoes: readonly Omit<VetoFact, "area">[]) =>
      faultsOf(() => run(vetoes)).map(({ code, path }) => `${code} ${path}`);
    expect(codes([{ veto: "fraud" }])).toEqual(["assessment.veto-item /vetoes/0/item"]);
    expect(codes([{ veto: "input", item: "a" }])).toEqual(["assessment.veto-item /vetoes/0/item"]);
    expect(codes([{ veto: "accident", item: "a" }])).toEqual(["assessment.veto-item /vetoes/0/item"]);
    expect(codes([{ veto: "fraud", item: "aa" }])).toEqual(["assessment.unknown-item /vetoes/0/item"]);
  });

  it("a definition says nothing that its effect does not ask for", () => {
    const codes = (...vetoes: readonly object[]) =>
      faultsOf(() => Reflect.apply(defineScheme, undefined, [{ ...base, vetoes }])).map(
        ({ code, path }) => `${code} ${path}`,
      );
    expect(codes({ id: "x", effect: "zero", to: "aa" })).toEqual(["scheme.unknown-item /vetoes/0/to"]);
    expect(codes({ id: "x", effect: "lowest-grade", to: "a" })).toEqual(["assessment.veto-item /vetoes/0/to"]);
    expect(codes({ id: "x", effect: "grade-limit" })).toEqual(["scheme.unknown-grade /vetoes/0/grade"]);
    expect(codes({ id: "x", effect: "nil" })).toEqual(["scheme.unknown-option /vetoes/0/effect"]);
  });
});
