// What callers hand in wrongly, through the public door: every fault has its code, its path and its facts.
import {
  assess,
  atLeast,
  atMost,
  attainment,
  bands,
  defineScheme,
  growthOfAtLeast,
  type Measures,
  measures,
  minMax,
  panel,
  range,
  rankLinear,
  share,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";

const m = measures({
  rd: { label: "R&D经费支出", unit: "亿元" },
  gdp: { label: "地区生产总值", unit: "亿元" },
  energy: { label: "单位能耗", unit: "%" },
});

const KNOWN_AREAS = "永嘉县, 文成县";

/** A definition as JavaScript hands it in: no compiler has looked at it. */
function definition(rest: object = {}): object {
  return {
    id: "city-2017",
    classes: ["A", "B"],
    measures: m,
    indicators: {
      rdIntensity: { label: "R&D经费支出占GDP比重", unit: "%", formula: share(m.rd, m.gdp) },
      energy: { label: "单位能耗", unit: "%", direction: "lower", formula: m.energy },
    },
    items: [item()],
    ...rest,
  };
}

function item(rest: object = {}): object {
  return { id: "intensity", indicator: "rdIntensity", points: 10, rule: attainment(), ...rest };
}

const loosely = (run: (...input: never[]) => unknown, ...input: readonly unknown[]) =>
  faultsOf(() => Reflect.apply(run, undefined, input));
const defined = (rest: object) => loosely(defineScheme, definition(rest));

describe("defineScheme refuses", () => {
  it("a scheme without classes: scheme.no-classes", () => {
    expect(defined({ classes: [] })).toEqual([
      { code: "scheme.no-classes", path: "/classes", facts: { scheme: "city-2017" } },
    ]);
  });

  it("an item of an unknown indicator: scheme.unknown-indicator, with the nearest", () => {
    const facts = {
      item: "intensity",
      indicator: "rdIntensty",
      suggestion: "rdIntensity",
      known: "rdIntensity, energy",
    };
    expect(defined({ items: [item({ indicator: "rdIntensty" })] })).toEqual([
      { code: "scheme.unknown-indicator", path: "/items/0/indicator", facts },
    ]);
    const far = { item: "intensity", indicator: "toString", suggestion: "", known: "rdIntensity, energy" };
    expect(defined({ items: [item({ indicator: "toString" })] })).toEqual([
      { code: "scheme.unknown-indicator", path: "/items/0/indicator", facts: far },
    ]);
  });

  it("points of an unknown class: scheme.unknown-class", () => {
    expect(defined({ items: [item({ points: { A: 8, C: 10 } })] })).toEqual([
      {
        code: "scheme.unknown-class",
        path: "/items/0/points/C",
        facts: { item: "intensity", class: "C", classes: "A, B" },
      },
    ]);
  });

  it("a row of a table for an unknown class, or for years that end before they begin", () => {
    const values = [
      { class: "AB", value: 1 },
      { from: "2018", to: "2016", value: 1 },
    ];
    expect(defined({ parameters: { base: { label: "基数", unit: "分", values } } })).toEqual([
      {
        code: "scheme.unknown-option",
        path: "/parameters/base/values/0/class",
        facts: { option: "class", value: "AB", suggestion: "A", known: "A, B" },
      },
      { code: "scheme.effective-order", path: "/parameters/base/values/1", facts: { from: "2018", to: "2016" } },
    ]);
  });

  it("two entries of one id, in whatever block: scheme.item-twice at the second", () => {
    expect(defined({ items: [item(), { id: "block", items: [item()] }] })).toEqual([
      { code: "scheme.item-twice", path: "/items/1/items/0/id", facts: { item: "intensity" } },
    ]);
  });

  it("an empty block: scheme.empty-block", () => {
    expect(defined({ items: [item(), { id: "block", items: [] }] })).toEqual([
      { code: "scheme.empty-block", path: "/items/1/items", facts: { item: "block" } },
    ]);
  });

  it("negative points, for all or for a class: scheme.negative-points", () => {
    expect(defined({ items: [item({ points: "-1.5" })] })).toEqual([
      { code: "scheme.negative-points", path: "/items/0/points", facts: { item: "intensity", points: "-1.5" } },
    ]);
    expect(defined({ items: [item({ points: { A: 5, B: -2 } })] })).toEqual([
      { code: "scheme.negative-points", path: "/items/0/points/B", facts: { item: "intensity", points: "-2" } },
    ]);
    expect(defined({ items: [item({ points: "ten" })] })).toEqual([
      { code: "number.unreadable", path: "/items/0/points", facts: { text: "ten" } },
    ]);
  });

  it("fewer points than the rule gives: scheme.points-below-rule", () => {
    const ranked = item({ points: 400, rule: rankLinear({ lowest: 500 }) });
    expect(defined({ items: [ranked] })).toEqual([
      {
        code: "scheme.points-below-rule",
        path: "/items/0/points",
        facts: { item: "intensity", points: "400", rule: "rankLinear", most: "500" },
      },
    ]);
    const banded = item({ points: { A: 10, B: "9.5" }, rule: bands([{ atLeast: "2%", points: 10 }, { points: 0 }]) });
    expect(defined({ items: [banded] })).toEqual([
      {
        code: "scheme.points-below-rule",
        path: "/items/0/points/B",
        facts: { item: "intensity", points: "9.5", rule: "bands", most: "10" },
      },
    ]);
  });

  it("grades out of order: scheme.grades-order at the second", () => {
    const order = (first: number, second: number) =>
      defined({ grades: [{ id: "a", atLeast: first }, { id: "b", atLeast: second }, { id: "c" }] });
    for (const second of [90, 95]) {
      expect(order(90, second)).toEqual([{ code: "scheme.grades-order", path: "/grades/1", facts: { grade: "b" } }]);
    }
    expect(order(90, 80)).toEqual([]);
  });

  it("a last grade with a threshold, or another without: scheme.grade-last", () => {
    expect(
      defined({
        grades: [
          { id: "a", atLeast: 90 },
          { id: "b", atLeast: 80 },
        ],
      }),
    ).toEqual([{ code: "scheme.grade-last", path: "/grades/1", facts: { grade: "b" } }]);
    expect(defined({ grades: [{ id: "a" }, { id: "b" }] })).toEqual([
      { code: "scheme.grade-last", path: "/grades/0", facts: { grade: "a" } },
    ]);
  });

  it("a veto of the grade without grades: assessment.no-veto-grade", () => {
    expect(
      defined({
        vetoes: [
          { id: "zero", effect: "zero" },
          { id: "accident", effect: "lowest-grade" },
        ],
      }),
    ).toEqual([{ code: "assessment.no-veto-grade", path: "/vetoes/1/effect", facts: { veto: "accident" } }]);
  });

  it("unreadable effective years: at their end", () => {
    expect(defined({ effective: { from: "last year", to: "2017-13" } })).toEqual([
      { code: "period.unreadable", path: "/effective/from", facts: { text: "last year" } },
      { code: "period.impossible", path: "/effective/to", facts: { text: "2017-13", found: "13", allowed: "1–12" } },
    ]);
  });

  it("a formula whose unit is not the declared one: unit.declared at the indicator", () => {
    const indicators = { rdIntensity: { label: "R&D", unit: "亿元", formula: share(m.rd, m.gdp) } };
    expect(defined({ indicators })[0]).toEqual({
      code: "unit.declared",
      path: "/indicators/rdIntensity/formula",
      facts: { name: "R&D", declared: "亿元", found: "1" },
    });
  });

  it("a formula made of a misspelt measure: formula.operand where it is built", () => {
    const spelt: Readonly<Record<string, unknown>> = m;
    expect(loosely(share, spelt["rdd"], m.gdp)).toEqual([
      {
        code: "formula.operand",
        path: "/divide/0",
        facts: { operation: "divide", position: 1, expected: "formula", found: "undefined" },
      },
    ]);
  });

  it("rows of a table: two that begin as one, one for an area and a class, an unknown class, an end before the beginning", () => {
    const values = [
      { value: 1, from: "2017", class: "A" },
      { value: 2, from: "2017", to: "2018", class: "A" },
      { value: 3, area: "甲", class: "A" },
      { value: 4, class: "Z", from: "2019", to: "2018" },
    ];
    const faults = defined({ parameters: { standard: { label: "标准值", unit: "%", values } } });
    expect(faults.map(({ code, path }) => [code, path])).toEqual([
      ["rule.one-of", "/parameters/standard/values/2"],
      ["scheme.effective-order", "/parameters/standard/values/3"],
      ["scheme.unknown-option", "/parameters/standard/values/3/class"],
      ["scheme.id-twice", "/parameters/standard/values/1"],
    ]);
  });

  it("all faults at once", () => {
    const faults = defined({
      classes: [],
      items: [item({ indicator: "x", points: -1 }), item({ points: { Z: 1 } }), { id: "block", items: [] }],
      grades: [{ id: "a" }, { id: "b" }],
    });
    expect(faults.map(({ code }) => code)).toEqual([
      "scheme.no-classes",
      "scheme.unknown-indicator",
      "scheme.negative-points",
      "scheme.item-twice",
      "scheme.unknown-class",
      "scheme.empty-block",
      "scheme.grade-last",
    ]);
  });
});

describe("assess refuses", () => {
  const scheme = defineScheme({
    id: "city-2017",
    effective: { from: "2017", to: "2018" },
    classes: ["A", "B"],
    measures: m,
    indicators: {
      rdIntensity: { label: "R&D经费支出占GDP比重", unit: "%", formula: share(m.rd, m.gdp) },
      energy: { label: "单位能耗", unit: "%", direction: "lower", formula: m.energy },
    },
    items: [{ id: "intensity", indicator: "rdIntensity", points: 10, rule: attainment() }],
    vetoes: [{ id: "fraud", effect: "zero" }],
  });
  const areas = [
    { id: "永嘉县", attributes: { class: "A" } },
    { id: "文成县", attributes: { class: "B" } },
  ];
  const figures = panel({ areas, measures: m, observations: [] });
  const assessed = (rest: object) => loosely(assess, scheme, { panel: figures, period: "2017", ...rest });
  const target = (rest: object) =>
    assessed({ targets: [{ indicator: "rdIntensity", criterion: atLeast("2%"), ...rest }] });

  it("a target of an unknown indicator: target.unknown-indicator", () => {
    expect(target({ indicator: "rdIntensity2" })).toEqual([
      {
        code: "target.unknown-indicator",
        path: "/targets/0/indicator",
        facts: { indicator: "rdIntensity2", suggestion: "rdIntensity", known: "rdIntensity, energy" },
      },
    ]);
  });

  it("a target of an unknown area or class: target.unknown-area, target.unknown-class", () => {
    expect(target({ area: "永加县" })).toEqual([
      {
        code: "target.unknown-area",
        path: "/targets/0/area",
        facts: { area: "永加县", suggestion: "永嘉县", known: KNOWN_AREAS },
      },
    ]);
    expect(target({ class: "C" })).toEqual([
      { code: "target.unknown-class", path: "/targets/0/class", facts: { class: "C", classes: "A, B" } },
    ]);
  });

  it("a target both for an area and for a class: target.area-and-class", () => {
    expect(target({ area: "永嘉县", class: "A" })).toEqual([
      { code: "target.area-and-class", path: "/targets/0", facts: { area: "永嘉县", class: "A" } },
    ]);
  });

  it("two targets of one indicator, scope and deadline, however the deadline is written: target.twice", () => {
    const one = { indicator: "rdIntensity", criterion: atLeast("2%") };
    const twice = (scope: object, shown: string, other: object = scope) =>
      expect(
        assessed({
          targets: [
            { ...one, ...scope },
            { ...one, ...other },
          ],
        }),
      ).toEqual([{ code: "target.twice", path: "/targets/1", facts: { indicator: "rdIntensity", scope: shown } }]);
    twice({}, "*");
    twice({ class: "A" }, "A");
    twice({ area: "永嘉县", deadline: "2017" }, "永嘉县", { area: "永嘉县", deadline: "2017年" });
    expect(
      assessed({ targets: [{ ...one, area: "永嘉县" }, { ...one, class: "A" }, one, { ...one, deadline: "2017" }] }),
    ).toEqual([]);
  });

  it("a target against the direction of its indicator: target.direction", () => {
    expect(target({ criterion: atMost("2%") })).toEqual([
      {
        code: "target.direction",
        path: "/targets/0/criterion",
        facts: { indicator: "rdIntensity", criterion: "不超过2%", direction: "higher" },
      },
    ]);
    for (const [criterion, text] of [
      [atLeast("2%"), "不低于2%"],
      [range(1, "2%"), "1%–2%"],
      [growthOfAtLeast(5), "增长5以上"],
    ] as const) {
      const found = target({ indicator: "energy", criterion });
      expect(found.map(({ code, path }) => ({ code, path }))).toEqual([
        { code: "target.direction", path: "/targets/0/criterion" },
      ]);
      expect(found[0]?.facts).toMatchObject({ indicator: "energy", direction: "lower" });
      expect(text.length).toBeGreaterThan(0);
    }
  });

  it("a target in a unit of another kind, or in an unknown one: unit.mismatch, unit.unknown at the criterion", () => {
    const facts = { left: "2百分点", leftUnit: "百分点", right: "R&D经费支出占GDP比重", rightUnit: "%" };
    expect(target({ criterion: atLeast("2百分点") })).toEqual([
      { code: "unit.mismatch", path: "/targets/0/criterion", facts },
    ]);
    expect(target({ criterion: growthOfAtLeast("3亿元") }).map(({ code, path }) => ({ code, path }))).toEqual([
      { code: "unit.mismatch", path: "/targets/0/criterion" },
    ]);
    expect(target({ criterion: atLeast("2亿圆") }).map(({ code, path }) => ({ code, path }))).toEqual([
      { code: "unit.unknown", path: "/targets/0/criterion" },
    ]);
  });

  it("an unreadable deadline, period or day: at the word", () => {
    expect(target({ deadline: "soon" })).toEqual([
      { code: "period.unreadable", path: "/targets/0/deadline", facts: { text: "soon" } },
    ]);
    expect(assessed({ period: "soon" })).toEqual([
      { code: "period.unreadable", path: "/period", facts: { text: "soon" } },
    ]);
    expect(assessed({ asOf: "2017-02-30" })).toEqual([
      { code: "period.unreadable-date", path: "/asOf", facts: { text: "2017-02-30" } },
    ]);
  });

  it("all faults of all targets at once", () => {
    const targets = [
      { indicator: "x", criterion: atLeast(1), area: "无此县", deadline: "soon" },
      { indicator: "rdIntensity", criterion: atMost("2亿元"), class: "C" },
    ];
    expect(assessed({ targets }).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "target.unknown-indicator /targets/0/indicator",
      "target.unknown-area /targets/0/area",
      "period.unreadable /targets/0/deadline",
      "target.direction /targets/1/criterion",
      "unit.mismatch /targets/1/criterion",
      "target.unknown-class /targets/1/class",
    ]);
  });

  it("a period outside the scheme's years: scheme.not-effective", () => {
    for (const period of ["2016", "2019", "2016-Q4", "2019-01"]) {
      expect(assessed({ period })).toEqual([
        {
          code: "scheme.not-effective",
          path: "/period",
          facts: { scheme: "city-2017", period, from: "2017", to: "2018" },
        },
      ]);
    }
    for (const period of ["2017", "2018", "2017-01..03", "2018-12"]) expect(assessed({ period })).toEqual([]);
  });

  it("unknown areas among exemptions and vetoes, and in questions: assessment.unknown-area", () => {
    const facts = { area: "永加县", suggestion: "永嘉县", known: KNOWN_AREAS };
    expect(assessed({ exempt: [{ area: "永加县", reason: "" }] })).toEqual([
      { code: "assessment.unknown-area", path: "/exempt/0/area", facts },
    ]);
    expect(assessed({ vetoes: [{ area: "永加县", veto: "fraud" }] })).toEqual([
      { code: "assessment.unknown-area", path: "/vetoes/0/area", facts },
    ]);
    const result = assess(scheme, { panel: figures, period: "2017" });
    expect(faultsOf(() => result.area("永加县"))).toEqual([{ code: "assessment.unknown-area", path: "/area", facts }]);
    expect(faultsOf(() => result.explain("永加县"))).toEqual([
      { code: "assessment.unknown-area", path: "/area", facts },
    ]);
  });

  it("an area of an unknown class: assessment.unknown-class, unless it is exempt", () => {
    const strange = panel({
      areas: [...areas, { id: "新区", attributes: { class: "Z" } }],
      measures: m,
      observations: [],
    });
    expect(assessed({ panel: strange })).toEqual([
      {
        code: "assessment.unknown-class",
        path: "/panel/areas/2",
        facts: { area: "新区", class: "Z", classes: "A, B" },
      },
    ]);
    expect(assessed({ panel: strange, exempt: [{ area: "新区", reason: "" }] })).toEqual([]);
  });

  it("a veto that the scheme does not have: assessment.unknown-veto", () => {
    expect(assessed({ vetoes: [{ area: "永嘉县", veto: "frad" }] })).toEqual([
      {
        code: "assessment.unknown-veto",
        path: "/vetoes/0/veto",
        facts: { veto: "frad", suggestion: "fraud", known: "fraud" },
      },
    ]);
  });

  it("an unknown item in a question: assessment.unknown-item", () => {
    const result = assess(scheme, { panel: figures, period: "2017" });
    expect(faultsOf(() => result.explain("永嘉县", "intensty"))).toEqual([
      {
        code: "assessment.unknown-item",
        path: "/item",
        facts: { item: "intensty", suggestion: "intensity", known: "intensity" },
      },
    ]);
  });

  it("the ranking of an unknown class: assessment.unknown-ranking", () => {
    const result = assess(scheme, { panel: figures, period: "2017" });
    expect(loosely(result.ranking, "Z")).toEqual([
      { code: "assessment.unknown-ranking", path: "/class", facts: { ranking: "Z", rankings: "A, B" } },
    ]);
  });
});

