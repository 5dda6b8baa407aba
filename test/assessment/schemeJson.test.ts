import { fc, test } from "@fast-check/vitest";
import {
  assess,
  at,
  attainment,
  bands,
  constant,
  defineScheme,
  divide,
  LAST_YEAR,
  measures,
  minMax,
  multiply,
  panel,
  parseScheme,
  RULES,
  type Rule,
  rankLinear,
  type SchemeDefinition,
  schemeToJson,
  share,
  subtract,
  yearOnYear,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { wenzhou, wenzhouScheme } from "../../examples/wenzhou-2017.js";
import { faultsOf } from "../period/faultsOf.js";

const m = measures({
  rd: { label: { zh: "R&D经费支出", en: "R&D expenditure" }, unit: "亿元", nature: "flow", reportedBy: "市统计局" },
  gdp: { label: "地区生产总值", unit: "亿元" },
});

const formula = fc.constantFrom(
  share(m.rd, m.gdp),
  yearOnYear(m.rd),
  divide(at(m.rd, LAST_YEAR), at(m.gdp, "2015")),
  subtract(divide(m.rd, m.gdp), constant("1/3")),
  multiply(share(m.rd, m.gdp), constant("-2.50")),
);
const decimal = fc.integer({ min: 1, max: 9999 }).map((digits) => String(digits / 100));
const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.option(decimal, { nil: undefined }).map((cap) => attainment(cap === undefined ? {} : { cap })),
  fc.constantFrom("full", "half", "zero").map((whenEqual) => minMax({ whenEqual })),
  fc.constant(minMax()),
  fc.constantFrom("0", "0.5").map((lowest) => rankLinear({ lowest })),
  fc.constant(bands([{ atLeast: "6%", points: "1" }, { atLeast: "5‰", points: "0.5" }, { points: 0 }])),
);
const text = fc.constantFrom("投入", 'a "quoted" one', "R&D", "x/y~z", "总分");
const label = fc.oneof(text, fc.record({ zh: text, en: text }));
const citation = fc.option(text, { nil: undefined }).map((found) => (found === undefined ? {} : { citation: found }));

/** Schemes over two indicators, with every part that JSON carries. */
const definition: fc.Arbitrary<SchemeDefinition<"a" | "b", "A" | "B">> = fc
  .record({
    label,
    formulas: fc.tuple(formula, formula),
    direction: fc.constantFrom("higher"),
    cited: citation,
    rules: fc.array(fc.tuple(rule, fc.constantFrom("a", "b"), fc.boolean(), decimal), { minLength: 1, maxLength: 5 }),
    nested: fc.boolean(),
    missing: fc.constantFrom("zero", "rescale"),
    rounding: fc.constantFrom(
      {},
      { indicators: "half-even", items: { places: 3 }, total: "none" },
      { total: { places: 1, mode: "down" }, rank: "unrounded" },
    ),
    grades: fc.constantFrom(
      [],
      [
        { id: "优秀", atLeast: "90" },
        { id: "一般", label: { zh: "一般", en: "fair" } },
      ],
    ),
    units: fc.constantFrom({}, { 吨: {}, 千克: { factor: "1/1000", of: "吨" } }),
    adjusted: fc.boolean(),
    mark: fc.constantFrom(
      {},
      { outOf: 10, reduction: { kind: "trimmed-mean", share: "0.10" } },
      { reduction: { kind: "without-extremes" }, groups: [{ id: "领导", label: "市领导", weight: 2 }] },
    ),
  } as const)
  .map(({ label: title, formulas: [a, b], cited, rules, nested, missing, rounding, grades, units, adjusted, mark }) => {
    const entries = rules.map(([each, indicator, byClass, full], index) => {
      const points = byClass ? { A: `1${full}` } : `2${full}`;
      return { id: `i${index}`, label: title, indicator, points, rule: each, ...cited } as const;
    });
    return {
      id: "random",
      label: title,
      version: "2",
      effective: { from: "2015" },
      citations: ["温委发〔2013〕72号"],
      classes: ["A", "B"],
      units,
      measures: m,
      indicators: {
        a: { label: title, unit: "%", formula: a, ...cited },
        b: { label: "b", unit: "%", places: 1, formula: b },
      },
      items: [
        ...(nested ? [{ id: "block", missing, items: entries } as const] : entries),
        { id: "mark", points: { B: 5 }, mark, ...cited },
      ],
      missing,
      rounding,
      grades,
      ...(adjusted && {
        adjustments: [
          {
            kind: "deduction",
            id: "late",
            label: title,
            each: "0.50",
            most: 2,
            to: "mark",
            hundred: "inside",
            ...cited,
          },
          { kind: "bonus", id: "best", indicator: "a", rule: minMax(), most: "2.5" },
          { kind: "bonus", id: "prize" },
        ],
        bonusMost: 3,
        deductionMost: "5",
      }),
      vetoes: [
        { id: "瞒报", effect: "void" },
        { id: "清零", effect: "zero", to: "mark" },
        ...(grades.length === 0
          ? []
          : ([
              { id: "安全", effect: "lowest-grade" },
              { id: "事故", effect: "grade-limit", grade: "一般" },
            ] as const)),
      ],
    } as const;
  });

/** A scheme as data: a rule's function stands for its name and options. */
const asData = (scheme: unknown): unknown => JSON.parse(JSON.stringify(scheme));

