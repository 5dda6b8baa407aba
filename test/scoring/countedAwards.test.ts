import { assess, countedAwards, defineScheme, measures, panel, points, readFormula } from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";
import { explainedInClass } from "./explainedInClass.js";
import { ruleLaws } from "./ruleLaws.js";

const value = (exact: string) => ({ kind: "value", exact, unit: "" });

describe("countedAwards", () => {
  ruleLaws("countedAwards", [
    { rule: countedAwards({ each: "2.5" }), direction: "higher" },
    {
      rule: countedAwards({ each: 1, from: "1万元", base: 5, short: "prorated", most: 12 }),
      direction: "higher",
      cap: "1.2",
    },
    { rule: countedAwards({ each: 1, from: 2 }), direction: "higher" },
    { rule: countedAwards({ each: 4, from: 1 }), direction: "lower" },
  ]);

  it("countedAwards: 8 projects for the base, +1 each after, ≤ base (METHODS §1)", () => {
    const of = (short: "zero" | "prorated") =>
      [0, 7, 8, 9, 11, 18, 25].map((actual) =>
        points(countedAwards({ from: 8, each: 1, most: 20, short }), { actual, full: 10 }),
      );
    expect(of("zero")).toEqual(["0", "0", "10", "11", "13", "20", "20"].map(value));
    expect(of("prorated")).toEqual(["0", "8.75", "10", "11", "13", "20", "20"].map(value));
    const within = countedAwards({ from: 8, each: 1, base: 10 });
    expect([8, 11, 25].map((actual) => points(within, { actual, full: 20 }))).toEqual(["10", "13", "20"].map(value));
  });

  it("countedAwards by grade: 国家级3分, 省部2分, 累计≤5 (METHODS §1), by a formula that weighs them", () => {
    const m = measures({ national: { label: "国家级奖", unit: "项" }, provincial: { label: "省部级奖", unit: "项" } });
    const formula = readFormula("min(5项, 3 * national + 2 * provincial)", { measures: m });
    const scheme = defineScheme({
      id: "awards",
      classes: ["B"],
      measures: m,
      indicators: { awards: { label: "获奖", unit: "项", formula } },
      items: [{ id: "awards", indicator: "awards", points: 5, rule: countedAwards({ each: 1 }) }],
    });
    const won = { 甲县: [1, 0], 乙县: [0, 2], 丙县: [1, 1], 丁县: [1, 2], 戊县: [0, 0] };
    const result = assess(scheme, {
      panel: panel({
        measures: m,
        areas: Object.keys(won).map((id) => ({ id, attributes: { class: "B" } })),
        observations: Object.entries(won).flatMap(([area, [national, provincial]]) => [
          { area, measure: "national", period: "2017", value: national ?? null },
          { area, measure: "provincial", period: "2017", value: provincial ?? null },
        ]),
      }),
      period: "2017",
    });
    expect(Object.keys(won).map((area) => result.area(area).total)).toEqual(["3", "4", "5", "5", "0"].map(value));
  });

  it("countedAwards where lower is better: each one after those allowed costs, down to 0", () => {
    const of = (actual: number | string) =>
      points(countedAwards({ each: "2.5", from: 1 }), { actual, full: 10, direction: "lower" });
    expect([0, 1, 2, 4, 9, -3].map(of)).toEqual(["10", "10", "7.5", "2.5", "0", "10"].map(value));
  });

  it("countedAwards where lower is better: no more than most, and nothing falls short", () => {
    const of = (actual: number, base?: number) => {
      const rule = countedAwards({ each: 2, from: 1, most: 8, ...(base !== undefined && { base }) });
      return points(rule, { actual, full: 10, direction: "lower" });
    };
    expect([0, 1, 2, 3, 9].map((actual) => of(actual))).toEqual(["8", "8", "8", "6", "0"].map(value));
    expect([0, 2].map((actual) => of(actual, 7))).toEqual(["7", "5"].map(value));
    const short = countedAwards({ each: 2, from: 1, short: "prorated" });
    expect(faultsOf(() => points(short, { actual: 0, full: 10, direction: "lower" }))).toEqual([
      { code: "rule.option-when-lower", path: "/short", facts: { rule: "countedAwards", option: "short" } },
    ]);
  });

  it("countedAwards says what is counted: 7.5 and not 8", () => {
    expect(explainedInClass(countedAwards({ each: "0.5", from: 8, base: 6 }), { 甲县: 11 }, { full: "10" })).toEqual([
      "项目得分 = 取小(6 + 0.5 × (项目 ÷ 1项 − 8项 ÷ 1项), 10)",
      "  = 取小(6 + 0.5 × (11项 ÷ 1项 − 8项 ÷ 1项), 10)",
      "  = 7.5000",
      "  项目 = 项目 = 11项",
      "    项目 (甲县 2017年): 11项",
    ]);
  });

  it("countedAwards with negative points, or from nothing on: at the option", () => {
    const refused = (options: object) =>
      faultsOf(() => countedAwards({ each: 1, ...options })).map(({ code, path }) => `${code} ${path}`);
    for (const name of ["each", "base", "most"])
      expect(refused({ [name]: -1 })).toEqual([`rule.negative-points /${name}`]);
    expect(refused({ from: 0 })).toEqual(["number.not-positive /from"]);
  });
});
