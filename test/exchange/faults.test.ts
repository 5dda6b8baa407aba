import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/csv.js";
import { faultsOf } from "../period/faultsOf.js";
import { measures } from "./tables.js";

type Options = Parameters<typeof readCsv>[1];

const simple: Options = { measures, area: "县", period: "2017" };
const faults = (text: string | Uint8Array, options: Partial<Options> = {}) =>
  faultsOf(() => readCsv(text, { ...simple, ...options }));

describe("readCsv refuses files", () => {
  it.each([
    ["bytes that are no text", Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0xff, 0xff), {}, "UTF-8, GB18030"],
    ["bytes with NUL", Uint8Array.of(0x50, 0x4b, 0x00, 0x04), {}, "UTF-8, GB18030"],
    ["GBK that is said to be UTF-8", Uint8Array.of(0xcf, 0xd8), { encoding: "utf-8" }, "utf-8"],
  ] as const)("of %s: csv.undecodable", (_, bytes, options, encodings) => {
    expect(faults(bytes, options)).toEqual([{ code: "csv.undecodable", path: "", facts: { encodings } }]);
  });

  it("that were decoded wrongly before: csv.wrongly-decoded", () => {
    const fault = { code: "csv.wrongly-decoded", path: "", facts: { line: 2 } };
    expect(faults("县,rd\n\uFFFD\uFFFD,1\n")).toEqual([fault]);
  });

  it.each([
    ["", 0],
    ["\n\n", 0],
    ["# 来源:年鉴", 0],
    ["县,rd\n", 1],
    ["县,rd\n,\n", 1],
  ])("without figures, %j: table.empty", (text, rows) => {
    expect(faults(text)).toEqual([{ code: "table.empty", path: "", facts: { rows } }]);
  });

  it("with quotes that do not pair: csv.quotes", () => {
    expect(faults('县,rd\n甲,1\n"乙,2\n丙,3\n')).toEqual([{ code: "csv.quotes", path: "/rows/3", facts: { row: 3 } }]);
    expect(faults('县,rd\n"甲"乙,1\n')).toEqual([{ code: "csv.quotes", path: "/rows/2", facts: { row: 2 } }]);
  });
});

describe("readCsv refuses headers", () => {
  it("without the columns that the options name: table.no-column", () => {
    const options = {
      area: "县区",
      period: { column: "年度" },
      attributes: { 类别: "class" },
      columns: { 支出: "rd" },
    };
    expect(faults("县,rd,年份\n甲,1,2017\n", { ...options, ignore: ["县", "年份"] })).toEqual([
      { code: "table.no-column", path: "/rows/1", facts: { header: "县区", suggestion: "县" } },
      { code: "table.no-column", path: "/rows/1", facts: { header: "年度", suggestion: "年份" } },
      { code: "table.no-column", path: "/rows/1", facts: { header: "类别", suggestion: "" } },
      { code: "table.no-column", path: "/rows/1", facts: { header: "支出", suggestion: "" } },
    ]);
  });

  it("with a column that means nothing: table.unknown-column", () => {
    expect(faults("县,R&D经费支岀,人口/万\n甲,1,2\n")).toEqual([
      {
        code: "table.unknown-column",
        path: "/rows/1/R&D经费支岀",
        facts: { header: "R&D经费支岀", suggestion: "R&D经费支出" },
      },
      { code: "table.unknown-column", path: "/rows/1/人口~1万", facts: { header: "人口/万", suggestion: "" } },
    ]);
  });

  it.each([
    ["县,2016年\n甲,1\n", "inHeader"],
    ["县,rd,\n,2016,2017\n甲,1,2\n", "headerRows"],
    ["县,rd,rd\n,2016,2017\n甲,1,2\n", "headerRows"],
  ])("naming the option that is missing: %j", (text, option) => {
    expect(() => readCsv(text, simple)).toThrow(option);
  });

  it("that are blank over figures: table.unnamed-column", () => {
    expect(faults("县,rd,\n甲,1,2\n")).toEqual([
      { code: "table.unnamed-column", path: "/rows/1", facts: { column: 3 } },
    ]);
  });

  it("that stand there twice: table.duplicate-header", () => {
    expect(faults("县,rd(亿元),rd（亿元）\n甲,1,2\n")).toEqual([
      { code: "table.duplicate-header", path: "/rows/1/rd（亿元）", facts: { header: "rd（亿元）" } },
    ]);
  });

  it("of which two are one measure: table.measure-twice", () => {
    expect(faults("县,rd,R&D经费支出\n甲,1,2\n")).toEqual([
      {
        code: "table.measure-twice",
        path: "/rows/1/R&D经费支出",
        facts: { measure: "rd", first: "rd", second: "R&D经费支出" },
      },
    ]);
  });

  it("that are the label of two measures: table.ambiguous-column", () => {
    const both = {
      a: { id: "a", label: "授权量", unit: "件" },
      b: { id: "b", label: { zh: "授权量", en: "grants" }, unit: "件" },
    };
    expect(faults("县,授权量\n甲,1\n", { measures: both })).toEqual([
      { code: "table.ambiguous-column", path: "/rows/1/授权量", facts: { header: "授权量", measures: "a, b" } },
    ]);
  });

  it("that columns gives to an unknown measure: table.unknown-measure", () => {
    expect(faults("县,支出,x\n甲,1,2\n", { columns: { 支出: "rdd", x: "toString" } })).toEqual([
      {
        code: "table.unknown-measure",
        path: "/rows/1/支出",
        facts: { header: "支出", measure: "rdd", suggestion: "rd" },
      },
      { code: "table.unknown-measure", path: "/rows/1/x", facts: { header: "x", measure: "toString", suggestion: "" } },
    ]);
  });

  it("with a unit of another kind: table.unit-mismatch", () => {
    expect(faults("县,rd(件),share(百分点)\n甲,1,2\n")).toEqual([
      {
        code: "table.unit-mismatch",
        path: "/rows/1/rd(件)",
        facts: { header: "rd(件)", unit: "件", measureUnit: "亿元" },
      },
      {
        code: "table.unit-mismatch",
        path: "/rows/1/share(百分点)",
        facts: { header: "share(百分点)", unit: "百分点", measureUnit: "%" },
      },
    ]);
  });

  it("with an unknown unit: unit.unknown", () => {
    expect(faults("县,rd(亿圆)\n甲,1\n")).toMatchObject([
      { code: "unit.unknown", path: "/rows/1/rd(亿圆)", facts: { unit: "亿圆" } },
    ]);
  });
});