describe("parseScheme", () => {
  test.prop([definition])("scheme → JSON → scheme is the identity", (given) => {
    const scheme = defineScheme(given);
    const json = schemeToJson(scheme);
    const back = parseScheme(JSON.stringify(json));
    expect(asData(back)).toEqual(asData(scheme));
    expect(schemeToJson(back)).toEqual(json);
  });

  it("wenzhou-2017 as JSON gives the same result", () => {
    const json = JSON.stringify(schemeToJson(wenzhouScheme));
    expect(wenzhou(parseScheme(json)).toJSON()).toEqual(wenzhou().toJSON());
  });

  it("an indicator may speak of another by its id, in whatever order they stand", () => {
    const json = schemeToJson(defineScheme({ ...small, rounding: { indicators: "half-up" } }));
    const scheme = parseScheme({
      ...json,
      indicators: {
        twice: { label: "两倍", unit: "%", formula: "intensity * 2" },
        intensity: { label: "R&D强度", unit: "%", places: 1, formula: '"R&D经费支出" ÷ 地区生产总值' },
      },
      items: [{ id: "i", indicator: "twice", points: "10", rule: { name: "minMax" } }],
    });
    expect(schemeToJson(scheme).indicators["twice"]?.formula).toBe("intensity * 2");
    const yearbook = panel({
      areas: [{ id: "甲", attributes: { class: "A" } }],
      measures: scheme.measures,
      observations: [
        { area: "甲", measure: "rd", period: "2017", value: "1" },
        { area: "甲", measure: "gdp", period: "2017", value: "30" },
      ],
    });
    // 3.33…% is rounded to 3.3% before it is doubled.
    expect(assess(scheme, { panel: yearbook, period: "2017" }).area("甲").items[0]?.value).toEqual({
      kind: "value",
      exact: "0.066",
      unit: "%",
    });
  });

  it("uses only the rules that it is handed", () => {
    const json = schemeToJson(defineScheme(small));
    expect(() => parseScheme(json, { rules: {} })).toThrow("json.unknown-rule  /items/0/rule/name");
    const own: Rule = { name: "double", options: {}, build: ({ full }) => multiply(full, "0.5") };
    const withOwn = { ...json, items: [{ id: "i", indicator: "intensity", points: "4", rule: { name: "double" } }] };
    expect(parseScheme(withOwn, { rules: { ...RULES, double: () => own } }).items[0]).toMatchObject({ rule: own });
  });

  it("tells all faults at once, each at its JSON path", () => {
    const json = schemeToJson(defineScheme(small));
    const broken = {
      ...json,
      indicators: {
        intensity: { label: "x", unit: "%", formula: "rd / gpd" },
        rd: { label: "R&D", unit: "件", formula: "gdp" },
      },
      grades: [{ id: "合格", atLeast: "60" }, { id: "优秀", atLeast: "90" }, { id: "不合格" }],
      items: [
        { id: "i", indicator: "intensity", points: "1", rule: { name: "minmax" } },
        { id: "j", indicator: "intensity", points: "1", rule: { name: "attainment", options: { cap: 1.2 } } },
        { id: "k", indicator: "rd", points: "1", rule: { name: "minMax" } },
      ],
    };
    expect(() => parseScheme(broken)).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({ code: "formula.unknown-name", path: "/indicators/intensity/formula" }),
          expect.objectContaining({ code: "json.unknown-rule", path: "/items/0/rule/name" }),
          expect.objectContaining({ code: "json.shape", path: "/items/1/rule/options/cap" }),
          expect.objectContaining({ code: "scheme.grades-order", path: "/grades/1" }),
          expect.objectContaining({ code: "unit.declared", path: "/indicators/rd/formula" }),
        ],
      }),
    );
  });

  it.each([
    ["{", ""],
    [{ ...schemeToJson(defineScheme(smallOf())), colour: "red" }, ""],
    [{ ...schemeToJson(defineScheme(smallOf())), items: [{ id: "i" }] }, "/items/0/indicator"],
    [{ ...schemeToJson(defineScheme(smallOf())), rounding: { total: { places: -1 } } }, "/rounding/total/places"],
  ])("refuses another shape at its path: %#", (json, path) => {
    expect(() => parseScheme(json)).toThrow(expect.objectContaining({ code: "json.shape", path }));
  });
});

describe("a key that is not there", () => {
  it("is named, also where one of several shapes may stand, and in a rule's options", () => {
    const small = schemeToJson(defineScheme(smallOf()));
    const [item] = small.items;
    const { label: _label, ...unnamed } = { label: "x", unit: "%", formula: "gdp" };
    expect(faultsOf(() => parseScheme({ ...small, classes: undefined, indicators: { a: unnamed } }))).toEqual([
      { code: "json.shape", path: "/classes", facts: { problem: "missing", detail: "classes" } },
      { code: "json.shape", path: "/indicators/a/label", facts: { problem: "missing", detail: "label" } },
    ]);
    expect(faultsOf(() => parseScheme({ ...small, items: [{ ...item, points: undefined }] }))).toEqual([
      { code: "json.shape", path: "/items/0/points", facts: { problem: "missing", detail: "points" } },
    ]);
    expect(faultsOf(() => parseScheme({ ...small, items: [{ ...item, rule: { name: "bands" } }] }))).toEqual([
      { code: "json.shape", path: "/items/0/rule/options/bands", facts: { problem: "missing", detail: "bands" } },
    ]);
    expect(faultsOf(() => parseScheme(undefined))).toEqual([
      { code: "json.shape", path: "", facts: { problem: "invalid_type", detail: "object" } },
    ]);
  });
});

const small = smallOf();

function smallOf() {
  return {
    id: "small",
    classes: ["A"],
    measures: m,
    indicators: { intensity: { label: "R&D强度", unit: "%", formula: share(m.rd, m.gdp) } },
    items: [{ id: "i", indicator: "intensity", points: 10, rule: minMax() }],
  } as const;
}
