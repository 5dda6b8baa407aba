import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  add,
  at,
  averageAnnualGrowth,
  chainedGrowth,
  measures,
  multiply,
  type Outcome,
  panel,
  toDecimal,
  toText,
  twoYearAverageGrowth,
  value,
  yearOnYear,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";

const rates = fc.integer({ min: -1000, max: 3000 }).map((tenths) => `${tenths / 10}%`);
const oneDecimal = (found: Outcome): string => toText(found, "zh", { unit: "%", places: 1 });

describe("twoYearAverageGrowth", () => {
  test.prop([rates, rates])(
    "twoYearAverageGrowth, twice, does what the two years did, to 20 digits",
    (growth, before) => {
      const average = add(1, twoYearAverageGrowth(growth, before));
      const both = add(1, chainedGrowth(growth, before));
      expect(toDecimal(value(multiply(average, average)), 20)).toBe(toDecimal(value(both), 20));
    },
  );

  it.each([
    ["GDP", "8.1%", "2.2%", "5.1%"],
    ["规模以上工业增加值", "9.6%", "2.8%", "6.1%"],
    ["固定资产投资(不含农户)", "4.9%", "2.9%", "3.9%"],
  ])(
    "twoYearAverageGrowth of %s 2021 (%s, %s in 2020) is %s, as published (国家统计局)",
    (_, growth, before, average) => {
      expect(oneDecimal(value(twoYearAverageGrowth(growth, before)))).toBe(average);
    },
  );

  it("twoYearAverageGrowth of yearOnYear is the level method over two years, for the same months", () => {
    const m = measures({ sales: { label: "零售额", unit: "亿元" } });
    const observations = [
      ["2019-01..09", "100"],
      ["2020-01..09", "80"],
      ["2021-01..09", "121"],
    ].map(([period = "", figure = ""]) => ({ area: "县", measure: "sales", period, value: figure }));
    const place = {
      panel: panel({ measures: m, areas: [{ id: "县" }], observations }),
      area: "县",
      period: "2021-01..09",
    };
    expect(oneDecimal(value(twoYearAverageGrowth(yearOnYear(m.sales)), place))).toBe("10.0%");
    expect(oneDecimal(value(averageAnnualGrowth(m.sales, at(m.sales, { years: -2 }), 2), place))).toBe("10.0%");
  });

  it("twoYearAverageGrowth of a level in place of a rate is refused: unit.mismatch", () => {
    const m = measures({ sales: { label: "零售额", unit: "亿元" } });
    expect(faultsOf(() => value(twoYearAverageGrowth(m.sales))).map(({ code }) => code)).toEqual(["unit.mismatch"]);
  });

  it("twoYearAverageGrowth of two falls of more than 100% is no number", () => {
    expect(value(twoYearAverageGrowth("-150%", "-150%"))).toEqual({ kind: "missing", reason: "out-of-domain" });
  });
});
