import { readFileSync } from "node:fs";
import {
  assess,
  at,
  atLeast,
  attainment,
  defineScheme,
  LAST_YEAR,
  measures,
  minMax,
  panel,
  rankLinear,
  share,
  toText,
} from "kaohe";
import { readCsv } from "kaohe/csv";
import { describe, expect, it } from "vitest";
import { wenzhou } from "../../examples/wenzhou-2017.js";

describe("assess over the provinces of 2020 (国家统计局《2020年全国科技经费投入统计公报》)", () => {
  const m = measures({
    rd: { label: "R&D经费", unit: "亿元" },
    intensity: { label: "R&D经费投入强度", unit: "%" },
  });
  const scheme = defineScheme({
    id: "provinces-2020",
    classes: ["省"],
    measures: m,
    indicators: {
      rd: { label: "R&D经费", unit: "亿元", places: 1, formula: m.rd },
      intensity: { label: "R&D经费投入强度", unit: "%", places: 2, formula: m.intensity },
    },
    items: [{ id: "rd", indicator: "rd", points: 600, rule: rankLinear({ lowest: 500 }) }],
  });
  const text = readFileSync(new URL("../../examples/data/rd_provinces_2020.csv", import.meta.url), "utf8");
  const table = readCsv(text, {
    measures: m,
    area: "region",
    period: "2020",
    columns: { rd_yi_yuan: "rd", intensity_pct: "intensity" },
  });
  const areas = table.areas.map((area) => (area.id === "全国" ? area : { ...area, attributes: { class: "省" } }));
  const result = assess(scheme, { panel: panel({ ...table, areas, measures: m }), period: "2020" });

  it("黑龙江 and 广西 tie at 173.2亿元: the same place, and the next one is left free", () => {
    const entries = result.ranking("省");
    const at = entries.findIndex(({ tiedWith }) => tiedWith.length > 0);
    expect(entries).toHaveLength(31);
    const three = entries.slice(at, at + 3).map(({ area, rank, tiedWith }) => ({ area, rank, tiedWith }));
    expect(three).toEqual([
      { area: "广西", rank: 21, tiedWith: ["黑龙江"] },
      { area: "黑龙江", rank: 21, tiedWith: ["广西"] },
      { area: entries[at + 2]?.area, rank: 23, tiedWith: [] },
    ]);
    expect(result.area("广西").total).toEqual(result.area("黑龙江").total);
  });

  it("first 600, last 500, the tied ones 600 − 100 × 20 ÷ 30 (第一600 最后500, METHODS §1)", () => {
    const entries = result.ranking("省");
    expect(
      entries.map(({ total }) => toText(total, "zh", { places: 2 })).filter((_, place) => place === 0 || place === 30),
    ).toEqual(["600.00", "500.00"]);
    expect(result.area("广东").rank).toBe(1);
    expect(toText(result.area("黑龙江").total, "zh")).toBe("533.33");
    expect(result.area("黑龙江").unrounded).toEqual({ kind: "value", exact: "1600/3", unit: "" });
  });

  it("全国 has no class: it is listed as not assessed", () => {
    expect(result.notAssessed).toEqual([
      { area: "全国", reason: { zh: "本期没有类别", en: "no class in this period" } },
    ]);
  });
});

