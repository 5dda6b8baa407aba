import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  assess,
  attainment,
  defineScheme,
  entropyWeights,
  equalWeights,
  givenWeights,
  indicatorTable,
  labelText,
  measures,
  minMax,
  panel,
  parseScheme,
  pointsByClass,
  pointsFrom,
  schemeToJson,
  share,
  weightsLabel,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { fractionFrom, minus, order, size, times } from "../../arbitrary/fraction.js";
import { faultsOf } from "../../period/faultsOf.js";
import { sumOf, weighed, weighings } from "./weighings.js";

describe("pointsFrom", () => {
  test.prop([weighings, fc.constantFrom("100", "1", "1900"), fc.constantFrom(undefined, "1", "0.5", "0.01")])(
    "points sum to the total exactly, each within a step of its weight's",
    ({ ids, weigh }, total, step) => {
      const result = weighed(() => weigh(ids));
      if (result === undefined) return;
      const points = pointsFrom(result, total, step === undefined ? {} : { step });
      expect(sumOf(Object.values(points))).toEqual(fractionFrom(total));
      for (const [id, weight] of Object.entries(result.weights)) {
        const off = size(minus(fractionFrom(points[id] ?? ""), times(fractionFrom(total), fractionFrom(weight))));
        expect(order(off, fractionFrom(step ?? "0"))).toBe(step === undefined ? 0 : -1);
      }
    },
  );

  it("of a third each in halves, the first ids come up", () => {
    expect(pointsFrom(equalWeights(["a", "b", "c"]), 100, { step: "0.5" })).toEqual({ a: "33.5", b: "33.5", c: "33" });
    expect(pointsFrom(equalWeights(["a", "b", "c"]), 100)).toEqual({ a: "100/3", b: "100/3", c: "100/3" });
  });

  it("refuses a total that is no whole number of steps, and what is not positive", () => {
    const faults = (total: number, step: string) => faultsOf(() => pointsFrom(equalWeights(["a"]), total, { step }));
    expect(faults(100, "0.3")).toEqual([
      { code: "weights.steps", path: "/options/step", facts: { total: "100", step: "0.3" } },
    ]);
    expect(faults(0, "1").map(({ code, path }) => [code, path])).toEqual([["number.not-positive", "/total"]]);
    expect(faults(1, "0").map(({ code, path }) => [code, path])).toEqual([["number.not-positive", "/options/step"]]);
  });
});

const m = measures({
  rd: { label: "R&D经费支出", unit: "亿元" },
  gdp: { label: "地区生产总值", unit: "亿元" },
  grants: { label: "发明专利授权量", unit: "件" },
});
const figures = (area: string, rd: string | null, gdp: string, grants: number) =>
  Object.entries({ rd, gdp, grants }).map(([measure, value]) => ({ area, measure, period: "2017", value }));
const base = {
  id: "s",
  classes: ["A", "B"],
  measures: m,
  indicators: {
    intensity: { label: "R&D强度", unit: "%", formula: share(m.rd, m.gdp) },
    grants: { label: "授权量", unit: "件", direction: "lower", formula: m.grants },
  },
} as const;
const data = panel({
  measures: m,
  areas: [
    { id: "甲", attributes: { class: "A" } },
    { id: "乙", attributes: { class: "A" } },
    { id: "丙", attributes: { class: "B" } },
  ],
  observations: [...figures("甲", "2", "100", 7), ...figures("乙", "3", "100", 5), ...figures("丙", null, "100", 4)],
});

describe("a scheme with points from weights", () => {
  const weights = { A: givenWeights({ input: 40, output: 60 }), B: givenWeights({ input: 1 }) };
  const points = pointsByClass(weights, 100);
  const citation = labelText(weightsLabel(weights.A), "zh");
  const scheme = defineScheme({
    ...base,
    items: [
      {
        id: "block",
        items: [{ id: "input", indicator: "intensity", points: points["input"] ?? 0, rule: minMax(), citation }],
      },
      { id: "output", indicator: "grants", points: points["output"] ?? 0, rule: minMax() },
    ],
  });

  it("has points by class, which sum to the total in each", () => {
    expect(points).toEqual({ input: { A: "40", B: "100" }, output: { A: "60" } });
  });

  it("keeps them in JSON, with where they come from", () => {
    const json = schemeToJson(scheme);
    expect(json.items[0]).toMatchObject({ items: [{ points: { A: "40", B: "100" }, citation: "给定权重" }] });
    expect(schemeToJson(parseScheme(json))).toEqual(json);
    const thirds = defineScheme({
      ...base,
      items: [
        {
          id: "i",
          indicator: "intensity",
          points: pointsFrom(equalWeights(["i", "j", "k"]), 100)["i"] ?? 0,
          rule: attainment(),
        },
      ],
    });
    expect(parseScheme(schemeToJson(thirds)).items[0]).toMatchObject({ points: "100/3" });
  });

  it("gives its indicator values back as a table", () => {
    const result = assess(scheme, { panel: data, period: "2017" });
    expect(indicatorTable(scheme, result)).toEqual({
      input: { direction: "higher", values: { 甲: "0.02", 乙: "0.03", 丙: null } },
      output: { direction: "lower", values: { 甲: "7", 乙: "5", 丙: "4" } },
    });
    expect(Object.keys(indicatorTable(scheme, result, "A"))).toEqual(["input", "output"]);
    // Class B does not have the output.
    expect(indicatorTable(scheme, result, "B")).toEqual({ input: { direction: "higher", values: { 丙: null } } });
    expect(faultsOf(() => indicatorTable(scheme, result, "C"))).toEqual([
      {
        code: "scheme.unknown-option",
        path: "/class",
        facts: { option: "class", value: "C", suggestion: "A", known: "A, B" },
      },
    ]);
    const { weights: found, warnings } = entropyWeights(indicatorTable(scheme, result));
    expect(found).toEqual({ input: "0.5", output: "0.5" });
    expect(warnings).toEqual([{ kind: "areas-left-out", areas: [{ area: "丙", indicators: ["input"] }] }]);
  });

  it("names the class whose points cannot be made", () => {
    const [fault] = faultsOf(() => pointsByClass({ "甲/乙": equalWeights(["a"]) }, 1, { step: 2 }));
    expect([fault?.code, fault?.path]).toEqual(["weights.steps", "/classes/甲~1乙/options/step"]);
  });
});