describe("what scheme and panel mean by a measure", () => {
  const scheme = defineScheme({
    id: "s",
    classes: ["A"],
    measures: m,
    indicators: { rd: { label: "R&D", unit: "亿元", formula: m.rd } },
    items: [{ id: "rd", indicator: "rd", points: 10, rule: minMax() }],
  });
  const areas = [{ id: "甲", attributes: { class: "A" } }];
  const faults = (measures: Measures) =>
    faultsOf(() => assess(scheme, { panel: panel({ areas, measures, observations: [] }), period: "2017" }));

  it("is the same kind of thing: figures of another unit are no wrong score but a fault", () => {
    expect(faults({ rd: { id: "rd", label: "R&D", unit: "件" } })).toEqual([
      {
        code: "assessment.measure-unit",
        path: "/panel/measures/rd",
        facts: { measure: "rd", unit: "亿元", panelUnit: "件" },
      },
    ]);
    expect(faults({ rd: { id: "rd", label: "R&D", unit: "万元" } })).toEqual([]);
    expect(faults({ gdp: m.gdp, energy: m.energy }).map(({ code }) => code)).toEqual(["assessment.no-measure"]);
    // What no formula uses may be left out.
    expect(faults({ rd: m.rd })).toEqual([]);
  });

  it("a unit of the user's own means the same in both", () => {
    const own = measures({ batch: { label: "批次", unit: "批" } });
    const ofTen = defineScheme({
      id: "s",
      classes: ["A"],
      units: { 批: { factor: 10, of: "件" } },
      measures: own,
      indicators: { batch: { label: "批次", unit: "批", formula: own.batch } },
      items: [{ id: "i", indicator: "batch", points: 10, rule: minMax() }],
    });
    const apply = (factor: number) =>
      faultsOf(() =>
        assess(ofTen, {
          panel: panel({ areas, measures: own, units: { 批: { factor, of: "件" } }, observations: [] }),
          period: "2017",
        }),
      );
    expect(apply(10)).toEqual([]);
    expect(apply(20).map(({ code }) => code)).toEqual(["assessment.measure-unit"]);
  });

  it("formulas use measures that the scheme declares under their own ids, in their own units", () => {
    const define = (measures: Measures) =>
      faultsOf(() =>
        defineScheme({
          id: "s",
          classes: ["A"],
          measures: Object.fromEntries(
            Object.entries(measures).map(([id, of]) => [id, "measure" in of ? of.measure : of]),
          ),
          indicators: { rd: { label: "R&D", unit: "亿元", formula: m.rd } },
          items: [{ id: "rd", indicator: "rd", points: 10, rule: minMax() }],
        }),
      );
    const fault = [{ code: "scheme.undeclared-measure", path: "/measures/rd", facts: { measure: "rd" } }];
    expect(define({ gdp: m.gdp })).toEqual(fault);
    expect(define({ spend: m.rd })).toEqual(fault);
    expect(define({ rd: { id: "rd", label: "R&D", unit: "万元" } })).toEqual(fault);
    expect(define({ rd: m.rd })).toEqual([]);
  });
});

