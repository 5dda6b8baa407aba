import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { assess, defineScheme, measures, minMax, panel, weightDraws } from "kaohe";
import { describe, expect, it } from "vitest";
import { inputOf, scheme as three } from "./three.js";

const counties = fc.array(fc.tuple(fc.nat(30), fc.nat(200), fc.nat(30)), { minLength: 2, maxLength: 8 });
const rankings = fc.record({
  ties: fc.constantFrom("competition" as const, "dense" as const, "last" as const, "average" as const),
});
const modes = fc.constantFrom("half-up" as const, "down" as const, "up" as const);

describe("weightDraws", () => {
  test.prop([counties, rankings, modes, fc.nat()])(
    "the same seed draws the same, and ranks lie within their bounds",
    (figures, ranking, mode, seed) => {
      const scheme = { ...three, ranking: { ...three.ranking, ...ranking }, rounding: { total: { places: 0, mode } } };
      const result = assess(scheme, inputOf(figures)).toJSON();
      const options = { draws: 20, spread: "0.5", seed };
      const drawn = weightDraws(scheme, result, options);
      expect(weightDraws(scheme, result, options)).toEqual(drawn);
      for (const { best, worst, from, to, mean, first, same } of drawn.areas) {
        expect([1 <= best, best <= worst, from <= to, worst <= figures.length]).toEqual([true, true, true, true]);
        expect(mean >= best - 1e-9 && mean <= worst + 1e-9).toBe(true);
        for (const share of [first, same]) expect(share >= 0 && share <= 1).toBe(true);
      }
      for (const { share } of drawn.swaps) expect(share > 0 && share <= 1).toBe(true);
    },
  );

  test.prop([counties, rankings])("with hardly any spread each area keeps its rank", (figures, ranking) => {
    // Rounded totals may lie on the half, where any change of a weight shows.
    const scheme = { ...three, ranking: { ...three.ranking, ...ranking }, rounding: { rank: "unrounded" } } as const;
    const result = assess(scheme, inputOf(figures)).toJSON();
    const drawn = weightDraws(scheme, result, { draws: 3, spread: "1e-13" });
    expect(drawn.areas.map(({ area, best, worst }) => [area, best, worst])).toEqual(
      drawn.areas.map(({ area, rank }) => [area, rank, rank]),
    );
  });

  it("refuses totals that would not scale: a veto, points of a missing item spread over others, another scheme", () => {
    const m = measures({ a: { label: "甲项", unit: "" }, b: { label: "乙项", unit: "" } });
    const scheme = defineScheme({
      id: "two",
      classes: ["B"],
      measures: m,
      indicators: { a: { label: "甲项", unit: "", formula: m.a }, b: { label: "乙项", unit: "", formula: m.b } },
      items: [
        { id: "a", indicator: "a", points: 50, rule: minMax() },
        { id: "b", indicator: "b", points: 50, rule: minMax() },
      ],
      missing: "rescale",
      vetoes: [{ id: "accident", effect: "zero" }],
    });
    const areas = ["甲县", "乙县"].map((id) => ({ id, attributes: { class: "B" } }));
    const whole = [1, 2].map((value, index) => ({
      area: `${"甲乙"[index] ?? ""}县`,
      measure: "a",
      period: "2017",
      value,
    }));
    const input = { panel: panel({ areas, measures: m, observations: whole }), period: "2017" };
    const full = whole.flatMap((each) => [each, { ...each, measure: "b" }]);
    const complete = { panel: panel({ areas, measures: m, observations: full }), period: "2017" };
    expect(weightDraws(scheme, assess(scheme, complete), { draws: 2 }).areas).toHaveLength(2);
    expect(() => weightDraws(scheme, assess(scheme, input))).toThrow("乙县 b");
    const vetoed = assess(scheme, { ...complete, vetoes: [{ veto: "accident", area: "乙县" }] });
    expect(() => weightDraws(scheme, vetoed)).toThrow("analysis.not-additive");
    expect(() => weightDraws(three, assess(scheme, complete))).toThrow("analysis.other-scheme");
  });
});
