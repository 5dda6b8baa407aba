import { type MinMaxOptions, minMax, points } from "kaohe";
import { describe, expect, it } from "vitest";
import { type Fraction, fraction, minus, order, plus } from "../arbitrary/fraction.js";
import { faultsOf } from "../period/faultsOf.js";
import { explained } from "./explained.js";
import { ruleLaws } from "./ruleLaws.js";
import { scoresOf } from "./scoresOf.js";

/** Nearer to 2万元 by so much, but not beyond it. */
function nearer(own: Fraction, more: Fraction): Fraction {
  const point = fraction(2n);
  if (order(own, point) === 0) return own;
  const [moved, below] = order(own, point) < 0 ? [plus(own, more), true] : [minus(own, more), false];
  return order(moved, point) > 0 === below ? point : moved;
}

describe("minMax", () => {
  ruleLaws("minMax", [
    ...(["higher", "lower"] as const).flatMap((direction) => [
      { rule: minMax(), direction },
      { rule: minMax({ whenEqual: "half" }), direction },
      { rule: minMax({ whenEqual: "zero" }), direction },
    ]),
    { rule: minMax({ moderate: "20000元" }), direction: "higher", better: nearer },
    { rule: minMax({ moderate: { from: "0.5", to: "4万元" } }), direction: "lower", better: nearer },
  ]);

  it("minMax gives (x−m)/(M−m), and (M−x)/(M−m) where lower is better (极差, METHODS §1)", () => {
    expect(scoresOf(minMax(), ["2", "3", "6", "4"], { full: "10" })).toEqual(["0", "2.5", "10", "5"]);
    expect(scoresOf(minMax(), ["2", "3", "6", "4"], { full: "10", direction: "lower" })).toEqual([
      "10",
      "7.5",
      "0",
      "5",
    ]);
    expect(scoresOf(minMax(), ["1", "2", "4"], { full: "1" })).toEqual(["0", "1/3", "1"]);
  });

  it("minMax leaves areas without a figure out of the extremes", () => {
    expect(scoresOf(minMax(), ["2", null, "6", "4"], { full: "10" })).toEqual(["0", "not-reported", "10", "5"]);
  });

  it("minMax of a class of one, or of equal areas, gives what whenEqual says (M=m, METHODS §1)", () => {
    for (const [whenEqual, exact] of [
      ["full", "10"],
      ["half", "5"],
      ["zero", "0"],
    ] as const) {
      expect(points(minMax({ whenEqual }), { actual: 3, full: 10 })).toEqual({ kind: "value", exact, unit: "" });
      expect(scoresOf(minMax({ whenEqual }), ["7", "7", null], { full: "10" })).toEqual([exact, exact, "not-reported"]);
    }
    expect(points(minMax(), { actual: 3, full: 10 })).toEqual({ kind: "value", exact: "10", unit: "" });
  });

  const moderate = (options: MinMaxOptions["moderate"], figures: readonly (string | null)[]) =>
    scoresOf(minMax(options === undefined ? {} : { moderate: options }), figures, { full: "10" });

  it("minMax({ moderate: k }) gives 1 − |x−k| ÷ max|x−k| (METHODS §1)", () => {
    expect(moderate("4", ["2", "3", "4", "9", "5", null])).toEqual(["6", "8", "10", "0", "8", "not-reported"]);
    expect(moderate("10%", ["2", "6"])).toEqual(["0", "5"]);
    expect(moderate("1", ["2", "6"])).toEqual(["8", "0"]);
  });

  it("minMax({ moderate: [a, b] }) gives 1 − (a−x)/c below, 1 inside, 1 − (x−b)/c above, c = max(a−m, M−b) (METHODS §1)", () => {
    const interval = { from: "4", to: "50‰" };
    expect(moderate(interval, ["2", "3", "4", "4.5", "5", "6", "9"])).toEqual([
      "5",
      "7.5",
      "10",
      "10",
      "10",
      "7.5",
      "0",
    ]);
    expect(moderate(interval, ["4", "5"])).toEqual(["10", "10"]);
    expect(moderate(interval, ["4.5"])).toEqual(["10"]);
    expect(moderate(interval, ["3", "3"])).toEqual(["0", "0"]);
  });

  it("minMax tells why 7.5 and not 8: the interval, who is farthest from it, and by how much", () => {
    const rule = minMax({ moderate: { from: { parameter: "low" }, to: "5%" } });
    const parameters = { low: { label: "适度下限", unit: "%", values: [{ value: "4", source: "考核办法" }] } };
    expect(explained(rule, ["3.875", "7", "4.5"], { full: "8", places: 3, parameters })).toEqual([
      "强度得分 = 8 × (1 − 取大(0, 适度下限 − 强度, 强度 − 5%) ÷ 取大(适度下限 − 同类最低(强度), 同类最高(强度) − 5%))",
      "  = 8 × (1 − 取大(0, 4% − 3.875%, 3.875% − 5%) ÷ 取大(4% − 3.875%, 7.000% − 5%))",
      "  = 7.5000",
      "  适度下限: 4%  [考核办法]",
      "  强度 = 强度 = 3.875%",
      "    强度 (甲县 2017年): 3.875%  [2017年年报]",
      "  同类最低(强度) = 3.875%  (B类,共 3 个;最低 甲县 3.875%)",
      "  同类最高(强度) = 7.000%  (B类,共 3 个;最高 乙县 7.000%)",
    ]);
    expect(explained(minMax(), ["6.75", "7", "3"], { full: "8" }).slice(0, 3)).toEqual([
      "强度得分 = 8 × ((强度 − 同类最低(强度)) ÷ (同类最高(强度) − 同类最低(强度)))",
      "  = 8 × ((6.75% − 3.00%) ÷ (7.00% − 3.00%))",
      "  = 7.5000",
    ]);
  });

  it("minMax({ moderate, whenEqual }) is refused: rule.one-of; an interval upside down: rule.figures-order", () => {
    expect(faultsOf(() => minMax({ moderate: 4, whenEqual: "half" }))).toEqual([
      { code: "rule.one-of", path: "", facts: { rule: "minMax", options: "whenEqual, moderate" } },
    ]);
    const upside = minMax({ moderate: { from: "5%", to: "50‰" } });
    expect(faultsOf(() => points(upside, { actual: 1, full: 1 }))).toEqual([
      {
        code: "rule.figures-order",
        path: "/moderate/to",
        facts: { rule: "minMax", first: "from", from: "5%", next: "to", to: "50‰", direction: "higher" },
      },
    ]);
    expect(faultsOf(() => minMax({ moderate: "some" })).map(({ path }) => path)).toEqual(["/moderate"]);
    expect(faultsOf(() => minMax({ moderate: { from: 1, to: "some" } })).map(({ path }) => path)).toEqual([
      "/moderate/to",
    ]);
  });
});
