import { classPoints, points, standardScore } from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";
import { explainedInClass } from "./explainedInClass.js";
import { ruleLaws } from "./ruleLaws.js";
import { scoresOf } from "./scoresOf.js";

const eight = ["2", "4", "4", "4", "5", "5", "7", "9"];

describe("standardScore", () => {
  ruleLaws(
    "standardScore",
    (["higher", "lower"] as const).flatMap((direction) => [
      { rule: standardScore(), direction, irrational: true, never: ["no points", "the most points"] },
      { rule: standardScore({ atMean: "0.5", perDeviation: "0.5" }), direction, irrational: true },
    ]),
  );

  it("standardScore: 60 + 10z of a hundred; 2, 4, 4, 4, 5, 5, 7, 9 have the mean 5 and the deviation 2", () => {
    const hundred = ["45", "55", "55", "55", "60", "60", "70", "80"];
    expect(scoresOf(standardScore(), eight, { full: "100" })).toEqual(hundred);
    const lower = hundred.map((score) => String(120 - Number(score)));
    expect(scoresOf(standardScore(), eight, { full: "100", direction: "lower" })).toEqual(lower);
  });

  it("standardScore({ atMean: 0.5 }): 50 + 10z of a hundred, no higher than full points and no lower than 0", () => {
    const of = (perDeviation: string) =>
      scoresOf(standardScore({ atMean: "0.5", perDeviation }), eight, { full: "100" });
    expect(of("0.1")).toEqual(["35", "45", "45", "45", "50", "50", "60", "70"]);
    expect(of("0.5")).toEqual(["0", "25", "25", "25", "50", "50", "100", "100"]);
  });

  it("standardScore of a class of one, or of equal areas, is that of the mean; areas without a figure have none", () => {
    expect(points(standardScore(), { actual: 3, full: 10 })).toEqual({ kind: "value", exact: "6", unit: "" });
    expect(scoresOf(standardScore(), ["7", "7", null], { full: "10" })).toEqual(["6", "6", "not-reported"]);
  });

  it("standardScore says how far from the mean: 30 and not 60", () => {
    const rule = standardScore({ perDeviation: "0.2" });
    const figures = { 甲县: 2, 乙县: 4, 丙县: 4, 丁县: 4, 戊县: 5, 己县: 5, 庚县: 7, 辛县: 9 };
    expect(classPoints(rule, { figures, full: 100 })["甲县"]).toEqual({ kind: "value", exact: "30", unit: "" });
    expect(explainedInClass(rule, figures, { full: "100" })).toEqual([
      "项目得分 = 100 × 取大(0, 取小(0.6 + 0.2 × ((项目 − 同类平均(项目)) ÷ 同类方差(项目) ^ 0.5), 1))",
      "  = 100 × 取大(0, 取小(0.6 + 0.2 × ((2项 − 5项) ÷ 4 ^ 0.5), 1))",
      "  = 30.0000",
      "  同类方差(项目) = 4  (B类,共 8 个;最高 辛县 9项;最低 甲县 2项)",
      "    项目 = 项目 = 2项",
      "      项目 (甲县 2017年): 2项",
      "  同类平均(项目) = 5项  (B类,共 8 个;最高 辛县 9项;最低 甲县 2项)",
    ]);
  });

  it("standardScore with a negative share is refused: rule.negative-points at the option", () => {
    for (const name of ["atMean", "perDeviation"]) {
      expect(faultsOf(() => standardScore({ [name]: "-0.1" }))).toEqual([
        { code: "rule.negative-points", path: `/${name}`, facts: { rule: "standardScore", points: "-0.1" } },
      ]);
    }
  });
});
