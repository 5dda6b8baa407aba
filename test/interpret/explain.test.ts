import {
  assess,
  atLeast,
  attainment,
  defineScheme,
  type Explanation,
  explanationText,
  measures,
  minMax,
  type Observation,
  panel,
  rankLinear,
  type Step,
  share,
} from "kaohe";
import { describe, expect, it } from "vitest";

const m = measures({
  rd: { label: { zh: "R&D经费支出", en: "R&D expenditure" }, unit: "亿元" },
  gdp: { label: { zh: "地区生产总值", en: "GDP" }, unit: "亿元" },
});

const scheme = defineScheme({
  id: "s",
  classes: ["A", "B"],
  measures: m,
  indicators: {
    intensity: {
      label: { zh: "投入强度", en: "intensity" },
      unit: "%",
      formula: share(m.rd, m.gdp),
      citation: "统计公报",
    },
  },
  items: [
    { id: "best", label: { zh: "强度", en: "intensity" }, indicator: "intensity", points: 5, rule: minMax() },
    { id: "place", indicator: "intensity", points: 10, rule: rankLinear() },
    { id: "target", indicator: "intensity", points: 10, rule: attainment() },
  ],
});

const figures: Readonly<Record<string, readonly [string, string | null]>> = {
  甲县: ["A", "21000"],
  乙县: ["A", "29000"],
  丙县: ["A", "21000"],
  丁县: ["A", "13000"],
  戊县: ["A", null],
  己县: ["B", "90000"],
};
const areas = Object.entries(figures).map(([id, [name]]) => ({ id, attributes: { class: name } }));
const observations = Object.entries(figures).flatMap(([area, [, rd]]): Observation[] => [
  rd === null
    ? { area, measure: "rd", period: "2017", value: null, mark: "—", reason: "withheld" }
    : {
        area,
        measure: "rd",
        period: "2017",
        value: rd,
        unit: "万元",
        source: "年鉴 第3页",
        status: "provisional",
      },
  { area, measure: "gdp", period: "2017", value: "100" },
]);
const result = assess(scheme, {
  panel: panel({ areas, measures: m, observations }),
  period: "2017",
  targets: [{ indicator: "intensity", criterion: atLeast("2.5%") }],
});

const stepsOf = ({ steps }: Explanation, kind: Step["node"]["kind"]): readonly Step[] =>
  steps.filter(({ node }) => node.kind === kind);

describe("explain", () => {
  it("carries the format, the area and the period, and ends with the value itself", () => {
    const explanation = result.explain("甲县", "best");
    expect({ ...explanation, steps: [] }).toEqual({
      format: "kaohe-explanation/1",
      area: "甲县",
      period: "2017",
      steps: [],
    });
    expect(explanation.steps.at(-1)?.outcome).toEqual({ kind: "value", exact: "2.5", unit: "" });
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });

  it("parts are earlier steps, and every step but the last is a part of a later one", () => {
    for (const { id } of areas) {
      const { steps } = result.explain(id);
      const used = new Set(steps.flatMap(({ parts }) => parts));
      for (const [at, { parts }] of steps.entries()) {
        expect(parts.every((part) => part === null || part < at)).toBe(true);
        expect(used.has(at)).toBe(at < steps.length - 1);
      }
    }
  });

  it("observations stand as they were reported, with unit, source and status", () => {
    const observed = stepsOf(result.explain("甲县", "best"), "observed");
    expect(
      observed.map(({ area, period, shown, observation }) => ({
        area,
        period,
        shown: shown.zh,
        source: observation?.source,
      })),
    ).toEqual([
      { area: "甲县", period: "2017", shown: "21000万元", source: "年鉴 第3页" },
      { area: "甲县", period: "2017", shown: "100亿元", source: undefined },
    ]);
    expect(observed[0]?.outcome).toEqual({ kind: "value", exact: "210000000", unit: "亿元" });
  });

  it("a cohort tells what is shared, how many count, who is left out, and who is at its ends", () => {
    const [highest, lowest] = stepsOf(result.explain("甲县", "best"), "statistic");
    expect(lowest?.cohort).toEqual({
      shared: { class: "A" },
      areas: 4,
      leftOut: ["戊县"],
      places: 2,
      witnesses: [{ role: "lowest", area: "丁县", outcome: { kind: "value", exact: "0.013", unit: "%" } }],
    });
    expect(highest?.cohort?.witnesses).toEqual([
      { role: "highest", area: "乙县", outcome: { kind: "value", exact: "0.029", unit: "%" } },
    ]);
  });

  it("a rank tells who ties and who stands just above and below", () => {
    const [place] = stepsOf(result.explain("甲县", "place"), "rank");
    expect(place?.outcome).toEqual({ kind: "value", exact: "2", unit: "" });
    expect(place?.cohort?.witnesses.map(({ role, area }) => [role, area])).toEqual([
      ["above", "乙县"],
      ["tied", "丙县"],
      ["below", "丁县"],
    ]);
    const [last] = stepsOf(result.explain("丁县", "place"), "rank");
    expect(last?.cohort?.witnesses.map(({ role }) => role)).toEqual(["above"]);
  });

  it("a missing figure is followed to its mark", () => {
    const explanation = result.explain("戊县", "best");
    expect(explanation.steps.at(-1)?.outcome).toEqual({ kind: "value", exact: "0", unit: "" });
    expect(stepsOf(explanation, "named").at(-2)?.outcome).toEqual({ kind: "missing", reason: "withheld" });
    expect(stepsOf(explanation, "observed")[0]?.shown).toEqual({ zh: "未公布 (—)", en: "withheld (—)" });
  });

  it("a branch that was not taken is not told", () => {
    const [choice] = stepsOf(result.explain("甲县", "best"), "choose");
    expect(choice?.parts.map((part) => part !== null)).toEqual([true, false, true]);
    const [alone] = stepsOf(result.explain("己县", "best"), "choose");
    expect(alone?.parts.map((part) => part !== null)).toEqual([true, true, false]);
  });
});

