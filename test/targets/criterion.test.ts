import { atLeast, atMost, criterionText, growthOfAtLeast, range, verdictLabel } from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";

describe("criteria", () => {
  it("take a number, or a number with its unit, and keep it exactly", () => {
    expect(atLeast("2.0%")).toEqual({ kind: "atLeast", value: "2", unit: "%" });
    expect(atLeast(0.1)).toEqual({ kind: "atLeast", value: "0.1", unit: "" });
    expect(atMost("1,700件")).toEqual({ kind: "atMost", value: "1700", unit: "件" });
    expect(growthOfAtLeast("50%")).toEqual({ kind: "atLeast", value: "50", unit: "%", of: "growth" });
    expect(range(6, "8项")).toEqual({
      kind: "range",
      low: { value: "6", unit: "项" },
      high: { value: "8", unit: "项" },
    });
  });

  it("in words, in both languages", () => {
    expect(criterionText(atLeast("2.0%"), "zh")).toBe("不低于2%");
    expect(criterionText(atLeast("4次"), "en")).toBe("at least 4 次");
    expect(criterionText(atMost("5%"), "zh")).toBe("不超过5%");
    expect(criterionText(atMost("5%"), "en")).toBe("at most 5%");
    expect(criterionText(range(6, "8项"), "zh")).toBe("6–8项");
    expect(criterionText(range("9千元", "1万元"), "en")).toBe("9 千元–1 万元");
    expect(criterionText(growthOfAtLeast("50%"), "zh")).toBe("增长50%以上");
    expect(criterionText(growthOfAtLeast("50%"), "en")).toBe("growth of at least 50%");
  });

  it("target.range-reversed: a range whose lower end is above its upper end", () => {
    expect(faultsOf(() => range("8项", "6项"))).toEqual([
      { code: "target.range-reversed", path: "", facts: { low: "8项", high: "6项" } },
    ]);
    expect(faultsOf(() => range(8, "6项"))).toEqual([
      { code: "target.range-reversed", path: "", facts: { low: "8项", high: "6项" } },
    ]);
    expect(faultsOf(() => range(6, "6项"))).toEqual([]);
  });

  it("unreadable amounts are refused at their place", () => {
    expect(faultsOf(() => atLeast("about two"))).toEqual([
      { code: "quantity.unreadable", path: "", facts: { text: "about two" } },
    ]);
    expect(faultsOf(() => range("six", "8项"))).toEqual([
      { code: "quantity.unreadable", path: "/low", facts: { text: "six" } },
    ]);
    expect(faultsOf(() => range(6, Number.NaN))).toEqual([
      { code: "number.unreadable", path: "/high", facts: { text: "NaN" } },
    ]);
  });

  it("verdicts in words", () => {
    expect(verdictLabel({ kind: "met" })).toEqual({ zh: "完成", en: "met" });
    expect(verdictLabel({ kind: "unknown", reason: "zero-base" })).toEqual({ zh: "无法判断", en: "unknown" });
  });
});
