import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sobolIndices } from "../../src/analysis/sensitivity/sobolIndices.js";
import { rational, toNumber } from "../../src/number/index.js";

const SIZES = [2, 3, 2];
const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 12, maxLength: 12 });
const tenths = (all: readonly number[]) => all.map((each) => rational(each, 10));

function mean(all: readonly number[]): number {
  return all.reduce((a, b) => a + b, 0) / all.length;
}

function variance(all: readonly number[]): number {
  return mean(all.map((each) => (each - mean(all)) ** 2));
}

/** By the definition: means over the runs that share an option, or all options but one. */
function byDefinition(all: readonly number[], choice: number): { readonly first: number; readonly total: number } {
  const options = all.map((_, run) => [Math.floor(run / 6), Math.floor(run / 2) % 3, run % 2]);
  const varianceOfMeans = (keyOf: (run: number) => string): number => {
    const groups = new Map<string, number[]>();
    for (const [run, value] of all.entries()) groups.set(keyOf(run), [...(groups.get(keyOf(run)) ?? []), value]);
    return variance([...groups.values()].map(mean));
  };
  const own = varianceOfMeans((run) => String(options[run]?.[choice]));
  const others = varianceOfMeans((run) => String(options[run]?.filter((_, place) => place !== choice)));
  return { first: own / variance(all), total: 1 - others / variance(all) };
}

describe("sobolIndices", () => {
  test.prop([values])("are what the definition says", (all) => {
    const found = sobolIndices(tenths(all), SIZES);
    if (found === null) {
      expect(new Set(all).size).toBe(1);
      return;
    }
    for (const [choice, { first, total }] of found.entries()) {
      const expected = byDefinition(all, choice);
      expect(toNumber(first)).toBeCloseTo(expected.first, 9);
      expect(toNumber(total)).toBeCloseTo(expected.total, 9);
    }
  });

  test.prop([values])("lie between 0 and 1, the first below the total, and the first ones within 1", (all) => {
    const found = (sobolIndices(tenths(all), SIZES) ?? []).map(({ first, total }) => [
      toNumber(first),
      toNumber(total),
    ]);
    for (const [first = 0, total = 0] of found) expect(0 <= first && first <= total && total <= 1).toBe(true);
    expect(found.reduce((sum, [first = 0]) => sum + first, 0)).toBeLessThanOrEqual(1 + 1e-12);
  });

  test.prop([fc.array(fc.nat(20), { minLength: 7, maxLength: 7 })])(
    "of a sum of one part for each choice the first is the total, and all sum to 1; a part that is alike has none",
    ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => {
      const parts = [
        [a, b],
        [c, d, e],
        [f, f],
      ] as const;
      const all = parts[0].flatMap((x) => parts[1].flatMap((y) => parts[2].map((z) => x + y + z)));
      const found = sobolIndices(tenths(all), SIZES);
      if (found === null) return;
      expect(found.map(({ first }) => first)).toEqual(found.map(({ total }) => total));
      expect(found.reduce((sum, { first }) => sum + toNumber(first), 0)).toBeCloseTo(1, 12);
      expect(found[2]?.total).toEqual(rational(0));
    },
  );

  test.prop([values])("do not depend on the order of choices and options", (all) => {
    const at = (x: number, y: number, z: number): number => all[x * 6 + y * 2 + z] ?? 0;
    const turned = [1, 0].flatMap((z) => [2, 0, 1].flatMap((y) => [0, 1].map((x) => at(x, y, z))));
    const found = sobolIndices(tenths(all), SIZES);
    expect(sobolIndices(tenths(turned), [2, 3, 2])).toEqual(found && [found[2], found[1], found[0]]);
  });

  it("by hand: an interaction alone has no first index and a total of 1", () => {
    const found = sobolIndices(tenths([0, 1, 1, 0]), [2, 2]);
    expect(found).toEqual([0, 1].map(() => ({ first: rational(0), total: rational(1) })));
    expect(sobolIndices(tenths([3, 3]), [2])).toBeNull();
  });
});
