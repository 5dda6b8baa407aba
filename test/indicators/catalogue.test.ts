import { increment, intensity, named, percentagePointChange, perHead, share, toText, value, yearOnYear } from "kaohe";
import { describe, expect, it } from "vitest";
import { figureOf, m } from "./figuresOf.js";

describe("share", () => {
  it("share(6.7亿元, 335亿元) is 2.0%: 永嘉县 2017年计划 (METHODS §7)", () => {
    expect(toText(value(share("6.7亿元", "335亿元")), "zh", { unit: "%", places: 1 })).toBe("2.0%");
    const reported = [
      { measure: "rd", period: "2017", value: "67000", unit: "万元" },
      { measure: "gdp", period: "2017", value: "335" },
    ];
    expect(figureOf(share(m.rd, m.gdp), "%", "2017", reported)).toEqual({ kind: "value", exact: "0.02", unit: "%" });
  });

  it("share of a whole of 0 is no number; a missing part keeps its reason", () => {
    expect(value(share(1, 0))).toEqual({ kind: "missing", reason: "division-by-zero" });
    const reported = [{ measure: "rd", period: "2017", value: null, reason: "withheld" }];
    expect(figureOf(share(m.rd, m.gdp), "%", "2017", reported)).toEqual({ kind: "missing", reason: "withheld" });
  });
});

describe("yearOnYear and increment", () => {
  const grants = (period: string, figure: string | null) => ({ measure: "grants", period, value: figure });

  it("yearOnYear compares cumulative months with the same months a year before: 2016-01..09 with 2015-01..09", () => {
    const reported = [
      grants("2016-01..09", "114"),
      grants("2015-01..09", "61"),
      grants("2015", "83"),
      grants("2016", "150"),
    ];
    expect(figureOf(yearOnYear(m.grants), "%", "2016-01..09", reported)).toEqual({
      kind: "value",
      exact: "53/61",
      unit: "%",
    });
    expect(figureOf(increment(m.grants), "件", "2016-01..09", reported)).toEqual({
      kind: "value",
      exact: "53",
      unit: "件",
    });
    expect(toText(figureOf(yearOnYear(m.grants), "%", "2016", reported), "zh", { places: 1 })).toBe("80.7%");
  });

  it("yearOnYear from zero or a negative base is no rate; increment is there", () => {
    const zero = [grants("2017", "5"), grants("2016", "0")];
    expect(figureOf(yearOnYear(m.grants), "%", "2017", zero)).toEqual({ kind: "missing", reason: "zero-base" });
    expect(figureOf(increment(m.grants), "件", "2017", zero)).toEqual({ kind: "value", exact: "5", unit: "件" });
    const negative = [grants("2017", "5"), grants("2016", "-2")];
    expect(figureOf(yearOnYear(m.grants), "%", "2017", negative)).toEqual({ kind: "missing", reason: "negative-base" });
    expect(figureOf(increment(m.grants), "件", "2017", negative)).toEqual({ kind: "value", exact: "7", unit: "件" });
  });

  it("yearOnYear without last year's figure says so", () => {
    expect(figureOf(yearOnYear(m.grants), "%", "2017", [grants("2017", "5")])).toEqual({
      kind: "missing",
      reason: "not-reported",
    });
  });
});

describe("percentagePointChange", () => {
  it("percentagePointChange(21.8% → 18.2%) is −3.6个百分点, not −3.6% (METHODS §4)", () => {
    const reported = [
      { measure: "ratio", period: "2017", value: "18.2" },
      { measure: "ratio", period: "2016", value: "21.8" },
    ];
    const found = figureOf(percentagePointChange(m.ratio), "百分点", "2017", reported);
    expect(found).toEqual({ kind: "value", exact: "-0.036", unit: "百分点" });
    expect(toText(found, "zh")).toBe("-3.6个百分点");
    expect(toText(found, "en")).toBe("-3.6 percentage points");
  });
});

describe("perHead and intensity", () => {
  it("perHead(3500件 of 91.2万人) is 38.38件/万人 (每万人口发明专利拥有量, METHODS §4)", () => {
    const formula = named(perHead("3500件", "91.2万人"), { id: "x", unit: "件/万人" });
    expect(toText(value(formula), "zh", { places: 2 })).toBe("38.38件/万人");
  });

  it("perHead of nobody is no number, nor of fewer", () => {
    expect(value(perHead(5, 0))).toEqual({ kind: "missing", reason: "division-by-zero" });
    expect(value(perHead(5, -1))).toEqual({ kind: "missing", reason: "division-by-zero" });
  });

  it("intensity(912007万元 per 40032人年) is 22.78万元/人年 (温州市统计局 2017 表9-6)", () => {
    const formula = named(intensity("912007万元", "40032人年"), { id: "x", unit: "万元/人年" });
    expect(toText(value(formula), "zh", { places: 2 })).toBe("22.78万元/人年");
  });
});
