import { readFileSync } from "node:fs";
import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/csv.js";
import { type Observation, panel } from "../../src/data/index.js";
import { type ReadTableOptions, readTable } from "../../src/exchange/index.js";
import { faultsOf } from "../period/faultsOf.js";
import { goodCells, measures } from "./tables.js";

const areas = ["永嘉县", "文成县", "泰顺县", "洞头区"];
const ids = ["rd", "projects"];
const years = ["2016", "2017", "2018"];

/** A figure for each area, measure and year, as it is printed. */
const cubes = fc.array(goodCells, { minLength: 24, maxLength: 24, size: "max" }).map((cells) => {
  const printed = (area: number, measure: number, year: number): string =>
    cells[(area * ids.length + measure) * years.length + year]?.printed ?? "";
  return printed;
});

const key = ({ area, measure, period }: Observation): string => `${area} ${measure} ${period}`;
const sorted = (observations: readonly Observation[]): readonly Observation[] =>
  [...observations].sort((a, b) => (key(a) < key(b) ? -1 : 1));
const figuresOf = (rows: readonly (readonly string[])[], options: Omit<ReadTableOptions, "measures">) =>
  sorted(readTable(rows, { measures, ...options }).observations);

describe("readTable", () => {
  test.prop([cubes])("readTable reads the same figures from every form of a table", (printed) => {
    const long = areas.flatMap((area, a) =>
      ids.flatMap((measure, m) => years.map((year, y) => [year, measure, area, printed(a, m, y)])),
    );
    const wanted = figuresOf([["年份", "指标", "县", "数值"], ...long], {
      area: "县",
      measure: { column: "指标" },
      period: { column: "年份" },
      value: "数值",
    });
    expect(wanted).toHaveLength(24);
    const byYear = areas.flatMap((area, a) =>
      years.map((year, y) => [area, year, ...ids.map((_, m) => printed(a, m, y))]),
    );
    expect(figuresOf([["县", "年份", ...ids], ...byYear], { area: "县", period: { column: "年份" } })).toEqual(wanted);
    const levels = [
      ["县", ...ids.flatMap((id) => [id, "", ""])],
      ["", ...ids.flatMap(() => years)],
    ];
    const wide = areas.map((area, a) => [area, ...ids.flatMap((_, m) => years.map((_, y) => printed(a, m, y)))]);
    const inHeader = { inHeader: true } as const;
    const twoLevels = { area: "县", period: inHeader, headerRows: 2 };
    expect(figuresOf([...levels, ...wide], twoLevels)).toEqual(wanted);
    expect(figuresOf([["表 9-6"], ...levels, ...wide], twoLevels)).toEqual(wanted);
    const ofMeasures = ids.flatMap((id, m) =>
      years.map((year, y) => [id, year, ...areas.map((_, a) => printed(a, m, y))]),
    );
    const measureRows = { area: inHeader, measure: { column: "指标" }, period: { column: "年" } };
    expect(figuresOf([["指标", "年", ...areas], ...ofMeasures], measureRows)).toEqual(wanted);
    const ofYears = areas.map((area, a) => [area, ...years.map((_, y) => printed(a, 0, y))]);
    const single = { area: "县", measure: "rd", period: inHeader };
    const rd = wanted.filter(({ measure }) => measure === "rd");
    expect(figuresOf([["县", ...years.map((year) => `${year}年`)], ...ofYears], single)).toEqual(rd);
    expect(
      figuresOf([["县", ...years.map((year) => `${year}年rd`)], ...ofYears], { area: "县", period: inHeader }),
    ).toEqual(rd);
  });

  it("reads table 9-6 of the yearbook of Wenzhou as it is printed, with two levels, units, total and footnotes", () => {
    const file = readFileSync("examples/data/wenzhou_yearbook_9_6.csv");
    const units = { projects: "项", persons: "人", fte: "人年", expenditure: "万元" };
    const labels = { projects: "项目数", persons: "参加人员", fte: "人员折合全时当量", expenditure: "经费支出" };
    const ofWenzhou = Object.fromEntries(
      Object.entries(units).map(([id, unit]) => [id, { id, label: `R&D${labels[id as keyof typeof labels]}`, unit }]),
    );
    const table = readCsv(file, {
      measures: ofWenzhou,
      area: "县(市、区)",
      period: "2017",
      headerRows: 2,
      totals: "aside",
      columns: { "R&D项目/项目数": "projects", "R&D项目/参加人员": "persons" },
    });
    expect(table.encoding).toBe("gb18030");
    expect(table.notes).toEqual([
      { row: 1, text: "9-6 规模以上工业企业R&D项目情况(2017年)", kind: "title" },
      { row: 4, text: "项 人 人年 万元", kind: "unit" },
      { row: 5, text: "全 市 9204 52506 40032 912007", kind: "total" },
      { row: 17, text: "注:各县(市、区)之和与全市数因四舍五入不等。", kind: "footnote" },
      { row: 18, text: "资料来源:温州市统计局 2018-11-20 表9-6", kind: "source" },
    ]);
    const built = panel({ measures: ofWenzhou, ...table });
    expect(built.areas).toHaveLength(11);
    expect(table.observations).toHaveLength(44);
    expect(built.observation(6, "expenditure", "2017")).toEqual({
      area: "永嘉县",
      measure: "expenditure",
      period: "2017",
      value: "77985",
      unit: "万元",
      source: "温州市统计局 2018-11-20 表9-6",
    });
  });

  it("takes the unit of the title where a header has none, and checks it", () => {
    const rows = [
      ["R&D经费支出", "(单位:万元)"],
      ["县", "rd", "share(%)"],
      ["甲", "67000", "2.1"],
    ];
    const options = { area: "县", period: "2017", measures };
    expect(readTable(rows, options).observations.map(({ unit }) => unit)).toEqual(["万元", "%"]);
    expect(readTable(rows, { ...options, unit: null }).observations.map(({ unit }) => unit)).toEqual([undefined, "%"]);
    const projects = [
      ["单位:万元", ""],
      ["县", "projects"],
      ["甲", "3"],
    ];
    expect(faultsOf(() => readTable(projects, options))).toEqual([
      {
        code: "table.unit-mismatch",
        path: "/rows/2/projects",
        facts: { header: "projects", unit: "万元", measureUnit: "项" },
      },
    ]);
    const several = [
      ["单位:项、万元", ""],
      ["县", "projects"],
      ["甲", "3"],
    ];
    expect(readTable(several, options).notes).toEqual([{ row: 1, text: "单位:项、万元", kind: "unit" }]);
    expect(readTable(several, options).observations[0]?.unit).toBe("项");
  });

  const titled = (title: string) => () =>
    readTable(
      [
        [title, "", ""],
        ["县", "rd", "projects"],
        ["甲", "77985", "631"],
      ],
      { area: "县", period: "2017", measures },
    );

  it.each(["单位:项、万元", "单位:项 万元", "计量单位：万元、 项", "2017年 数量单位:项 金额单位:万元"])(
    "gives each measure the only unit that fits it, of several in the title: %s",
    (title) => {
      expect(titled(title)().observations.map(({ unit }) => unit)).toEqual(["万元", "项"]);
    },
  );

  it("refuses to choose between units of the title that fit alike", () => {
    const facts = { header: "rd", units: "万元, 亿元, 项", measureUnit: "亿元" };
    expect(faultsOf(titled("单位:万元 亿元 项"))).toEqual([{ code: "table.which-unit", path: "/rows/2/rd", facts }]);
  });

  it.each([
    ["填报单位:市科技局", [undefined, undefined]],
    ["制表单位:市科技局  单位:万元、项", ["万元", "项"]],
    ["R&D情况单位:万元、项 联系人:张", ["万元", "项"]],
  ])("does not take an office for a unit: %s", (title, units) => {
    expect(titled(title)().observations.map(({ unit }) => unit)).toEqual(units);
  });

  it("takes a row of units also where one measure is in all columns, and refuses what contradicts it", () => {
    const rows = [
      ["县", "2016", "2017"],
      ["单位", "万元", "亿元"],
      ["甲", "67000", "7"],
    ];
    const options = { area: "县", period: { inHeader: true }, measure: "rd", measures } as const;
    expect(readTable(rows, options).observations.map(({ unit }) => unit)).toEqual(["万元", "亿元"]);
    const both = [
      ["县", "rd(亿元)"],
      ["", "万元"],
      ["甲", "1"],
    ];
    expect(faultsOf(() => readTable(both, { area: "县", period: "2017", measures }))).toEqual([
      {
        code: "table.two-units",
        path: "/rows/1/rd(亿元)",
        facts: { header: "rd(亿元)", first: "亿元", second: "万元" },
      },
    ]);
  });

  it("keeps totals as areas unless told otherwise, and says so", () => {
    const rows = [
      ["县", "rd"],
      ["合 计", "3"],
      ["甲", "3"],
    ];
    const options = { area: "县", period: "2017", measures };
    expect(readTable(rows, options)).toMatchObject({
      areas: [{ id: "合 计" }, { id: "甲" }],
      notes: [{ row: 2, text: "合 计 3", kind: "total-kept" }],
    });
    const aside = readTable(rows, { ...options, totals: "aside" });
    expect(aside.areas).toEqual([{ id: "甲" }]);
    expect(aside.notes).toEqual([{ row: 2, text: "合 计 3", kind: "total" }]);
    expect(readTable(rows, { ...options, totals: "aside", areas: [{ id: "合 计" }, { id: "甲" }] }).notes).toEqual([]);
  });

  it("tells of ignored rows and columns", () => {
    const rows = [
      ["县", "rd", "备注"],
      ["全市", "3", ""],
      ["甲", "3", "初步"],
    ];
    const options = { area: "县", period: "2017", measures, ignore: ["备注"], ignoreRows: ["全市"] };
    expect(readTable(rows, options).notes).toEqual([
      { row: 1, text: "备注", kind: "ignored" },
      { row: 2, text: "全市 3", kind: "ignored" },
    ]);
  });

  it("takes a row below the figures for data unless it is a footnote", () => {
    const rows = [
      ["县", "rd"],
      ["甲", "3"],
      ["小计以上", ""],
      ["注:初步数", ""],
      ["2.不含乙县", ""],
    ];
    const options = { area: "县", period: "2017", measures };
    const table = readTable(rows, options);
    expect(table.areas.map(({ id }) => id)).toEqual(["甲", "小计以上"]);
    expect(table.notes.map(({ kind, row }) => [row, kind])).toEqual([
      [4, "footnote"],
      [5, "footnote"],
    ]);
    expect(faultsOf(() => readTable(rows, { ...options, areas: [{ id: "甲" }] }))).toMatchObject([
      { code: "table.unknown-area", facts: { row: 3, area: "小计以上" } },
    ]);
  });

  it("does not guess what a group of columns means", () => {
    const rows = [
      ["县", "城镇", "", "农村"],
      ["", "rd", "projects", "rd"],
      ["甲", "1", "2", "3"],
    ];
    const found = faultsOf(() => readTable(rows, { measures, area: "县", period: "2017", headerRows: 2 }));
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "table.unknown-column /rows/1/城镇~1rd",
      "table.unknown-column /rows/1/城镇~1projects",
      "table.unknown-column /rows/1/农村~1rd",
    ]);
  });

  it("refuses headers without a period, unknown areas in the header, and figures that come twice", () => {
    const inHeader = { inHeader: true } as const;
    const faults = (rows: readonly (readonly string[])[], options: Partial<ReadTableOptions>) =>
      faultsOf(() => readTable(rows, { measures, area: "县", period: "2017", ...options })).map(
        ({ code, path }) => `${code} ${path}`,
      );
    expect(
      faults(
        [
          ["县", "今年"],
          ["甲", "1"],
        ],
        { measure: "rd", period: inHeader },
      ),
    ).toEqual(["table.no-period /rows/1/今年"]);
    const areaColumns = { area: inHeader, measure: { column: "指标" }, areas: [{ id: "甲" }] };
    expect(
      faults(
        [
          ["指标", "甲", "乙"],
          ["rd", "1", "2"],
        ],
        areaColumns,
      ),
    ).toEqual(["table.unknown-area /rows/1/乙"]);
    expect(
      faults(
        [
          ["指标", "甲"],
          ["rd", "1"],
          ["rd", "2"],
        ],
        areaColumns,
      ),
    ).toEqual(["table.duplicate-row /rows/3/"]);
    const long = { measure: { column: "指标" }, value: "数值", status: { column: "状态" } };
    const header = ["县", "指标", "数值", "状态"];
    expect(faults([header, ["甲", "rd", "1", "sure"], ["甲", "gdp", "1", ""]], long)).toEqual([
      "data.unknown-status /rows/2/状态",
      "table.unknown-column /rows/3/指标",
    ]);
  });
});

