import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { add, contributionToGrowth, growthRate, multiply, pullOnGrowth, toText, value } from "kaohe";
import { describe, expect, it } from "vitest";
import { figures } from "../arbitrary/schemes.js";
import { figureOf, m } from "./figuresOf.js";

const parts = fc.array(fc.tuple(figures, figures), { minLength: 1, maxLength: 4 }).map((list) => ({
  list,
  whole: add(...list.map(([now]) => now)),
  before: add(...list.map(([, then]) => then)),
}));
const percent = (formula: Parameters<typeof value>[0]): string =>
  toText(value(formula), "zh", { unit: "%", places: 1 });

describe("contributionToGrowth", () => {
  test.prop([parts])(
    "contributions of all parts add up to 100% of a whole that has grown",
    ({ list, whole, before }) => {
      fc.pre(value(contributionToGrowth(0, whole, 0, before)).kind === "value");
      const all = list.map(([now, then]) => contributionToGrowth(now, whole, then, before));
      expect(value(add(...all))).toEqual({ kind: "value", exact: "1", unit: "" });
    },
  );

  it("contributionToGrowth is 60.4% and pullOnGrowth 17.9个百分点 for 原材料制造业 of 工业总产值 (统计讲义)", () => {
    const operands = ["3433亿元", "6341亿元", "2556亿元", "4888亿元"] as const;
    expect(percent(contributionToGrowth(...operands))).toBe("60.4%");
    expect(toText(value(pullOnGrowth(...operands)), "zh", { unit: "百分点", places: 1 })).toBe("17.9个百分点");
  });

  it("contributionToGrowth of 基础, 应用, 试验发展 to R&D经费 2022 falls short of 100%, as the parts printed for 2021 exceed the total", () => {
    const kinds = [
      ["2023.5", "1817.0"],
      ["3482.5", "3145.4"],
      ["25276.9", "22995.9"],
    ] as const;
    const all = kinds.map(([now, then]) => contributionToGrowth(now, "30782.9", then, "27956.3"));
    expect(all.map(percent)).toEqual(["7.3%", "11.9%", "80.7%"]);
    expect(percent(add(...all))).toBe("99.9%");
  });

  it("contributionToGrowth says why not where the whole stands still or falls", () => {
    expect(value(contributionToGrowth(3, 10, 2, 10))).toEqual({ kind: "missing", reason: "zero-base" });
    expect(value(contributionToGrowth(1, 9, 2, 10))).toEqual({ kind: "missing", reason: "negative-base" });
  });
});

describe("pullOnGrowth", () => {
  test.prop([parts])("pulls of all parts add up to the growth of the whole", ({ list, whole, before }) => {
    const all = list.map(([now, then]) => pullOnGrowth(now, whole, then, before));
    expect(value(add(...all))).toEqual(value(growthRate(whole, before)));
  });

  test.prop([figures, figures, figures, figures])(
    "a pull is the contribution times the growth of the whole",
    (part, whole, partBefore, wholeBefore) => {
      const contribution = contributionToGrowth(part, whole, partBefore, wholeBefore);
      fc.pre(value(contribution).kind === "value");
      expect(value(pullOnGrowth(part, whole, partBefore, wholeBefore))).toEqual(
        value(multiply(contribution, growthRate(whole, wholeBefore))),
      );
    },
  );

  it("pullOnGrowth of a part that grew in a whole that fell is there", () => {
    const of = (measure: string, period: string, figure: string) => ({ measure, period, value: figure });
    const reported = [of("rd", "2016", "5"), of("rd", "2017", "6"), of("gdp", "2016", "100"), of("gdp", "2017", "98")];
    expect(toText(figureOf(pullOnGrowth(m.rd, m.gdp), "百分点", "2017", reported), "zh")).toBe("1个百分点");
    expect(figureOf(contributionToGrowth(m.rd, m.gdp), "%", "2017", reported)).toEqual({
      kind: "missing",
      reason: "negative-base",
    });
  });
});
