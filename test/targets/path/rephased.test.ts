import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  equalIncrements,
  followPath,
  givenPath,
  type Operand,
  type Path,
  parameter,
  type Rephasing,
  rephased,
  toDecimal,
  toText,
  value,
  weightedPath,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { fraction, fractionFrom, minus, order, over, plus, times } from "../../arbitrary/fraction.js";
import { figures } from "../../arbitrary/schemes.js";
import { isMonotone, levels, rises } from "./levels.js";

const ways: readonly Rephasing[] = ["increments", "rates", "weights"];
const spans = fc
  .integer({ min: 2, max: 7 })
  .chain((years) => fc.tuple(fc.constant(years), fc.integer({ min: 1, max: years })));
const of = (path: Path): readonly (string | undefined)[] =>
  path.steps.map(({ required }) => toDecimal(value(required), 4));

describe("rephased", () => {
  const met = { kept: 0, spread: 0, over: 0 };

  test.prop([figures, figures, spans, figures])(
    "spreads what an equal path missed evenly over the years after it, and nothing where nothing was missed",
    (from, to, [years, known], actual) => {
      const path = equalIncrements({ year: 2000, value: from }, { year: 2000 + years, value: to });
      const changed = rephased(path, { [2000 + known]: actual });
      const asked = levels(path)[known] ?? fraction(0n);
      const way = order(fractionFrom(to), fractionFrom(from)) < 0 ? -1n : 1n;
      const short = times(minus(asked, fractionFrom(actual)), fraction(way));
      if (order(short, fraction(0n)) <= 0 || known === years) {
        met[known === years ? "over" : "kept"] += 1;
        expect(changed).toBe(path);
        return;
      }
      met.spread += 1;
      expect(changed.base.year).toBe(2000 + known);
      const left = fraction(BigInt(years - known));
      const extra = over(minus(asked, fractionFrom(actual)), left);
      const each = rises(levels(path)).slice(known);
      expect(rises(levels(changed))).toEqual(each.map((rise) => plus(rise, extra)));
    },
  );

  it("has met paths that were kept, spread anew, and over", () => {
    expect(Math.min(met.kept, met.spread, met.over)).toBeGreaterThan(0);
  });

  test.prop([
    figures,
    figures,
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 6 }),
    fc.nat(4),
    figures,
  ])("by weights keeps the proportions that the years after it had", (from, to, weights, place, actual) => {
    fc.pre(weights.some((each) => each > 0));
    const known = (place % (weights.length - 1)) + 1;
    const path = weightedPath({ year: 2000, value: from }, { year: 2000 + weights.length, value: to }, weights);
    const changed = rephased(path, { [2000 + known]: actual }, { by: "weights" });
    fc.pre(changed !== path);
    const rest = weights.slice(known);
    const flat = from === to || rest.every((each) => each === 0);
    const shares = (flat ? rest.map(() => 1) : rest).map((each) => fraction(BigInt(each)));
    const left = minus(fractionFrom(to), fractionFrom(actual));
    expect(rises(levels(changed))).toEqual(shares.map((each) => times(left, over(each, shares.reduce(plus)))));
  });

  test.prop([
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 1, max: 9999 }),
    spans,
  ])("is monotone and ends at the same end exactly, by whatever way", (from, to, actual, [years, known]) => {
    const path = weightedPath(
      { year: 2000, value: from },
      { year: 2000 + years, value: to },
      Array.from({ length: years }, (_, index) => (index * 3) % 4),
    );
    for (const by of ways) {
      const changed = rephased(path, { [2000 + known]: actual }, { by });
      expect(changed.steps.at(-1)?.year).toBe(2000 + years);
      expect(levels(changed).at(-1)).toEqual(fraction(BigInt(to)));
      expect(isMonotone(levels(changed))).toBe(true);
    }
  });

  it("an equal path met exactly asks for the same as before", () => {
    const path = equalIncrements({ year: 2012, value: "27亿元" }, { year: 2015, value: "54亿元" });
    expect(rephased(path, { 2013: "36亿元", 2014: "45亿元" })).toBe(path);
  });

  const stated = givenPath({ year: 2012, value: 27 }, [
    { year: 2013, value: 33 },
    { year: 2014, value: 40 },
    { year: 2015, value: 54 },
  ]);

  it("27, 33, 40, 54 after 30 in the first year: 42, 38, and by weights 38 (METHODS §7; the 30 is assumed)", () => {
    expect(of(rephased(stated, { 2013: 30 }))).toEqual(["42.0000", "54.0000"]);
    expect(of(rephased(stated, { 2013: 30 }, { by: "rates" }))).toEqual(["40.2492", "54.0000"]);
    // 7 of the 21 that the plan leaves for the two years: a third of the 24 that are left.
    expect(of(rephased(stated, { 2013: 30 }, { by: "weights" }))).toEqual(["38.0000", "54.0000"]);
    const [next] = rephased(stated, { 2013: 30 }).steps;
    expect(next && toText(value(next.growth), "zh", { unit: "%", places: 1 })).toBe("40.0%");
  });

  it("looks at the last year that has a figure; what is not reported is passed over", () => {
    expect(rephased(stated, {})).toBe(stated);
    expect(rephased(stated, { 2013: 30, 2014: 40 })).toBe(stated);
    expect(of(rephased(stated, { 2013: 33, 2014: 36 }))).toEqual(["54.0000"]);
    const unknown: Operand = parameter("figure", { absent: "not-reported" });
    expect(of(rephased(stated, { 2013: 30, 2014: unknown }))).toEqual(["42.0000", "54.0000"]);
    expect(rephased(stated, { 2015: 50 })).toBe(stated);
  });

  it("of a path that falls, a figure above it is a miss", () => {
    const falling = equalIncrements({ year: 2020, value: 100 }, { year: 2023, value: 91 });
    expect(of(rephased(falling, { 2021: 99 }))).toEqual(["95.0000", "91.0000"]);
    expect(rephased(falling, { 2021: 96 })).toBe(falling);
    expect(followPath(rephased(falling, { 2021: 99 }), { 2022: 94 }).map(({ verdict }) => verdict)).toEqual([
      "met",
      "unknown",
    ]);
  });

  it("by rates from 0 tells no value but the end", () => {
    const path = rephased(stated, { 2013: 0 }, { by: "rates" });
    expect(path.steps.map(({ required }) => value(required))).toEqual([
      { kind: "missing", reason: "division-by-zero" },
      { kind: "value", exact: "54", unit: "" },
    ]);
  });
});
