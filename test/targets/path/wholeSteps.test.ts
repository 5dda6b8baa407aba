import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  backLoaded,
  equalIncrements,
  equalRates,
  frontLoaded,
  parameter,
  ROUNDING_MODES,
  subtract,
  toText,
  value,
  weightedPath,
  wholeSteps,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { fractionFrom, minus, order, plus, rounded, size } from "../../arbitrary/fraction.js";
import { faultsOf } from "../../period/faultsOf.js";
import { isMonotone, levels, rises } from "./levels.js";

const counts = fc.oneof(fc.constantFrom(0, 1, 2, 3), fc.integer({ min: 0, max: 3000 }));
const steps = fc.constantFrom("1", "0.1", "5", "0.5");

describe("wholeSteps", () => {
  const met = { flat: false, fall: false, moved: false };

  test.prop([counts, counts, fc.integer({ min: 1, max: 9 }), steps, fc.constantFrom(...ROUNDING_MODES)])(
    "keeps the end, adds up to it, stays monotone, and lies within one rounding of the exact path",
    (low, high, years, multiple, mode) => {
      const scaled = (count: number): string => `${count * (Number(multiple) * 10)}/10`;
      const [base, end] = [
        { year: 2000, value: scaled(low) },
        { year: 2000 + years, value: scaled(high) },
      ];
      for (const make of [equalIncrements, frontLoaded, backLoaded]) {
        const exact = levels(make(base, end));
        const whole = levels(wholeSteps(make(base, end), { multiple, mode }));
        met.flat ||= low === high;
        met.fall ||= low > high;
        met.moved ||= whole.some((each, index) => order(each, exact[index] ?? each) !== 0);
        expect([whole[0], whole.at(-1)]).toEqual([exact[0], exact.at(-1)]);
        expect(rises(whole).reduce(plus)).toEqual(minus(fractionFrom(end.value), fractionFrom(base.value)));
        expect(isMonotone(whole)).toBe(true);
        expect(whole).toEqual(exact.map((each) => rounded(each, fractionFrom(multiple), mode)));
        for (const [index, each] of whole.entries()) {
          expect(order(size(minus(each, exact[index] ?? each)), fractionFrom(multiple))).toBeLessThan(1);
        }
      }
    },
  );

  it("has met paths that are flat, that fall, and that are moved", () => {
    expect(met).toEqual({ flat: true, fall: true, moved: true });
  });

  const texts = (path: ReturnType<typeof wholeSteps>, unit: string): readonly string[] =>
    path.steps.map(({ required }) => toText(value(required), "zh", { unit }));

  it("10 → 30家 in three years: 17, 23, 30, of which 7, 6, 7 are new", () => {
    const path = wholeSteps(equalIncrements({ year: 2012, value: "10家" }, { year: 2015, value: "30家" }), {
      unit: "家",
    });
    expect(texts(path, "家")).toEqual(["17家", "23家", "30家"]);
    const values = [path.base.value, ...path.steps.map(({ required }) => required)];
    expect(
      values.slice(1).map((each, index) => toText(value(subtract(each, values[index] ?? each)), "zh", { unit: "家" })),
    ).toEqual(["7家", "6家", "7家"]);
  });

  it("rounds in the unit that it is given: 27 → 54亿元 at even pace to 0.1亿元", () => {
    const path = equalRates({ year: 2012, value: "27亿元" }, { year: 2015, value: "54亿元" });
    expect(texts(wholeSteps(path, { places: 1, unit: "亿元" }), "亿元")).toEqual(["34亿元", "42.9亿元", "54亿元"]);
  });

  it("of a path that only its weights make whole is that path", () => {
    const path = weightedPath({ year: 2012, value: 27 }, { year: 2015, value: 54 }, [6, 7, 14]);
    expect(levels(wholeSteps(path))).toEqual(levels(path));
  });

  it("path.end-not-whole: an end that rounding would change", () => {
    const path = equalIncrements({ year: 2012, value: "1家" }, { year: 2015, value: "2.5家" });
    expect(faultsOf(() => wholeSteps(path, { unit: "家" }))).toEqual([
      { code: "path.end-not-whole", path: "/end", facts: { end: "2.5家", step: "1家" } },
    ]);
    expect(texts(wholeSteps(path, { unit: "家", multiple: "0.5" }), "家")).toEqual(["1.5家", "2家", "2.5家"]);
  });

  it("an end that is not known is not held to be whole", () => {
    const path = equalIncrements({ year: 2012, value: 1 }, { year: 2013, value: parameter("end") });
    expect(wholeSteps(path).steps.map(({ required }) => value(required))).toEqual([
      { kind: "missing", reason: "no-target" },
    ]);
  });
});
