import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  assess,
  at,
  atLeast,
  attainment,
  defineScheme,
  deriveScheme,
  divide,
  LAST_YEAR,
  measures,
  type Observation,
  of,
  panel,
  share,
  stillNeeded,
  stillNeededText,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { fractionFrom, minus, order } from "../arbitrary/fraction.js";
import { inputOf, scheme } from "./three.js";

const counties = fc.array(fc.tuple(fc.nat(100), fc.nat(200), fc.nat(100)), { minLength: 1, maxLength: 5 });
const REASONS = ["", "not-reported", "unreadable", "lost in the post", "withheld", "not-applicable"] as const;
const holes = fc.array(fc.tuple(fc.nat(), fc.constantFrom("rd", "grants", "energy"), fc.constantFrom(...REASONS)), {
  maxLength: 8,
});

/** The counties with holes in their figures; the first hole of a figure counts. */
function holed(figures: readonly (readonly number[])[], planted: readonly (readonly [number, string, string])[]) {
  const whole = inputOf(figures);
  const reasons = new Map<string, string>();
  for (const [place, measure, reason] of planted) {
    const key = `县${place % figures.length} ${measure}`;
    if (!reasons.has(key)) reasons.set(key, reason);
  }
  const observations = whole.panel.observations().flatMap((each): readonly Observation[] => {
    const reason = reasons.get(`${each.area} ${each.measure}`);
    if (reason === undefined) return [each];
    return reason === "" ? [] : [{ area: each.area, measure: each.measure, period: "2017", value: null, reason }];
  });
  const { areas, measures: own } = whole.panel;
  return { reasons, observations, input: { ...whole, panel: panel({ areas, measures: own, observations }) } };
}

