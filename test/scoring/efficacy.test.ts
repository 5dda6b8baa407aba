import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { type EfficacyOptions, efficacy, points, toText } from "kaohe";
import { describe, expect, it } from "vitest";
import { fractionFrom } from "../arbitrary/fraction.js";
import { faultsOf } from "../period/faultsOf.js";
import { explained } from "./explained.js";
import { ruleLaws } from "./ruleLaws.js";

const apart = { unacceptable: "1", satisfactory: "0.008亿元" };
const closer = { unacceptable: "80", satisfactory: "1万元" };
const held = { from: 1, least: 0, most: 100 };
const wide = fc.integer({ min: -9999, max: 9999 }).map((cents) => String(cents / 100));

/** Scores in a hundred, to 4 decimals. */
function scored(options: EfficacyOptions, actual: string | number): string {
  return toText(points(efficacy(options), { actual, full: 100 }), "zh", { places: 4 });
}

describe("efficacy", () => {
  ruleLaws("efficacy", [
    { rule: efficacy({ ...apart, ...held }), direction: "higher" },
    { rule: efficacy({ ...closer, ...held }), direction: "lower" },
    { rule: efficacy(apart), direction: "higher", unbounded: true, never: ["no points", "the most points"] },
    {
      rule: efficacy({ ...apart, form: "exponential", most: 100 }),
      direction: "higher",
      outside: ["out-of-domain"],
      never: ["no points"],
    },
    {
      rule: efficacy({ ...apart, ...held, form: "logarithmic" }),
      direction: "higher",
      outside: ["out-of-domain"],
    },
  ]);

  test.prop([fc.constantFrom("linear" as const, "exponential" as const, "logarithmic" as const), fc.boolean()])(
    "efficacy gives from at the unacceptable value and to at the satisfactory one, in every form and direction",
    (form, higher) => {
      const [unacceptable, satisfactory] = higher ? ["6", "12"] : ["12", "6"];
      const options = { unacceptable, satisfactory, form, from: 50, to: 90 };
      const direction = higher ? "higher" : "lower";
      const at = (actual: string) => points(efficacy(options), { actual, full: 20, direction });
      expect([at(unacceptable), at(satisfactory)]).toEqual(
        ["10", "18"].map((exact) => ({ kind: "value", exact, unit: "" })),
      );
    },
  );

  test.prop([wide, wide, fc.integer({ min: 1, max: 9 })])(
    "efficacy is linear: part of the way from one figure to another is that part of the way between their scores",
    (one, other, tenths) => {
      const between = (a: string, b: string): string => {
        const [from, to] = [fractionFrom(a), fractionFrom(b)];
        const [left, right] = [from.over * to.under * BigInt(10 - tenths), to.over * from.under * BigInt(tenths)];
        return `${left + right}/${from.under * to.under * 10n}`;
      };
      const exact = (actual: string): string => {
        const found = points(efficacy({ unacceptable: 6, satisfactory: 12 }), { actual, full: 100 });
        return found.kind === "value" ? found.exact : found.reason;
      };
      expect(fractionFrom(exact(between(one, other)))).toEqual(fractionFrom(between(exact(one), exact(other))));
    },
  );

  it("efficacy(5.81) between 6 and 12 is 58.7333, not floored at 60 (METHODS §1)", () => {
    const linear = { unacceptable: 6, satisfactory: 12 };
    expect(points(efficacy(linear), { actual: "5.81", full: 100 })).toEqual({
      kind: "value",
      exact: "881/15",
      unit: "",
    });
    expect(scored(linear, "5.81")).toBe("58.7333");
    expect(scored({ ...linear, least: 60 }, "5.81")).toBe("60.0000");
    expect(scored(linear, 15)).toBe("120.0000");
    expect(scored({ ...linear, most: 100 }, 15)).toBe("100.0000");
    expect(scored({ ...linear, from: 0, to: 100 }, 9)).toBe("50.0000");
  });

  it("efficacy exponential 60·e^(−ln0.6·r): 8 → 71.1379, 9 → 77.4597; logarithmic: 76.6015, 83.3985 (METHODS §1)", () => {
    const standards = { unacceptable: 6, satisfactory: 12 };
    expect([8, 9].map((actual) => scored({ ...standards, form: "exponential" }, actual))).toEqual([
      "71.1379",
      "77.4597",
    ]);
    expect([8, 9].map((actual) => scored({ ...standards, form: "logarithmic" }, actual))).toEqual([
      "76.6015",
      "83.3985",
    ]);
  });

  it("efficacy where lower is better has the satisfactory value below (METHODS §1)", () => {
    const lower = { full: 100, direction: "lower" } as const;
    expect(points(efficacy({ unacceptable: 12, satisfactory: 6 }), { ...lower, actual: 9 })).toEqual({
      kind: "value",
      exact: "80",
      unit: "",
    });
  });

  it("efficacy tells why 7.5 and not 8: both values, where they are written, and the sixty points they start from", () => {
    const parameters = {
      poor: { label: "不允许值", unit: "%", values: [{ value: "1.2", class: "B", source: "考核办法附件2" }] },
      good: { label: "满意值", unit: "%", values: [{ value: "2", class: "B", source: "考核办法附件2" }] },
    };
    const rule = efficacy({ unacceptable: { parameter: "poor" }, satisfactory: { parameter: "good" }, most: 100 });
    expect(explained(rule, ["1.875"], { full: "8", places: 3, parameters })).toEqual([
      "强度得分 = 8 × 取小(60 + 40 × ((强度 − 不允许值) ÷ (满意值 − 不允许值)), 100) ÷ 100",
      "  = 8 × 取小(60 + 40 × ((1.875% − 1.2%) ÷ (2% − 1.2%)), 100) ÷ 100",
      "  = 7.5000",
      "  不允许值: 1.2%  [考核办法附件2]",
      "  满意值: 2%  [考核办法附件2]",
      "  强度 = 强度 = 1.875%",
      "    强度 (甲县 2017年): 1.875%  [2017年年报]",
    ]);
  });

  it("efficacy of figures that its form does not allow: the reason", () => {
    const reason = (options: EfficacyOptions, actual: string, parameters = {}) =>
      points(efficacy(options), { actual, full: 100, parameters });
    const standards = { unacceptable: 6, satisfactory: 12 } as const;
    const outside = { kind: "missing", reason: "out-of-domain" };
    expect(reason({ ...standards, form: "logarithmic" }, "0")).toEqual(outside);
    expect(reason({ ...standards, form: "logarithmic" }, "-1")).toEqual(outside);
    expect(reason({ ...standards, form: "exponential" }, "9000")).toEqual(outside);
    expect(reason({ ...standards, unacceptable: { parameter: "poor" } }, "8", { poor: 12 })).toEqual(outside);
  });

  it("efficacy with values, scores or bounds in the wrong order: rule.figures-order", () => {
    const faults = (options: EfficacyOptions, direction: "higher" | "lower" = "higher") =>
      faultsOf(() => points(efficacy(options), { actual: 8, full: 100, direction }));
    const standards = { unacceptable: "6%", satisfactory: "120‰" };
    const order = { rule: "efficacy", direction: "higher" };
    expect(faults(standards)).toEqual([]);
    expect(faults(standards, "lower")).toEqual([
      {
        code: "rule.figures-order",
        path: "/satisfactory",
        facts: {
          rule: "efficacy",
          first: "unacceptable",
          from: "6%",
          next: "satisfactory",
          to: "120‰",
          direction: "lower",
        },
      },
    ]);
    expect(faults({ ...standards, satisfactory: "5家" }).map(({ code }) => code)).toEqual(["unit.mismatch"]);
    expect(faults({ ...standards, satisfactory: "60‰" }).map(({ path }) => path)).toEqual(["/satisfactory"]);
    expect(faults({ ...standards, from: 60, to: 60 })).toEqual([
      {
        code: "rule.figures-order",
        path: "/to",
        facts: { ...order, first: "from", from: "60", next: "to", to: "60" },
      },
    ]);
    expect(faults({ ...standards, least: 100, most: 60 })).toEqual([
      {
        code: "rule.figures-order",
        path: "/most",
        facts: { ...order, first: "least", from: "100", next: "most", to: "60" },
      },
    ]);
  });

  it("efficacy of numbers that its form does not allow: at the word", () => {
    const faults = (options: Partial<EfficacyOptions>) =>
      faultsOf(() => efficacy({ unacceptable: 6, satisfactory: 12, ...options })).map(({ code, path }) => [code, path]);
    expect(faults({ form: "exponential", from: 0 })).toEqual([["number.not-positive", "/from"]]);
    expect(faults({ form: "logarithmic", unacceptable: 0 })).toEqual([["number.not-positive", "/unacceptable"]]);
    expect(faults({ unacceptable: "six" })).toEqual([["quantity.unreadable", "/unacceptable"]]);
    expect(faults({ most: "all" })).toEqual([["number.unreadable", "/most"]]);
  });
});
