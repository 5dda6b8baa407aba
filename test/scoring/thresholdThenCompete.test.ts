import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  allOrNothing,
  atLeast,
  classPoints,
  levelAndChange,
  minMax,
  points,
  rankLinear,
  ratioToReference,
  standardValue,
  stepsAroundBase,
  thresholdThenCompete,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { figures } from "../arbitrary/schemes.js";
import { faultsOf } from "../period/faultsOf.js";
import { explained } from "./explained.js";
import { ruleLaws } from "./ruleLaws.js";
import { schemeFaults } from "./schemeFaults.js";

const value = (exact: string) => ({ kind: "value", exact, unit: "" });

describe("thresholdThenCompete", () => {
  ruleLaws("thresholdThenCompete", [
    { rule: thresholdThenCompete({ share: "0.6" }), direction: "higher" },
    { rule: thresholdThenCompete({ share: "0.6" }), direction: "lower" },
    { rule: thresholdThenCompete({ share: "0.5", compete: minMax() }), direction: "higher" },
    { rule: thresholdThenCompete({ share: "0.5", compete: allOrNothing() }), direction: "lower" },
  ]);

  test.prop([figures, figures, fc.constantFrom("0.1", "1/3", "0.9")])(
    "thresholdThenCompete gives an area alone all or nothing: it has nobody to compete with",
    (actual, target, share) => {
      const input = { actual, target, full: 10 };
      expect(points(thresholdThenCompete({ share }), input)).toEqual(points(allOrNothing(), input));
    },
  );

  /** The scores of counties by their figures, against a target of 5%. */
  const scores = (actuals: readonly string[], rule = thresholdThenCompete({ share: "0.6" })) =>
    actuals.map((own, place) => {
      const others = actuals.filter((_, other) => other !== place);
      const lines = explained(rule, [own, ...others], { full: "10", target: atLeast("5%") });
      return lines.slice(0, 3).findLast((line) => line.startsWith("  = "));
    });

  it("thresholdThenCompete: 60% of the points for the target; those that reach it share the rest out by rank (METHODS §1)", () => {
    expect(scores(["9", "7", "5", "4.99", "1"])).toEqual([
      "  = 10.0000",
      "  = 8.0000",
      "  = 6.0000",
      "  = 0.0000",
      "  = 0.0000",
    ]);
    expect(scores(["9", "6", "5", "1"], thresholdThenCompete({ share: "0.6", compete: minMax() }))).toEqual([
      "  = 10.0000",
      "  = 7.0000",
      "  = 6.0000",
      "  = 0.0000",
    ]);
  });

  it("thresholdThenCompete tells why 7.5 and not 8: what the target is worth, and the rank among those that reach it", () => {
    expect(
      explained(thresholdThenCompete({ share: "0.6875" }), ["7", "9", "5", "8", "4"], {
        full: "9.6",
        target: atLeast("5%"),
      })[1],
    ).toBe("  = 9.6 × 0.6875 + (9.6 × 0.3125 − (9.6 × 0.3125 − 0) × ((3 − 1) ÷ (4 − 1)))(因 5.00% ≤ 7.00%)");
    expect(
      explained(thresholdThenCompete({ share: "0.875" }), ["7", "9", "5", "4"], { full: "8", target: atLeast("5%") }),
    ).toEqual([
      "强度得分 = 8 × 0.875 + (8 × 0.125 − (8 × 0.125 − 0) × ((同类名次(强度) − 1) ÷ (同类个数(强度) − 1)))(因 强度要求 ≤ 强度)",
      "  = 8 × 0.875 + (8 × 0.125 − (8 × 0.125 − 0) × ((2 − 1) ÷ (3 − 1)))(因 5.00% ≤ 7.00%)",
      "  = 7.5000",
      "  强度要求 = 强度目标 = 5.00%",
      "    强度目标: 5%  [2017年计划]",
      "  强度 = 强度 = 7.00%",
      "    强度 (甲县 2017年): 7%  [2017年年报]",
      "  同类名次(强度) = 2  (B类,共 3 个;未计入 丁县;前一位 乙县 9.00%;后一位 丙县 5.00%)",
      "  同类个数(强度) = 3  (B类,共 3 个;未计入 丁县;最高 乙县 9.00%;最低 丙县 5.00%)",
    ]);
    expect(explained(thresholdThenCompete({ share: "0.875" }), ["4"], { full: "8", target: atLeast("5%") })[0]).toBe(
      "强度得分 = 0(因 非 强度要求 ≤ 强度)",
    );
  });

  it("thresholdThenCompete holds who reached the target against the parent's own figure, whether or not that reached it", () => {
    const reference = "parent" as const;
    const steps = stepsAroundBase({ reference, share: "50%", steps: "whole", points: 1, base: 2 });
    const change = levelAndChange({
      share: "0.5",
      level: ratioToReference({ reference }),
      change: standardValue({ standard: "100%" }),
    });
    for (const compete of [ratioToReference({ reference }), steps, change]) {
      const figures = { 甲县: 3, 乙县: 1 };
      const rule = thresholdThenCompete({ share: "0.6", compete });
      const given = classPoints(rule, {
        figures,
        before: { 甲县: 1 },
        parent: "1.5",
        target: "2%",
        full: 10,
        unit: "%",
      });
      expect(given).toEqual({ 甲县: value("10"), 乙县: value("0") });
    }
  });

  it("thresholdThenCompete asks for as many points as the other rule names, of its share", () => {
    expect(thresholdThenCompete({ share: "0.6", compete: rankLinear({ lowest: 2 }) }).mostPoints).toBe("5");
    expect(points(thresholdThenCompete({ share: "0.6" }), { actual: 1, full: 4 })).toEqual({
      kind: "missing",
      reason: "no-target",
    });
    expect(points(thresholdThenCompete({ share: "0.6" }), { actual: 5, target: 5, full: 4 })).toEqual(value("4"));
  });

  it("thresholdThenCompete(share of 0, 1 or more) is refused: rule.share-range", () => {
    for (const share of ["0", "1", "-0.5", "60"]) {
      expect(faultsOf(() => thresholdThenCompete({ share }))).toEqual([
        { code: "rule.share-range", path: "/share", facts: { rule: "thresholdThenCompete", share } },
      ]);
    }
  });

  it("thresholdThenCompete as JSON: faults of the other rule stand at its path", () => {
    const faults = (compete: object) =>
      schemeFaults({ name: "thresholdThenCompete", options: { share: "0.6", compete } });
    const at = "/items/0/rule/options/compete";
    expect(faults({ name: "minMax" })).toEqual([]);
    expect(faults({ name: "minmax" })).toEqual([["json.unknown-rule", `${at}/name`]]);
    expect(faults({ name: "rankLinear", options: { lowest: "-1" } })).toEqual([
      ["rule.negative-points", `${at}/options/lowest`],
    ]);
    expect(faults({ name: "bands", options: { bands: "none" } })).toEqual([["json.shape", `${at}/options/bands`]]);
  });
});
