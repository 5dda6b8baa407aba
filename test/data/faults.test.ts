import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Area, type Measure, type Observation, panel } from "../../src/data/index.js";
import { faultsOf } from "../period/faultsOf.js";
import { areas, measures, observations } from "./panels.js";

const good: Observation = { area: "永嘉县", measure: "rd", period: "2017", value: "6.7" };
const place = { area: "永嘉县", measure: "rd", period: "2017" };

const ofObservations = (...given: readonly Observation[]) =>
  faultsOf(() => panel({ areas, measures, observations: given }));
const ofAreas = (...given: readonly Area[]) => faultsOf(() => panel({ areas: given, measures: {}, observations: [] }));
const ofMeasures = (given: Readonly<Record<string, Measure>>) =>
  faultsOf(() => panel({ areas: [], measures: given, observations: [] }));

describe("panel refuses observations", () => {
  it("of an unknown area: data.unknown-area, with the nearest", () => {
    expect(ofObservations({ ...good, area: "永加县" }, { ...good, area: "全国" })).toEqual([
      { code: "data.unknown-area", path: "/observations/0/area", facts: { area: "永加县", suggestion: "永嘉县" } },
      { code: "data.unknown-area", path: "/observations/1/area", facts: { area: "全国", suggestion: "" } },
    ]);
  });

  it("of an unknown measure: data.unknown-measure, with the nearest", () => {
    expect(ofObservations({ ...good, measure: "rdd" }, { ...good, measure: "constructor" })).toEqual([
      { code: "data.unknown-measure", path: "/observations/0/measure", facts: { measure: "rdd", suggestion: "rd" } },
      {
        code: "data.unknown-measure",
        path: "/observations/1/measure",
        facts: { measure: "constructor", suggestion: "" },
      },
    ]);
  });

  it("of an unreadable or impossible period: period.unreadable, period.impossible", () => {
    expect(ofObservations({ ...good, period: "今年" }, { ...good, period: "2017-13" })).toEqual([
      { code: "period.unreadable", path: "/observations/0/period", facts: { text: "今年" } },
      {
        code: "period.impossible",
        path: "/observations/1/period",
        facts: { text: "2017-13", found: "13", allowed: "1–12" },
      },
    ]);
  });

  it.each(["3447多", "12..5", "", "1,234", "*", Number.NaN, Number.POSITIVE_INFINITY])(
    "with the value %j: data.unreadable-value",
    (value) => {
      expect(ofObservations({ ...good, value })).toEqual([
        { code: "data.unreadable-value", path: "/observations/0/value", facts: { ...place, value: String(value) } },
      ]);
    },
  );

  it("in a unit of another kind: data.unit-mismatch", () => {
    expect(ofObservations({ ...good, unit: "件" })).toEqual([
      {
        code: "data.unit-mismatch",
        path: "/observations/0/unit",
        facts: { measure: "rd", measureUnit: "亿元", unit: "件" },
      },
    ]);
  });

  it("of a share in 百分点: data.unit-mismatch", () => {
    expect(ofObservations({ ...good, measure: "share", unit: "百分点" })).toEqual([
      {
        code: "data.unit-mismatch",
        path: "/observations/0/unit",
        facts: { measure: "share", measureUnit: "%", unit: "百分点" },
      },
    ]);
  });

  it("in an unknown unit: unit.unknown", () => {
    expect(ofObservations({ ...good, unit: "亿圆" })).toMatchObject([
      { code: "unit.unknown", path: "/observations/0/unit", facts: { unit: "亿圆" } },
    ]);
  });

  it("twice, even if the period is written otherwise: data.duplicate-observation", () => {
    const second: Observation = { ...good, period: "2017年", value: "670", unit: "万元" };
    expect(ofObservations(good, second, { ...place, value: null, mark: "—" })).toEqual([
      {
        code: "data.duplicate-observation",
        path: "/observations/1",
        facts: { ...place, first: "6.7", second: "670万元" },
      },
      {
        code: "data.duplicate-observation",
        path: "/observations/2",
        facts: { ...place, first: "670万元", second: "—" },
      },
    ]);
  });

  it("with a value and a reason or mark: data.value-with-reason, data.value-with-mark", () => {
    expect(ofObservations({ ...good, reason: "withheld", mark: "*" })).toEqual([
      {
        code: "data.value-with-reason",
        path: "/observations/0/reason",
        facts: { ...place, value: "6.7", reason: "withheld" },
      },
      { code: "data.value-with-mark", path: "/observations/0/mark", facts: { ...place, value: "6.7", mark: "*" } },
    ]);
  });

  it("with an unknown status: data.unknown-status", () => {
    const parsed = Object.assign({}, good, { status: "preliminary" });
    expect(ofObservations(parsed)).toEqual([
      {
        code: "data.unknown-status",
        path: "/observations/0/status",
        facts: {
          status: "preliminary",
          known: "normal, estimated, provisional, revised, forecast, imputed, break",
        },
      },
    ]);
  });
});

