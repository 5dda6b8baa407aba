import { type AuditCheck, audit, findingsText, measures, panel } from "kaohe";
import { describe, expect, it } from "vitest";
import { foundIn, rowsOf, tableOf } from "./tables.js";

const awards: AuditCheck = { kind: "partsOfTotal", total: "awards", parts: ["first", "second", "third"] };
const intensity: AuditCheck = { kind: "shareOf", share: "rdShare", part: "rd", whole: "gdp" };
const growth: AuditCheck = { kind: "statedGrowth", growth: "rate", measure: "level" };

describe("figures that were really printed", () => {
  it("3 + 9 + 20 is not 36", () => {
    const printed = { awards: "36项", first: "3项", second: "9项", third: "20项" };
    expect(foundIn({ "2017": printed }, [awards], "2017")).toEqual(["error: 3项 + 9项 + 20项 = 32项 ≠ 36项(相差4项)"]);
    expect(foundIn({ "2017": { ...printed, third: "24项" } }, [awards], "2017")).toEqual([]);
    const { third: _, ...withoutThird } = printed;
    expect(foundIn({ "2017": { ...withoutThird }, "2016": printed }, [awards], "2017")).toEqual([]);
  });

  it("会议费0元, 同比下降110%", () => {
    const figures = { "2014": { level: "0元", rate: "-110%" } };
    expect(findingsText(audit(tableOf(figures, { source: "决算公开" }), [growth], { period: "2014" }), "zh")).toBe(
      "[错误] 甲县 2014年:降幅超过100%\n  -110% < -100%  [决算公开]\n  请核实:降幅最多为100%(降到零)。增速如何算得?",
    );
    expect(foundIn({ "2014": { level: "0元", rate: "-100%" } }, [growth], "2014")).toEqual([]);
  });

  it("6.7亿元 = 2.0% fits 335亿元 and not 400亿元; with 36.21亿元 = 39.60% it does not speak of one whole", () => {
    const printed = { rd: "6.7亿元", rdShare: "2.0%", gdp: "335亿元" };
    expect(foundIn({ "2017": printed }, [intensity], "2017")).toEqual([]);
    expect(foundIn({ "2017": { ...printed, gdp: "400亿元" } }, [intensity], "2017")).toEqual([
      "error: 400亿元 × 2.0% = 8.0亿元 ≠ 6.7亿元(相差1.3亿元,舍入最多差0.26亿元)",
    ]);
    const pairs = [
      { part: "hightech", share: "hightechShare" },
      { part: "rd", share: "rdShare" },
    ];
    const both = { ...printed, hightech: "36.21亿元", hightechShare: "39.60%" };
    expect(foundIn({ "2017": both }, [{ kind: "sameWhole", pairs }], "2017")).toEqual([
      "error: 36.21亿元 ÷ 39.60% = 91.439亿元 ≠ 6.7亿元 ÷ 2.0% = 335.0亿元",
    ]);
  });

  const wenzhou = rowsOf("wenzhou_counties_rd_projects_2017.csv");
  const city = panel({
    areas: wenzhou.map(({ county = "" }) => (county === "全市" ? { id: county } : { id: county, parent: "全市" })),
    measures: measures({ rd: { label: "R&D经费支出", unit: "万元" }, projects: { label: "项目数", unit: "项" } }),
    observations: wenzhou.flatMap(({ county = "", expenditure_wan = "", projects = "" }) => [
      { area: county, measure: "rd", period: "2017", value: expenditure_wan },
      { area: county, measure: "projects", period: "2017", value: projects },
    ]),
  });

  it("county sums of 912008 against 912007 pass, and rounding is the reason", () => {
    const sums: readonly AuditCheck[] = [
      { kind: "areasOfTotal", measure: "rd" },
      { kind: "areasOfTotal", measure: "projects" },
    ];
    expect(audit(city, sums, { period: "2017" })).toEqual([]);
    const [finding, ...others] = audit(city, sums, { period: "2017", rounding: true });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      check: "areasOfTotal",
      severity: "notice",
      area: "全市",
      label: { en: "a difference that rounding explains" },
      arithmetic: { zh: "11个下辖单位合计 = 912008万元 ≈ 912007万元(相差1万元,舍入最多差6万元)" },
    });
  });

  const national = rowsOf("rd_national_2019_2023.csv").map((row) => [row["year"] ?? "", row] as const);
  const columns = { rd: "rd_yi", basic: "basic_yi", applied: "applied_yi", experimental: "experimental_yi" } as const;
  const units = { ...columns, increment: "increment_yi", growth: "growth_pct", basicShare: "basic_share" } as const;
  const country = tableOf(
    Object.fromEntries(
      national.map(([year, row]) => [
        year,
        Object.fromEntries(
          Object.entries(units).flatMap(([measure, column]) => {
            const unit = /growth|Share/.test(measure) ? "%" : "亿元";
            return row[column] ? [[measure, `${row[column]}${unit}`]] : [];
          }),
        ),
      ]),
    ),
  );
  const ofCountry: readonly AuditCheck[] = [
    { kind: "partsOfTotal", total: "rd", parts: ["basic", "applied", "experimental"] },
    { kind: "shareOf", share: "basicShare", part: "basic", whole: "rd" },
    { kind: "statedGrowth", growth: "growth", measure: "rd" },
    { kind: "statedGrowth", growth: "increment", measure: "rd", of: "change" },
  ];
  const ofYear = (period: string) => audit(country, ofCountry, { period }).map(({ arithmetic }) => arithmetic.zh);

  it("the nation's R&D of 2021: basic, applied and experimental are 2.0 over the total, which no rounding explains", () => {
    expect(ofYear("2021")).toEqual([
      "1817.0亿元 + 3145.4亿元 + 22995.9亿元 = 27958.3亿元 ≠ 27956.3亿元(相差2.0亿元,舍入最多差0.2亿元)",
    ]);
    for (const year of ["2020", "2022", "2023"]) expect(ofYear(year)).toEqual([]);
  });

  it("R&D over GDP of 2021, first 2.44, is 2.43 a year later: a revision", () => {
    const earlier = tableOf({ "2021": { intensity: "2.44%" } });
    const now = { "2021": { intensity: "2.43%" }, "2022": { intensity: "2.54%" } };
    const check: AuditCheck = { kind: "revised", measure: "intensity" };
    expect(foundIn(now, [check], "2022", { earlier })).toEqual(["warning: 2.44% → 2.43%"]);
    const said = audit(tableOf(now, { status: "revised" }), [check], { period: "2022", earlier });
    expect(said.map(({ severity, period }) => [severity, period])).toEqual([["notice", "2021"]]);
    expect(foundIn(now, [check], "2020", { earlier })).toEqual([]);
  });

  it("黑龙江 and 广西 both printed 173.2亿元 for 2020", () => {
    const provinces = rowsOf("rd_provinces_2020.csv");
    const table = panel({
      areas: provinces.map(({ region = "" }) => ({ id: region })),
      measures: measures({ rd: { label: "R&D", unit: "亿元" } }),
      observations: provinces.map(({ region = "", rd_yi_yuan = "" }) => ({
        area: region,
        measure: "rd",
        period: "2020",
        value: rd_yi_yuan,
      })),
    });
    const findings = audit(table, [{ kind: "repeatedValue", measure: "rd" }], { period: "2020" });
    expect(findings.map(({ arithmetic }) => arithmetic.en)).toEqual(["黑龙江 = 广西 = 173.2 亿元"]);
  });
});

