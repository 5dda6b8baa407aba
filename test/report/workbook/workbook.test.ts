import { strFromU8, unzipSync } from "fflate";
import {
  type Area,
  add,
  assess,
  atLeast,
  cohortMax,
  defineScheme,
  divide,
  max,
  measures,
  minMax,
  multiply,
  of,
  panel,
  rankLinear,
  type SchemeDefinition,
} from "kaohe";
import { type Workbook, type WorkbookCell, workbookOf, writeWorkbook } from "kaohe/workbook";
import readXlsxFile from "read-excel-file/universal";
import { describe, expect, it } from "vitest";

const m = measures({ rd: { label: "R&D经费支出", unit: "万元" } });
type Definition = SchemeDefinition<"rd">;

const item = { id: "rd", indicator: "rd", points: 10, rule: minMax() } as const;

/** Counties with classes and figures, scored by a scheme with some parts of its own. */
function resultOf(
  counties: Readonly<Record<string, readonly [name: string, value: string | null]>>,
  own: Partial<Definition> = {},
) {
  const classes = [...new Set(Object.values(counties).map(([name]) => name))];
  const scheme = defineScheme({
    id: "demo",
    classes,
    measures: m,
    indicators: { rd: { label: "R&D经费支出", unit: "万元", formula: m.rd } },
    items: [item],
    ...own,
  });
  const areas = Object.entries(counties).map(([id, [name]]): Area => ({ id, attributes: { class: name } }));
  const observations = Object.entries(counties).map(([area, [, value]]) => ({
    area,
    measure: "rd",
    period: "2017",
    value,
  }));
  return assess(scheme, {
    panel: panel({ areas, measures: scheme.measures, observations }),
    period: "2017",
    targets: [{ indicator: "rd", criterion: atLeast("3") }],
  });
}

function shown(cell: WorkbookCell | undefined): string | number {
  if (cell === null || cell === undefined) return "";
  return cell.kind === "number" ? cell.value : cell.kind === "text" ? cell.text : cell.formula;
}

/** A sheet's rows below its title. */
function rowsOf({ sheets }: Workbook, name: string): readonly (readonly (string | number)[])[] {
  return (sheets.find((sheet) => sheet.name === name)?.rows ?? []).slice(1).map((row) => row.map(shown));
}

