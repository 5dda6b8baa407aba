import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { attainment, classPoints, points, type RuleReference, ratioToReference } from "kaohe";
import { describe, expect, it } from "vitest";
import { figures } from "../arbitrary/schemes.js";
import { faultsOf } from "../period/faultsOf.js";
import { explainedInClass } from "./explainedInClass.js";
import { ruleLaws } from "./ruleLaws.js";

const value = (exact: string) => ({ kind: "value", exact, unit: "" });
const outside = ["target-not-positive"];

describe("ratioToReference", () => {
  ruleLaws("ratioToReference", [
    { rule: ratioToReference({ reference: "2.5" }), direction: "higher" },
    {
      rule: ratioToReference({ reference: "0.0004亿元", cap: "1.2" }),
      direction: "lower",
      cap: "1.2",
      never: ["no points"],
    },
    { rule: ratioToReference({ reference: "mean" }), direction: "higher", outside },
    { rule: ratioToReference({ reference: "mean", cap: "1.2" }), direction: "higher", cap: "1.2", outside },
    { rule: ratioToReference({ reference: "target" }), direction: "higher", outside },
  ]);

  test.prop([figures, figures, fc.constantFrom("higher" as const, "lower" as const)])(
    "ratioToReference to a number is attainment with that number as target",
    (actual, reference, direction) => {
      expect(points(ratioToReference({ reference, cap: "1.2" }), { actual, full: 10, direction })).toEqual(
        points(attainment({ cap: "1.2" }), { actual, target: reference, full: 10, direction }),
      );
    },
  );

  it("ratioToReference to the mean of the class, to the city's own figure, to the target", () => {
    const of = (reference: RuleReference) =>
      classPoints(ratioToReference({ reference }), {
        figures: { 甲县: 30, 乙县: 50, 丙县: 70 },
        parent: 40,
        target: 60,
        full: 10,
      });
    expect(of("mean")).toEqual({ 甲县: value("6"), 乙县: value("10"), 丙县: value("10") });
    expect(of("parent")).toEqual({ 甲县: value("7.5"), 乙县: value("10"), 丙县: value("10") });
    expect(of("target")).toEqual({ 甲县: value("5"), 乙县: value("25/3"), 丙县: value("10") });
    expect(ratioToReference({ reference: "target" }).needsTarget).toBe(true);
  });

  it("ratioToReference to a value of a table of parameters: 2.0% of the standard 2.5% is 80 of 100 (监测值, METHODS §1)", () => {
    const rule = ratioToReference({ reference: { parameter: "standard" } });
    expect(points(rule, { actual: "2.0%", full: 100, parameters: { standard: "2.5%" } })).toEqual(value("80"));
    expect(points(rule, { actual: "3.11%", full: 100, parameters: { standard: "2.5%" } })).toEqual(value("100"));
    expect(rule.options).toEqual({ reference: { parameter: "standard" } });
  });

  it("ratioToReference to what is missing or not positive has no score, and says why", () => {
    const figures = { 甲县: -3, 乙县: 1 };
    const of = (reference: RuleReference) =>
      classPoints(ratioToReference({ reference }), { figures, full: 10 })["乙县"];
    expect(of("mean")).toEqual({ kind: "missing", reason: "target-not-positive" });
    expect(of("parent")).toEqual({ kind: "missing", reason: "not-reported" });
    expect(of("target")).toEqual({ kind: "missing", reason: "no-target" });
  });

  it("ratioToReference says what it is held against: 7.5 and not 8", () => {
    expect(
      explainedInClass(ratioToReference({ reference: "parent" }), { 甲县: 45, 乙县: 60 }, { full: "10", parent: "60" }),
    ).toEqual([
      "项目得分 = 10 × 取大(0, 取小(项目 ÷ 上级项目, 1))",
      "  = 10 × 取大(0, 取小(45项 ÷ 60项, 1))",
      "  = 7.5000",
      "  项目 (全市 2017年): 60项",
      "  项目 = 项目 = 45项",
      "    项目 (甲县 2017年): 45项",
    ]);
  });

  it("ratioToReference to another word, or to what is no number: at /reference", () => {
    expect(faultsOf(() => ratioToReference({ reference: "meen" }))).toEqual([
      {
        code: "scheme.unknown-option",
        path: "/reference",
        facts: { option: "reference", value: "meen", suggestion: "mean", known: "target, mean, parent" },
      },
    ]);
    expect(faultsOf(() => ratioToReference({ reference: "2..5" })).map(({ path }) => path)).toEqual(["/reference"]);
    expect(faultsOf(() => ratioToReference({ reference: "mean", cap: 0 })).map(({ path }) => path)).toEqual(["/cap"]);
  });
});
