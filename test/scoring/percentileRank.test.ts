import { percentileRank, points, rankLinear } from "kaohe";
import { describe, expect, it } from "vitest";
import { explainedInClass } from "./explainedInClass.js";
import { ruleLaws } from "./ruleLaws.js";
import { scoresOf } from "./scoresOf.js";

const COUNTINGS = ["atOrBelow", "below", "middle", "others"] as const;

describe("percentileRank", () => {
  ruleLaws(
    "percentileRank",
    (["higher", "lower"] as const).flatMap((direction) => [
      { rule: percentileRank(), direction, never: ["no points"] },
      { rule: percentileRank({ counting: "below" }), direction, never: ["the most points"] },
      { rule: percentileRank({ counting: "middle" }), direction, never: ["no points", "the most points"] },
      { rule: percentileRank({ counting: "others" }), direction },
    ]),
  );

  it("percentileRank: at or below, below, and the middle of the two, of all; below, of the others (PERCENTRANK.INC)", () => {
    const figures = ["1", "2", "3", "3", "4"];
    const of = (counting: (typeof COUNTINGS)[number]) =>
      scoresOf(percentileRank({ counting }), figures, { full: "100" });
    expect(of("atOrBelow")).toEqual(["20", "40", "80", "80", "100"]);
    expect(of("below")).toEqual(["0", "20", "40", "40", "80"]);
    expect(of("middle")).toEqual(["10", "30", "60", "60", "90"]);
    expect(of("others")).toEqual(["0", "25", "50", "50", "100"]);
    expect(scoresOf(percentileRank(), figures, { full: "100", direction: "lower" })).toEqual([
      "100",
      "80",
      "60",
      "60",
      "20",
    ]);
  });

  it("percentileRank of a class of one; areas without a figure are not counted", () => {
    const alone = COUNTINGS.map((counting) => points(percentileRank({ counting }), { actual: 3, full: 10 }));
    expect(alone).toEqual(["10", "0", "5", "10"].map((exact) => ({ kind: "value", exact, unit: "" })));
    expect(scoresOf(percentileRank(), ["1", null, "2"], { full: "10" })).toEqual(["5", "not-reported", "10"]);
  });

  it("percentileRank at or below is rankLinear by places: both are S·(1−(k−1)/n)", () => {
    const figures = ["1", "2", "3", "3", "4", null];
    expect(scoresOf(percentileRank(), figures, { full: "7" })).toEqual(
      scoresOf(rankLinear({ form: "places" }), figures, { full: "7" }),
    );
  });

  it("percentileRank says how many of how many: 7.5 and not 8", () => {
    const figures = { 洞头区: 153, 永嘉县: 631, 文成县: 32, 泰顺县: 47 };
    expect(explainedInClass(percentileRank(), figures, { full: "10" })).toEqual([
      "项目得分 = 10 × ((同类个数(项目) + 1 − 同类名次(项目)) ÷ 同类个数(项目))",
      "  = 10 × ((4 + 1 − 2) ÷ 4)",
      "  = 7.5000",
      "  同类个数(项目) = 4  (B类,共 4 个;最高 永嘉县 631项;最低 文成县 32项)",
      "    项目 = 项目 = 153项",
      "      项目 (洞头区 2017年): 153项",
      "  同类名次(项目) = 2  (B类,共 4 个;前一位 永嘉县 631项;后一位 泰顺县 47项)",
    ]);
  });
});
