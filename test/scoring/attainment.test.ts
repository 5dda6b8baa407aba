import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { about, atLeast, atMost, attainment, between, type Criterion, points } from "kaohe";
import { describe, expect, it } from "vitest";
import { fractionFrom, order } from "../arbitrary/fraction.js";
import { faultsOf } from "../period/faultsOf.js";
import { explained } from "./explained.js";
import { ruleLaws } from "./ruleLaws.js";

const positive = fc.integer({ min: 1, max: 10_000 }).map((cents) => String(cents / 100));
const value = (exact: string) => ({ kind: "value", exact, unit: "" });

describe("attainment", () => {
  ruleLaws("attainment", [
    { rule: attainment(), direction: "higher" },
    { rule: attainment({ cap: "1.2" }), direction: "higher", cap: "1.2" },
    { rule: attainment(), direction: "lower" },
    { rule: attainment({ cap: "1.2" }), direction: "lower", cap: "1.2" },
    { rule: attainment({ pointsAbove: 4 }), direction: "higher", cap: "1.4" },
    { rule: attainment({ pointsAbove: 4 }), direction: "lower", cap: "1.4" },
    { rule: attainment({ whenLower: "difference" }), direction: "lower" },
    { rule: attainment({ whenLower: "difference", cap: "1.2" }), direction: "lower", cap: "1.2" },
  ]);

  test.prop([positive, positive, fc.constantFrom("higher" as const, "lower" as const)])(
    "attainment(target) gives exactly the full points, in both directions",
    (target, full, direction) => {
      expect(points(attainment(), { actual: target, target, full, direction })).toEqual(
        points(attainment({ cap: "1.2" }), { actual: full, target: full, full, direction }),
      );
      expect(points(attainment(), { actual: target, target, full, direction })).toEqual(value(full));
    },
  );

  test.prop([positive, positive, fc.constantFrom("0.5", "1", "1.2", "3")])(
    "attainment: 2 − x/t never gives more than t/x",
    (actual, target, cap) => {
      const given = (whenLower: "ratio" | "difference") => {
        const found = points(attainment({ whenLower, cap }), { actual, target, full: 1, direction: "lower" });
        return fractionFrom(found.kind === "value" ? found.exact : "none");
      };
      expect(order(given("difference"), given("ratio"))).toBeLessThanOrEqual(0);
    },
  );

  it("attainment(2.0 of 2.5) gives 80 of 100, attainment(3.11 of 2.5) gives 100 (全国科技进步统计监测: 监测值 capped at 100)", () => {
    expect(points(attainment(), { actual: "2.0%", target: "2.5%", full: 100 })).toEqual(value("80"));
    expect(points(attainment(), { actual: "3.11%", target: "2.5%", full: 100 })).toEqual(value("100"));
  });

  it("attainment({ cap: 1.2 }) counts over-achievement up to a fifth (S·1.2, METHODS §1)", () => {
    expect(points(attainment({ cap: "1.2" }), { actual: "119", target: 100, full: 10 })).toEqual(value("11.9"));
    expect(points(attainment({ cap: "1.2" }), { actual: "500", target: 100, full: 10 })).toEqual(value("12"));
  });

  it("attainment where lower is better is target ÷ actual, at the cap from 0 down (t/x, METHODS §1)", () => {
    const lower = { target: "5%", full: 10, direction: "lower" } as const;
    expect(points(attainment(), { ...lower, actual: "10%" })).toEqual(value("5"));
    expect(points(attainment(), { ...lower, actual: "4%" })).toEqual(value("10"));
    expect(points(attainment({ cap: "1.2" }), { ...lower, actual: 0 })).toEqual(value("12"));
    expect(points(attainment({ cap: "1.2" }), { ...lower, actual: "-3%" })).toEqual(value("12"));
  });

  it("attainment({ pointsAbove: 4 }) counts over-achievement up to 4 points above full (武科发〔2010〕14号)", () => {
    const scored = (actual: number) => points(attainment({ pointsAbove: 4 }), { actual, target: 20, full: 10 });
    expect([15, 20, 25, 28, 40].map(scored)).toEqual(["7.5", "10", "12.5", "14", "14"].map(value));
  });

  it("attainment({ whenLower: difference }) is 2 − x/t, from 2 down to 0 (METHODS §1)", () => {
    const scored = (actual: string, target: string, cap = "1.2") =>
      points(attainment({ whenLower: "difference", cap }), { actual, target, full: 10, direction: "lower" });
    expect(["6%", "4.5%", "4%", "0%", "-1%", "10%", "12%"].map((actual) => scored(actual, "5%"))).toEqual(
      ["8", "11", "12", "12", "12", "0", "0"].map(value),
    );
    expect(["0.5%", "0%", "-1%"].map((actual) => scored(actual, "5%", "3"))).toEqual(["19", "20", "20"].map(value));
    expect(["-1", "0", "1"].map((actual) => scored(actual, "0"))).toEqual(["10", "10", "0"].map(value));
    expect(scored("1", "-1")).toEqual({ kind: "missing", reason: "target-not-positive" });
    expect(points(attainment({ whenLower: "difference" }), { actual: 8, target: 10, full: 10 })).toEqual(value("8"));
  });

  it("attainment({ whenLower: difference }) of a range costs points on either side", () => {
    const scored = (figure: string) =>
      explained(attainment({ whenLower: "difference" }), [figure], {
        full: "10",
        direction: "lower",
        target: between("4%", "5%"),
      }).find((line) => line.startsWith("  = ") && !line.includes("取"));
    expect(["3.2", "4.5", "6"].map(scored)).toEqual(["  = 7.5000", "  = 10.0000", "  = 8.0000"]);
  });

  it("attainment of a range, or about a figure, where lower is better: nothing at all lies far below it and scores 0", () => {
    const scored = (target: Criterion, whenLower: "ratio" | "difference", figure: string) =>
      explained(attainment({ whenLower }), [figure], { full: "10", direction: "lower", target }).find((line) =>
        /^ {2}= -?[0-9.]+$/.test(line),
      );
    for (const target of [between("40%", "60%"), about("50%", "10%")]) {
      for (const whenLower of ["ratio", "difference"] as const) {
        expect(["-3", "0", "50"].map((figure) => scored(target, whenLower, figure))).toEqual([
          "  = 0.0000",
          "  = 0.0000",
          "  = 10.0000",
        ]);
      }
    }
    expect(scored(atMost("40%"), "ratio", "0")).toBe("  = 10.0000");
  });

  it("attainment tells why 7.5 and not 8: what was asked for, what was reached, and the cap", () => {
    expect(explained(attainment({ pointsAbove: 4 }), ["1.875"], { full: "8", target: atLeast("2%") })).toEqual([
      "强度得分 = 8 × 取大(0, 取小(强度 ÷ 强度要求, 1 + 4 ÷ 8))",
      "  = 8 × 取大(0, 取小(1.88% ÷ 2.00%, 1 + 4 ÷ 8))",
      "  = 7.5000",
      "  强度要求 = 强度目标 = 2.00%",
      "    强度目标: 2%  [2017年计划]",
      "  强度 = 强度 = 1.88%",
      "    强度 (甲县 2017年): 1.875%  [2017年年报]",
    ]);
    const lower = { full: "8", places: 4, direction: "lower", target: atMost("5%") } as const;
    expect(explained(attainment({ whenLower: "difference" }), ["5.3125"], lower).slice(0, 3)).toEqual([
      "强度得分 = 8 × 取大(0, 取小(2 − 1 ÷ (强度要求 ÷ 强度), 1))",
      "  = 8 × 取大(0, 取小(2 − 1 ÷ (5.0000% ÷ 5.3125%), 1))",
      "  = 7.5000",
    ]);
  });

  it("attainment(a negative actual) gives 0, not less", () => {
    expect(points(attainment(), { actual: -5, target: 10, full: 10 })).toEqual(value("0"));
  });

  it("attainment keeps the strongest reason; a target of 0 or less is none", () => {
    expect(points(attainment(), { actual: 1, full: 10 })).toEqual({ kind: "missing", reason: "no-target" });
    for (const target of [0, -2]) {
      expect(points(attainment(), { actual: 1, target, full: 10 })).toEqual({
        kind: "missing",
        reason: "target-not-positive",
      });
    }
  });

  it("attainment({ cap: 0 }) is refused: number.not-positive at /cap", () => {
    for (const cap of [0, "-1.2"]) {
      expect(faultsOf(() => attainment({ cap }))).toEqual([
        { code: "number.not-positive", path: "/cap", facts: { name: "cap", value: String(cap) } },
      ]);
    }
  });

  it("attainment({ cap, pointsAbove }) is refused: rule.one-of; a negative pointsAbove: rule.negative-points", () => {
    expect(faultsOf(() => attainment({ cap: 1, pointsAbove: 4 }))).toEqual([
      { code: "rule.one-of", path: "", facts: { rule: "attainment", options: "cap, pointsAbove" } },
    ]);
    expect(faultsOf(() => attainment({ pointsAbove: -1 }))).toEqual([
      { code: "rule.negative-points", path: "/pointsAbove", facts: { rule: "attainment", points: "-1" } },
    ]);
    expect(faultsOf(() => attainment({ pointsAbove: "four" })).map(({ path }) => path)).toEqual(["/pointsAbove"]);
  });
});
