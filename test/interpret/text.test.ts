import {
  absolute,
  add,
  and,
  at,
  choose,
  coalesce,
  cohortMax,
  cohortMean,
  constant,
  divide,
  equal,
  formulaText,
  greaterOrEqual,
  growthRate,
  isMissing,
  LAST_YEAR,
  less,
  measures,
  min,
  missingWhen,
  multiply,
  named,
  negate,
  not,
  of,
  parameter,
  power,
  rank,
  round,
  subtract,
  yearOnYear,
} from "kaohe";
import { describe, expect, it } from "vitest";

const m = measures({
  rd: { label: { zh: "R&D经费支出", en: "R&D expenditure" }, unit: "亿元" },
  gdp: { label: { zh: "地区生产总值", en: "GDP" }, unit: "亿元" },
});

const texts = (formula: Parameters<typeof formulaText>[0]) => [formulaText(formula, "zh"), formulaText(formula, "en")];

describe("formulaText", () => {
  it("arithmetic with its signs, and parentheses only where they are needed", () => {
    const share = divide(m.rd, m.gdp);
    expect(texts(share)).toEqual(["R&D经费支出 ÷ 地区生产总值", "R&D expenditure ÷ GDP"]);
    expect(formulaText(multiply(add(m.rd, m.gdp), share), "en")).toBe(
      "(R&D expenditure + GDP) × (R&D expenditure ÷ GDP)",
    );
    expect(formulaText(subtract(subtract(m.rd, m.gdp), subtract(m.rd, m.gdp)), "en")).toBe(
      "R&D expenditure − GDP − (R&D expenditure − GDP)",
    );
    expect(formulaText(power(share, 2), "en")).toBe("(R&D expenditure ÷ GDP) ^ 2");
    expect(formulaText(add(multiply(share, 2), 1), "en")).toBe("R&D expenditure ÷ GDP × 2 + 1");
    expect(formulaText(min(m.rd, "5亿元"), "zh")).toBe("取小(R&D经费支出, 5亿元)");
    expect(formulaText(constant("1/3"), "zh")).toBe("1/3");
  });

  it("times and owners in front of what is read", () => {
    expect(texts(at(m.rd, LAST_YEAR))).toEqual(["上年R&D经费支出", "last year's R&D expenditure"]);
    expect(formulaText(at(m.rd, { years: -2 }), "zh")).toBe("2年前R&D经费支出");
    expect(formulaText(at(m.rd, { periods: -1 }), "zh")).toBe("上期R&D经费支出");
    expect(texts(of(m.rd, "parent"))).toEqual(["上级R&D经费支出", "the parent's R&D expenditure"]);
    expect(formulaText(of(m.rd, { area: "全国" }), "zh")).toBe("全国 R&D经费支出");
    expect(formulaText(yearOnYear(m.rd), "zh")).toBe("(R&D经费支出 − 上年R&D经费支出) ÷ 上年R&D经费支出");
  });

  it("named parts as their names, and the guards of growth left out", () => {
    const intensity = named(divide(m.rd, m.gdp), { id: "x", label: "投入强度", unit: "%" });
    expect(formulaText(intensity, "zh")).toBe("R&D经费支出 ÷ 地区生产总值");
    expect(formulaText(add(intensity, 1), "zh")).toBe("投入强度 + 1");
    expect(formulaText(growthRate(m.rd, parameter("base", { label: "基数", unit: "亿元" })), "zh")).toBe(
      "(R&D经费支出 − 基数) ÷ 基数",
    );
    expect(formulaText(missingWhen(equal(m.rd, 0), "zero-base", m.rd), "zh")).toBe("R&D经费支出");
  });

  it("cohorts by what their areas share", () => {
    expect(texts(cohortMax(m.rd))).toEqual(["同类最高(R&D经费支出)", "highest in class(R&D expenditure)"]);
    expect(texts(cohortMean(m.rd, { over: [] }))).toEqual(["全部平均(R&D经费支出)", "mean over all(R&D expenditure)"]);
    expect(formulaText(rank(m.rd, { over: ["city", "class"] }), "zh")).toBe("同city同类名次(R&D经费支出)");
    expect(formulaText(cohortMax(m.rd, { where: less(m.rd, m.gdp) }), "zh")).toBe(
      "同类最高(R&D经费支出 | R&D经费支出 < 地区生产总值)",
    );
  });

  it("decisions in words", () => {
    const cases = choose(
      [
        [greaterOrEqual(m.rd, "5亿元"), 10],
        [isMissing(m.rd), 0],
      ],
      5,
    );
    expect(texts(cases)).toEqual([
      "若 5亿元 ≤ R&D经费支出 则 10,若 缺(R&D经费支出) 则 0,否则 5",
      "10 if 5 亿元 ≤ R&D expenditure, 0 if R&D expenditure is missing, else 5",
    ]);
    expect(texts(isMissing(add(m.rd, m.gdp), "withheld", "zero-base"))).toEqual([
      "缺(R&D经费支出 + 地区生产总值, 未公布/基数为零)",
      "(R&D expenditure + GDP) is missing (withheld/zero base)",
    ]);
    expect(formulaText(coalesce(m.rd, m.gdp), "zh")).toBe("首个可得(R&D经费支出, 地区生产总值)");
    expect(formulaText(and(less(m.rd, m.gdp), not(equal(m.rd, 0))), "en")).toBe(
      "R&D expenditure < GDP and not R&D expenditure = 0",
    );
  });

  it("rounding with its step and mode", () => {
    expect(texts(round(divide(m.rd, m.gdp), { places: 1, unit: "%" }))).toEqual([
      "四舍五入(R&D经费支出 ÷ 地区生产总值, 0.1%)",
      "round(R&D expenditure ÷ GDP, 0.1%)",
    ]);
    expect(formulaText(round(m.rd, { unit: "亿元", mode: "half-even" }), "zh")).toBe(
      "四舍六入五成双(R&D经费支出, 1亿元)",
    );
  });

  it("absolute values and negations by what they are made of", () => {
    expect(formulaText(absolute(m.rd), "en")).toBe("max(R&D expenditure, 0 − R&D expenditure)");
    expect(formulaText(negate(m.rd), "en")).toBe("0 − R&D expenditure");
  });

  it("a formula 10,000 deep is written, cut where it grows too long, without exhausting the stack", () => {
    const more = (all: ReturnType<typeof add>) => add(all, "1亿元");
    const deep = Array.from({ length: 10_000 }).reduce<ReturnType<typeof add>>(more, more(add(m.rd)));
    const text = formulaText(deep, "en");
    expect(text).toContain("…");
    expect(text.length).toBeLessThan(25_000);
  });
});
