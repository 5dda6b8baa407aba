import { fc, test } from "@fast-check/vitest";
import { type Assessment, combineAssessments, explanationText, toText } from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";
import { itemsOf, type Rows, run, settledText, whole } from "./shares.js";

const assessed = (rows: Rows): Assessment => run(rows, itemsOf(["100"]));
const share = fc.integer({ min: 0, max: 1000 }).map((k) => String(k / 1000));
const rows = fc
  .array(share, { minLength: 3, maxLength: 3 })
  .map(([a = "0", b = "0", c = "0"]): Rows => ({ 甲: [a], 乙: [b], 丙: [c] }));
const weight = fc.integer({ min: 1, max: 9 });

describe("combineAssessments", () => {
  test.prop([fc.array(fc.tuple(rows, weight), { minLength: 1, maxLength: 4 })])(
    "the total is the sum of the totals by weight, and ranks as one more than the number of better ones",
    (parts) => {
      const given = parts.map(([each, tenths]) => ({ result: assessed(each), weight: `${tenths}/10` }));
      const { areas } = combineAssessments(given, { total: "none" });
      for (const { area, total, rank } of areas) {
        const expected = given.reduce(
          (sum, { result }, place) =>
            sum + (whole(settledText(result.area(area).total)) * BigInt(parts[place]?.[1] ?? 0)) / 10n,
          0n,
        );
        expect(whole(settledText(total))).toBe(expected);
        const better = areas.filter((other) => whole(settledText(other.total)) > whole(settledText(total)));
        expect(rank).toBe(better.length + 1);
      }
    },
  );

  it("ranks by rounded totals, names who ties, and puts those without a total last", () => {
    const first = assessed({ 甲: ["0.8"], 乙: ["0.6"], 丙: ["0.9"] });
    const second = assessed({ 甲: ["0.6"], 乙: ["0.8"] });
    const combined = combineAssessments([
      { result: first, weight: "0.5", label: "上半年" },
      { result: second.toJSON(), weight: "0.5", label: "下半年" },
    ]);
    expect(combined.ranking("A").map(({ area, rank, tiedWith }) => [area, rank, tiedWith])).toEqual([
      ["乙", 1, ["甲"]],
      ["甲", 1, ["乙"]],
      ["丙", null, []],
    ]);
    expect(combined.ranking("A")[2]).toMatchObject({
      total: { kind: "missing", reason: "not-applicable" },
      parts: [{ label: "上半年", weight: "0.5", total: { exact: "90" } }, { total: { reason: "not-applicable" } }],
    });
    expect(combined.ranking("C")).toEqual([]);
    expect(explanationText(combined.explain("甲"), "zh")).toBe(
      [
        "综合得分 = 四舍五入(综合得分(未舍入), 0.01)",
        "  = 四舍五入(70.000000, 0.01)",
        "  = 70.00",
        "  综合得分(未舍入) = 0.5 × 上半年 + 0.5 × 下半年",
        "    = 0.5 × 80 + 0.5 × 60",
        "    = 70.000000",
        "    上半年 (甲 2017年): 80",
        "    下半年 (甲 2017年): 60",
      ].join("\n"),
    );
  });

  it("refuses no assessments, weights of 0 or less, an unknown area", () => {
    const result = assessed({ 甲: ["1"] });
    expect(faultsOf(() => combineAssessments([])).map(({ code }) => code)).toEqual(["formula.no-operands"]);
    const parts = [0, "-1"].map((each) => ({ result, weight: each }));
    expect(faultsOf(() => combineAssessments(parts)).map(({ code, path }) => [code, path])).toEqual([
      ["number.not-positive", "/0/weight"],
      ["number.not-positive", "/1/weight"],
    ]);
    const combined = combineAssessments([{ result, weight: 1 }]);
    expect(faultsOf(() => combined.explain("乙")).map(({ code }) => code)).toEqual(["assessment.unknown-area"]);
    expect(toText(combined.areas[0]?.total ?? { kind: "missing", reason: "" }, "zh")).toBe("100");
  });
});