describe("each kind of check", () => {
  it("growth in comparable prices is held against current levels through the price index alone", () => {
    const figures = { "2016": { level: "100.0亿元" }, "2017": { level: "110.2亿元", rate: "8.0%", index: "102.0%" } };
    expect(foundIn(figures, [growth], "2017")).toEqual([
      "error: 100.0亿元 × (1 + 8.0%) = 108.0亿元 ≠ 110.2亿元(相差2.2亿元,舍入最多差0.15亿元)",
    ]);
    expect(foundIn(figures, [{ ...growth, prices: "constant" }], "2017")).toEqual([]);
    expect(foundIn(figures, [{ ...growth, priceIndex: "index" }], "2017")).toEqual([]);
    const dear = { ...figures, "2017": { ...figures["2017"], index: "105.0%" } };
    expect(foundIn(dear, [{ ...growth, priceIndex: "index" }], "2017")).toHaveLength(1);
  });

  it("提高0.11个百分点 to 2.54% came from 2.43%, or from 2.44% within rounding", () => {
    const check: AuditCheck = { kind: "statedGrowth", growth: "change", measure: "share", of: "change" };
    const from = (share: string) =>
      foundIn({ "2021": { share }, "2022": { share: "2.54%", change: "0.11百分点" } }, [check], "2022");
    expect([from("2.43%"), from("2.44%")]).toEqual([[], []]);
    expect(from("2.46%")).toEqual([
      "error: 2.46% + 0.11个百分点 = 2.57% ≠ 2.54%(相差0.03个百分点,舍入最多差0.015个百分点)",
    ]);
  });

  it("1—9月 below 1—8月, or below the last month that is known; a new year starts from 0", () => {
    const check: AuditCheck = { kind: "neverFalls", measure: "grants" };
    const figures = {
      "2016-01..12": { grants: "150件" },
      "2017-01..07": { grants: "61件" },
      "2017-01..09": { grants: "60件" },
      "2017-01..10": { grants: "60件" },
    };
    expect(foundIn(figures, [check], "2017年1—9月")).toEqual(["error: 2017年1—7月61件 > 2017年1—9月60件"]);
    expect(foundIn(figures, [check], "2017-01..10")).toEqual([]);
    expect(foundIn(figures, [check], "2017-01..07")).toEqual([]);
  });

  it("万元 filled in as 元, 亿元 as 万元, and a digit too many", () => {
    const check: AuditCheck = { kind: "unitSlip", measure: "rd" };
    const years = { "2014": { rd: "70000万元" }, "2015": { rd: "73000万元" }, "2016": { rd: "75000万元" } };
    const of = (rd: string) => foundIn({ ...years, "2017": { rd } }, [check], "2017");
    expect(of("779850000万元")).toEqual(["warning: 779850000万元 ÷ 73000万元 = 10682.88 ≈ 1万倍"]);
    expect(of("7.8万元")).toEqual(["warning: 73000万元 ÷ 7.8万元 = 9358.97 ≈ 1万倍"]);
    expect(of("779850万元")).toEqual(["warning: 779850万元 ÷ 73000万元 = 10.68 ≈ 10倍"]);
    expect(of("77985万元")).toEqual([]);
    expect(of("219000万元")).toEqual([]);
  });

  it("a figure equal to last year's, unless it has few digits", () => {
    const check: AuditCheck = { kind: "unchanged", measure: "rd" };
    const of = (before: string, rd: string) => foundIn({ "2016": { rd: before }, "2017": { rd } }, [check], "2017");
    expect(of("77985万元", "77985万元")).toEqual(["notice: 77985万元 = 77985万元 (2016)"]);
    expect(of("77985万元", "77986万元")).toEqual([]);
    expect(of("5000万元", "5000万元")).toEqual([]);
  });

  it("a jump against its own years", () => {
    const check: AuditCheck = { kind: "jump", measure: "rd", against: "history" };
    const years = Object.fromEntries(
      ["100", "105", "110", "116", "121"].map((value, index) => [`${2012 + index}`, { rd: `${value}亿元` }]),
    );
    const of = (rd: string) => foundIn({ ...years, "2017": { rd } }, [check], "2017");
    expect(of("127亿元")).toEqual([]);
    expect(of("180亿元")).toEqual([
      "warning: 48.8%,本单位历年中位数4.9%,相差43.9个百分点 > 30.0(绝对中位差0.3的5倍,且不小于30.0)",
    ]);
  });

  it("exactly on the line of its own, or of all", () => {
    const figures = { "2017": { rate: "2.50%" } };
    const check: AuditCheck = { kind: "onTheLine", measure: "rate", line: "2.5%" };
    expect(foundIn(figures, [check], "2017")).toEqual(["notice: 2.50% = 2.5%"]);
    expect(foundIn(figures, [{ ...check, lines: { 甲县: "2.6%" } }], "2017")).toEqual([]);
  });

  it("a break in the series is named, and nothing is compared across it", () => {
    const figures = { "2016": { level: "10.0亿元" }, "2017": { level: "100.0亿元", rate: "5.0%" } };
    const checks: readonly AuditCheck[] = [
      { kind: "status", measure: "level" },
      growth,
      { kind: "unitSlip", measure: "level" },
      { kind: "neverFalls", measure: "level" },
    ];
    const findings = audit(tableOf(figures, { status: "break" }), checks, { period: "2017" });
    expect(findings.map(({ arithmetic }) => arithmetic.zh)).toEqual(["100.0亿元:口径有变"]);
    expect(audit(tableOf(figures), checks, { period: "2017" }).map(({ check }) => check)).toEqual([
      "statedGrowth",
      "unitSlip",
    ]);
  });

  it("a condition of one's own, with its words and severity", () => {
    const check: AuditCheck = {
      kind: "formula",
      id: "rd-of-gdp",
      holds: "rd <= gdp * 10%",
      label: { zh: "R&D经费超过GDP的10%", en: "R&D above 10% of GDP" },
      severity: "warning",
    };
    const figures = { "2017": { rd: "50亿元", gdp: "335亿元" } };
    const [finding] = audit(tableOf(figures), [check], { period: "2017" });
    expect(finding).toMatchObject({
      check: "rd-of-gdp",
      severity: "warning",
      area: "甲县",
      measures: ["rd", "gdp"],
      label: check.label,
      arithmetic: { en: "must hold: rd ≤ gdp × 10%; but rd 2017 = 50 亿元, gdp 2017 = 335 亿元" },
    });
    expect(foundIn({ "2017": { ...figures["2017"], rd: "6.7亿元" } }, [check], "2017")).toEqual([]);
  });

  it("findings and checks are JSON-safe", () => {
    const figures = { "2017": { awards: "36项", first: "3项", second: "9项", third: "20项" } };
    const read = JSON.parse(JSON.stringify([awards])) as readonly AuditCheck[];
    const findings = audit(tableOf(figures), read, { period: "2017" });
    expect(findings).toEqual(audit(tableOf(figures), [awards], { period: "2017" }));
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  });
});
