import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  growthRate,
  KaoheError,
  named,
  type Outcome,
  REASONS,
  ROUNDING_MODES,
  reasonLabel,
  toDecimal,
  toText,
  value,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { fraction, fractionFrom, over, wholeSteps } from "../arbitrary/fraction.js";

const UNITS = {
  "": [1n, 1n],
  "%": [1n, 100n],
  "‰": [1n, 1000n],
  万元: [10_000n, 1n],
  "件/万人": [1n, 10_000n],
} as const;
type UnitName = keyof typeof UNITS;
const unitNames = fc.constantFrom<UnitName>("", "%", "‰", "万元", "件/万人");

const exacts = fc.oneof(
  fc.constantFrom("0", "0.5", "-2.5", "0.005", "0.00015", "-1/3"),
  fc.integer({ min: -100_000, max: 100_000 }).map((thousandths) => fractionText(BigInt(thousandths), 1000n)),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.bigInt({ min: 1n, max: 97n }))
    .map(([top, under]) => fractionText(top, under)),
);

/** A fraction as outcomes print it: a decimal where it has an end. */
function fractionText(top: bigint, under: bigint): string {
  const found = value(`${top}/${under}`);
  return found.kind === "value" ? found.exact : found.reason;
}

/** digits ÷ 10^places, all places shown. */
function placed(digits: bigint, places: number): string {
  const size = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
  const cut = size.length - places;
  return `${digits < 0n ? "-" : ""}${size.slice(0, cut)}${places === 0 ? "" : `.${size.slice(cut)}`}`;
}

describe("toDecimal", () => {
  const met = new Set<string>();

  test.prop([exacts, unitNames, fc.integer({ min: 0, max: 6 }), fc.constantFrom(...ROUNDING_MODES)])(
    "toDecimal is the value in its unit, rounded once to the places, all of them shown",
    (exact, unit, places, mode) => {
      const [factor, divisor] = UNITS[unit];
      const inUnit = over(fractionFrom(exact), fraction(factor, divisor));
      const step = fraction(1n, 10n ** BigInt(places));
      const expected = placed(wholeSteps(inUnit, step, mode), places);
      expect(toDecimal({ kind: "value", exact, unit }, places, { mode })).toBe(expected);
      expect(toDecimal({ kind: "value", exact, unit: "" }, places, { mode, unit })).toBe(expected);
      if (wholeSteps(inUnit, step, "half-up") !== wholeSteps(inUnit, step, "half-even")) met.add("an exact half");
      met.add(inUnit.over < 0n ? "negative" : inUnit.over === 0n ? "zero" : "positive");
    },
  );

  it("the law above has met exact halves, zero and negatives", () => {
    expect([...met].sort()).toEqual(["an exact half", "negative", "positive", "zero"]);
  });

  it("toDecimal of what is missing is undefined", () => {
    expect(toDecimal({ kind: "missing", reason: "withheld" }, 2)).toBeUndefined();
  });
});

describe("toText", () => {
  const shown = (exact: string, unit: string, options = {}) => toText({ kind: "value", exact, unit }, "zh", options);

  it("toText shows an exact decimal of up to 6 places as it is, else 2 rounded ones", () => {
    expect(shown("0.02", "%")).toBe("2%");
    expect(shown("0.123456", "")).toBe("0.123456");
    expect(shown("0.1234567", "")).toBe("0.12");
    expect(shown("1/3", "")).toBe("0.33");
    expect(shown("53/61", "%", { places: 1 })).toBe("86.9%");
    expect(shown("100000000", "亿元", { places: 2 })).toBe("1.00亿元");
    expect(shown("-0.004", "", { places: 2 })).toBe("0.00");
  });

  it("toText puts units close in Chinese, apart in English unless they are signs; 百分点 have words", () => {
    const pairs = ["亿元", "%", "", "百分点"].map((unit) => {
      const outcome: Outcome = { kind: "value", exact: "-0.036", unit };
      return [toText(outcome, "zh", { places: 1 }), toText(outcome, "en", { places: 1 })];
    });
    expect(pairs).toEqual([
      ["0.0亿元", "0.0 亿元"],
      ["-3.6%", "-3.6%"],
      ["0.0", "0.0"],
      ["-3.6个百分点", "-3.6 percentage points"],
    ]);
  });

  it("toText gives each reason its words in both languages; a user's own stands for itself", () => {
    const texts = REASONS.map((reason) =>
      (["zh", "en"] as const).map((locale) => toText({ kind: "missing", reason }, locale)),
    );
    expect(new Set(texts.flat()).size).toBe(2 * REASONS.length);
    expect(toText(value(growthRate(114, 0)), "zh")).toBe("基数为零");
    expect(toText({ kind: "missing", reason: "停报" }, "en")).toBe("停报");
    expect(reasonLabel("toString")).toBe("toString");
  });

  it("toText in an unknown unit is refused: unit.unknown", () => {
    expect(() => shown("1", "亿圆")).toThrow(KaoheError);
    expect(toText({ kind: "value", exact: "2000", unit: "吨标准煤" }, "zh", { units: { 吨标准煤: {} } })).toBe(
      "2000吨标准煤",
    );
  });
});

describe("value", () => {
  test.prop([exacts])("value of a number is itself, exactly, as JSON keeps it", (exact) => {
    expect(value(exact)).toEqual({ kind: "value", exact, unit: "" });
    expect(JSON.parse(JSON.stringify(value(exact)))).toEqual(value(exact));
  });

  it("value carries the unit of a named formula, in base units", () => {
    expect(value("27亿元")).toEqual({ kind: "value", exact: "2700000000", unit: "" });
    expect(value(named("27亿元", { id: "x", unit: "亿元" }))).toEqual({
      kind: "value",
      exact: "2700000000",
      unit: "亿元",
    });
    expect(value(0.1)).toEqual({ kind: "value", exact: "0.1", unit: "" });
  });
});