describe("readTable sets aside", () => {
  const options = { area: "县", period: "2017", measures } as const;
  const table = (...names: readonly string[]) => [["县", "rd"], ...names.map((name) => [name, "1"])];

  it("no area without figures that stands between rows of figures, below a note", () => {
    const rows = [
      ["县", "rd"],
      ["甲", "1"],
      ["注:x", ""],
      ["乙", ""],
      ["丙", "2"],
      ["以上为初步数", ""],
    ];
    const read = readTable(rows, options);
    expect(read.areas.map(({ id }) => id)).toEqual(["甲", "乙", "丙"]);
    expect(read.notes.map(({ row, kind }) => [row, kind])).toEqual([
      [3, "footnote"],
      [6, "footnote"],
    ]);
  });

  it.each(["合计:", "合 计", "温州市合计", "合计数", "平均", "全市平均", "平均值", "全市"])("the total %s", (name) => {
    const read = readTable(table("甲", name), { ...options, totals: "aside" });
    expect(read.areas).toEqual([{ id: "甲" }]);
    expect(read.notes.map(({ kind }) => kind)).toEqual(["total"]);
    expect(readTable(table("甲", name), options).notes.map(({ kind }) => kind)).toEqual(["total-kept"]);
  });

  it("no part of an area, but names it", () => {
    const read = readTable(table("甲", "其中:乙"), { ...options, totals: "aside" });
    expect(read.areas).toHaveLength(2);
    expect(read.notes.map(({ row, kind }) => [row, kind])).toEqual([[3, "total-kept"]]);
  });
});
