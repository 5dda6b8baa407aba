import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { attainment, points } from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";
import { ruleLaws } from "./ruleLaws.js";

const positive = fc.integer({ min: 1, max: 10_000 }).map((cents) => String(cents / 100));
const value = (exact: string) => ({ kind: "value", exact, unit: "" });

describe("attainment", () => {
  ruleLaws("attainment", [
    { rule: attainment(), direction: "higher" },
    { rule: attainment({ cap: "1.2" }), direction: "higher", cap: "1.2" },
    { rule: attainment(), direction: "lower" },
    { rule: attainment({ cap: "1.2" }), direction: "lower", cap: "1.2" },
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
});