describe("readCsv refuses rows", () => {
  it("with too few or too many fields: table.ragged-row", () => {
    expect(faults("县,rd\n甲\n乙,1,2\n")).toEqual([
      { code: "table.ragged-row", path: "/rows/2", facts: { row: 2, fields: 1, expected: 2 } },
      { code: "table.ragged-row", path: "/rows/3", facts: { row: 3, fields: 3, expected: 2 } },
    ]);
  });

  it("without an area: table.no-area", () => {
    expect(faults("县,rd\n ,1\n")).toEqual([{ code: "table.no-area", path: "/rows/2/县", facts: { row: 2 } }]);
  });

  it("of unknown areas: table.unknown-area", () => {
    expect(faults("县,rd\n永加县,1\n全市,2\n", { areas: [{ id: "永嘉县" }] })).toEqual([
      { code: "table.unknown-area", path: "/rows/2/县", facts: { row: 2, area: "永加县", suggestion: "永嘉县" } },
      { code: "table.unknown-area", path: "/rows/3/县", facts: { row: 3, area: "全市", suggestion: "" } },
    ]);
  });

  it("of many unknown areas, with what may be meant for the first alone", () => {
    const rows = Array.from({ length: 30 }, (_, place) => `永加县经济技术开发区${place},1`).join("\n");
    const found = faults(`县,rd\n${rows}\n`, { areas: [{ id: "永嘉县经济技术开发区" }] });
    expect(found).toHaveLength(30);
    expect(found.map(({ facts }) => "suggestion" in facts && facts.suggestion !== "")).toEqual(
      found.map((_, place) => place < 20),
    );
  });

  it("that speak of an area again: table.duplicate-row", () => {
    expect(faults("县,年,rd\n甲,2016,1\n甲,2017,1\n甲,2016年,2\n", { period: { column: "年" } })).toEqual([
      { code: "table.duplicate-row", path: "/rows/4/县", facts: { row: 4, first: 2, area: "甲", period: "2016" } },
    ]);
  });

  it("to be ignored that are not there: table.no-row", () => {
    expect(faults("县,rd\n甲,1\n合计,1\n", { ignoreRows: ["总计"] })).toEqual([
      { code: "table.no-row", path: "/rows", facts: { area: "总计" } },
    ]);
  });

  it("with unreadable periods: period.unreadable, at the cell or the option", () => {
    expect(faults("县,年,rd\n甲,,1\n", { period: { column: "年" } })).toEqual([
      { code: "period.unreadable", path: "/rows/2/年", facts: { text: "" } },
    ]);
    expect(faults("县,rd\n甲,1\n乙,2\n", { period: "今年" })).toEqual([
      { code: "period.unreadable", path: "/period", facts: { text: "今年" } },
    ]);
  });

  it("with % in figures that are no share: table.unreadable-number", () => {
    expect(faults("县,rd\n甲,5%\n")).toEqual([
      { code: "table.unreadable-number", path: "/rows/2/rd", facts: { row: 2, column: "rd", text: "5%" } },
    ]);
  });
});

describe("readCsv reports all faults at once", () => {
  it("in the order of options, header, rows and cells, under the comments", () => {
    const text = "# 来源\n县,rd,人口,projects\n甲,12..5,1,*0家\n甲,1\n全市,x,x,x\n,3,4,5\n";
    expect(faults(text, { ignoreRows: ["全市"] }).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "table.unknown-column /rows/2/人口",
      "table.unreadable-number /rows/3/rd",
      "table.unreadable-number /rows/3/projects",
      "table.ragged-row /rows/4",
      "table.no-area /rows/6/县",
    ]);
  });
});
