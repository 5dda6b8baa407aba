import { test } from "@fast-check/vitest";
import { allOrNothing, atLeast, atMost, between, moreThan, points } from "kaohe";
import { describe, expect, it } from "vitest";
import { figures } from "../arbitrary/schemes.js";
import { explained } from "./explained.js";
import { ruleLaws } from "./ruleLaws.js";

const value = (exact: string) => ({ kind: "value", exact, unit: "" });

describe("allOrNothing", () => {
  ruleLaws("allOrNothing", [
    { rule: allOrNothing(), direction: "higher" },
    { rule: allOrNothing(), direction: "lower" },
  ]);

  test.prop([figures, figures])("allOrNothing gives nothing between no points and full ones", (actual, target) => {
    expect([value("0"), value("4")]).toContainEqual(points(allOrNothing(), { actual, target, full: 4 }));
  });

  it("allOrNothing: 覆盖率达100%得4分,否则不得分 (METHODS §1)", () => {
    const scored = (actual: string) => points(allOrNothing(), { actual, target: "100%", full: 4 });
    expect(["100%", "99.99%", "101%"].map(scored)).toEqual(["4", "0", "4"].map(value));
    const lower = { target: "5%", full: 4, direction: "lower" } as const;
    expect(points(allOrNothing(), { ...lower, actual: "5%" })).toEqual(value("4"));
    expect(points(allOrNothing(), { ...lower, actual: "5.01%" })).toEqual(value("0"));
    expect(points(allOrNothing(), { actual: 1, full: 4 })).toEqual({ kind: "missing", reason: "no-target" });
  });

  it("allOrNothing asks for what the target asks: 超过100%, 3%—5%", () => {
    const score = (figure: string, target: ReturnType<typeof atLeast>) =>
      explained(allOrNothing(), [figure], { full: "4", target })
        .slice(0, 3)
        .findLast((line) => line.includes("= 4") || line.includes("= 0"));
    expect(score("100", atLeast("100%"))).toBe("  = 4.0000");
    expect(score("100", moreThan("100%"))).toBe("  = 0.0000");
    expect(["2.9", "3", "5", "5.1"].map((figure) => score(figure, between("3%", "5%")))).toEqual([
      "  = 0.0000",
      "  = 4.0000",
      "  = 4.0000",
      "  = 0.0000",
    ]);
  });

  it("allOrNothing tells why 0 and not 4: the target, and what is short of it", () => {
    expect(explained(allOrNothing(), ["99.5"], { full: "4", target: atLeast("100%") })).toEqual([
      "强度得分 = 0(因 非 强度要求 ≤ 强度)",
      "  = 0(因 非 100.00% ≤ 99.50%)",
      "  = 0.0000",
      "  强度要求 = 强度目标 = 100.00%",
      "    强度目标: 100%  [2017年计划]",
      "  强度 = 强度 = 99.50%",
      "    强度 (甲县 2017年): 99.5%  [2017年年报]",
    ]);
    expect(explained(allOrNothing(), ["4"], { full: "4", direction: "lower", target: atMost("5%") })[0]).toBe(
      "强度得分 = 4(因 强度 ≤ 强度要求)",
    );
  });
});
