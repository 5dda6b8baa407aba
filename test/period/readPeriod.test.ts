import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Period, periodLabel, periodText, readPeriod } from "../../src/period/index.js";
import { faultsOf } from "./faultsOf.js";
import { periods } from "./periods.js";

const wide = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe("readPeriod laws", () => {
  const kinds = new Set<string>();

  test.prop([periods])("readPeriod(periodText(period)) is the period", (period) => {
    kinds.add(period.kind);
    expect(readPeriod(periodText(period))).toEqual(period);
  });

  it("has met every kind", () => {
    expect([...kinds].sort()).toEqual(["cumulative", "half", "month", "quarter", "year"]);
  });

  test.prop([periods])("readPeriod(periodLabel(period, zh)) is the period", (period) => {
    expect(readPeriod(periodLabel(period, "zh"))).toEqual(period);
  });

  test.prop([periods, fc.nat()])("readPeriod reads full-width digits, and spaces anywhere", (period, place) => {
    for (const text of [periodText(period), periodLabel(period, "zh")]) {
      const cut = place % (text.length + 1);
      expect(readPeriod(wide(text))).toEqual(period);
      expect(readPeriod(`${text.slice(0, cut)} ${text.slice(cut)}`)).toEqual(period);
    }
  });

  test.prop([periods, periods])("periodText of two periods is the same only if they are the same", (a, b) => {
    expect(periodText(a) === periodText(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
  });

  test.prop([fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{4}[-年/QH0-9月季度.]{0,6}$/))])(
    "readPeriod(any text) gives a period or a KaoheError that names the text",
    (text) => {
      const faults = faultsOf(() => readPeriod(text));
      if (faults.length === 0) expect(readPeriod(periodText(readPeriod(text)))).toEqual(readPeriod(text));
      for (const { code, facts } of faults) {
        expect(["period.unreadable", "period.impossible"]).toContain(code);
        expect(facts).toHaveProperty("text", text);
      }
    },
  );
});

describe("readPeriod reads what documents print", () => {
  const year = { kind: "year", year: 2017 };
  const quarter = { kind: "quarter", year: 2017, quarter: 3 };
  const month = { kind: "month", year: 2017, month: 9 };
  const cumulative = { kind: "cumulative", year: 2017, months: 9 };
  const forms: readonly (readonly [string, object])[] = [
    ...["2017", "2017年", "2017年度", "２０１７年", " 2017 年 ", "2017年全年"].map((text) => [text, year] as const),
    ...["2017-H2", "2017H2", "2017h2", "2017年下半年", "2017年H2"].map(
      (text) => [text, { kind: "half", year: 2017, half: 2 }] as const,
    ),
    ["2017年上半年", { kind: "half", year: 2017, half: 1 }],
    ...[
      "2017-Q3",
      "2017Q3",
      "2017q3",
      "2017年Q3",
      "2017年三季度",
      "2017年第三季度",
      "2017年第3季度",
      "2017年3季度",
    ].map((text) => [text, quarter] as const),
    ...[
      "2017-09",
      "2017-9",
      "2017/9",
      "2017/09",
      "201709",
      "2017年9月",
      "2017年09月",
      "2017年9月份",
      "２０１７年９月",
    ].map((text) => [text, month] as const),
    ...[
      "2017-01..09",
      "2017-1..9",
      "2017年1-9月",
      "2017年1—9月",
      "2017年1——9月",
      "2017年1–9月",
      "2017年1－9月",
      "2017年1~9月",
      "2017年1～9月",
      "2017年1至9月",
      "2017年1到9月",
      "2017年1月至9月",
      "2017年1-9月份",
      "2017年 1 — 9 月",
      "２０１７年１—９月",
      "2017年前三季度",
      "2017年前3季度",
    ].map((text) => [text, cumulative] as const),
    ["2017年1-12月", { kind: "cumulative", year: 2017, months: 12 }],
    ["2017-01..01", { kind: "cumulative", year: 2017, months: 1 }],
  ];

  it.each(forms)("readPeriod(%j) is %j", (text, period) => {
    expect(readPeriod(text)).toEqual(period);
  });
});

describe("periodLabel", () => {
  const labels: readonly (readonly [Period, string, string])[] = [
    [{ kind: "year", year: 2017 }, "2017年", "2017"],
    [{ kind: "half", year: 2017, half: 1 }, "2017年上半年", "H1 2017"],
    [{ kind: "quarter", year: 2017, quarter: 4 }, "2017年第四季度", "Q4 2017"],
    [{ kind: "month", year: 2017, month: 12 }, "2017年12月", "December 2017"],
    [{ kind: "cumulative", year: 2017, months: 9 }, "2017年1—9月", "January–September 2017"],
  ];

  it.each(labels)("periodLabel(%j) is %s, %s", (period, zh, en) => {
    expect(periodLabel(period, "zh")).toBe(zh);
    expect(periodLabel(period, "en")).toBe(en);
  });
});

describe("readPeriod where types are not checked", () => {
  it("takes a year that is a number, and refuses what is none", () => {
    const read = (input: unknown): unknown => Reflect.apply(readPeriod, undefined, [input]);
    expect(read(2017)).toEqual({ kind: "year", year: 2017 });
    expect(() => read(null)).toThrow("period.unreadable");
  });
});

describe("readPeriod refuses", () => {
  const unreadable = [
    "",
    "今年",
    "17年",
    "2017-01-09",
    "2017年1-9",
    "2017.9",
    "20170",
    "2017年2月底",
    "12017",
    "2017年九成",
  ];

  it.each(unreadable)("%j: period.unreadable", (text) => {
    expect(faultsOf(() => readPeriod(text))).toEqual([{ code: "period.unreadable", path: "", facts: { text } }]);
  });

  const impossible = [
    ["2017-13", "13", "1–12"],
    ["201700", "00", "1–12"],
    ["2017年0月", "0", "1–12"],
    ["2017-Q5", "5", "1–4"],
    ["2017年第0季度", "0", "1–4"],
    ["2017-H3", "3", "1–2"],
    ["2017年3-9月", "3", "1"],
    ["2017-01..13", "13", "1–12"],
    ["0999", "0999", "1000–9999"],
  ] as const;

  it.each(impossible)("%j: period.impossible, %s is not among %s", (text, found, allowed) => {
    expect(faultsOf(() => readPeriod(text))).toEqual([
      { code: "period.impossible", path: "", facts: { text, found, allowed } },
    ]);
  });
});
