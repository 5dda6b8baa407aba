import { test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { longForm, readCsv, readSdmxCsv, wideForm, writeCsv, writeSdmxCsv } from "../../src/csv.js";
import { type Panel, panel } from "../../src/data/index.js";
import { KaoheError } from "../../src/error/index.js";
import { CSV_MARKS, panelToJson, parsePanel } from "../../src/exchange/index.js";
import { readXlsx, writeXlsx } from "../../src/xlsx.js";
import { measures, panels, saidBy, valuesIn } from "./written.js";

/** The exact value or reason of every place. */
const cellsOf = (from: Panel, like: Panel): readonly unknown[] =>
  like.areas.flatMap(({ id }) =>
    Object.keys(like.measures).flatMap((measure) =>
      like
        .periods(measure)
        .map((period) => [id, measure, period, from.cell(from.areaIndex(id) ?? -1, measure, period)]),
    ),
  );

const without = ["status", "source", "reason"] as const;

const known = (reason: string | undefined): reason is string => reason === "withheld" || reason === "not-applicable";

/** The panel without what the wide form does not carry: one unit a measure, known reasons. */
const plain = (whole: Panel): Panel =>
  panel({
    ...whole,
    observations: whole
      .observations()
      .filter(({ unit, measure }) => unit === undefined || unit === whole.measures[measure]?.unit)
      .map(({ status: _, source: __, reason, mark, ...rest }) => ({
        ...rest,
        ...(rest.value === null && known(reason) && { reason }),
        ...(rest.value === null &&
          mark !== undefined &&
          Object.hasOwn(CSV_MARKS, mark) &&
          CSV_MARKS[mark] === (known(reason) ? reason : "not-reported") && { mark }),
      })),
  });

describe("panels keep every digit, status, source, unit and reason", () => {
  test.prop([panels])("panel → JSON → panel is the identity", (given) => {
    const read = parsePanel(JSON.stringify(panelToJson(given)));
    expect(read.observations()).toEqual(given.observations());
    expect(read.areas).toEqual(given.areas);
    expect(read.measures).toEqual(given.measures);
  });

  test.prop([panels])("panel → CSV in long form → panel", (given) => {
    for (const locale of ["zh", "en"] as const) {
      const text = writeCsv(given, { form: "long", locale, attributes: ["class"], byteOrderMark: true });
      const read = readCsv(new TextEncoder().encode(text), {
        measures,
        ...longForm(locale),
        attributes: { class: "class" },
      });
      expect(saidBy(read.observations)).toEqual(saidBy(given.observations()));
      expect(read.notes).toEqual([]);
    }
  });

  test.prop([panels])("panel → SDMX-CSV → panel", (given) => {
    const read = readSdmxCsv(writeSdmxCsv(given, { structureId: "WZ:RD(1.0.0)" }), { measures });
    expect(saidBy(read.observations)).toEqual(saidBy(given.observations()));
    expect(read.notes).toEqual([]);
  });

  test.prop([panels], { numRuns: 30 })("panel → workbook in long form → panel", async (given) => {
    const read = await readXlsx(await writeXlsx(given, { form: "long" }), { measures, ...longForm("zh") });
    expect(valuesIn(read.observations)).toEqual(valuesIn(given.observations()));
    expect(read.sheets).toEqual(["数据"]);
  });

  test.prop([panels], { numRuns: 40 })(
    "panel → wide form → panel keeps the value or reason of every place",
    async (whole) => {
      const given = plain(whole);
      if (given.observations().length === 0) return;
      for (const locale of ["zh", "en"] as const) {
        const read = readCsv(writeCsv(given, { form: "wide", locale }), { measures, ...wideForm(locale) });
        expect(cellsOf(panel({ measures, ...read }), given)).toEqual(cellsOf(given, given));
      }
      const sheet = await readXlsx(await writeXlsx(given, { form: "wide" }), { measures, ...wideForm("zh") });
      expect(cellsOf(panel({ measures, ...sheet }), given)).toEqual(cellsOf(given, given));
    },
  );

  test.prop([panels])("writeCsv in wide form refuses what it would lose, unless told to", (given) => {
    const codes = (options: Partial<Parameters<typeof writeCsv>[1]>): string => {
      try {
        writeCsv(given, { form: "wide", ...options });
        return "";
      } catch (error) {
        return error instanceof KaoheError ? error.code : "other";
      }
    };
    const observations = given.observations();
    const units = new Map<string, Set<string | undefined>>();
    for (const { measure, unit, value } of observations) {
      if (value !== null) units.set(measure, (units.get(measure) ?? new Set()).add(unit ?? measures[measure]?.unit));
    }
    const mixed = [...units.values()].some((each) => each.size > 1);
    const kept = [undefined, "not-reported", "withheld", "not-applicable"];
    const lossless = observations.every(
      ({ status, source, reason, mark = "" }) =>
        status === undefined &&
        source === observations[0]?.source &&
        kept.includes(reason) &&
        (mark === "" || (Object.hasOwn(CSV_MARKS, mark) && CSV_MARKS[mark] === (reason ?? "not-reported"))),
    );
    expect(codes({ without })).toBe(mixed ? "table.wide-units" : "");
    if (!mixed) expect(codes({})).toBe(lossless ? "" : "table.wide-loses");
  });
});

describe("writeCsv", () => {
  test.prop([panels])("writeCsv leaves no field that a spreadsheet would take for a formula", (given) => {
    const number = /^[+-]?[\d.]+$/;
    for (const form of ["long", "wide"] as const) {
      if (form === "wide" && new Set(given.observations().map(({ unit }) => unit)).size > 1) continue;
      const text = writeCsv(given, { form, without });
      const fields = [...text.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,\r"]*))/g)].map(
        ([, quoted, bare]) => quoted ?? bare ?? "",
      );
      const open = fields.filter(
        (field) => /^[=+\-@\t\r\n＝＋－＠]/.test(field) && !number.test(field) && field !== "-",
      );
      expect(open).toEqual([]);
    }
  });

  const rd = { id: "rd", label: "R&D经费支出", unit: "亿元" };
  const areas = [{ id: "永嘉县" }, { id: "泰顺县" }];
  const figure = { area: "永嘉县", measure: "rd", period: "2017", value: "6.7", source: "年鉴\n表 9-6" };
  const built = (...observations: Parameters<typeof panel>[0]["observations"]) =>
    panel({ areas, measures: { rd }, observations });

  it("writes one source of all below the wide form, and readCsv takes it", () => {
    const text = writeCsv(built(figure), { form: "wide" });
    expect(text).toBe(
      '考核对象,时期,R&D经费支出(亿元)\r\n永嘉县,2017,6.7\r\n泰顺县,2017,\r\n"资料来源:年鉴\n表 9-6",,',
    );
    const [read] = readCsv(text, { measures: { rd }, ...wideForm("zh") }).observations;
    expect(read).toEqual({ ...figure, unit: "亿元" });
  });

  it("refuses text that would come back without its outer spaces", () => {
    const given = { ...figure, source: "年鉴 " };
    expect(() => writeCsv(built(given), { form: "long" })).toThrow(/table\.outer-space/);
    expect(() => writeCsv(built(given), { form: "wide" })).toThrow(/table\.outer-space/);
    expect(() => writeSdmxCsv(built(given), { structureId: "A:B(1.0)" })).toThrow(/table\.outer-space/);
  });

  it("does not drop a mark of the wide form unasked", () => {
    const given = { area: "永嘉县", measure: "rd", period: "2017", value: null, reason: "withheld", mark: "保密" };
    expect(() => writeCsv(built(given), { form: "wide" })).toThrow(/table\.wide-loses/);
    expect(writeCsv(built(given), { form: "wide", without: ["reason"] })).toContain("永嘉县,2017,*");
  });

  it("writes numbers of every form as plain decimals, and refuses fractions", () => {
    const text = writeCsv(built({ ...figure, value: 1e-9 }), { form: "long", locale: "en" });
    expect(text).toContain(",0.000000001,");
    expect(() => writeCsv(built({ ...figure, value: "1/3" }), { form: "long" })).toThrow(/table\.no-decimal/);
  });
});

describe("readSdmxCsv", () => {
  const header =
    "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT";
  const rd = { id: "rd", label: "R&D", unit: "亿元" };
  const read = (...rows: readonly string[]) =>
    readSdmxCsv([header, ...rows.map((row) => `dataflow,X:Y(1.0),${row}`)].join("\n"), {
      measures: { rd },
      unitCodes: { CNY: "元" },
    }).observations;

  it("reads periods, units with powers, and statuses", () => {
    const rows = [
      "I,a,rd,2017-M09,6,P,CNY,9",
      "I,a,rd,2017-A1,5.50,,CNY,8",
      "I,a,rd,2018-S2,NaN,Q,,",
      "I,b,rd,2018-S2,,L,,",
    ];
    const own = { area: "a", measure: "rd" };
    expect(read(...rows)).toEqual([
      { ...own, period: "2017-09", value: "6000000000", unit: "元", status: "provisional" },
      { ...own, period: "2017", value: "5.50", unit: "亿元" },
      { ...own, period: "2018-H2", value: null, reason: "withheld" },
      { ...own, area: "b", period: "2018-H2", value: null, reason: "not-reported" },
    ]);
  });

  it("refuses deletions, unknown flags and periods, each at its place", () => {
    const faults = () => read("D,a,rd,2017,1,,,", "I,a,rd,2018,1,X,,", "I,a,rd,2018-W03,1,,,");
    expect(faults).toThrow(
      /sdmx\.action {2}\/rows\/2[\s\S]*data\.unknown-status {2}\/rows\/3\/OBS_STATUS[\s\S]*sdmx\.period {2}\/rows\/4\/TIME_PERIOD/,
    );
  });

  it("scales figures in the measure's own unit where UNIT_MEASURE is blank", () => {
    const own = { area: "a", measure: "rd", period: "2017" };
    expect(read("I,a,rd,2017,5.5,,,2")).toEqual([{ ...own, value: "550" }]);
    expect(read("I,a,rd,2017,5.5,,,-1")).toEqual([{ ...own, value: "0.55" }]);
  });

  it.each(["abc", "1.5", "31", "-31", "1e9", "999999999"])("refuses UNIT_MULT %s", (power) => {
    expect(() => read(`I,a,rd,2017,5.5,,CNY,${power}`)).toThrow(/sdmx\.power {2}\/rows\/2\/UNIT_MULT/);
  });

  it("names columns that it does not read", () => {
    const text = "DATAFLOW,REF_AREA: Area,INDICATOR,FREQ,TIME_PERIOD,OBS_VALUE\nX:Y(1.0),a,rd,A,2017,1\n";
    expect(readSdmxCsv(text, { measures: { rd } })).toEqual({
      areas: [{ id: "a" }],
      observations: [{ area: "a", measure: "rd", period: "2017", value: "1" }],
      notes: [{ row: 1, text: "FREQ", kind: "ignored" }],
    });
  });
});
