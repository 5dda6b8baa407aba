import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { enterpriseEfficacy, points } from "kaohe";
import { describe, expect, it } from "vitest";
import { fraction, fractionFrom, minus, order, plus, times } from "../arbitrary/fraction.js";
import { faultsOf } from "../period/faultsOf.js";
import { explained } from "./explained.js";
import { ruleLaws } from "./ruleLaws.js";

const value = (exact: string) => ({ kind: "value", exact, unit: "" });
const evenly = { excellent: 100, good: 80, average: 60, low: 40, poor: 20 };
const hundredths = fc.bigInt({ min: 0n, max: 12_000n }).map((cents) => fraction(cents, 100n));

/** The score of ten points at an exact figure. */
function scoredAt({ over, under }: ReturnType<typeof fraction>): ReturnType<typeof fraction> {
  const found = points(enterpriseEfficacy(evenly), { actual: `${over}/${under}`, full: 10 });
  return fractionFrom(found.kind === "value" ? found.exact : "none");
}

describe("enterpriseEfficacy", () => {
  ruleLaws("enterpriseEfficacy", [
    {
      rule: enterpriseEfficacy({ excellent: "80万元", good: "4", average: "25000元", low: "1", poor: "0.5" }),
      direction: "higher",
    },
    {
      rule: enterpriseEfficacy({ excellent: "0.5", good: "1", average: "2.5", low: "4", poor: "0.008亿元" }),
      direction: "lower",
    },
  ]);

  // Each step of 20 gives 2 of ten points.
  test.prop([hundredths, hundredths])(
    "enterpriseEfficacy from the poor value on never jumps: a little more gives no more than a tenth as many points",
    (figure, more) => {
      const from = plus(figure, fraction(20n));
      const gained = minus(scoredAt(plus(from, more)), scoredAt(from));
      expect(order(gained, times(more, fraction(1n, 10n)))).toBeLessThanOrEqual(0);
    },
  );

  it("enterpriseEfficacy(90 between 80 and 100) has an adjustment coefficient of 0.5: 0.8 + 0.5 × 0.2 (METHODS §1)", () => {
    expect(points(enterpriseEfficacy(evenly), { actual: 90, full: 100 })).toEqual(value("90"));
  });

  it("enterpriseEfficacy gives 1, .8, .6, .4, .2 of full at the standards, never more, and nothing below the poor one", () => {
    const scored = (actual: number) => points(enterpriseEfficacy(evenly), { actual, full: 10 });
    expect([120, 100, 80, 60, 40, 20, 19].map(scored)).toEqual(["10", "10", "8", "6", "4", "2", "0"].map(value));
    const lower = enterpriseEfficacy({ excellent: 20, good: 40, average: 60, low: 80, poor: 100 });
    const down = (actual: number) => points(lower, { actual, full: 10, direction: "lower" });
    expect([10, 20, 30, 100, 101].map(down)).toEqual(["10", "10", "9", "2", "0"].map(value));
  });

  it("enterpriseEfficacy tells why 7.5 and not 8: the standard that is reached, the next, and the way between", () => {
    const rule = enterpriseEfficacy({
      excellent: { parameter: "excellent" },
      good: { parameter: "good" },
      average: 3,
      low: 2,
      poor: 1,
    });
    const parameters = {
      excellent: { label: "优秀值", unit: "%", values: [{ value: "5", source: "标准值手册" }] },
      good: { label: "良好值", unit: "%", values: [{ value: "4", source: "标准值手册" }] },
    };
    expect(explained(rule, ["3.875"], { full: "9.6774193548387096774193548387", places: 3, parameters })[0]).toBe(
      "强度得分 = 9.6774193548387096774193548387 × (0.6 + 0.2 × ((强度 − 3%) ÷ (良好值 − 3%)))(因 3% ≤ 强度)",
    );
    expect(explained(rule, ["4.6875"], { full: "8", places: 4, parameters })).toEqual([
      "强度得分 = 8 × (0.8 + 0.2 × ((强度 − 良好值) ÷ (优秀值 − 良好值)))(因 良好值 ≤ 强度)",
      "  = 8 × (0.8 + 0.2 × ((4.6875% − 4%) ÷ (5% − 4%)))(因 4% ≤ 4.6875%)",
      "  = 7.5000",
      "  良好值: 4%  [标准值手册]",
      "  优秀值: 5%  [标准值手册]",
      "  强度 = 强度 = 4.6875%",
      "    强度 (甲县 2017年): 4.6875%  [2017年年报]",
    ]);
    expect(explained(rule, ["0.5"], { full: "8", parameters }).slice(0, 3)).toEqual([
      "强度得分 = 0(因 非 1% ≤ 强度)",
      "  = 0(因 非 1% ≤ 0.50%)",
      "  = 0.0000",
    ]);
  });

  it("enterpriseEfficacy with standards that do not get better: rule.figures-order at the standard", () => {
    const faults = (standards: Partial<typeof evenly>, direction: "higher" | "lower" = "higher") =>
      faultsOf(() => points(enterpriseEfficacy({ ...evenly, ...standards }), { actual: 1, full: 1, direction }));
    expect(faults({ good: 60 })).toEqual([
      {
        code: "rule.figures-order",
        path: "/good",
        facts: {
          rule: "enterpriseEfficacy",
          first: "average",
          from: "60",
          next: "good",
          to: "60",
          direction: "higher",
        },
      },
    ]);
    expect(faults({}, "lower").map(({ path }) => path)).toEqual(["/low"]);
    expect(faultsOf(() => enterpriseEfficacy({ ...evenly, low: "many" })).map(({ path }) => path)).toEqual(["/low"]);
  });
});
