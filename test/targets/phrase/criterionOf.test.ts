import {
  assess,
  type Criterion,
  type CriterionChoices,
  criterionOf,
  criterionText,
  defineScheme,
  measures,
  minMax,
  observationOf,
  panel,
  readStatements,
  readTargets,
  type Target,
} from "kaohe";
import { describe, expect, it } from "vitest";

const criterion = (text: string, choices: CriterionChoices = {}): string | undefined => {
  const [first] = readTargets(text);
  const found = first === undefined ? undefined : criterionOf(first, choices);
  return found === undefined ? undefined : criterionText(found, "zh");
};

describe("what a sentence asks for, as a criterion", () => {
  it.each([
    ["R&D经费支出占GDP比重达到2.5%以上", "不低于2.5%"],
    ["高新技术企业突破550家", "超过550家"],
    ["城镇登记失业率控制在4.5%以内", "不超过4.5%"],
    ["力争申报国家级项目1-2项", "1–2项"],
    ["专利申请量增长50%以上", "增长50%以上"],
    ["单位GDP能耗下降3.5%", "下降3.5%以上"],
    ["高新技术产业增加值由27亿元增长到54亿元", "不低于54亿元"],
    ["单位GDP能耗由0.6吨降到0.5吨", "不超过0.5吨"],
    ["税收占比提高3个百分点", "提高3个百分点以上"],
    ["居全市B类县前三", "居本类前3位"],
    ["力争进入全省前十", "居全部对象前10位"],
  ])("%s: %s", (text, expected) => {
    expect(criterion(text)).toBe(expected);
  });

  it("增长2倍 is three times last year's, 增长到2倍 and 翻一番 twice", () => {
    expect(criterion("技术交易额增长2倍")).toBe("不低于上年的3倍");
    expect(criterion("技术交易额增长到2倍")).toBe("不低于上年的2倍");
    expect(criterion("技术交易额翻一番")).toBe("不低于上年的2倍");
  });

  it("what the words leave open has no criterion until it is chosen", () => {
    expect(criterion("科技进步贡献率达到55%左右")).toBeUndefined();
    expect(criterion("科技进步贡献率达到55%左右", { tolerance: "0.5" })).toBe("55%左右(±0.5个百分点)");
    expect(criterion("全社会研发投入强度超过全市平均水平")).toBeUndefined();
    expect(criterion("全社会研发投入强度超过全市平均水平", { reference: { area: "温州市" } })).toBe("优于温州市");
  });

  it("what no criterion can hold has none: averages over years, another year's base, no number", () => {
    for (const text of ["研发投入年均增长12%以上", "万元GDP用水量较2020年下降16%", "力争各项工作走在前列"]) {
      expect(readTargets(text)).not.toEqual([]);
      expect(criterion(text)).toBeUndefined();
    }
  });

  it("a base of the year before is last year's", () => {
    expect(criterion("到2021年,万元GDP用水量较2020年下降3%")).toBe("下降3%以上");
  });
});

describe("from the sentences of a plan and a report to verdicts", () => {
  it("114件 of 130件, which were 61 the year before (永嘉县, METHODS §7)", () => {
    const m = measures({ granted: { label: "发明专利授权量", unit: "件", nature: "flow" } });
    const scheme = defineScheme({
      id: "plan",
      classes: ["B"],
      measures: m,
      indicators: { granted: { label: "发明专利授权量", unit: "件", formula: m.granted } },
      items: [{ id: "granted", indicator: "granted", points: 10, rule: minMax() }],
    });
    const report = readStatements("2016年1-9月,发明专利授权量达114件,同比增长86.9%");
    const [figure, growth] = report.map((each) => observationOf(each, { area: "永嘉县", measure: "granted" }));
    expect(figure).toEqual({ area: "永嘉县", measure: "granted", period: "2016-01..09", value: "114", unit: "件" });
    expect(growth).toBeUndefined();
    const asked = readTargets("力争全年发明专利授权量达到130件以上,增长50%以上").flatMap(
      (each): readonly Criterion[] => {
        const found = criterionOf(each);
        return found === undefined ? [] : [found];
      },
    );
    const verdicts = asked.map((each) => {
      const targets: readonly Target<"granted", "B">[] = [{ indicator: "granted", criterion: each }];
      const before = { area: "永嘉县", measure: "granted", period: "2015-01..09", value: 61 };
      const areas = [{ id: "永嘉县", attributes: { class: "B" } }];
      const figures = panel({ areas, measures: m, observations: figure === undefined ? [] : [figure, before] });
      return assess(scheme, { panel: figures, period: "2016-01..09", targets }).area("永嘉县").targets[0]?.verdict.kind;
    });
    expect(verdicts).toEqual(["not-met", "met"]);
  });
});
