import { points, rankLinear } from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";
import { explainedInClass } from "./explainedInClass.js";
import { ruleLaws } from "./ruleLaws.js";
import { scoresOf } from "./scoresOf.js";

describe("rankLinear", () => {
  ruleLaws(
    "rankLinear",
    (["higher", "lower"] as const).flatMap((direction) => [
      { rule: rankLinear(), direction },
      { rule: rankLinear({ lowest: 500 }), direction, full: "600", never: ["no points"] },
      { rule: rankLinear({ form: "places" }), direction, never: ["no points"] },
      { rule: rankLinear({ form: "behind" }), direction },
      { rule: rankLinear({ form: "behind", lowest: "2.5" }), direction, never: ["no points"] },
    ]),
  );

  it("rankLinear: 第一600, 最后500, even steps between (S_max−(S_max−S_min)·(k−1)/(n−1), METHODS §1)", () => {
    const rule = rankLinear({ lowest: 500 });
    const eleven = ["11", "10", "9", "8", "7", "6", "5", "4", "3", "2", "1"];
    expect(scoresOf(rule, eleven, { full: "600" })).toEqual(eleven.map((_, place) => String(600 - 10 * place)));
    expect(scoresOf(rule, ["1", "2"], { full: "600" })).toEqual(["500", "600"]);
    expect(scoresOf(rule, ["1", "3", "2"], { full: "600", direction: "lower" })).toEqual(["600", "500", "550"]);
  });

  it("rankLinear by places is S·(1−(k−1)/n), by those behind S·(n−k)/(n−1), above lowest (METHODS §1)", () => {
    const four = ["4", "3", "2", "1"];
    expect(scoresOf(rankLinear({ form: "places" }), four, { full: "10" })).toEqual(["10", "7.5", "5", "2.5"]);
    expect(scoresOf(rankLinear({ form: "behind" }), four, { full: "9" })).toEqual(["9", "6", "3", "0"]);
    expect(scoresOf(rankLinear({ form: "places", lowest: 500 }), four, { full: "600" })).toEqual([
      "600",
      "575",
      "550",
      "525",
    ]);
    expect(scoresOf(rankLinear({ form: "behind", lowest: 6 }), four, { full: "9" })).toEqual(["9", "8", "7", "6"]);
  });

  it("rankLinear of a class of one is full points by each form (n = 1, METHODS §1)", () => {
    for (const form of ["ends", "places", "behind"] as const) {
      expect(scoresOf(rankLinear({ form, lowest: 2 }), ["4", null], { full: "10" })).toEqual(["10", "not-reported"]);
    }
  });

  it("rankLinear says which place of how many: 7.5 and not 8", () => {
    const figures = { 洞头区: 153, 永嘉县: 631, 文成县: 32, 泰顺县: 47 };
    expect(explainedInClass(rankLinear({ form: "places" }), figures, { full: "10" })).toEqual([
      "项目得分 = 10 × (1 − (同类名次(项目) − 1) ÷ 同类个数(项目))",
      "  = 10 × (1 − (2 − 1) ÷ 4)",
      "  = 7.5000",
      "  同类名次(项目) = 2  (B类,共 4 个;前一位 永嘉县 631项;后一位 泰顺县 47项)",
      "    项目 = 项目 = 153项",
      "      项目 (洞头区 2017年): 153项",
      "  同类个数(项目) = 4  (B类,共 4 个;最高 永嘉县 631项;最低 文成县 32项)",
    ]);
  });

  it("rankLinear: equal areas share the better place, 1-2-2-4 (competition ranks, METHODS §2)", () => {
    expect(scoresOf(rankLinear(), ["4", "3", "3", "1"], { full: "9" })).toEqual(["9", "6", "6", "0"]);
    expect(scoresOf(rankLinear(), ["4", "1", "1"], { full: "10" })).toEqual(["10", "5", "5"]);
  });

  it("rankLinear: a class of one has full points, and areas without a figure are not counted", () => {
    expect(points(rankLinear({ lowest: 500 }), { actual: 3, full: 600 })).toEqual({
      kind: "value",
      exact: "600",
      unit: "",
    });
    expect(scoresOf(rankLinear(), ["4", null, "1"], { full: "10" })).toEqual(["10", "not-reported", "0"]);
    expect(scoresOf(rankLinear(), [null, "-4"], { full: "10" })).toEqual(["not-reported", "10"]);
    expect(scoresOf(rankLinear(), ["5", "5", "5"], { full: "10" })).toEqual(["10", "10", "10"]);
  });

  it("rankLinear({ lowest: −1 }) is refused: rule.negative-points at /lowest", () => {
    expect(faultsOf(() => rankLinear({ lowest: "-1" }))).toEqual([
      { code: "rule.negative-points", path: "/lowest", facts: { rule: "rankLinear", points: "-1" } },
    ]);
  });
});
