import { rankStep } from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";
import { explainedInClass } from "./explainedInClass.js";
import { ruleLaws } from "./ruleLaws.js";
import { scoresOf } from "./scoresOf.js";

describe("rankStep", () => {
  ruleLaws(
    "rankStep",
    (["higher", "lower"] as const).flatMap((direction) => [
      { rule: rankStep({ share: "50%" }), direction },
      { rule: rankStep({ points: "4", lowest: "1" }), direction, never: ["no points"] },
    ]),
  );

  it("rankStep: 名次每减1位减5%, 2%, 0.5分 (S·(1−p·(k−1)), S−q·(k−1), METHODS §1)", () => {
    const figures = ["40", "30", "20", "10"];
    expect(scoresOf(rankStep({ share: "5%" }), figures, { full: "20" })).toEqual(["20", "19", "18", "17"]);
    expect(scoresOf(rankStep({ share: "0.02" }), figures, { full: "20" })).toEqual(["20", "19.6", "19.2", "18.8"]);
    expect(scoresOf(rankStep({ points: "0.5" }), figures, { full: "20" })).toEqual(["20", "19.5", "19", "18.5"]);
    expect(scoresOf(rankStep({ points: 1 }), figures, { full: "20", direction: "lower" })).toEqual([
      "17",
      "18",
      "19",
      "20",
    ]);
  });

  it("rankStep falls no lower than lowest, 0 when left out; equal areas share the better place", () => {
    expect(scoresOf(rankStep({ points: 6 }), ["3", "2", "1"], { full: "10" })).toEqual(["10", "4", "0"]);
    expect(scoresOf(rankStep({ points: 6, lowest: "2.5" }), ["3", "2", "1"], { full: "10" })).toEqual([
      "10",
      "4",
      "2.5",
    ]);
    expect(scoresOf(rankStep({ points: 1 }), ["3", "2", "2", "1", null], { full: "10" })).toEqual([
      "10",
      "9",
      "9",
      "7",
      "not-reported",
    ]);
  });

  it("rankStep says which place and who stands above: 7.5 and not 8", () => {
    const figures = { 泰顺县: 47, 永嘉县: 631, 文成县: 32, 洞头区: 153 };
    expect(explainedInClass(rankStep({ share: "12.5%" }), figures, { full: "10" })).toEqual([
      "项目得分 = 取大(0, 10 × (1 − 12.5% × (同类名次(项目) − 1)))",
      "  = 取大(0, 10 × (1 − 12.5% × (3 − 1)))",
      "  = 7.5000",
      "  同类名次(项目) = 3  (B类,共 4 个;前一位 洞头区 153项;后一位 文成县 32项)",
      "    项目 = 项目 = 47项",
      "      项目 (泰顺县 2017年): 47项",
    ]);
  });

  it("rankStep by both or by neither, by nothing, to less than nothing: rule.one-of, number.not-positive, rule.negative-points", () => {
    const oneOf = [{ code: "rule.one-of", path: "", facts: { rule: "rankStep", options: "share, points" } }];
    expect(faultsOf(() => rankStep({}))).toEqual(oneOf);
    expect(faultsOf(() => rankStep({ share: "5%", points: 1 }))).toEqual(oneOf);
    expect(faultsOf(() => rankStep({ points: 0 }))).toEqual([
      { code: "number.not-positive", path: "/points", facts: { name: "points", value: "0" } },
    ]);
    expect(faultsOf(() => rankStep({ points: 1, lowest: -1 }))).toEqual([
      { code: "rule.negative-points", path: "/lowest", facts: { rule: "rankStep", points: "-1" } },
    ]);
  });
});
