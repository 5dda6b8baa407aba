import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { backLoaded, equalIncrements, equalRates, frontLoaded, toDecimal, toText, value, weightedPath } from "kaohe";
import { describe, expect, it } from "vitest";
import { fraction, fractionFrom, order, over, plus, times } from "../../arbitrary/fraction.js";
import { figures } from "../../arbitrary/schemes.js";
import { faultsOf } from "../../period/faultsOf.js";
import { isMonotone, levels, rises } from "./levels.js";

const weight = fc.oneof(fc.constantFrom("0", "1", "2.5", "1/3"), fc.integer({ min: 0, max: 50 }).map(String));
const weights = fc
  .array(weight, { minLength: 1, maxLength: 6 })
  .filter((list) => list.some((each) => order(fractionFrom(each), fraction(0n)) > 0));
const point = (year: number, of: string) => ({ year, value: of });

describe("weightedPath", () => {
  const met = { flat: false, pause: false, fall: false };

  test.prop([figures, figures, weights])("gives each year its weight's part of the way", (from, to, given) => {
    const values = levels(weightedPath(point(2000, from), point(2000 + given.length, to), given));
    const [first, last] = [fractionFrom(from), fractionFrom(to)];
    const all = given.map(fractionFrom).reduce(plus);
    const way = plus(last, times(first, fraction(-1n)));
    met.flat ||= way.over === 0n;
    met.fall ||= way.over < 0n;
    met.pause ||= given.includes("0");
    expect(rises(values)).toEqual(given.map((each) => times(way, over(fractionFrom(each), all))));
    expect(values.at(-1)).toEqual(last);
  });

  it("has met paths that are flat, that fall, and years without a change", () => {
    expect(met).toEqual({ flat: true, pause: true, fall: true });
  });

  test.prop([figures, figures, fc.integer({ min: 1, max: 8 }), weight])(
    "with equal weights, whatever they are, is equalIncrements",
    (from, to, years, each) => {
      fc.pre(each !== "0");
      const [base, end] = [point(2000, from), point(2000 + years, to)];
      expect(
        levels(
          weightedPath(
            base,
            end,
            Array.from({ length: years }, () => each),
          ),
        ),
      ).toEqual(levels(equalIncrements(base, end)));
    },
  );

  it("27, 33, 40, 54亿元 has the weights 6 : 7 : 14 (METHODS §7, a city's three-year plan)", () => {
    const path = weightedPath({ year: 2012, value: "27亿元" }, { year: 2015, value: "54亿元" }, [6, 7, 14]);
    expect(path.steps.map(({ required }) => toText(value(required), "zh", { unit: "亿元" }))).toEqual([
      "33亿元",
      "40亿元",
      "54亿元",
    ]);
  });

  it("R&D share 4 → 5 → 6% is even (METHODS §7, high-tech firms)", () => {
    const path = weightedPath({ year: 2013, value: "4%" }, { year: 2015, value: "6%" }, [1, 1]);
    expect(path.steps.map(({ required }) => toText(value(required), "zh", { unit: "%" }))).toEqual(["5%", "6%"]);
  });

  it("path.weights-count, path.weights, number.unreadable: weights that are refused", () => {
    const make = (...given: readonly (number | string)[]) =>
      faultsOf(() => weightedPath({ year: 2020, value: 1 }, { year: 2022, value: 2 }, given));
    expect(make(1)).toEqual([{ code: "path.weights-count", path: "/weights", facts: { weights: 1, years: 2 } }]);
    expect(make(1, 1, 1)).toEqual([{ code: "path.weights-count", path: "/weights", facts: { weights: 3, years: 2 } }]);
    expect(make(3, "-1")).toEqual([{ code: "path.weights", path: "/weights", facts: { weights: "3, -1" } }]);
    expect(make(0, 0)).toEqual([{ code: "path.weights", path: "/weights", facts: { weights: "0, 0" } }]);
    expect(make(1, "half")).toEqual([{ code: "number.unreadable", path: "/weights/1", facts: { text: "half" } }]);
  });
});

describe("frontLoaded and backLoaded", () => {
  test.prop([figures, figures, fc.integer({ min: 1, max: 8 })])(
    "rise by evenly less and evenly more: one is the other backwards",
    (from, to, years) => {
      const [base, end] = [point(2000, from), point(2000 + years, to)];
      const [front, back] = [rises(levels(frontLoaded(base, end))), rises(levels(backLoaded(base, end)))];
      expect(front).toEqual([...back].reverse());
      const steps = fraction(BigInt((years * (years + 1)) / 2));
      const way = plus(fractionFrom(to), times(fractionFrom(from), fraction(-1n)));
      expect(back).toEqual(back.map((_, index) => times(way, over(fraction(BigInt(index + 1)), steps))));
    },
  );
});

describe("every path", () => {
  const positive = fc.integer({ min: 1, max: 1_000_000 }).map((cents) => String(cents / 100));

  test.prop([positive, positive, weights])(
    "is monotone, begins at its base and ends at its end exactly",
    (from, to, given) => {
      const [base, end] = [point(2000, from), point(2000 + given.length, to)];
      const paths = [
        weightedPath(base, end, given),
        equalIncrements(base, end),
        equalRates(base, end),
        frontLoaded(base, end),
        backLoaded(base, end),
      ];
      for (const path of paths) {
        const values = levels(path);
        expect(isMonotone(values)).toBe(true);
        expect([values[0], values.at(-1)]).toEqual([fractionFrom(from), fractionFrom(to)]);
        expect(path.steps.map(({ year }) => year)).toEqual(given.map((_, index) => 2001 + index));
      }
    },
  );

  test.prop([positive, positive, weights, fc.constantFrom("100", "0.01", "3", "1/7")])(
    "in another unit asks for the same",
    (from, to, given, factor) => {
      const by = (text: string): string => {
        const scaled = times(fractionFrom(text), fractionFrom(factor));
        return `${scaled.over}/${scaled.under}`;
      };
      const year = 2000 + given.length;
      for (const make of [equalIncrements, frontLoaded, backLoaded]) {
        const [plain, scaled] = [
          make(point(2000, from), point(year, to)),
          make(point(2000, by(from)), point(year, by(to))),
        ];
        expect(levels(scaled)).toEqual(levels(plain).map((each) => times(each, fractionFrom(factor))));
      }
    },
  );

  it("of a fall is monotone too (单位GDP能耗, 100 → 91)", () => {
    const path = frontLoaded({ year: 2020, value: 100 }, { year: 2022, value: 91 });
    expect(path.steps.map(({ required }) => toDecimal(value(required), 0))).toEqual(["94", "91"]);
  });
});
