import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { add, averageAnnualGrowth, growthRate, multiply, toDecimal, toText, value } from "kaohe";
import { describe, expect, it } from "vitest";
import { figures } from "../arbitrary/schemes.js";

const positive = fc.oneof(
  fc.integer({ min: 1, max: 10_000_000 }).map((thousandths) => String(thousandths / 1000)),
  fc.constantFrom("1/3", "22/7", "90071992547409.93", "0.000000000000000001"),
);

describe("growthRate", () => {
  const met = new Set<string>();

  test.prop([figures, positive])("growthRate, then base × (1 + rate), is the value again, exactly", (current, base) => {
    expect(value(multiply(base, add(1, growthRate(current, base))))).toEqual(value(multiply(current, 1)));
  });

  test.prop([figures, figures])("growthRate from a base of 0 or less is no number, and says which", (current, base) => {
    const found = value(growthRate(current, base));
    const size = Number(base);
    if (size > 0) expect(found.kind).toBe("value");
    else expect(found).toEqual({ kind: "missing", reason: size === 0 ? "zero-base" : "negative-base" });
    met.add(size > 0 ? "positive" : size === 0 ? "zero" : "negative");
  });

  it("the law above has met positive, zero and negative bases", () => {
    expect([...met].sort()).toEqual(["negative", "positive", "zero"]);
  });

  it("growthRate(114, 61) is 86.9%: 永嘉县 2016年1-9月 发明专利授权114件,同比增长86.9% (METHODS §4, §7)", () => {
    expect(value(growthRate(114, 61))).toEqual({ kind: "value", exact: "53/61", unit: "" });
    expect(toText(value(growthRate(114, 61)), "zh", { unit: "%", places: 1 })).toBe("86.9%");
  });

  it("growthRate of a fall to 0 is −100%, never below for a non-negative figure (会议费0元, METHODS §7)", () => {
    expect(toText(value(growthRate(0, 5)), "zh", { unit: "%" })).toBe("-100%");
  });
});

describe("averageAnnualGrowth", () => {
  it("averageAnnualGrowth(27 → 54 in 3 years) is 25.99%, the base year not counted (METHODS §4, §7)", () => {
    expect(toText(value(averageAnnualGrowth("54亿元", "27亿元", 3)), "zh", { unit: "%", places: 2 })).toBe("25.99%");
  });

  test.prop([positive, positive, fc.integer({ min: 1, max: 20 })])(
    "averageAnnualGrowth, compounded, leads from the base to the end to 15 digits beyond its own size",
    (end, base, years) => {
      const rate = averageAnnualGrowth(end, base, years);
      const ratio = multiply(...Array.from({ length: years }, () => add(1, rate)));
      expect(toDecimal(value(multiply(ratio, base)), 15)).toBe(toDecimal(value(multiply(end, 1)), 15));
    },
  );

  it("averageAnnualGrowth from 0 or a negative base, or to a negative end, says why not", () => {
    expect(value(averageAnnualGrowth(5, 0, 3))).toEqual({ kind: "missing", reason: "zero-base" });
    expect(value(averageAnnualGrowth(5, -1, 3))).toEqual({ kind: "missing", reason: "negative-base" });
    expect(value(averageAnnualGrowth(-5, 2, 3))).toEqual({ kind: "missing", reason: "out-of-domain" });
  });
});