describe("all faults of one call", () => {
  it("of exemptions, targets and vetoes come together", () => {
    const scheme = defineScheme({
      id: "s",
      classes: ["A"],
      measures: m,
      indicators: { rd: { label: "R&D", unit: "亿元", formula: m.rd } },
      items: [{ id: "rd", indicator: "rd", points: 10, rule: minMax() }],
    });
    const found = loosely(assess, scheme, {
      panel: panel({ areas: [{ id: "甲", attributes: { class: "A" } }], measures: m, observations: [] }),
      period: "2017",
      exempt: [{ area: "乙", reason: "" }],
      targets: [
        { indicator: "gdp", criterion: atLeast(1) },
        { indicator: "rd", criterion: { kind: "above", value: "1", unit: "" } },
        { indicator: "rd", criterion: { kind: "atLeast", value: "abc", unit: "" }, area: "甲" },
        { indicator: "rd", criterion: range("600万元", "0.05亿元"), class: "A", strength: "bindin" },
      ],
      vetoes: [{ veto: "fraud", area: "丙" }],
    });
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "assessment.unknown-area /exempt/0/area",
      "target.unknown-indicator /targets/0/indicator",
      "target.unknown-criterion /targets/1/criterion/kind",
      "number.unreadable /targets/2/criterion",
      "target.range-reversed /targets/3/criterion",
      "scheme.unknown-option /targets/3/strength",
      "assessment.unknown-area /vetoes/0/area",
      "assessment.unknown-veto /vetoes/0/veto",
    ]);
  });

  it("criteria from JSON, which no compiler has seen: each at its place", () => {
    const found = (criterion: object) => {
      const scheme = defineScheme({
        id: "s",
        classes: ["A"],
        measures: m,
        indicators: { rd: { label: "R&D", unit: "亿元", formula: m.rd } },
        items: [{ id: "rd", indicator: "rd", points: 10, rule: minMax() }],
      });
      const figures = panel({ areas: [{ id: "甲", attributes: { class: "A" } }], measures: m, observations: [] });
      const targets = [{ indicator: "rd", criterion }];
      return loosely(assess, scheme, { panel: figures, period: "2017", targets }).map(
        ({ code, path }) => `${code} ${path}`,
      );
    };
    const at = (path: string) => `/targets/0/criterion${path}`;
    expect(found({ kind: "about", value: "1", unit: "" })).toEqual([`target.tolerance ${at("/tolerance")}`]);
    expect(found({ kind: "atLeast", value: "1", unit: "", of: "grwth" })).toEqual([
      `target.unknown-criterion ${at("/of")}`,
    ]);
    expect(found({ kind: "top", places: 0, among: "class" })).toEqual([`target.not-whole ${at("/places")}`]);
    expect(found({ kind: "betterThan", than: {} })).toEqual([`target.unknown-criterion ${at("/than")}`]);
    expect(found({ kind: "atLeast", value: "1.5", unit: "番", of: "doublings" })).toEqual([
      `target.not-whole ${at("/value")}`,
    ]);
    expect(found({ kind: "atLeast", value: "2", unit: "番", of: "doublings" })).toEqual([]);
  });

  it("ids that are empty or stand twice, options that do not exist, an end before its start", () => {
    const found = loosely(
      defineScheme,
      definition({
        classes: ["A", "A", ""],
        effective: { from: "2018", to: "2016" },
        missing: "resclae",
        rounding: { rank: "roundd" },
        items: [item({ id: "" })],
        grades: [{ id: "优", atLeast: 90 }, { id: "优" }],
        vetoes: [{ id: "v", effect: "zeroo" }],
      }),
    );
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "scheme.id-twice /classes/1",
      "scheme.empty-id /classes/2",
      "scheme.unknown-option /missing",
      "scheme.unknown-option /rounding/rank",
      "scheme.effective-order /effective",
      "scheme.empty-id /items/0/id",
      "scheme.id-twice /grades/1",
      "scheme.unknown-option /vetoes/0/effect",
    ]);
  });
});
