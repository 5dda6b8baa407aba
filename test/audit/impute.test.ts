import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { type ImputeMethod, impute, measures, type Observation, panel, withObservations } from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";

const m = measures({ rd: { label: "R&D经费支出", unit: "万元" } });
/** Counties of two classes with last year's figure and, where it was reported, this year's. */
type County = readonly [before: number, now: number | null];
const counties = fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.option(fc.integer({ min: 0, max: 999 }))), {
  minLength: 2,
  maxLength: 8,
});
const classOf = (index: number): string => "AB"[index % 2] ?? "A";
const tableOf = (all: readonly County[]) =>
  panel({
    areas: all.map((_, index) => ({ id: `县${index}`, attributes: { class: classOf(index) } })),
    measures: m,
    observations: all.flatMap(([before, now], index): readonly Observation[] => [
      { area: `县${index}`, measure: "rd", period: "2016", value: before },
      { area: `县${index}`, measure: "rd", period: "2017", value: now },
    ]),
  });
/** a/b and c/d as whole numbers, crosswise. */
const isSame = (a: number, b: number, text: string): boolean => {
  const [top = "0", bottom = "1"] = text.split("/");
  const places = top.split(".")[1]?.length ?? 0;
  return BigInt(a) * BigInt(bottom) * 10n ** BigInt(places) === BigInt(b) * BigInt(top.replace(".", ""));
};

describe("impute", () => {
  test.prop([counties, fc.constantFrom<ImputeMethod>("carryForward", "classGrowth", "classMean")])(
    "estimates what is missing, and that alone, by its class or by last year",
    (all, method) => {
      const table = tableOf(all);
      const estimates = impute(table, { measure: "rd", period: "2017", method });
      const whole = withObservations(table, estimates);
      const byArea = new Map(estimates.map((each) => [each.area, each]));
      for (const [index, [before, now]] of all.entries()) {
        const found = byArea.get(`县${index}`);
        const alike = all.filter(([, each], place) => classOf(place) === classOf(index) && each !== null);
        const expected = now === null && (method === "carryForward" || alike.length > 0);
        expect(found?.status).toBe(expected ? "imputed" : undefined);
        expect(whole.observation(index, "rd", "2017")?.status).toBe(expected ? "imputed" : undefined);
        if (found === undefined) continue;
        const total = alike.reduce((sum, [, each]) => sum + (each ?? 0), 0);
        const base = alike.reduce((sum, [each]) => sum + each, 0);
        const [top, bottom] = {
          carryForward: [before, 1] as const,
          classGrowth: [before * total, base] as const,
          classMean: [total, alike.length] as const,
        }[method];
        expect(isSame(top, bottom, String(found.value))).toBe(true);
      }
    },
  );

  it("estimates for the areas that are asked for, of their whole class, rounded in the unit of the measure", () => {
    const table = tableOf([
      [10, 10],
      [7, null],
      [20, null],
      [9, 9],
      [30, 15],
      [8, 8],
    ]);
    const of = (more: object) =>
      impute(table, { measure: "rd", period: "2017", method: "classMean", ...more }).map(({ area, value }) => [
        area,
        value,
      ]);
    expect(of({})).toEqual([
      ["县2", "12.5"],
      ["县1", "8.5"],
    ]);
    expect(of({ areas: ["县2"] })).toEqual([["县2", "12.5"]]);
    expect(of({ areas: [] })).toEqual([]);
    expect(of({ places: 0 })).toEqual([
      ["县2", "13"],
      ["县1", "9"],
    ]);
    expect(of({ places: 1, areas: ["县1"] })).toEqual([["县1", "8.5"]]);
    expect(faultsOf(() => of({ areas: ["县2", "县22"] }))).toMatchObject([
      { code: "data.unknown-area", path: "/areas/1" },
    ]);
    expect(faultsOf(() => of({ places: -1 }))).toMatchObject([{ code: "formula.places", path: "/places" }]);
  });

  it("says in the source how, of which year", () => {
    const table = tableOf([
      [10, 12],
      [20, 24],
      [30, null],
    ]);
    const sources = (["carryForward", "classGrowth", "classMean"] as const).map(
      (method) => impute(table, { measure: "rd", period: "2017", method })[0]?.source,
    );
    expect(sources).toEqual([
      "推算数:沿用2016年数 (imputed: figure of 2016)",
      "推算数:2016年数按2017年同类增速推算 (imputed: figure of 2016 at the class growth of 2017)",
      "推算数:取2017年同类平均 (imputed: class mean of 2017)",
    ]);
  });

  it("what is not applicable is left alone; faults are told", () => {
    const observations = [
      { area: "甲县", measure: "rd", period: "2016", value: 5 },
      { area: "甲县", measure: "rd", period: "2017", value: null, reason: "not-applicable" },
    ];
    const table = panel({ areas: [{ id: "甲县" }], measures: m, observations });
    expect(impute(table, { measure: "rd", period: "2017", method: "carryForward" })).toEqual([]);
    const faults = (measure: string, method: string) =>
      faultsOf(() =>
        impute(table, {
          ...(JSON.parse(`{"method":"${method}"}`) as { method: ImputeMethod }),
          measure,
          period: "2017",
        }),
      );
    expect(faults("r", "classMean")).toMatchObject([{ code: "data.unknown-measure", path: "/measure" }]);
    expect(faults("rd", "mean")).toMatchObject([{ code: "scheme.unknown-option", path: "/method" }]);
  });
});