describe("explanationText", () => {
  it("in Chinese: formula, numbers, result, and below it the figures with their sources", () => {
    expect(explanationText(result.explain("甲县", "target"), "zh").split("\n")).toEqual([
      "投入强度得分 = 10 × 取大(0, 取小(投入强度 ÷ 投入强度要求, 1))",
      "  = 10 × 取大(0, 取小(2.10% ÷ 2.50%, 1))",
      "  = 8.4000",
      "  投入强度要求 = 投入强度目标 = 2.50%",
      "    投入强度目标: 2.5%",
      "  投入强度 = R&D经费支出 ÷ 地区生产总值  (依据:统计公报)",
      "    = 21000万元 ÷ 100亿元",
      "    = 2.10%",
      "    R&D经费支出 (甲县 2017年): 21000万元  [provisional; 年鉴 第3页]",
      "    地区生产总值 (甲县 2017年): 100亿元",
    ]);
  });

  it("down to some level", () => {
    const whole = explanationText(result.explain("甲县", "target"), "zh").split("\n");
    expect(explanationText(result.explain("甲县", "target"), "zh", { depth: 0 }).split("\n")).toEqual(
      whole.slice(0, 3),
    );
    const one = [...whole.slice(0, 4), ...whole.slice(5, 8)];
    expect(explanationText(result.explain("甲县", "target"), "zh", { depth: 1 }).split("\n")).toEqual(one);
  });

  it("in English: the neighbours in the class", () => {
    expect(explanationText(result.explain("甲县", "place"), "en").split("\n")).toEqual([
      "intensity score = 10 − (10 − 0) × ((rank in class(intensity) − 1) ÷ (count in class(intensity) − 1))",
      "  = 10 − (10 − 0) × ((2 − 1) ÷ (4 − 1))",
      "  = 6.6667",
      "  rank in class(intensity) = 2  (class A, 4 areas; left out 戊县; just above 乙县 2.90%; tied with 丙县 2.10%; just below 丁县 1.30%)",
      "    intensity = R&D expenditure ÷ GDP  (统计公报)",
      "      = 21000 万元 ÷ 100 亿元",
      "      = 2.10%",
      "      R&D expenditure (甲县 2017): 21000 万元  [provisional; 年鉴 第3页]",
      "      GDP (甲县 2017): 100 亿元",
      "  count in class(intensity) = 4  (class A, 4 areas; left out 戊县; highest 乙县 2.90%; lowest 丁县 1.30%)",
    ]);
  });
});

describe("who is left out of a large class", () => {
  it("is named up to ten; of more the number is told, and the data has them all", () => {
    const many = Array.from({ length: 14 }, (_, index) => ({ id: `县${index}`, attributes: { class: "A" } }));
    const reported = [0, 1].flatMap((index) =>
      ["rd", "gdp"].map((measure) => ({
        area: `县${index}`,
        measure,
        period: "2017",
        value: 2 + index * (measure === "rd" ? 1 : 2),
      })),
    );
    const found = assess(scheme, {
      panel: panel({ areas: many, measures: m, observations: reported }),
      period: "2017",
    });
    const explanation = found.explain("县0", "best");
    expect(explanationText(explanation, "zh")).toContain(
      "未计入 县2、县3、县4、县5、县6、县7、县8、县9、县10、县11等 12 个",
    );
    expect(explanationText(explanation, "en")).toContain("县11 and 2 more");
    expect(JSON.stringify(explanation)).toContain("县13");
  });
});
