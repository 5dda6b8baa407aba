import { readFileSync } from "node:fs";
import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CSV_MARKS, readCsv } from "../../src/csv.js";
import { isMissing, type Measure, panel } from "../../src/data/index.js";
import { exactText, sum } from "../../src/number/index.js";
import { readPeriod } from "../../src/period/index.js";
import { faultsOf } from "../period/faultsOf.js";
import { badCells, goodCells, manners, measures, written } from "./tables.js";

// Names with commas, quotes and line breaks, so that rows take several lines of the file.
const names = ["永嘉县", "文成县", '"飞地", 甲', "洞头区\n(含大门)", "泰顺县"] as const;
const header = ["county\n县", "projects", "R&D经费支出（万元）", "class"];
const options = { measures, area: "county 县", period: "2017年", attributes: { class: "class" } };

/** Rows of an area, two cells and a class. */
const tables = <T>(cells: fc.Arbitrary<T>): fc.Arbitrary<readonly (readonly [string, T, T, string])[]> =>
  fc
    .shuffledSubarray([...names], { minLength: 1 })
    .chain((chosen) =>
      fc.tuple(...chosen.map((name) => fc.tuple(fc.constant(name), cells, cells, fc.constantFrom("A", "B")))),
    );

describe("readCsv laws", () => {
  const met = new Set<string>();

  test.prop([tables(goodCells), manners])("readCsv of a written table gives what was written", (table, manner) => {
    const rows = table.map(([name, first, second, kind]) => [name, first.printed, second.printed, kind]);
    const { text } = written([header, ...rows], manner);
    const source = manner.comments.length > 0 ? { source: manner.comments.join("\n") } : {};
    for (const input of [text, new TextEncoder().encode(text)]) {
      const read = readCsv(input, options);
      expect(read.areas).toEqual(table.map(([id, , , kind]) => ({ id, attributes: { class: kind } })));
      expect(read.observations).toEqual(
        table.flatMap(([area, first, second]) =>
          [first, second].map(({ printed, value, reason }, place) => {
            met.add(reason ?? "number");
            return {
              area,
              measure: place === 0 ? "projects" : "rd",
              period: "2017",
              value,
              ...(value === null ? { reason, mark: printed } : {}),
              ...(place === 1 ? { unit: "万元" } : {}),
              ...source,
            };
          }),
        ),
      );
      expect(panel({ measures, ...read }).observations()).toHaveLength(table.length * 2);
    }
  });

  it("has met numbers and every kind of mark", () => {
    expect([...met].sort()).toEqual(["not-applicable", "not-reported", "number", "withheld"]);
  });

  test.prop([tables(fc.oneof(goodCells, badCells)), manners])(
    "readCsv of a table with bad cells names each of them, by line and header",
    (table, manner) => {
      const rows = table.map(([name, first, second, kind]) => [name, first.printed, second.printed, kind]);
      const { text, lines } = written([header, ...rows], manner);
      const expected = table.flatMap(([, first, second], row) =>
        [first, second].flatMap(({ printed, value, reason }, place) => {
          if (value !== null || reason !== undefined) return [];
          const [line = 0, column = ""] = [lines[row + 1], header[place + 1]];
          return [
            {
              code: "table.unreadable-number",
              path: `/rows/${line}/${column}`,
              facts: { row: line, column, text: printed },
            },
          ];
        }),
      );
      met.add(expected.length > 1 ? "several faults" : "at most one fault");
      expect(faultsOf(() => readCsv(text, options))).toEqual(expected);
    },
  );

  it("has met several faults at once", () => {
    expect(met).toContain("several faults");
  });
});

describe("readCsv of R&D projects of the counties of Wenzhou, 2017", () => {
  const units = { projects: "项", persons: "人", fte_person_year: "人年", expenditure_wan: "万元" };
  const ofWenzhou: Readonly<Record<string, Measure>> = Object.fromEntries(
    Object.entries(units).map(([id, unit]) => [id, { id, label: id, unit }]),
  );
  const file = readFileSync("examples/data/wenzhou_counties_rd_projects_2017.csv");
  const table = readCsv(file, { measures: ofWenzhou, area: "county", period: "2017", ignoreRows: ["全市"] });
  const built = panel({ measures: ofWenzhou, ...table });

  it("has 11 counties and 44 figures, all with the source at the head of the file", () => {
    expect(built.areas.map(({ id }) => id)).toEqual([
      "鹿城区",
      "龙湾区",
      "瓯海区",
      "洞头区",
      "瑞安市",
      "乐清市",
      "永嘉县",
      "平阳县",
      "苍南县",
      "文成县",
      "泰顺县",
    ]);
    expect(table.observations).toHaveLength(44);
    for (const { source } of table.observations)
      expect(source).toMatch(/^温州市统计局 wztjj\.wenzhou\.gov\.cn.*rounding\)$/);
  });

  it("sums the counties' expenditure to 912008万元, where 912007 is printed", () => {
    const cells = built.areas.map((_, area) => built.cell(area, "expenditure_wan", "2017"));
    expect(exactText(sum(cells.flatMap((cell) => (isMissing(cell) ? [] : [cell]))))).toBe("9120080000");
    const city = readCsv(file, { measures: ofWenzhou, area: "county", period: "2017" }).observations.at(-1);
    expect(city).toMatchObject({ area: "全市", measure: "expenditure_wan", value: "912007" });
  });
});

