import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { atLeast, attainment, bands, levelAndChange, minMax, points, rankLinear, standardValue } from "kaohe";
import { describe, expect, it } from "vitest";
import { figures } from "../arbitrary/schemes.js";
import { faultsOf } from "../period/faultsOf.js";
import { explained } from "./explained.js";
import { ruleLaws } from "./ruleLaws.js";
import { schemeFaults } from "./schemeFaults.js";

const value = (exact: string) => ({ kind: "value", exact, unit: "" });
const level = standardValue({ standard: 10 });

describe("levelAndChange", () => {
  ruleLaws("levelAndChange", [
    {
      rule: levelAndChange({ share: "0.4", level: standardValue({ standard: 80 }), change: minMax() }),
      direction: "higher",
      base: "2",
    },
    {
      rule: levelAndChange({ share: "0.4", level: minMax(), change: rankLinear(), by: "increment" }),
      direction: "lower",
      base: "-3",
    },
  ]);

  test.prop([figures, fc.constantFrom("0.1", "0.4", "1/3"), fc.constantFrom("growth" as const, "increment" as const)])(
    "levelAndChange whose two rules give full points gives them too, however they are split",
    (base, share, by) => {
      const full = bands([{ atLeast: "-1e30", points: 0 }, { points: 0 }]);
      const all = { ...full, build: ({ full: of }: Parameters<typeof full.build>[0]) => of };
      const rule = levelAndChange({ share, level: all, change: all, by });
      expect(points(rule, { actual: 1, base, full: "12.5" })).toEqual(value("12.5"));
    },
  );

  it("levelAndChange: 静态40% + 动态60%, the change as growth (METHODS §1)", () => {
    const rule = levelAndChange({ share: "0.4", level, change: standardValue({ standard: "20%" }) });
    // 8 of 10 gives 0.8 of 40; growth of 15% of 20% gives 0.75 of 60.
    expect(points(rule, { actual: 8, base: "160/23", full: 100 })).toEqual(value("77"));
    expect(points(rule, { actual: 12, base: 8, full: 100 })).toEqual(value("100"));
    expect(points(rule, { actual: 8, base: 9, full: 100 })).toEqual(value("32"));
  });

  it("levelAndChange by increment: numbers of the change rule are in the indicator's unit, of a share in 百分点", () => {
    const change = bands([{ atLeast: "0.5", points: 6 }, { points: 0 }]);
    const rule = levelAndChange({ share: "0.4", level: standardValue({ standard: "2.5%" }), change, by: "increment" });
    expect(points(rule, { actual: "2%", base: "1.5%", full: 10, unit: "%" })).toEqual(value("9.2"));
    expect(points(rule, { actual: "2%", base: "1.6%", full: 10, unit: "%" })).toEqual(value("3.2"));
  });

  it("levelAndChange asks of the change what takes the base to the target", () => {
    const rule = (by: "growth" | "increment") =>
      levelAndChange({ share: "0.5", level: attainment(), change: attainment(), by });
    for (const by of ["growth", "increment"] as const) {
      expect(points(rule(by), { actual: 9, base: 6, target: 10, full: 20 })).toEqual(value("16.5"));
    }
    expect(rule("growth").needsTarget).toBe(true);
  });

  it("levelAndChange from a base past the target: the change has full points where the target is met, else none", () => {
    for (const by of ["growth", "increment"] as const) {
      const rule = levelAndChange({ share: "0.5", level: attainment(), change: attainment(), by });
      const given = (actual: number, base: number, target: number, direction: "higher" | "lower") =>
        points(rule, { actual, base, target, full: 20, direction });
      expect([9, 8, 7].map((actual) => given(actual, 12, 8, "higher"))).toEqual(["20", "20", "8.75"].map(value));
      expect([7, 8].map((actual) => given(actual, 8, 8, "higher"))).toEqual(["8.75", "20"].map(value));
      expect([4.5, 5, 6.25].map((actual) => given(actual, 4, 5, "lower"))).toEqual(["20", "20", "8"].map(value));
    }
  });

  it("levelAndChange where lower is better: the fall over the fall that is asked for", () => {
    for (const by of ["growth", "increment"] as const) {
      const rule = levelAndChange({ share: "0.5", level: attainment(), change: attainment({ cap: "1.2" }), by });
      const given = (actual: number) => points(rule, { actual, base: 10, target: 5, full: 20, direction: "lower" });
      expect([3, 4.5, 5, 8, 10, 12.5].map(given)).toEqual(["22", "21", "20", "10.25", "5", "4"].map(value));
    }
  });

  it("levelAndChange tells why 7.5 and not 8: both parts, with last year's figure and where it stands", () => {
    const rule = levelAndChange({ share: "0.5", level: standardValue({ standard: 8 }), change: attainment() });
    expect(explained(rule, ["7"], { full: "8", target: atLeast("7%"), lastYear: "4" })).toEqual([
      "强度得分 = 8 × 0.5 × 取大(0, 取小(强度 ÷ 8%, 1)) + 8 × 0.5 × 取大(0, 取小((强度 − 上年强度) ÷ 上年强度 ÷ ((强度要求 − 上年强度) ÷ 上年强度), 1))",
      "  = 8 × 0.5 × 取大(0, 取小(7.00% ÷ 8%, 1)) + 8 × 0.5 × 取大(0, 取小((7.00% − 4%) ÷ 4% ÷ ((7.00% − 4%) ÷ 4%), 1))",
      "  = 7.5000",
      "  强度 = 强度 = 7.00%",
      "    强度 (甲县 2017年): 7%  [2017年年报]",
      "  强度 (甲县 2016年): 4%  [2016年年报]",
      "  强度要求 = 强度目标 = 7.00%",
      "    强度目标: 7%  [2017年计划]",
    ]);
  });

  it("levelAndChange without a year before, or from 0: the reason", () => {
    const rule = levelAndChange({ share: "0.4", level, change: standardValue({ standard: "20%" }) });
    expect(points(rule, { actual: 8, base: 0, full: 10 })).toEqual({ kind: "missing", reason: "zero-base" });
    expect(points(rule, { actual: 8, base: -1, full: 10 })).toEqual({ kind: "missing", reason: "negative-base" });
    expect(explained(rule, ["8"], { full: "10" })[2]).toContain("未报");
  });

  it("levelAndChange asks for as many points as its rules name, each of its share", () => {
    const six = bands([{ atLeast: 1, points: 6 }, { points: 0 }]);
    expect(levelAndChange({ share: "0.4", level, change: six }).mostPoints).toBe("10");
    expect(levelAndChange({ share: "0.4", level: six, change: six }).mostPoints).toBe("15");
    expect(levelAndChange({ share: "0.4", level, change: level }).mostPoints).toBeUndefined();
  });

  it("levelAndChange(share of 0 or 1) is refused; faults of its rules stand at their paths", () => {
    for (const share of ["0", "1"]) {
      expect(faultsOf(() => levelAndChange({ share, level, change: level }))).toEqual([
        { code: "rule.share-range", path: "/share", facts: { rule: "levelAndChange", share } },
      ]);
    }
    const upward = levelAndChange({ share: "0.5", level, change: bands([{ atLeast: 1, points: 1 }, { points: 0 }]) });
    expect(
      faultsOf(() => points(upward, { actual: 1, base: 1, full: 2, direction: "lower" })).map(({ code, path }) => [
        code,
        path,
      ]),
    ).toEqual([["rule.bands-direction", "/change/bands"]]);
    const faults = (change: object) =>
      schemeFaults({
        name: "levelAndChange",
        options: { share: "0.4", level: { name: "minMax" }, change, by: "growth" },
      });
    expect(faults({ name: "minMax" })).toEqual([]);
    expect(faults({ name: "attainment", options: { cap: "0" } })).toEqual([
      ["number.not-positive", "/items/0/rule/options/change/options/cap"],
    ]);
  });
});
