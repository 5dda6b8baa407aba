import { fc, test } from "@fast-check/vitest";
import {
  assess,
  atLeast,
  attainment,
  combineAssessments,
  defineScheme,
  explanationText,
  measures,
  minMax,
  type PeriodMean,
  panel,
  parseScheme,
  type Rule,
  schemeToJson,
  toText,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";

const m = measures({ grants: { label: "发明专利授权量", unit: "件", nature: "flow" } });
const areas = ["甲县", "乙县"].map((id) => ({ id, attributes: { class: "A" } }));

function scheme(periods: PeriodMean | undefined, rule: Rule = attainment()) {
  return defineScheme({
    id: "s",
    classes: ["A"],
    measures: m,
    indicators: { grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants } },
    items: [{ id: "grants", indicator: "grants", points: 100, rule, ...(periods !== undefined && { periods }) }],
  });
}

type Figures = readonly (number | null)[];

/** What 甲县 and 乙县 report by quarter, or by month. */
function figures(own: Figures, other: Figures = own) {
  const mark =
    own.length > 4 ? (place: number) => String(place + 1).padStart(2, "0") : (place: number) => `Q${place + 1}`;
  const of = (area: string, values: Figures) =>
    values.map((value, place) => ({ area, measure: "grants", period: `2017-${mark(place)}`, value }));
  return panel({ areas, measures: m, observations: [...of("甲县", own), ...of("乙县", other)] });
}
const targets = [{ indicator: "grants" as const, criterion: atLeast("20件") }];

function totalOf(periods: PeriodMean, own: Figures, period = "2017"): string {
  return toText(assess(scheme(periods), { panel: figures(own), period, targets }).area("甲县").total, "zh");
}

describe("the mean of quarters or months", () => {
  it("scores each quarter and takes the mean: (50 + 100 + 75 + 25) ÷ 4", () => {
    expect(totalOf({ each: "quarter" }, [10, 20, 15, 5])).toBe("62.5");
    // Each is capped on its own: a good quarter does not make up for a bad one.
    expect(totalOf({ each: "quarter" }, [10, 60, 15, 5])).toBe("62.5");
  });

  it("takes the quarters or months that lie in the period: of a half two, of a month no quarter", () => {
    expect(totalOf({ each: "quarter" }, [10, 20, 15, 5], "2017-H1")).toBe("75");
    expect(totalOf({ each: "quarter" }, [10, 20, 15, 5], "2017-01..09")).toBe("75");
    const months = [2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 20, 20];
    expect(totalOf({ each: "month" }, months)).toBe("62.5");
    expect(totalOf({ each: "month" }, months, "2017-Q1")).toBe("20");
    const none = assess(scheme({ each: "quarter" }), { panel: figures(months), period: "2017-02", targets });
    expect(none.area("甲县").items[0]?.score).toEqual({ kind: "missing", reason: "not-applicable" });
  });

  it("compares within the class of each quarter", () => {
    const own = assess(scheme({ each: "quarter" }, minMax()), {
      panel: figures([1, 5, 5, 5], [2, 4, 5, 4]),
      period: "2017",
    });
    expect(toText(own.area("甲县").total, "zh")).toBe("75");
  });

  it("a missing quarter makes the item missing, counts as 0, or is left out, as is said; the explanation names it", () => {
    const row = [10, null, 15, 5];
    const result = assess(scheme({ each: "quarter" }), { panel: figures(row), period: "2017", targets });
    expect(result.area("甲县").items[0]).toMatchObject({
      score: { kind: "missing", reason: "not-reported" },
      missing: "zero",
    });
    expect(totalOf({ each: "quarter", missing: "zero" }, row)).toBe("37.5");
    expect(totalOf({ each: "quarter", missing: "rescale" }, row)).toBe("50");
    const text = explanationText(
      assess(scheme({ each: "quarter", missing: "rescale" }), { panel: figures(row), period: "2017", targets }).explain(
        "甲县",
      ),
      "zh",
    );
    expect(text).toContain("发明专利授权量得分(2017年第二季度)");
    expect(text).toContain("发明专利授权量 (甲县 2017年第二季度): 未报");
    for (const missing of ["zero", "rescale"] as const) {
      const none = assess(scheme({ each: "quarter", missing }), { panel: figures([null]), period: "2017", targets });
      expect(none.area("甲县").items[0]?.score).toEqual({ kind: "missing", reason: "not-reported" });
    }
  });

  test.prop([fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 })])(
    "is the total of the four quarterly assessments at a quarter each",
    (quarters) => {
      const data = figures(quarters, [20, 20, 20, 20]);
      const year = assess(scheme({ each: "quarter" }), { panel: data, period: "2017", targets });
      const parts = ["2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4"].map((period) => ({
        result: assess(scheme(undefined), { panel: data, period, targets }),
        weight: "1/4",
      }));
      const combined = combineAssessments(parts);
      for (const { area, unrounded, rank } of combined.areas) {
        expect([unrounded, rank]).toEqual([year.area(area).unrounded, year.area(area).rank]);
      }
    },
  );

  it("goes through JSON; misspelt options are refused", () => {
    const read = parseScheme(JSON.stringify(schemeToJson(scheme({ each: "month", missing: "zero" }))));
    expect(read.items[0]).toMatchObject({ periods: { each: "month", missing: "zero" } });
    const faults = faultsOf(() => Reflect.apply(scheme, undefined, [{ each: "week", missing: "null" }]));
    expect(faults.map(({ code, path }) => [code, path])).toEqual([
      ["scheme.unknown-option", "/items/0/periods/each"],
      ["scheme.unknown-option", "/items/0/periods/missing"],
    ]);
  });
});
