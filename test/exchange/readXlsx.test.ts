import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeXlsxFile, { type Sheet } from "write-excel-file/universal";
import { panel } from "../../src/data/index.js";
import { KaoheError } from "../../src/error/index.js";
import { CSV_MARKS } from "../../src/exchange/index.js";
import { longForm, readXlsx, writeXlsx, type XlsxOptions } from "../../src/xlsx.js";
import { measures } from "./tables.js";

async function bytesOf(...sheets: readonly Sheet<Blob>[]): Promise<Uint8Array> {
  const file = await writeXlsxFile([...sheets]).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}

const options = { measures, area: "县", period: "2017" } as const;

async function codesOf(bytes: Uint8Array, given: XlsxOptions): Promise<readonly string[]> {
  try {
    await readXlsx(bytes, given);
    return [];
  } catch (error) {
    if (!(error instanceof KaoheError)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${path}`);
  }
}

describe("readXlsx", () => {
  it("reads a yearbook's sheet with merged cells, units, total and footnote", async () => {
    const merged = (value: string, span: { readonly columnSpan?: number; readonly rowSpan?: number }) => ({
      value,
      ...span,
    });
    const bytes = await bytesOf({
      sheet: "9-6",
      data: [
        [merged("R&D情况", { columnSpan: 4 }), null, null, null],
        [merged("县", { rowSpan: 3 }), merged("2016年", { columnSpan: 2 }), null, merged("2017年", { columnSpan: 1 })],
        [null, "projects", "rd", "rd"],
        [null, "项", "万元", "万元"],
        ["合计", 634, 82128, 82129.5],
        ["永嘉县", 631, 77985, 77985.25],
        ["泰顺县", "—", 4143, { value: 0.1 + 0.2 }],
        [null, null, null, null],
        [merged("注:2017年为初步数。", { columnSpan: 4 }), null, null, null],
      ],
    });
    const table = await readXlsx(bytes, { ...options, period: { inHeader: true }, headerRows: 2, totals: "aside" });
    expect(table.sheet).toBe("9-6");
    expect(table.notes).toEqual([
      { row: 1, text: "R&D情况", kind: "title" },
      { row: 4, text: "县 项 万元 万元", kind: "unit" },
      { row: 5, text: "合计 634 82128 82129.5", kind: "total" },
      { row: 9, text: "注:2017年为初步数。", kind: "footnote" },
    ]);
    expect(table.observations.map(({ area, measure, period, value }) => [area, measure, period, value])).toEqual([
      ["永嘉县", "projects", "2016", "631"],
      ["永嘉县", "rd", "2016", "77985"],
      ["永嘉县", "rd", "2017", "77985.25"],
      ["泰顺县", "projects", "2016", null],
      ["泰顺县", "rd", "2016", "4143"],
      ["泰顺县", "rd", "2017", "0.30000000000000004"],
    ]);
  });

  it("reads what is shown in per cent as it is shown", async () => {
    const bytes = await bytesOf({
      sheet: "1",
      data: [
        ["县", "share(%)", "rd"],
        ["甲", { value: 0.0207, format: "0.00%" }, 1],
        ["乙", { value: 0.07, format: '0%"(初步)"' }, 1],
        ["丙", 2.07, 1],
        ["丁", { value: 2.07, format: '0.00"%"' }, 1],
      ],
    });
    const found = (await readXlsx(bytes, options)).observations.filter(({ measure }) => measure === "share");
    expect(found.map(({ value, unit }) => `${String(value)}${unit}`)).toEqual(["2.07%", "7%", "2.07%", "2.07%"]);
    const money = await bytesOf({
      sheet: "1",
      data: [
        ["县", "rd"],
        ["甲", { value: 0.5, format: "0%" }],
      ],
    });
    expect(await codesOf(money, options)).toEqual(["table.unreadable-number /rows/2/rd"]);
  });

  it("does not take an error for a blank", async () => {
    const files = unzipSync(
      await bytesOf({
        sheet: "1",
        data: [
          ["县", "rd"],
          ["甲", 1],
          ["乙", null],
        ],
      }),
    );
    const name = "xl/worksheets/sheet1.xml";
    const sheet = strFromU8(files[name] ?? new Uint8Array());
    const broken = sheet.replace(/<c r="B2"[^>]*><v>1<\/v>/, '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v>');
    expect(broken).not.toBe(sheet);
    const bytes = zipSync({ ...files, [name]: strToU8(broken) });
    expect(await codesOf(bytes, options)).toEqual(["table.unreadable-number /rows/2/rd"]);
    const marks = { ...CSV_MARKS, "#DIV/0!": "division-by-zero" };
    expect((await readXlsx(bytes, { ...options, marks })).observations.map(({ reason }) => reason)).toEqual([
      "division-by-zero",
      "not-reported",
    ]);
  });

  it("keeps zeros of codes, months, days, and an area merged over its years", async () => {
    const date = new Date(Date.UTC(2017, 8, 1));
    const bytes = await bytesOf({
      sheet: "1",
      data: [
        ["县", "月份", "rd"],
        [{ value: "010203", rowSpan: 2 }, { value: date, format: 'yyyy"年"m"月"' }, 1],
        [null, "2017年10月", 2],
      ],
    });
    const byMonth = { ...options, period: { column: "月份" } };
    expect((await readXlsx(bytes, byMonth)).observations).toEqual([
      { area: "010203", measure: "rd", period: "2017-09", value: "1" },
      { area: "010203", measure: "rd", period: "2017-10", value: "2" },
    ]);
    const day = await bytesOf({
      sheet: "1",
      data: [
        ["县", "月份", "rd"],
        ["甲", { value: date, format: "yyyy-mm-dd" }, 1],
      ],
    });
    expect(await codesOf(day, byMonth)).toEqual(["period.unreadable /rows/2/月份"]);
  });

  it("chooses a sheet by name or place, and names them all where it cannot", async () => {
    const sheet = (name: string, area: string) => ({
      sheet: name,
      data: [
        ["县", "rd"],
        [area, 1],
      ],
    });
    const bytes = await bytesOf(sheet("2016", "甲"), sheet("2017 & 2018", "乙"), { sheet: "空", data: [] });
    expect((await readXlsx(bytes, { ...options, sheet: 2 })).areas).toEqual([{ id: "乙" }]);
    expect((await readXlsx(bytes, { ...options, sheet: "2017 & 2018" })).areas).toEqual([{ id: "乙" }]);
    expect((await readXlsx(bytes, { ...options, sheet: "2016" })).sheets).toEqual(["2016", "2017 & 2018", "空"]);
    expect(await codesOf(bytes, { ...options, sheet: "2018" })).toEqual(["xlsx.no-sheet "]);
    expect(await codesOf(bytes, options)).toEqual(["xlsx.which-sheet "]);
    const one = await bytesOf(sheet("2016", "甲"), { sheet: "空", data: [] });
    expect((await readXlsx(one, options)).sheet).toBe("2016");
    expect(await codesOf(await bytesOf({ sheet: "空", data: [] }), options)).toEqual(["table.empty "]);
    expect(await codesOf(new TextEncoder().encode("县,rd"), options)).toEqual(["xlsx.unreadable "]);
  });
});

describe("readXlsx reads what other programs write", () => {
  const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const number = (cell: string, value: string, style = "0") => `<c r='${cell}' s='${style}'><v>${value}</v></c>`;
  /** A workbook whose styles and sheet are written by hand; style 1 is per cent, its format 170. */
  async function handmade(rows: readonly string[], below = ""): Promise<Uint8Array> {
    const files = unzipSync(await bytesOf({ sheet: "1", data: [["县", "rd"]] }));
    const lines = rows.map((cells, place) => `<row r="${place + 1}">${cells}</row>`).join("");
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    return zipSync({
      ...files,
      "xl/styles.xml": strToU8(
        `<styleSheet ${main}><numFmts count='1'><numFmt numFmtId='170' formatCode='0.00%'/></numFmts>` +
          "<cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='170'/></cellXfs>" +
          "<dxfs><dxf><numFmt numFmtId='0' formatCode='0%'/></dxf></dxfs></styleSheet>",
      ),
      "xl/worksheets/sheet1.xml": strToU8(`<worksheet ${main}><sheetData>${lines}</sheetData>${below}</worksheet>`),
    });
  }
  const head = text("A1", "县") + text("B1", "share") + text("C1", "rd");

  it("with single quotes, formats of conditions, and noise in per cents", async () => {
    const bytes = await handmade([
      head,
      text("A2", "甲") + number("B2", "2.0700000000000003E-2", "1") + number("C2", "3"),
    ]);
    expect((await readXlsx(bytes, options)).observations.map(({ value, unit }) => [value, unit])).toEqual([
      ["2.07", "%"],
      ["3", undefined],
    ]);
  });

  it("with cells merged over rows and columns, and merges to the end of the sheet", async () => {
    const rows = [
      text("A1", "县") + text("C1", "年") + text("D1", "rd"),
      text("A2", "甲") + text("C2", "2016") + number("D2", "1"),
    ];
    const merges = "<mergeCells><mergeCell ref='A2:B3'/><mergeCell ref='Z3:Z1048576'/></mergeCells>";
    const bytes = await handmade([...rows, text("C3", "2017") + number("D3", "2")], merges);
    const read = await readXlsx(bytes, { ...options, period: { column: "年" } });
    expect(read.observations.map(({ area, period }) => [area, period])).toEqual([
      ["甲", "2016"],
      ["甲", "2017"],
    ]);
  });

  it("with a formula that was never calculated in a column that is left out", async () => {
    const rows = [
      text("A1", "县") + text("B1", "rd") + text("C1", "增速"),
      `${text("A2", "甲") + number("B2", "1")}<c r="C2"><f>B2</f></c>`,
    ];
    const bytes = await handmade(rows);
    const read = await readXlsx(bytes, { ...options, ignore: ["增速"] });
    expect(read.observations).toHaveLength(1);
    expect(read.notes.map(({ text: said }) => said)).toContain("C2: 公式未计算 / never calculated");
    expect(await codesOf(bytes, { ...options, columns: { 增速: "share" } })).toEqual(["xlsx.uncalculated "]);
  });

  it("in time that grows with the file, whatever its comments hold", async () => {
    const bytes = await handmade([head, text("A2", "甲") + number("C2", "1")], `<!--${"<c a>".repeat(100_000)}-->`);
    const start = performance.now();
    expect((await readXlsx(bytes, options)).areas).toEqual([{ id: "甲" }]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("writeXlsx", () => {
  it("writes what 15 digits cannot hold as text, and all else as numbers", async () => {
    const values = ["12345678901234567890.5", "-0.10", "126000000000000", "0.1234567890123456"];
    const areas = values.map((_, place) => ({ id: `=${place}` }));
    const observations = values.map((value, place) => ({ area: `=${place}`, measure: "rd", period: "2017", value }));
    const bytes = await writeXlsx(panel({ areas, measures, observations }), {
      form: "long",
      locale: "en",
      sheet: "rd",
    });
    const read = await readXlsx(bytes, { measures, ...longForm("en") });
    expect(read.observations.map(({ value }) => value)).toEqual([values[0], "-0.1", values[2], values[3]]);
    expect(read.sheet).toBe("rd");
  });

  const named = (...ids: readonly string[]) =>
    panel({
      areas: ids.map((id) => ({ id })),
      measures,
      observations: ids.map((area) => ({ area, measure: "rd", period: "2017", value: 1 })),
    });

  it("keeps text that looks like the code of a sign", async () => {
    const ids = ["_x0041_", "A", "_x005F_x0041_", "_x_", "__x000a__"];
    const read = await readXlsx(await writeXlsx(named(...ids), { form: "long" }), { measures, ...longForm("zh") });
    expect(read.areas.map(({ id }) => id)).toEqual(ids);
  });

  it.each(["", " ", "2017/2018", "a[1]", "'a", "a'", "年".repeat(32), "History", "a\u0001"])(
    "refuses the name %j of a sheet",
    async (sheet) => {
      await expect(writeXlsx(named("甲"), { form: "long", sheet })).rejects.toThrow(/xlsx\.sheet-name/);
    },
  );

  it("refuses text that a cell cannot hold", async () => {
    await expect(writeXlsx(named("a\u0001b"), { form: "long" })).rejects.toThrow(/xlsx\.control-character/);
    await expect(writeXlsx(named("年".repeat(32_768)), { form: "wide" })).rejects.toThrow(/xlsx\.long-text/);
  });
});
