import { add, attainment, classPoints, divide, minMax, multiply, type Rule, toText } from "kaohe";
import { describe, expect, it } from "vitest";
import { scoresOf } from "./scoresOf.js";

const value = (exact: string) => ({ kind: "value", exact, unit: "" });

describe("classPoints", () => {
  it("classPoints gives what a scheme gives the areas of a class", () => {
    const figures = { 永嘉县: "6.31", 文成县: "0.32", 洞头区: null, 泰顺县: "0.47" };
    const found = classPoints(minMax(), { figures, full: "7.5", unit: "%" });
    expect(Object.keys(found)).toEqual(Object.keys(figures));
    expect(Object.values(found).map((each) => (each.kind === "value" ? each.exact : each.reason))).toEqual(
      scoresOf(minMax(), ["6.31", "0.32", null, "0.47"], { full: "7.5" }),
    );
  });

  it("classPoints hands in the target, the year before, the parent's figure and parameters", () => {
    const rule: Rule = {
      name: "own",
      options: {},
      build: ({ actual, base, target, full, parameter }) =>
        multiply(full, add(divide(actual, base), target, parameter("factor"))),
    };
    const given = {
      figures: { 甲县: 6, 乙县: 1 },
      before: { 甲县: 3 },
      target: 10,
      parameters: { factor: 100 },
      full: 2,
    };
    expect(classPoints(rule, given)).toEqual({ 甲县: value("224"), 乙县: { kind: "missing", reason: "not-reported" } });
  });

  it("classPoints takes any name for an area, and the direction", () => {
    const figures = { parent: 4, "": 8 };
    const found = classPoints(attainment(), { figures, target: 4, full: 10, direction: "lower" });
    expect(Object.entries(found).map(([area, score]) => `${area} ${toText(score, "en")}`)).toEqual(["parent 10", " 5"]);
  });
});
