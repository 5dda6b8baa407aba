import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  assess,
  defineScheme,
  divide,
  type ForecastMethod,
  KaoheError,
  measures,
  minMax,
  type Observation,
  type Outcome,
  of,
  panel,
  progress,
  withObservations,
  yearEndForecast,
  yearEndForecastText,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { fractionFrom, order } from "../arbitrary/fraction.js";
import { inputOf, scheme } from "./three.js";

const THROUGH = "2017-01..09";
const SHARES = ["0.05", "0.05", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.05", "0.05"];
const METHODS: readonly ForecastMethod[] = ["season", "even", "shares"];

/** This year's figure so far, last year's of the same months, and of the whole year; null where there is none. */
type Figures = readonly [number | null, number | null, number | null];

/** Counties with R&D, grants and energy so far and last year, nothing of the whole year. */
function soFar(counties: readonly (readonly Figures[])[]) {
  const whole = inputOf(counties.map(() => []));
  const observations = counties.flatMap((figures, index) =>
    Object.keys(scheme.measures).flatMap((measure, position) =>
      [THROUGH, "2016-01..09", "2016"].flatMap((period, time): readonly Observation[] => {
        const value = figures[position]?.[time] ?? null;
        return value === null ? [] : [{ area: `县${index}`, measure, period, value }];
      }),
    ),
  );
  return { ...whole, panel: panel({ areas: whole.panel.areas, measures: scheme.measures, observations }) };
}

const past = fc.option(fc.integer({ min: 0, max: 30 }), { freq: 6 });
const figures = fc.tuple(fc.nat(40), past, past);
const counties = fc.array(fc.tuple(figures, figures, figures), { minLength: 1, maxLength: 4 });

const numberOf = (outcome: Outcome) => fractionFrom(outcome.kind === "value" ? outcome.exact : "0");

describe("yearEndForecast", () => {
  test.prop([counties], { numRuns: 30 })("estimates are those of progress, or say why there is none", (given) => {
    const { estimates, notEstimated } = yearEndForecast(scheme, soFar(given), {
      through: THROUGH,
      shares: SHARES,
      methods: METHODS,
    });
    for (const [index, county] of given.entries()) {
      for (const [position, measure] of Object.keys(scheme.measures).entries()) {
        const [actual, sameMonths, total] = county[position] ?? [null, null, null];
        const expected = progress({
          target: 1,
          actual,
          through: THROUGH,
          shares: SHARES,
          lastYear: { sameMonths, total },
        });
        const isOf = (each: { readonly area: string; readonly measure: string }): boolean =>
          each.area === `县${index}` && each.measure === measure;
        for (const { method, value } of expected.estimates) {
          const found = estimates.filter((each) => isOf(each) && each.by === method).map((each) => each.value);
          const why = notEstimated.filter((each) => isOf(each) && each.method === method).map(({ reason }) => reason);
          expect([found, why]).toEqual(value.kind === "value" ? [[value.exact], []] : [[], [value.reason]]);
        }
      }
    }
  });

  test.prop([counties], { numRuns: 25 })(
    "its range is that of every pair of methods, each assessed from the start",
    (given) => {
      const input = soFar(given);
      const found = yearEndForecast(scheme, input, { through: THROUGH, shares: SHARES, methods: METHODS });
      const figuresBy = (method: ForecastMethod): readonly Observation[] =>
        given.flatMap((_, index) =>
          Object.keys(scheme.measures).flatMap((measure) => {
            const own = found.estimates.filter((each) => each.area === `县${index}` && each.measure === measure);
            const { value } = own.find(({ by }) => by === method) ?? own[0] ?? { value: null };
            return [{ area: `县${index}`, measure, period: "2017", value }];
          }),
        );
      for (const [place, { method, result }] of found.assessments.entries()) {
        expect(method).toBe(METHODS[place]);
        const expected = assess(scheme, { ...input, panel: withObservations(input.panel, figuresBy(method)) });
        expect(result.ranking("B")).toEqual(expected.ranking("B"));
      }
      for (const { area, lowest, highest, best, worst, byMethod } of found.areas) {
        const rows = METHODS.flatMap((others) =>
          METHODS.flatMap((own) => {
            const mixed = [...figuresBy(others), ...figuresBy(own)].filter(
              (each, index) => (each.area === area) === index >= figuresBy(others).length,
            );
            return assess(scheme, { ...input, panel: withObservations(input.panel, mixed) })
              .ranking("B")
              .filter((row) => row.area === area);
          }),
        );
        const totals = rows.map(({ total }) => numberOf(total)).sort(order);
        expect([numberOf(lowest), numberOf(highest)]).toEqual([totals[0], totals.at(-1)]);
        const ranks = rows.map(({ rank }) => rank ?? 0);
        expect([best, worst]).toEqual([Math.min(...ranks), Math.max(...ranks)]);
        for (const { total, rank } of byMethod) {
          expect([
            order(numberOf(lowest), numberOf(total)) <= 0,
            order(numberOf(total), numberOf(highest)) <= 0,
          ]).toEqual([true, true]);
          expect((best ?? 0) <= (rank ?? 0) && (rank ?? 0) <= (worst ?? 0)).toBe(true);
        }
      }
    },
  );

  const years = fc.array(fc.tuple(fc.nat(40), fc.nat(200), fc.nat(40)), { minLength: 1, maxLength: 6 });

  test.prop([years, fc.integer({ min: 1, max: 9 })], { numRuns: 60 })(
    "where all methods agree there is no range, and the assessment is that of the estimates",
    (given, factor) => {
      // Three quarters of the year's work in nine of its months, this year and last.
      const input = soFar(
        given.map((row) => row.map((tenths): Figures => [(tenths * 3) / 40, factor * 3, factor * 4])),
      );
      const found = yearEndForecast(scheme, input, { through: THROUGH });
      expect(found.methods).toEqual(["season", "even"]);
      const expected = assess(scheme, inputOf(given));
      const rows = new Map(expected.ranking("B").map((row) => [row.area, row]));
      for (const { area, central, lowest, highest, best, worst } of found.areas) {
        const { total, rank, grade } = rows.get(area) ?? {};
        expect([central.total, lowest, highest]).toEqual([total, total, total]);
        expect([central.rank, best, worst, central.grade]).toEqual([rank, rank, rank, grade]);
      }
    },
  );

  test.prop([years], { numRuns: 60 })("figures of the year that are there stand", (given) => {
    const input = inputOf(given);
    const found = yearEndForecast(scheme, input, { through: THROUGH });
    expect([found.estimates, found.notEstimated, found.methods]).toEqual([[], [], ["even"]]);
    expect(found.assessments.map(({ result }) => result.toJSON())).toEqual([assess(scheme, input).toJSON()]);
  });

  const m = measures({
    grants: { label: "发明专利授权量", unit: "件", nature: "flow" },
    smes: { label: "科技型中小企业数", unit: "家", nature: "stock" },
    rate: { label: "研发投入强度", unit: "%" },
  });
  const mixed = defineScheme({
    id: "mixed",
    classes: ["B"],
    measures: m,
    indicators: {
      grants: { label: "发明专利授权量", unit: "件", formula: m.grants },
      smes: { label: "科技型中小企业数", unit: "家", formula: m.smes },
      rate: { label: "研发投入强度", unit: "%", formula: m.rate },
    },
    items: (["grants", "smes", "rate"] as const).map((id) => ({ id, indicator: id, points: 10, rule: minMax() })),
  });
  const areas = ["甲县", "乙县", "丙县"].map((id) => ({ id, attributes: { class: "B" } }));
  const observed = (rows: readonly (readonly [string, string, string, number | null])[]) => ({
    panel: panel({
      areas,
      measures: m,
      observations: rows.map(([area, measure, period, value]) => ({ area, measure, period, value })),
    }),
    period: "2017",
  });

  it("carries levels and rates, lets one method stand in for another, and says what nothing can be told of", () => {
    const input = observed([
      ["甲县", "grants", THROUGH, 72],
      ["甲县", "grants", "2016-01..09", 60],
      ["甲县", "grants", "2016", 100],
      ["乙县", "grants", THROUGH, 60],
      ["甲县", "smes", "2017-06", 40],
      ["甲县", "smes", "2017-Q3", 44],
      ["甲县", "smes", "2017-11", 50],
      ["乙县", "smes", "2016", 30],
      ["甲县", "rate", THROUGH, 2],
      ["乙县", "rate", THROUGH, 3],
    ]);
    const found = yearEndForecast(mixed, input, { through: "2017年1—9月", areas: ["乙县"] });
    expect(
      found.estimates.map(({ area, measure, by, value, from }) => [area, measure, by, value, from.length]),
    ).toEqual([
      ["甲县", "grants", "season", "120", 3],
      ["甲县", "grants", "even", "96", 1],
      ["乙县", "grants", "even", "80", 1],
      ["甲县", "smes", "carried", "44", 1],
      ["乙县", "smes", "carried", "30", 1],
      ["甲县", "rate", "carried", "2", 1],
      ["乙县", "rate", "carried", "3", 1],
    ]);
    expect(
      found.notEstimated.map(({ area, measure, method, reason, instead }) => [area, measure, method, reason, instead]),
    ).toEqual([
      ["乙县", "grants", "season", "not-reported", "even"],
      ["丙县", "grants", null, "not-reported", null],
      ["丙县", "smes", null, "not-reported", null],
      ["丙县", "rate", null, "not-reported", null],
    ]);
    expect(yearEndForecastText(found, "zh").split("\n").slice(0, 3)).toEqual([
      "2017年全年预测,数据截至2017年1—9月,估计6个:上年同期进度1个(以此为准)、序时进度2个、沿用最近一期4个",
      expect.stringMatching(/^B 第2名 乙县:10/),
      "沿用上期:乙县 科技型中小企业数 30家(2016年,本期未报)",
    ]);
    expect(yearEndForecastText(found, "en").split("\n")[2]).toBe(
      "Carried on: 乙县 科技型中小企业数 30 家 (2016; none reported since)",
    );
    expect(found.central).toBe("season");
    const { result } = found.assessments[0] ?? {};
    const figure = result?.panel.observation(1, "grants", "2017");
    expect([figure?.value, figure?.status, figure?.source]).toEqual([
      "80",
      "forecast",
      "全年预测 year-end forecast: 序时进度 / even time (2017年1—9月)",
    ]);
    // 乙县 has nothing for its grants and enterprises, and all for its rate, whichever method the others go by.
    expect(
      found.areas.map(({ area, central, lowest, highest, best, worst }) => [
        area,
        central.total,
        lowest,
        highest,
        best,
        worst,
      ]),
    ).toEqual([["乙县", ...Array.from({ length: 3 }, () => ({ kind: "value", exact: "10", unit: "" })), 2, 2]]);
  });

  it("estimates the figures of a parent that formulas ask for, and none that nobody asks for", () => {
    const city = defineScheme({
      id: "city",
      classes: ["B"],
      measures: m,
      indicators: { share: { label: "占全市比重", unit: "%", formula: divide(m.grants, of(m.grants, "parent")) } },
      items: [{ id: "share", indicator: "share", points: 10, rule: minMax() }],
    });
    const observations = ["甲县", "乙县", "全市", "邻市"].map((area, index) => ({
      area,
      measure: "grants",
      period: THROUGH,
      value: 3 * (index + 1),
    }));
    const figuresOfAll = panel({
      areas: [
        ...["甲县", "乙县"].map((id) => ({ id, parent: "全市", attributes: { class: "B" } })),
        { id: "全市" },
        { id: "邻市" },
      ],
      measures: m,
      observations,
    });
    const found = yearEndForecast(city, { panel: figuresOfAll, period: "2017" }, { through: THROUGH });
    expect([found.methods, found.estimates.map(({ area, value }) => [area, value])]).toEqual([
      ["even"],
      [
        ["甲县", "4"],
        ["乙县", "8"],
        ["全市", "12"],
      ],
    ]);
    expect(found.notEstimated).toEqual([]);
  });

  it("refuses another year, a whole one, months in the middle, a method that is none, and an area that is none", () => {
    const input = observed([]);
    const run = (options: object) => () => yearEndForecast(mixed, input, { through: THROUGH, ...options });
    expect(run({ through: "2016-01..09" })).toThrow("analysis.forecast-period  /through");
    expect(run({ through: "2017" })).toThrow("analysis.forecast-period  /through");
    expect(run({ through: "2017-Q3", methods: ["season"] })).toThrow("progress.not-from-january");
    expect(run({ methods: ["even", "evn"] })).toThrow("scheme.unknown-option  /methods/1");
    expect(run({ methods: ["shares"] })).toThrow("progress.shares");
    expect(run({ areas: ["丁县"] })).toThrow("assessment.unknown-area  /areas/0");
    expect(() => yearEndForecast(mixed, { ...input, period: "2017-Q3" }, { through: THROUGH })).toThrow(KaoheError);
  });
});