describe("panel refuses areas", () => {
  it("listed twice: data.duplicate-area", () => {
    expect(ofAreas({ id: "永嘉县" }, { id: "永嘉县" })).toEqual([
      { code: "data.duplicate-area", path: "/areas/1/id", facts: { area: "永嘉县" } },
    ]);
  });

  it("with an unknown parent: data.unknown-parent, with the nearest", () => {
    expect(ofAreas({ id: "温州市" }, { id: "永嘉县", parent: "温洲市" }, { id: "甲", parent: "浙江" })).toEqual([
      {
        code: "data.unknown-parent",
        path: "/areas/1/parent",
        facts: { area: "永嘉县", parent: "温洲市", suggestion: "温州市" },
      },
      { code: "data.unknown-parent", path: "/areas/2/parent", facts: { area: "甲", parent: "浙江", suggestion: "" } },
    ]);
  });

  it("that run in a circle, each circle once: data.parent-cycle", () => {
    const found = ofAreas(
      { id: "外", parent: "甲" },
      { id: "甲", parent: "乙" },
      { id: "乙", parent: "甲" },
      { id: "己", parent: "己" },
    );
    expect(found).toEqual([
      { code: "data.parent-cycle", path: "/areas/1/parent", facts: { areas: "甲 → 乙 → 甲" } },
      { code: "data.parent-cycle", path: "/areas/3/parent", facts: { areas: "己 → 己" } },
    ]);
  });

  it("with attributes twice in a period, or in none: data.duplicate-attributes, period.unreadable", () => {
    const attributesIn = { "2018": { class: "A" }, "2018年": { class: "B" }, "18/19": {} };
    expect(ofAreas({ id: "永嘉县", attributesIn })).toEqual([
      {
        code: "data.duplicate-attributes",
        path: "/areas/0/attributesIn/2018年",
        facts: { area: "永嘉县", period: "2018" },
      },
      { code: "period.unreadable", path: "/areas/0/attributesIn/18~119", facts: { text: "18/19" } },
    ]);
  });
});

describe("panel refuses measures", () => {
  it("under another key than their id: data.measure-id", () => {
    expect(ofMeasures({ "R&D/GDP": { id: "rd", label: "R&D", unit: "%" } })).toEqual([
      { code: "data.measure-id", path: "/measures/R&D~1GDP/id", facts: { key: "R&D/GDP", id: "rd" } },
    ]);
  });

  it("in an unknown unit: unit.unknown, once, however many observations there are", () => {
    const rd: Measure = { id: "rd", label: "R&D", unit: "亿圆" };
    expect(faultsOf(() => panel({ areas, measures: { rd }, observations: [good] }))).toMatchObject([
      { code: "unit.unknown", path: "/measures/rd/unit", facts: { unit: "亿圆" } },
    ]);
  });
});

describe("panel reports all faults at once", () => {
  const spoilt = fc.constantFrom<readonly [string, Partial<Observation>]>(
    ["/area", { area: "无此县" }],
    ["/measure", { measure: "nothing" }],
    ["/period", { period: "去年" }],
    ["/value", { value: "若干" }],
    ["/unit", { unit: "件" }],
  );

  test.prop([observations, fc.array(fc.tuple(fc.nat(), spoilt))])(
    "panel(some spoilt) names exactly those",
    (given, spoiling) => {
      const changed = [...given];
      const paths = new Set<string>();
      for (const [seed, [step, change]] of spoiling) {
        const index = seed % Math.max(1, given.length);
        const old = given[index];
        if (old === undefined) continue;
        const { reason: _reason, mark: _mark, ...bare } = old;
        for (const path of [...paths]) if (path.startsWith(`/observations/${index}/`)) paths.delete(path);
        paths.add(`/observations/${index}${step}`);
        changed[index] = { ...bare, ...change };
      }
      const found = ofObservations(...changed).map(({ path }) => path);
      expect(new Set(found)).toEqual(paths);
      expect(found).toHaveLength(paths.size);
    },
  );
});
