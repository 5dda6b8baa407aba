import { points, rankLinear } from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";
import { ruleLaws } from "./ruleLaws.js";
import { scoresOf } from "./scoresOf.js";

describe("rankLinear", () => {
  ruleLaws(
    "rankLinear",
    (["higher", "lower"] as const).flatMap((direction) => [
      { rule: rankLinear(), direction },
      { rule: rankLinear({ lowest: 500 }), direction, full: "600", never: ["no points"] },
    ]),
  );

  it("rankLinear: 第一600, 最后500, even steps between (S_max−(S_max−S_min)·(k−1)/(n−1), METHODS §1)", () => {
    const rule = rankLinear({ lowest: 500 });
    const eleven = ["11", "10", "9", "8", "7", "6", "5", "4", "3", "2", "1"];
    expect(scoresOf(rule, eleven, { full: "600" })).toEqual(eleven.map((_, place) => String(600 - 10 * place)));
    expect(scoresOf(rule, ["1", "2"], { full: "600" })).toEqual(["500", "600"]);
    expect(scoresOf(rule, ["1", "3", "2"], { full: "600", direction: "lower" })).toEqual(["600", "500", "550"]);
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