describe("readCsv", () => {
  const simple = { measures, area: "县", period: "2017" };

  it("knows measures by columns, id and label, with units in brackets of either width", () => {
    const headers = ["rd", "R&D经费支出", "R&D 经费支出", "R&D经费支出(亿元)", "R&D经费支出（亿元）", "rd(亿元)"];
    for (const each of headers) {
      const [found] = readCsv(`县,${each}\n甲,6.7\n`, simple).observations;
      expect(found).toEqual({
        area: "甲",
        measure: "rd",
        period: "2017",
        value: "6.7",
        ...(/[(（]/.test(each) ? { unit: "亿元" } : {}),
      });
    }
    expect(readCsv("县,Projects\n甲,3\n", { ...simple, columns: { Projects: "projects" } }).observations).toHaveLength(
      1,
    );
    expect(readCsv("县,projects(项)\n甲,3\n", simple).observations).toHaveLength(1);
  });

  it("takes the unit also from a header that columns names, and leaves other brackets alone", () => {
    const columns = { "支出(万元)": "rd", "项目(初步)": "projects" };
    const found = readCsv("县,支出（万元）,项目(初步)\n甲,67000,3\n", { ...simple, columns }).observations;
    expect(found.map(({ measure, unit }) => [measure, unit])).toEqual([
      ["rd", "万元"],
      ["projects", undefined],
    ]);
  });

  it("reads % in cells of shares", () => {
    const found = readCsv("县,share(‰)\n甲,2.07%\n乙,20.7\n", simple);
    expect(found.observations.map(({ value, unit }) => [value, unit])).toEqual([
      ["2.07", "%"],
      ["20.7", "‰"],
    ]);
    const built = panel({ measures, ...found });
    expect(built.cell(0, "share", "2017")).toEqual(built.cell(1, "share", "2017"));
  });

  it("takes the period of each row from a column, and dates the attributes by it", () => {
    const text = "县,年份,类别,rd\n甲,2016年,A,1\n甲,2017,B,2\n";
    const read = readCsv(text, { ...simple, period: { column: "年份" }, attributes: { 类别: "class" } });
    expect(read.areas).toEqual([{ id: "甲", attributesIn: { "2016": { class: "A" }, "2017": { class: "B" } } }]);
    const built = panel({ measures, ...read });
    expect(built.attribute(0, "class", readPeriod("2016-Q3"))).toBe("A");
    expect(built.periods("rd")).toEqual(["2016", "2017"]);
  });

  it("keeps the known areas, in their order, with the attributes of the table", () => {
    const areas = [
      { id: "乙", parent: "甲" },
      { id: "甲", attributes: { city: "温州" } },
    ];
    const read = readCsv("县,类别,rd\n甲,A,1\n", { ...simple, areas, attributes: { 类别: "class" } });
    expect(read.areas).toEqual([
      { id: "乙", parent: "甲" },
      { id: "甲", attributes: { city: "温州", class: "A" } },
    ]);
  });

  it("takes other marks, a source, units of the user's own and another delimiter", () => {
    const marks = { ...CSV_MARKS, "#": "below-unit" };
    const units = { 千美金: { factor: 1000, of: "美元" } };
    const exports = { exports: { id: "exports", label: "出口", unit: "美元" } };
    const all = { measures: exports, area: "县", period: "2017", marks, units, source: "海关", delimiter: ";" };
    expect(readCsv("# 初稿\n县;出口(千美金)\n甲;#\n乙;3\n", all).observations).toEqual([
      {
        area: "甲",
        measure: "exports",
        period: "2017",
        value: null,
        reason: "below-unit",
        mark: "#",
        unit: "千美金",
        source: "海关",
      },
      { area: "乙", measure: "exports", period: "2017", value: "3", unit: "千美金", source: "海关" },
    ]);
  });

  it("leaves out columns to be ignored, unnamed columns without contents, and blank rows", () => {
    const read = readCsv("县,rd,备注,\n甲,1,初步,\n , ,,\n乙,2,,\n", { ...simple, ignore: ["备注", "序号"] });
    expect(read.observations.map(({ area }) => area)).toEqual(["甲", "乙"]);
  });

  it("takes any line ends, also inside quotes", () => {
    const read = readCsv('县,"rd\r\n(万元)"\r甲,1\r\n乙,2\n', simple);
    expect(read.observations.map(({ area, value, unit }) => [area, value, unit])).toEqual([
      ["甲", "1", "万元"],
      ["乙", "2", "万元"],
    ]);
  });

  it("takes handles in place of measures", () => {
    const handles = { rd: { kind: "observed", measure: { id: "rd", label: "R&D经费支出", unit: "亿元" } } };
    expect(readCsv("县,rd\n甲,1\n", { ...simple, measures: handles }).observations).toHaveLength(1);
  });
});
