import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { assess, weightDraws } from "kaohe";
import { describe, expect } from "vitest";
import { assessed, caseOf, cases } from "../arbitrary/schemes.js";
import { inputOf, scheme as three } from "./three.js";

describe("weightDraws", () => {
  test.prop([cases, fc.nat()], { numRuns: 100 })(
    "the same seed draws the same, and ranks lie within their bounds",
    (given, seed) => {
      const { scheme } = caseOf(given);
      const result = assessed(given).toJSON();
      const options = { draws: 20, spread: "0.5", seed };
      const drawn = weightDraws(scheme, result, options);
      expect(weightDraws(scheme, result, options)).toEqual(drawn);
      const sizes = new Map<string, number>();
      for (const { class: name } of drawn.areas) sizes.set(name, (sizes.get(name) ?? 0) + 1);
      for (const { class: name, best, worst, from, to, mean, first, same } of drawn.areas) {
        expect([1 <= best, best <= from, from <= to, to <= worst, worst <= (sizes.get(name) ?? 0)]).toEqual([
          true,
          true,
          true,
          true,
          true,
        ]);
        expect(mean).toBeGreaterThanOrEqual(best);
        expect(mean).toBeLessThanOrEqual(worst);
        for (const share of [first, same]) expect(share >= 0 && share <= 1).toBe(true);
        expect(first > 0).toBe(best === 1);
      }
      for (const { share } of drawn.swaps) expect(share > 0 && share <= 1).toBe(true);
    },
  );

  const counties = fc.array(fc.tuple(fc.nat(30), fc.nat(200), fc.nat(30)), { minLength: 2, maxLength: 8 });
  test.prop([counties])("with hardly any spread each area keeps its rank", (figures) => {
    // Rounded totals may lie on the half, where any change of a weight shows.
    const unrounded = { ...three, rounding: { rank: "unrounded" } } as const;
    const result = assess(unrounded, inputOf(figures)).toJSON();
    const drawn = weightDraws(unrounded, result, { draws: 3, spread: "1e-13" });
    expect(drawn.areas.map(({ area, best, worst }) => [area, best, worst])).toEqual(
      drawn.areas.map(({ area, rank }) => [area, rank, rank]),
    );
  });
});
