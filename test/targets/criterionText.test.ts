import {
  type AmountCriterion,
  about,
  atLeast,
  atMost,
  betterThan,
  between,
  type Criterion,
  coverageOf,
  criterionText,
  doublings,
  growthOf,
  increaseOf,
  lessThan,
  moreThan,
  range,
  timesOf,
  top,
} from "kaohe";
import { describe, expect, it } from "vitest";

function said(rows: readonly (readonly [Criterion, string, string])[]): void {
  for (const [criterion, zh, en] of rows) {
    expect([criterionText(criterion, "zh"), criterionText(criterion, "en")]).toEqual([zh, en]);
  }
}

describe("criterionText", () => {
  it("of a level: 不低于, 不超过, 超过, 低于, 左右, –, 之间", () => {
    said([
      [atLeast("2.0%"), "不低于2%", "at least 2%"],
      [atMost("5%"), "不超过5%", "at most 5%"],
      [moreThan("550家"), "超过550家", "more than 550 家"],
      [lessThan("5‰"), "低于5‰", "less than 5‰"],
      [about("55%", "0.5"), "55%左右(±0.5个百分点)", "about 55% (±0.5 percentage points)"],
      [about("36亿元", "0.5亿元"), "36亿元左右(±0.5亿元)", "about 36 亿元 (±0.5 亿元)"],
      [range(6, "8项"), "6–8项", "6–8 项"],
      [range(5, "6%"), "5%–6%", "5%–6%"],
      [range("9千元", "1万元"), "9千元–1万元", "9 千元–1 万元"],
      [between(40, "60%"), "40%至60%之间", "between 40% and 60%"],
      [between(3, "5家"), "3至5家之间", "between 3 and 5 家"],
    ]);
  });

  it("of growth: 增长, and 下降 where it is a fall", () => {
    said([
      [growthOf(atLeast("50%")), "增长50%以上", "growth of at least 50%"],
      [growthOf(moreThan("10%")), "增长超过10%", "growth of more than 10%"],
      [growthOf(atMost("5%")), "增长不超过5%", "growth of at most 5%"],
      [growthOf(lessThan("5%")), "增长不到5%", "growth of less than 5%"],
      [growthOf(about(12, "1")), "增长12%左右(±1个百分点)", "growth of about 12% (±1 percentage points)"],
      [growthOf(range(5, 10)), "增长5%–10%", "growth of 5%–10%"],
      [growthOf(between(5, 10)), "增长5%至10%之间", "growth of between 5% and 10%"],
      [growthOf(atMost("-10%")), "下降10%以上", "a fall of at least 10%"],
      [growthOf(lessThan("-10%")), "下降超过10%", "a fall of more than 10%"],
      [growthOf(atLeast("-10%")), "下降不超过10%", "a fall of at most 10%"],
      [growthOf(moreThan("-10%")), "下降不到10%", "a fall of less than 10%"],
      [growthOf(about("-10%", 1)), "下降10%左右(±1个百分点)", "a fall of about 10% (±1 percentage points)"],
      [growthOf(between("-10%", "-5%")), "下降5%至10%之间", "a fall of between 5% and 10%"],
      [growthOf(between("-5%", "5%")), "增速在-5%至5%之间", "growth of between -5% and 5%"],
    ]);
  });

  it("of growth or an increase of nothing: last year's level", () => {
    said([
      [growthOf(atLeast("0%")), "不低于上年", "at least last year's"],
      [growthOf(moreThan(0)), "高于上年", "more than last year's"],
      [increaseOf(atMost("0家")), "不高于上年", "at most last year's"],
      [increaseOf(lessThan("0百分点")), "低于上年", "less than last year's"],
    ]);
  });

  it("of an increase: 增加 and 减少 for a level, 提高 and 降低 for a share", () => {
    said([
      [increaseOf(atLeast("5家")), "增加5家以上", "an increase of at least 5 家"],
      [increaseOf(atMost("-5家")), "减少5家以上", "a decrease of at least 5 家"],
      [increaseOf(atLeast("3百分点")), "提高3个百分点以上", "an increase of at least 3 percentage points"],
      [increaseOf(atMost("-0.5个百分点")), "降低0.5个百分点以上", "a decrease of at least 0.5 percentage points"],
      [increaseOf(range(1, "2百分点")), "提高1–2个百分点", "an increase of 1–2 percentage points"],
      [
        increaseOf(between("-1百分点", "1百分点")),
        "升降在-1至1个百分点之间",
        "an increase of between -1 and 1 percentage points",
      ],
      [increaseOf(between(-2, "2家")), "增减在-2至2家之间", "an increase of between -2 and 2 家"],
    ]);
  });

  it("of the ratio to last year: 上年的…倍, 翻…番", () => {
    said([
      [timesOf(atLeast("3倍")), "不低于上年的3倍", "at least 3 times last year's"],
      [timesOf(atLeast("120%")), "不低于上年的1.2倍", "at least 1.2 times last year's"],
      [timesOf(lessThan("0.8")), "低于上年的0.8倍", "less than 0.8 times last year's"],
      [timesOf(about(2, "0.1")), "上年的2倍左右(±0.1)", "about 2 times last year's (±0.1)"],
      [timesOf(range(2, 3)), "上年的2–3倍", "2–3 times last year's"],
      [timesOf(between(2, 3)), "上年的2至3倍之间", "between 2 and 3 times last year's"],
      [doublings(1), "翻一番", "at least 1 doubling"],
      [doublings(2), "翻两番", "at least 2 doublings"],
      [doublings(6), "翻6番", "at least 6 doublings"],
    ]);
  });

  it("seen from others: 居前…位, 优于…平均, 全覆盖", () => {
    said([
      [top(3), "居本类前3位", "among the first 3 of the class"],
      [top(1), "居本类首位", "first of the class"],
      [top(5, "all"), "居全部对象前5位", "among the first 5 of all areas"],
      [top(1, "all"), "居全部对象首位", "first of all areas"],
      [betterThan({ average: "class" }), "优于本类平均", "better than the class mean"],
      [
        betterThan({ average: "all" }, "2家"),
        "优于全部对象平均2家以上",
        "better than the mean of all areas by at least 2 家",
      ],
      [
        betterThan({ area: "温州市" }, "0.7百分点"),
        "优于温州市0.7个百分点以上",
        "better than 温州市 by at least 0.7 percentage points",
      ],
      [coverageOf("乡镇数"), "全覆盖(乡镇数)", "all of 乡镇数"],
    ]);
  });

  it("says what a fall is from either end: the same words for criteria that are the same", () => {
    const falls: readonly (readonly [AmountCriterion, AmountCriterion])[] = [
      [growthOf(between("-10%", "-5%")), growthOf(between(-10, -5))],
      [increaseOf(atMost("-0.5百分点")), increaseOf(atMost("-0.50百分点"))],
    ];
    for (const [one, other] of falls) expect(criterionText(one, "zh")).toBe(criterionText(other, "zh"));
  });
});
