import { minMax, points } from "kaohe";
import { describe, expect, it } from "vitest";
import { ruleLaws } from "./ruleLaws.js";
import { scoresOf } from "./scoresOf.js";

describe("minMax", () => {
  ruleLaws(
    "minMax",
    (["higher", "lower"] as const).flatMap((direction) => [
      { rule: minMax(), direction },
      { rule: minMax({ whenEqual: "half" }), direction },
      { rule: minMax({ whenEqual: "zero" }), direction },
    ]),
  );

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
});
