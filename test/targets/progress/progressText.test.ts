import { labelText, type ProgressInput, progress, progressLabel, progressText } from "kaohe";
import { describe, expect, it } from "vitest";

const through = "2017-01..09";
const cases: readonly (readonly [string, ProgressInput, string, string])[] = [
  [
    "a flow, with estimates by two methods",
    {
      target: "1700件",
      actual: "1291件",
      through: "2017-09-30",
      lastYear: { sameMonths: "1000件", total: "1500件" },
    },
    "截至2017年9月30日:1291件,为全年1700件的75.9%;按序时进度应达1272件(74.8%),快于进度,多19件;余下每天需4件;全年预计1726件(序时进度)、1937件(上年同期进度)",
    "To 2017-09-30: 1291 件, 75.9% of the year's 1700 件; due by even time: 1272 件 (74.8%), ahead, more by 19 件; each day left needs 4 件; the year would end at 1726 件 (even time), 1937 件 (last year's season)",
  ],
  [
    "what must stay below a line",
    { target: { kind: "atMost", value: "100", unit: "万元" }, actual: "80万元", through },
    "2017年1—9月:80万元,为全年100万元的80.0%;按序时进度应不超过75万元(75.0%),高于进度线,多5万元;余下每月至多7万元;全年预计107万元(序时进度)",
    "January–September 2017: 80 万元, 80.0% of the year's 100 万元; due by even time: at most 75 万元 (75.0%), above the line, more by 5 万元; each month left may add 7 万元; the year would end at 107 万元 (even time)",
  ],
  [
    "growth, of which the year's total is not known",
    {
      target: { kind: "atLeast", value: "10", unit: "%", of: "growth" },
      actual: "55件",
      through,
      lastYear: { sameMonths: "50件" },
    },
    "2017年1—9月:55件;按上年同期进度应达55件,符合进度;全年预计73件(序时进度)",
    "January–September 2017: 55 件; due by last year's season: 55 件, on time; the year would end at 73 件 (even time)",
  ],
  [
    "a figure that is not reported",
    { target: "10家", through },
    "2017年1—9月:未报;无法判断:未报",
    "January–September 2017: not reported; unknown: not reported",
  ],
  [
    "a year that is over",
    { target: "10家", actual: "9家", through: "2017" },
    "2017年:9家,为全年10家的90.0%;按序时进度应达10家(100.0%),慢于进度,少1家",
    "2017: 9 家, 90.0% of the year's 10 家; due by even time: 10 家 (100.0%), behind, less by 1 家",
  ],
];

describe("progressText of", () => {
  it.each(cases)("%s", (_, input, zh, en) => {
    const found = progress(input);
    expect([progressText(found, "zh", { places: 0 }), progressText(found, "en", { places: 0 })]).toEqual([zh, en]);
  });
});

describe("progressLabel", () => {
  it("names every verdict", () => {
    const kinds = [
      { kind: "ahead" },
      { kind: "on" },
      { kind: "behind" },
      { kind: "unknown", reason: "withheld" },
    ] as const;
    expect(kinds.map((verdict) => labelText(progressLabel(verdict), "zh"))).toEqual([
      "快于进度",
      "符合进度",
      "慢于进度",
      "无法判断",
    ]);
    expect(kinds.map((verdict) => labelText(progressLabel(verdict, "lower"), "en"))).toEqual([
      "below the line",
      "on the line",
      "above the line",
      "unknown",
    ]);
  });
});