describe("stillNeeded", () => {
  test.prop([counties, holes], { numRuns: 50 })("finds what was not reported, and nothing else", (figures, planted) => {
    const { input, reasons } = holed(figures, planted);
    const found = stillNeeded(scheme, input).figures.map(({ area, measure, reason }) => [`${area} ${measure}`, reason]);
    const expected = [...reasons]
      .filter(([, reason]) => reason !== "withheld" && reason !== "not-applicable")
      .map(([key, reason]) => [key, reason === "" ? "not-reported" : reason]);
    expect(found.sort()).toEqual(expected.sort());
  });

  test.prop([counties, holes, fc.nat(), fc.nat(300)], { numRuns: 30 })(
    "what is reported is needed no more",
    (figures, planted, place, tenths) => {
      const { input, observations } = holed(figures, planted);
      const before = stillNeeded(scheme, input).figures;
      const first = before[place % Math.max(1, before.length)];
      if (first === undefined) return;
      const { area, measure, period } = first;
      const isOther = (each: Observation): boolean => each.area !== area || each.measure !== measure;
      const reported = [...observations.filter(isOther), { area, measure, period, value: tenths / 10 }];
      const { areas, measures: own } = input.panel;
      const after = stillNeeded(scheme, { ...input, panel: panel({ areas, measures: own, observations: reported }) });
      const keys = (all: typeof before) => all.map((each) => `${each.area} ${each.measure}`).sort();
      expect(keys(after.figures)).toEqual(keys(before.filter((each) => each !== first)));
    },
  );

  const policies = fc.constantFrom("zero", "rescale", "class-mean", "class-minimum");
  test.prop([counties, holes, policies], { numRuns: 30 })(
    "no item has more at stake than its full points, and what it has is what it lacks",
    (figures, planted, missing) => {
      const { input } = holed(figures, planted);
      const own = deriveScheme(scheme, { id: "with-policy", version: "2", missing });
      const result = assess(own, input);
      for (const { waiting } of stillNeeded(own, input).figures) {
        for (const { area, item, stake } of waiting) {
          const { full, earned } = result.area(area).items.find((each) => each.item === item) ?? {};
          const [all, some, lacks] = [full, earned, stake].map((each) =>
            fractionFrom(each?.kind === "value" ? each.exact : "0"),
          );
          if (all === undefined || some === undefined || lacks === undefined) throw new Error(item);
          expect(lacks).toEqual(minus(all, some));
          expect(order(lacks, all)).toBeLessThanOrEqual(0);
        }
      }
    },
  );

  const m = measures({
    rd: { label: "R&D经费支出", unit: "亿元", reportedBy: "统计局" },
    gdp: { label: "地区生产总值", unit: "亿元", reportedBy: "统计局" },
    grants: { label: "发明专利授权量", unit: "件" },
  });
  const demo = defineScheme({
    id: "demo",
    classes: ["B"],
    measures: m,
    indicators: {
      intensity: { label: "R&D强度", unit: "%", formula: share(m.rd, m.gdp) },
      growth: { label: "专利为上年的比例", unit: "%", formula: divide(m.grants, at(m.grants, LAST_YEAR)) },
      ofCity: { label: "占全市R&D比重", unit: "%", formula: share(m.rd, of(m.rd, "parent")) },
    },
    items: [
      { id: "intensity", indicator: "intensity", points: 40, rule: attainment() },
      { id: "growth", indicator: "growth", points: 30, rule: attainment() },
      { id: "ofCity", indicator: "ofCity", points: 20, rule: attainment() },
      { id: "survey", label: "测评", mark: { reduction: { kind: "mean" } }, points: 10 },
    ],
  });
  const input = {
    panel: panel({
      areas: [
        { id: "温州市" },
        ...["永嘉县", "平阳县"].map((id) => ({ id, parent: "温州市", attributes: { class: "B" } })),
      ],
      measures: m,
      observations: [
        { area: "永嘉县", measure: "grants", period: "2017", value: 104 },
        { area: "平阳县", measure: "grants", period: "2017", value: 90 },
        { area: "平阳县", measure: "grants", period: "2016", value: 80 },
        { area: "平阳县", measure: "rd", period: "2017", value: 8 },
        { area: "平阳县", measure: "gdp", period: "2017", value: 400 },
      ],
    }),
    period: "2017",
    marks: [{ area: "平阳县", item: "survey", by: "张三", mark: 90 }],
    targets: [
      { indicator: "intensity", criterion: atLeast("2%") },
      { indicator: "growth", criterion: atLeast("110%"), responsible: "市场监管局" },
      { indicator: "ofCity", criterion: atLeast("10%") },
    ],
  } as const;

  it("leaves out what reporting could not win: the rest of what is withheld, and all where a veto takes the total", () => {
    const m = measures({ rd: { label: "R&D", unit: "亿元" }, gdp: { label: "GDP", unit: "亿元" } });
    const intensity = defineScheme({
      id: "intensity",
      classes: ["B"],
      measures: m,
      indicators: { intensity: { label: "R&D强度", unit: "%", formula: share(m.rd, m.gdp) } },
      items: [{ id: "intensity", indicator: "intensity", points: 10, rule: attainment() }],
      vetoes: [{ id: "fraud", effect: "zero" }],
    });
    const neededWith = (reason: string, vetoes: readonly string[]) =>
      stillNeeded(intensity, {
        panel: panel({
          areas: [{ id: "永嘉县", attributes: { class: "B" } }],
          measures: m,
          observations: [{ area: "永嘉县", measure: "gdp", period: "2017", value: null, reason }],
        }),
        period: "2017",
        targets: [{ indicator: "intensity", criterion: atLeast("2%") }],
        vetoes: vetoes.map((veto) => ({ veto, area: "永嘉县" })),
      }).figures.map(({ measure }) => measure);
    expect(neededWith("not-reported", []).toSorted()).toEqual(["gdp", "rd"]);
    expect(neededWith("withheld", [])).toEqual([]);
    expect(neededWith("not-reported", ["fraud"])).toEqual([]);
  });

  it("tells figures of last year and of the city, who reports them, what waits for them, and marks", () => {
    const found = stillNeeded(demo, input);
    expect(found.figures.map(({ area, measure, period, waiting }) => [area, measure, period, waiting.length])).toEqual([
      ["永嘉县", "rd", "2017", 2],
      ["永嘉县", "gdp", "2017", 1],
      ["温州市", "rd", "2017", 2],
      ["永嘉县", "grants", "2016", 1],
    ]);
    expect(stillNeededText(found, "zh").split("\n")).toMatchInlineSnapshot(`
      [
        "统计局:待报3个数据,涉及80分",
        "  永嘉县2017年R&D经费支出(未报):R&D强度40分,还缺永嘉县2017年地区生产总值;占全市R&D比重20分,还缺温州市2017年R&D经费支出",
        "  永嘉县2017年地区生产总值(未报):R&D强度40分,还缺永嘉县2017年R&D经费支出",
        "  温州市2017年R&D经费支出(未报):永嘉县占全市R&D比重20分,还缺永嘉县2017年R&D经费支出;平阳县占全市R&D比重20分",
        "市场监管局:待报1个数据,涉及30分",
        "  永嘉县2016年发明专利授权量(未报):专利为上年的比例30分",
        "待打分:",
        "  永嘉县测评(未报):10分",
      ]
    `);
    expect(stillNeededText(found, "en").split("\n")).toMatchInlineSnapshot(`
      [
        "统计局: figures to report: 3, points at stake: 80",
        "  永嘉县, 2017, R&D经费支出 (not reported): R&D强度 40, also lacks 永嘉县, 2017, 地区生产总值; 占全市R&D比重 20, also lacks 温州市, 2017, R&D经费支出",
        "  永嘉县, 2017, 地区生产总值 (not reported): R&D强度 40, also lacks 永嘉县, 2017, R&D经费支出",
        "  温州市, 2017, R&D经费支出 (not reported): 永嘉县 占全市R&D比重 20, also lacks 永嘉县, 2017, R&D经费支出; 平阳县 占全市R&D比重 20",
        "市场监管局: figures to report: 1, points at stake: 30",
        "  永嘉县, 2016, 发明专利授权量 (not reported): 专利为上年的比例 30",
        "Marks to give:",
        "  永嘉县, 测评 (not reported): 10",
      ]
    `);
  });
});