describe("workbookOf", () => {
  it("workbookOf lists figures as they are changed: in their unit, and why one is missing", () => {
    expect(rowsOf(workbookOf(resultOf({ 甲县: ["A", "12.5"], 乙县: ["A", null] })), "数据")).toEqual([
      ["考核对象", "类别", "R&D经费支出 2017年 (万元)", "R&D经费支出目标 (万元)"],
      ["甲县", "A", 12.5, 3],
      ["乙县", "A", "未报", 3],
    ]);
  });

  it("workbookOf stands areas in the order of their ranks, class by class", () => {
    const result = resultOf({ 甲: ["B", "1"], 乙: ["A", "1"], 丙: ["B", "2"], 丁: ["A", "3"] });
    expect(rowsOf(workbookOf(result), "排名").map(([area]) => area)).toEqual(["考核对象", "丁", "乙", "丙", "甲"]);
  });

  it("workbookOf numbers classes whose names a condition would read as a pattern or a number", () => {
    const result = resultOf({ 甲: ["1", "1"], 乙: ["01", "2"], 丙: ["A*", "3"] });
    expect(rowsOf(workbookOf(result), "数据").map((row) => row[1])).toEqual(["类别 (1=1; 2=01; 3=A*)", 2, 1, 3]);
  });

  it.each([
    ["Ａ类", "A类"],
    ["straße", "STRASSE"],
    ["a类", "A类"],
  ])("workbookOf numbers classes that a spreadsheet may take for one: %s and %s", (one, other) => {
    const result = resultOf({ 甲: [one, "1"], 乙: [other, "2"] });
    expect(rowsOf(workbookOf(result), "数据")[0]?.[1]).toBe(`类别 (1=${one}; 2=${other})`);
  });

  it("workbookOf speaks English", () => {
    const workbook = workbookOf(resultOf({ Yongjia: ["A", "1"] }), { locale: "en" });
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      "Ranking",
      "Scores",
      "Indicators",
      "Steps",
      "Data",
      "Rules",
      "Differences",
      "Reasons",
    ]);
    expect(rowsOf(workbook, "Ranking")[0]).toEqual(["area", "class", "total", "rank"]);
  });

  it("workbookOf says that pairs are not compared in it", () => {
    const items = [item, { ...item, id: "second", rule: rankLinear() }];
    const rules = rowsOf(
      workbookOf(
        resultOf(
          { 甲: ["A", "1"], 乙: ["A", "2"] },
          {
            items: [{ id: "both", points: 10, aggregation: { kind: "copeland" }, items }],
          },
        ),
      ),
      "办法",
    );
    expect(rules.filter(([kind]) => kind === "不能用公式表示").map(([, name]) => name)).toEqual(["both"]);
  });

  it("workbookOf holds the value where a formula has more parts than a spreadsheet takes", () => {
    const formula = max(...Array.from({ length: 260 }, (_, shift) => multiply(m.rd, shift)));
    const indicators = { rd: { label: "R&D经费支出", unit: "万元", formula } };
    const workbook = workbookOf(resultOf({ 甲: ["A", "3"] }, { indicators }));
    const [headings = [], first = []] = rowsOf(workbook, "指标");
    expect([headings[2], first[2]]).toEqual(["R&D经费支出 (万元) (软件计算值,本表不重算)", 777]);
    expect(rowsOf(workbook, "办法").some(([kind]) => kind === "不能用公式表示")).toBe(true);
    expect(workbook.sheets[0]?.rows[2]?.[3]?.kind).toBe("formula");
  });

  it("workbookOf compares areas by the figures of their parents, one row for each area", () => {
    const formula = divide(of(m.rd, "parent"), cohortMax(of(m.rd, "parent"), { over: ["class"] }));
    const scheme = defineScheme({
      id: "demo",
      classes: ["A"],
      measures: m,
      indicators: { rd: { label: "占最高市", unit: "", formula } },
      items: [item],
    });
    const cities = { 甲市: "100", 乙市: "300" };
    const areas: Area[] = [
      ...Object.keys(cities).map((id) => ({ id, attributes: {} })),
      { id: "甲县", parent: "甲市", attributes: { class: "A" } },
      { id: "乙县", parent: "乙市", attributes: { class: "A" } },
    ];
    const observations = Object.entries(cities).map(([area, value]) => ({
      area,
      measure: "rd",
      period: "2017",
      value,
    }));
    const workbook = workbookOf(assess(scheme, { panel: panel({ areas, measures: m, observations }), period: "2017" }));
    const [headings = [], ...rows] = rowsOf(workbook, "步骤");
    const column = headings.indexOf("上级R&D经费支出 (万元)");
    expect(rows.map((row) => row[column])).toEqual([
      '=IF(数据!$C$6="","未报",数据!$C$6)',
      '=IF(数据!$C$5="","未报",数据!$C$5)',
    ]);
    expect(rows[0]?.[2]).toBe(
      '=IF(SUMPRODUCT((类别=$B3)*ISNUMBER($H$3:$H$4))=0,"无可比对象",_xlfn.MAXIFS($H$3:$H$4,类别,$B3))',
    );
    expect(workbook.differences).toEqual([]);
  });

  it("workbookOf names the sources of figures whose measures have spaces in their names", () => {
    const spaced = measures({ a: { label: "甲", unit: "" }, "a b": { label: "乙", unit: "" } });
    const scheme = defineScheme({
      id: "demo",
      classes: ["A"],
      measures: spaced,
      indicators: { rd: { label: "和", unit: "", formula: add(spaced.a, spaced["a b"]) } },
      items: [item],
    });
    const observations = ["a", "a b"].map((measure) => ({
      area: "甲县",
      measure,
      period: "2017",
      value: "1",
      source: `来源 ${measure}`,
    }));
    const areas: readonly Area[] = [{ id: "甲县", attributes: { class: "A" } }];
    const result = assess(scheme, { panel: panel({ areas, measures: spaced, observations }), period: "2017" });
    const sources = rowsOf(workbookOf(result), "办法").filter(([kind]) => kind === "数据来源");
    expect(sources.map((row) => row[5])).toEqual(["来源 a", "来源 a b"]);
  });

  it.each([
    ["2.5%", "0.00%"],
    ["2.555%", "0.000%"],
  ])("workbookOf shows every decimal of a share: %s as %s", (value, format) => {
    const shares = measures({ rd: { label: "占比", unit: "%" } });
    const indicators = { rd: { label: "占比", unit: "%", formula: shares.rd } } as const;
    const scheme = defineScheme({ id: "demo", classes: ["A"], measures: shares, indicators, items: [item] });
    const areas: readonly Area[] = [{ id: "甲县", attributes: { class: "A" } }];
    const observations = [{ area: "甲县", measure: "rd", period: "2017", value: "3" }];
    const targets = [{ indicator: "rd", criterion: atLeast(value) }] as const;
    const result = assess(scheme, { panel: panel({ areas, measures: shares, observations }), period: "2017", targets });
    const [, , row = []] = workbookOf(result).sheets.find(({ name }) => name === "数据")?.rows ?? [];
    expect(row.map((cell) => cell?.kind === "number" && cell.format)).toEqual([false, false, "0.00%", format]);
  });

  it("workbookOf cuts the long name of a grade, since formulas take no texts above 255 characters", () => {
    const label = `${"长".repeat(200)}"优"${"𠮷".repeat(100)}`;
    const result = resultOf({ 甲: ["A", "1"] }, { grades: [{ id: "good", label, atLeast: 1 }, { id: "rest" }] });
    const formula = String(rowsOf(workbookOf(result), "排名")[1]?.at(-1));
    const texts = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = ""]) => text.replaceAll('""', '"'));
    expect(texts.every((text) => text.length <= 255 && !/\p{Cs}/u.test(text))).toBe(true);
    expect(texts.join("")).toBe(`${label}rest`);
    expect(formula).toContain('长"&"长');
  });

  it("workbookOf lists where doubles show other digits", () => {
    const result = resultOf({ 甲: ["A", "12345678901234567890.5"] });
    expect(workbookOf(result).differences).toContainEqual({
      sheet: "指标",
      cell: "C3",
      area: "甲",
      column: "R&D经费支出 (万元)",
      exact: "12345678901234567890.50",
      shown: "12345678901234600000.00",
    });
  });
});

