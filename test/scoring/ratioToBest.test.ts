import { points, ratioToBest } from "kaohe";
import { describe, expect, it } from "vitest";
import { explainedInClass } from "./explainedInClass.js";
import { ruleLaws } from "./ruleLaws.js";
import { scoresOf } from "./scoresOf.js";

describe("ratioToBest", () => {
  ruleLaws("ratioToBest", [
    { rule: ratioToBest(), direction: "higher" },
    { rule: ratioToBest(), direction: "lower" },
  ]);

  it("ratioToBest: 得分 = 本单位得分 ÷ 第一名得分 × 600 (METHODS §1)", () => {
    expect(scoresOf(ratioToBest(), ["90", "81", "45", null, "0", "-3"], { full: "600" })).toEqual([
      "600",
      "540",
      "300",
      "not-reported",
      "0",
      "0",
    ]);
  });

  it("ratioToBest where lower is better is best ÷ actual", () => {
    const lower = { full: "10", direction: "lower" } as const;
    expect(scoresOf(ratioToBest(), ["4", "5", "8"], lower)).toEqual(["10", "8", "5"]);
    expect(scoresOf(ratioToBest(), ["0", "5", "-1"], lower)).toEqual(["10", "0", "10"]);
  });

  it("ratioToBest gives an area alone full points", () => {
    expect(points(ratioToBest(), { actual: 3, full: 600 })).toEqual({ kind: "value", exact: "600", unit: "" });
  });

  it("ratioToBest says who is the best: 7.5 and not 8", () => {
    expect(explainedInClass(ratioToBest(), { 甲县: 45, 乙县: 60, 丙县: 48 }, { full: "10" })).toEqual([
      "项目得分 = 10 × (项目 ÷ 同类最高(项目))",
      "  = 10 × (45项 ÷ 60项)",
      "  = 7.5000",
      "  项目 = 项目 = 45项",
      "    项目 (甲县 2017年): 45项",
      "  同类最高(项目) = 60项  (B类,共 3 个;最高 乙县 60项)",
    ]);
  });
});