describe("assess over the counties of Wenzhou (温州市统计局 2018-11-20 表9-6)", () => {
  const text = readFileSync(
    new URL("../../examples/data/wenzhou_counties_rd_projects_2017.csv", import.meta.url),
    "utf8",
  );
  const rows = text
    .split(/\r?\n/)
    .slice(2)
    .filter((line) => line !== "")
    .map((line) => line.split(","));

  it("the counties' R&D expenditure sums to 912008, printed beside 912007: parts need not add up to a printed total (METHODS §5)", () => {
    const sum = rows.filter(([county]) => county !== "全市").reduce((total, row) => total + Number(row[4]), 0);
    expect(sum).toBe(912008);
    expect(rows.find(([county]) => county === "全市")?.[4]).toBe("912007");
  });

  it("a county's share is of the printed 912007, not of the sum of the counties", () => {
    const items = wenzhou().area("永嘉县").items;
    expect(items.find(({ item }) => item === "share")?.value).toEqual({
      kind: "value",
      exact: "77985/912007",
      unit: "%",
    });
  });

  it("eleven counties in two classes, the city itself not assessed", () => {
    const result = wenzhou();
    expect(result.ranking("A").map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
    expect(result.ranking("B").map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(result.notAssessed).toEqual([
      { area: "全市", reason: { zh: "本期没有类别", en: "no class in this period" } },
    ]);
  });
});

describe("assess: 宣城市2019年度县市区科技创新指标 (METHODS §2)", () => {
  const m = measures({
    rd: { label: "R&D经费支出", unit: "亿元" },
    gdp: { label: "地区生产总值", unit: "亿元" },
    hightech: { label: "高新技术企业数", unit: "家" },
  });
  // 2019 scores 2018's R&D; the figures themselves are assumed.
  const lagged = defineScheme({
    id: "xuancheng-2019",
    effective: { from: "2019", to: "2020" },
    classes: ["一类", "二类"],
    measures: m,
    indicators: {
      intensity: { label: "R&D经费支出占GDP比重(上年)", unit: "%", formula: at(share(m.rd, m.gdp), LAST_YEAR) },
      hightech: { label: "高新技术企业数", unit: "家", places: 0, formula: m.hightech },
    },
    items: [
      { id: "intensity", indicator: "intensity", points: { 一类: 60, 二类: 40 }, rule: minMax() },
      { id: "hightech", indicator: "hightech", points: { 一类: 40 }, rule: attainment() },
    ],
  });
  const areas = ["宣州区", "广德市"].map((id) => ({ id, attributes: { class: "一类" } }));
  const second = ["泾县", "绩溪县"].map((id) => ({ id, attributes: { class: "二类" } }));
  const figure = (area: string, measure: string, period: string, value: number) => ({ area, measure, period, value });
  const observations = [
    figure("宣州区", "rd", "2018", 6),
    figure("宣州区", "gdp", "2018", 300),
    figure("宣州区", "hightech", "2019", 30),
    figure("广德市", "rd", "2018", 5),
    figure("广德市", "gdp", "2018", 200),
    figure("广德市", "hightech", "2019", 60),
    figure("泾县", "rd", "2018", 1),
    figure("泾县", "gdp", "2018", 100),
    figure("泾县", "hightech", "2019", 9),
    figure("绩溪县", "rd", "2018", 3),
    figure("绩溪县", "gdp", "2018", 100),
    figure("绩溪县", "rd", "2019", 0),
  ];
  const figures = panel({ areas: [...areas, ...second], measures: m, observations });
  const run = (period: string) =>
    assess(lagged, { panel: figures, period, targets: [{ indicator: "hightech", criterion: atLeast("60家") }] });

  it("an indicator of last year is read from last year's figures", () => {
    const result = run("2019");
    expect(result.area("广德市").items[0]?.value).toEqual({ kind: "value", exact: "0.025", unit: "%" });
    expect(result.area("绩溪县").items[0]?.value).toEqual({ kind: "value", exact: "0.03", unit: "%" });
  });

  it("points differ by class, and a class that an item does not name has none of it", () => {
    const result = run("2019");
    const shown = (id: string) =>
      result.area(id).items.map(({ full, earned }) => [toText(full, "zh"), toText(earned, "zh")]);
    expect(shown("宣州区")).toEqual([
      ["60", "0"],
      ["40", "20"],
    ]);
    expect(shown("广德市")).toEqual([
      ["60", "60"],
      ["40", "40"],
    ]);
    expect(shown("泾县")).toEqual([
      ["40", "0"],
      ["不适用", "0"],
    ]);
    expect(shown("绩溪县")).toEqual([
      ["40", "40"],
      ["不适用", "0"],
    ]);
    expect(result.ranking("一类").map(({ area }) => area)).toEqual(["广德市", "宣州区"]);
  });

  it("a scheme holds for its years: scheme.not-effective before and after, parts of its years are fine", () => {
    expect(() => run("2018")).toThrow("scheme.not-effective");
    expect(() => run("2021")).toThrow("scheme.not-effective");
    for (const period of ["2019", "2020", "2019-01..09", "2020-H1"]) expect(run(period).period).toBe(period);
  });

  it("a scheme that begins within a year does not hold for what lies before: scheme.not-effective", () => {
    const later = { ...lagged, effective: { from: "2019-Q3" } };
    const figures = panel({ areas, measures: m, observations: [] });
    const periodOf = (period: string) => assess(later, { panel: figures, period }).period;
    for (const period of ["2019-Q1", "2019", "2019-01..09"]) {
      expect(() => periodOf(period)).toThrow("scheme.not-effective");
    }
    expect([periodOf("2019-Q3"), periodOf("2019-H2"), periodOf("2020")]).toEqual(["2019-Q3", "2019-H2", "2020"]);
  });

  it("classes are those of the period: a county that changes class is ranked in the other", () => {
    const moving = [{ id: "宁国市", attributes: { class: "一类" }, attributesIn: { "2020": { class: "二类" } } }];
    const moved = panel({ areas: [...areas, ...moving], measures: m, observations: [] });
    const classIn = (period: string) => assess(lagged, { panel: moved, period }).area("宁国市").class;
    expect([classIn("2019"), classIn("2020"), classIn("2020-01..06")]).toEqual(["一类", "二类", "二类"]);
  });
});