describe("writeWorkbook", () => {
  it("writeWorkbook writes texts as texts, whatever they begin with", async () => {
    const counties = { "=1+1": ["A", "1"], "+县": ["A", "2"], "-县": ["A", "3"], "@县": ["A", "4"] } as const;
    const bytes = await writeWorkbook(workbookOf(resultOf(counties)));
    const sheets = await readXlsxFile(new Blob([bytes]));
    const data = sheets.find(({ sheet }) => sheet === "数据")?.data ?? [];
    expect(data.slice(2).map(([area]) => area)).toEqual(["@县", "-县", "+县", "=1+1"]);
  });

  it("writeWorkbook writes texts so that Excel does not read characters into them", async () => {
    const bytes = await writeWorkbook(workbookOf(resultOf({ 甲_x0041_x0042_: ["A", "1"] })));
    const texts = strFromU8(unzipSync(bytes)["xl/sharedStrings.xml"] ?? new Uint8Array());
    expect(texts).toContain("甲_x005F_x0041_x005F_x0042_");
  });

  it("writeWorkbook writes formulas without values", async () => {
    const bytes = await writeWorkbook(workbookOf(resultOf({ 甲: ["A", "1"] })));
    const sheets = await readXlsxFile(new Blob([bytes]));
    expect(sheets.find(({ sheet }) => sheet === "排名")?.data[2]).toEqual(["甲", null, null, null]);
  });
});
