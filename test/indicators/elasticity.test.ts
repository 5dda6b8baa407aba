import { elasticity, value, yearOnYear } from "kaohe";
import { describe, expect, it } from "vitest";
import { figureOf, m } from "./figuresOf.js";

describe("elasticity", () => {
  it("elasticity(6.4%, 10%) is 0.64 (注册咨询工程师考试 2012年: A市能源需求弹性系数)", () => {
    expect(value(elasticity("6.4%", "10%"))).toEqual({ kind: "value", exact: "0.64", unit: "" });
  });

  it("elasticity of a fall is negative; beside something that stands still or falls there is none", () => {
    expect(value(elasticity("-1%", "4%"))).toEqual({ kind: "value", exact: "-0.25", unit: "" });
    expect(value(elasticity("1%", "0%"))).toEqual({ kind: "missing", reason: "zero-base" });
    expect(value(elasticity("-1%", "-2%"))).toEqual({ kind: "missing", reason: "negative-base" });
  });

  it("elasticity of levels is that of their growth", () => {
    const of = (measure: string, period: string, figure: string) => ({ measure, period, value: figure });
    const reported = [of("rd", "2016", "5"), of("rd", "2017", "6"), of("gdp", "2016", "300"), of("gdp", "2017", "330")];
    const formula = elasticity(yearOnYear(m.rd), yearOnYear(m.gdp));
    expect(figureOf(formula, "", "2017", reported)).toEqual({ kind: "value", exact: "2", unit: "" });
  });
});
