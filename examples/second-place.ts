import { readFileSync } from "node:fs";
import {
  type AuditCheck,
  assess,
  atLeast,
  attainment,
  audit,
  changeContributions,
  changeContributionsText,
  cheapestGains,
  cheapestGainsText,
  cheapestMix,
  cheapestMixText,
  defineScheme,
  findingsText,
  goalSeek,
  goalSeekText,
  intensity,
  lostPoints,
  lostPointsText,
  measures,
  minMax,
  of,
  panel,
  rankLinear,
  share,
  type Target,
  toText,
  weightDraws,
  weightDrawsText,
  weightSwaps,
  weightSwapsText,
  yearOnYear,
} from "kaohe";
import { readCsv } from "kaohe/csv";

export const summary =
  "一个县的分析笔记:能不能信、丢了哪些分、怎样升到第 2 名 · a county's notebook: three more invention patents make it second";

// The figures of 2017 but invention patents: 温州市统计局 2018-11-20, table 9-6. Everything else (patents, the years before, points, rules,
// targets, costs) is assumed for this example.
const m = measures({
  projects: { label: "R&D项目数", unit: "项", nature: "flow" },
  persons: { label: "R&D人员", unit: "人", nature: "stock" },
  personYears: { label: "R&D人员全时当量", unit: "人年", nature: "flow" },
  rd: { label: "R&D经费支出", unit: "万元", nature: "flow" },
  grants: { label: "发明专利授权量", unit: "件", nature: "flow" },
});

const scheme = defineScheme({
  id: "second-place",
  label: "B类县科技创新考核(示例)",
  classes: ["B"],
  measures: m,
  indicators: {
    cityShare: { label: "R&D经费支出占全市比重", unit: "%", formula: share(m.rd, of(m.rd, "parent")) },
    perPersonYear: { label: "人均R&D经费", unit: "万元/人年", formula: intensity(m.rd, m.personYears) },
    projects: { label: "每百名R&D人员项目数", unit: "项/百人", formula: intensity(m.projects, m.persons) },
    grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants },
    grantGrowth: { label: "发明专利授权量增速", unit: "%", places: 1, formula: yearOnYear(m.grants) },
  },
  items: [
    { id: "cityShare", indicator: "cityShare", points: 20, rule: minMax() },
    { id: "perPersonYear", indicator: "perPersonYear", points: 25, rule: attainment() },
    { id: "projects", indicator: "projects", points: 15, rule: rankLinear() },
    { id: "grants", indicator: "grants", points: 25, rule: attainment() },
    { id: "grantGrowth", indicator: "grantGrowth", points: 15, rule: minMax() },
  ],
});

/** What each county is asked for in patents, by year. */
const asked: Readonly<Record<string, Readonly<Record<"2016" | "2017", string>>>> = {
  洞头区: { "2016": "20件", "2017": "22件" },
  永嘉县: { "2016": "125件", "2017": "150件" },
  平阳县: { "2016": "100件", "2017": "130件" },
  苍南县: { "2016": "110件", "2017": "130件" },
  文成县: { "2016": "10件", "2017": "12件" },
  泰顺县: { "2016": "11件", "2017": "12件" },
};

const figures = panel({
  measures: m,
  ...readCsv(readFileSync(new URL("./data/second_place_2017.csv", import.meta.url), "utf8"), {
    measures: m,
    area: "县",
    period: { column: "年份" },
    areas: [...Object.keys(asked).map((id) => ({ id, parent: "全市", attributes: { class: "B" } })), { id: "全市" }],
  }),
});

function inputOf(period: "2016" | "2017") {
  const targets: readonly Target<"grants" | "perPersonYear", "B">[] = [
    { indicator: "perPersonYear", criterion: atLeast("24万元/人年") },
    ...Object.entries(asked).map(([area, by]) => ({
      indicator: "grants" as const,
      area,
      criterion: atLeast(by[period]),
      source: `${period}年考核任务书(示例)`,
    })),
  ];
  return { panel: figures, period, targets };
}

const county = "平阳县";

function cell(question: string, ...answers: readonly string[]): void {
  console.log(`\n## ${question}\n\n${answers.join("\n")}`);
}

export function main(): void {
  console.log(`# ${county}:怎样升到第2名`);
  console.log("2017年R&D各项为公布数(温州市统计局 2018-11-20 表9-6);专利、往年数据、分值、目标、费用均为示例假定。");

  const input = inputOf("2017");
  const checks: readonly AuditCheck[] = [
    { kind: "unitSlip", measure: "rd" },
    { kind: "jump", measure: "grants" },
    { kind: "onTheLine", measure: "grants", targets: input.targets },
  ];
  cell("这些数能信吗?", findingsText(audit(figures, checks, { period: "2017" }), "zh"));

  const result = assess(scheme, input);
  const places = result
    .ranking("B")
    .map(({ rank, area, total }) => `${rank ?? "–"}  ${area}  ${toText(total, "zh", { places: 2 })}分`);
  cell("我们在哪里?", ...places);

  cell("分丢在哪里?", lostPointsText(lostPoints(result, [county]), "zh"));

  const second = { area: county, aim: { kind: "rank", first: 2 } } as const;
  cell("再多几件发明专利就是第2名?", goalSeekText(goalSeek(scheme, input, { ...second, step: { grants: 1 } }), "zh"));

  // What a patent, a project and a million of R&D cost is the county's own estimate.
  const steps = { grants: { step: 1, cost: 8 }, projects: { step: 1, cost: 3 }, rd: { step: 100, cost: 10 } };
  cell("哪样最省?(费用以万元计)", cheapestGainsText(cheapestGains(scheme, input, { ...second, steps }), "zh"));

  const first = { area: county, aim: { kind: "rank", first: 1 } } as const;
  cell("要当第1名,怎样搭配最省?", cheapestMixText(cheapestMix(scheme, input, { ...first, steps }), "zh"));

  const change = changeContributions({ scheme, input: inputOf("2016") }, { scheme, input });
  cell("比上年为什么变了?", changeContributionsText(change, "zh"));

  const drawn = weightDraws(scheme, result, { spread: "0.2" });
  cell("换一套权重,名次还站得住吗?", weightDrawsText(drawn, "zh"), weightSwapsText(weightSwaps(scheme, result), "zh"));
}
