// What the national bureau printed, recomputed from its own figures.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { panel } from "../../src/data/index.js";
import {
  at,
  cohortSum,
  divide,
  type Formula,
  LAST_YEAR,
  measures,
  rank,
  round,
  subtract,
} from "../../src/formula/index.js";
import { decimalText, readDecimal } from "../../src/number/index.js";
import { exactTexts } from "../arbitrary/values.js";

/** The rows of a table whose first lines may be remarks. */
function tableOf(file: string): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = readFileSync(`examples/data/${file}`, "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "" && !line.startsWith("#"));
  const names = header.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((text, column) => [names[column] ?? "", text])));
}

describe("R&D expenditure of the provinces, 2020", () => {
  const rows = tableOf("rd_provinces_2020.csv").filter(({ region }) => region !== "全国");
  const m = measures({
    rd: { label: "R&D经费", unit: "亿元" },
    intensity: { label: "R&D经费投入强度", unit: "%" },
  });
  const figures = panel({
    areas: rows.map(({ region = "" }) => ({ id: region })),
    measures: m,
    observations: rows.flatMap(({ region: area = "", rd_yi_yuan: rd = "", intensity_pct: intensity = "" }) => [
      { area, measure: "rd", period: "2020", value: rd },
      { area, measure: "intensity", period: "2020", value: intensity },
    ]),
  });
  const situation = { panel: figures, period: "2020", areas: rows.map((_row, place) => place) };
  const byRegion = (formula: Formula) => {
    const texts = exactTexts(formula, situation);
    return Object.fromEntries(rows.map(({ region = "" }, place) => [region, texts[place]]));
  };

  it("has the 31 provinces in the order of their ranks", () => {
    expect(rows.length).toBe(31);
    const places = Object.values(byRegion(rank(m.rd, { over: [] }))).map(Number);
    expect([...places].sort((x, y) => x - y)).toEqual(places);
  });

  it("黑龙江 and 广西 tie at 173.2亿元: 21, 21, 23 as competition ranks", () => {
    expect(byRegion(rank(m.rd, { over: [] }))).toMatchObject({
      广东: "1",
      山西: "20",
      黑龙江: "21",
      广西: "21",
      贵州: "23",
      西藏: "31",
    });
    expect(byRegion(rank(m.rd, { over: [], ties: "dense" }))).toMatchObject({ 黑龙江: "21", 广西: "21", 贵州: "22" });
    expect(byRegion(rank(m.rd, { over: [], ties: "last" }))).toMatchObject({ 黑龙江: "22", 广西: "22" });
    expect(byRegion(rank(m.rd, { over: [], ties: "average" }))).toMatchObject({ 黑龙江: "43/2", 广西: "43/2" });
    expect(byRegion(rank(m.rd, { over: [], better: "lower" }))).toMatchObject({ 西藏: "1", 黑龙江: "10", 广西: "10" });
  });

  it("three provinces lead in intensity: 北京, 上海, 天津", () => {
    expect(byRegion(rank(m.intensity, { over: [] }))).toMatchObject({ 北京: "1", 上海: "2", 天津: "3", 广东: "4" });
  });

  it("the printed provinces add up to 24393.2亿元, a tenth above the printed total: each was rounded for itself", () => {
    const total = readDecimal(byRegion(cohortSum(m.rd, { over: [] }))["北京"] ?? "");
    expect(total).toEqual(readDecimal("2439320000000"));
  });
});

describe("R&D expenditure of the nation, 2019–2023", () => {
  const rows = tableOf("rd_national_2019_2023.csv");
  const columns = { rd: "rd_yi", basic: "basic_yi", applied: "applied_yi", experimental: "experimental_yi" } as const;
  const m = measures({
    rd: { label: "R&D经费", unit: "亿元" },
    basic: { label: "基础研究", unit: "亿元" },
    applied: { label: "应用研究", unit: "亿元" },
    experimental: { label: "试验发展", unit: "亿元" },
    intensity: { label: "投入强度(初次公布)", unit: "%" },
  });
  const figures = panel({
    areas: [{ id: "全国" }],
    measures: m,
    observations: rows.flatMap((row) =>
      [...Object.entries(columns), ["intensity", "intensity_pct_first_published"] as const].flatMap(
        ([measure, column]) => {
          const value = row[column] ?? "";
          return value === "" ? [] : [{ area: "全国", measure, period: row["year"] ?? "", value }];
        },
      ),
    ),
  });
  const shown = (formula: Formula, period: string, factor: number, places: number): string => {
    const [text = ""] = exactTexts(formula, { panel: figures, period, areas: [0] });
    const value = readDecimal(text);
    return value === undefined
      ? text
      : decimalText({ ...value, denominator: Number(value.denominator) * factor }, places);
  };
  const percent = (formula: Formula, period: string, places: number): string =>
    shown(round(formula, { unit: "%", places }), period, 1, places + 2);
  const asPrinted = (text: string, places: number): string =>
    decimalText(readDecimal(`${text}e-2`) ?? { numerator: 0, denominator: 1 }, places + 2);

  const growth = divide(subtract(m.rd, at(m.rd, LAST_YEAR)), at(m.rd, LAST_YEAR));
  const printed = rows.map((row) => ({ year: row["year"] ?? "", row }));

  it.each(printed.slice(1))("growth and increment of $year are as printed", ({ year, row }) => {
    expect(percent(growth, year, 1)).toBe(asPrinted(row["growth_pct"] ?? "", 1));
    const increment = row["increment_yi"] ?? "";
    if (increment !== "") expect(shown(subtract(m.rd, at(m.rd, LAST_YEAR)), year, 1e8, 1)).toBe(increment);
  });

  it.each(printed.slice(1, 4))("the shares of the three kinds of research in $year are as printed", ({ year, row }) => {
    for (const kind of ["basic", "applied", "experimental"] as const) {
      const text = row[`${kind}_share`] ?? "";
      const places = text.split(".")[1]?.length ?? 0;
      expect(percent(divide(m[kind], m.rd), year, places)).toBe(asPrinted(text, places));
    }
  });

  it("growth of 2019 cannot be recomputed: 2018 is not in the table", () => {
    expect(percent(growth, "2019", 1)).toBe("not-reported");
  });

  it("the printed changes of intensity are against a revised year before, not the one first published", () => {
    // 2020 was restated from 2.40 to 2.41, 2021 from 2.44 to 2.43, 2022 from 2.54 to 2.56.
    const change = subtract(m.intensity, at(m.intensity, LAST_YEAR));
    const found = ["2021", "2022", "2023"].map((year) => percent(change, year, 2));
    expect(found).toEqual(["0.0004", "0.0010", "0.0011"]);
    expect(printed.slice(2).map(({ row }) => asPrinted(row["pp_change"] ?? "", 2))).toEqual([
      "0.0003",
      "0.0011",
      "0.0009",
    ]);
  });

  it("the three kinds add up to the total in 2020 and 2022; in 2021, as printed, they exceed it by 2.0亿元", () => {
    const gap = subtract(subtract(subtract(m.rd, m.basic), m.applied), m.experimental);
    expect(["2020", "2021", "2022"].map((year) => shown(gap, year, 1e8, 1))).toEqual(["0.0", "-2.0", "0.0"]);
  });
});
