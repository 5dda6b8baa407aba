import {
  assess,
  atLeast,
  attainment,
  defineScheme,
  explanationText,
  labelText,
  measures,
  panel,
  rankStep,
  ratioToBest,
  type Scheme,
  share,
  type Target,
  toText,
  yearOnYear,
} from "kaohe";

export const summary =
  "宣城市 2019 年两类县(市、区)科技创新指标,R&D 用 2018 年数 · seven counties in two classes, R&D of the year before";

// The regulation states both classes, the three indicators, and that R&D is that of 2018. Points, rules, targets and all figures are
// assumed for this example.
const regulation = "宣城市2019年度县市区目标管理绩效考核科技创新指标实施细则";
const assumed = "示例假定,非统计数据";

const m = measures({
  rd: { label: "R&D经费支出", unit: "亿元", nature: "flow" },
  gdp: { label: "地区生产总值", unit: "亿元", nature: "flow" },
  contracts: { label: "企业吸纳技术合同成交额", unit: "亿元", nature: "flow" },
  highTech: { label: "高新技术企业数", unit: "家", nature: "stock" },
});

export const xuanchengScheme = defineScheme({
  id: "xuancheng-2019",
  label: "宣城市2019年度县市区科技创新指标(分值、评分办法为示例假定)",
  effective: { from: "2019", to: "2019" },
  citations: [regulation],
  classes: ["一类", "二类"],
  measures: m,
  indicators: {
    rdShare: {
      label: "R&D经费支出占GDP比重",
      unit: "%",
      formula: share(m.rd, m.gdp),
      lag: 1,
      citation: `${regulation}:2019年考核用2018年数`,
    },
    contractsGrowth: {
      label: "企业吸纳技术合同成交额增速",
      unit: "%",
      places: 1,
      formula: yearOnYear(m.contracts),
      citation: regulation,
    },
    highTech: { label: "高新技术企业数", unit: "家", places: 0, formula: m.highTech, citation: regulation },
  },
  items: [
    { id: "rdShare", indicator: "rdShare", points: 40, rule: attainment() },
    { id: "contractsGrowth", indicator: "contractsGrowth", points: 30, rule: rankStep({ share: "10%" }) },
    { id: "highTech", indicator: "highTech", points: 30, rule: ratioToBest() },
  ],
});

const targets: readonly Target<"rdShare", "一类" | "二类">[] = [
  { indicator: "rdShare", criterion: atLeast("2.5%"), class: "一类", source: assumed },
  { indicator: "rdShare", criterion: atLeast("1.6%"), class: "二类", source: assumed },
];

/** By class and county: R&D and GDP of 2018, contracts of 2018 and 2019, high-tech enterprises of 2019. R&D of 2019 is not known yet. */
const figures: Readonly<Record<"一类" | "二类", Readonly<Record<string, readonly string[]>>>> = {
  一类: {
    宣州区: ["7.2", "320", "4", "5", "90"],
    郎溪县: ["3", "150", "2", "2.8", "72"],
    广德市: ["6", "250", "3", "3.6", "96"],
    宁国市: ["9", "300", "3.2", "4", "120"],
  },
  二类: {
    泾县: ["1.8", "120", "1", "1.3", "36"],
    绩溪县: ["1.6", "80", "0.8", "0.9", "30"],
    旌德县: ["0.5", "50", "0.5", "0.7", "18"],
  },
};
const columns = [
  ["rd", "2018"],
  ["gdp", "2018"],
  ["contracts", "2018"],
  ["contracts", "2019"],
  ["highTech", "2019"],
] as const;

const counties = Object.entries(figures).flatMap(([name, rows]) =>
  Object.entries(rows).map(([id, row]) => ({ id, row, attributes: { class: name } })),
);

export const xuanchengPanel = panel({
  measures: m,
  areas: counties.map(({ id, attributes }) => ({ id, attributes })),
  observations: counties.flatMap(({ id, row }) =>
    columns.map(([measure, period], column) => ({
      area: id,
      measure,
      period,
      value: row[column] ?? null,
      source: assumed,
    })),
  ),
});

/** The assessment of 2019, also over another panel. */
export function xuancheng(data = xuanchengPanel, scheme: Scheme = xuanchengScheme) {
  return assess(scheme, { panel: data, period: "2019", targets });
}

export function main(): void {
  const result = xuancheng();
  console.log("宣城市2019年度县(市、区)科技创新指标");
  console.log(`类别、指标和R&D用2018年数:${regulation};分值、评分办法、目标和全部数据为示例假定。`);
  for (const name of xuanchengScheme.classes) {
    console.log(`\n${name}  名次、总分、各项数值和得分`);
    for (const { rank, area, total } of result.ranking(name)) {
      const items = result.area(area).items.map(({ label, value, earned, full }) => {
        const figure = value === null ? "–" : toText(value, "zh");
        return `${labelText(label, "zh")} ${figure} ${toText(earned, "zh", { places: 1 })}/${toText(full, "zh")}`;
      });
      console.log(`  ${rank ?? "–"}  ${area}  ${toText(total, "zh", { places: 2 })}分  ${items.join("  ")}`);
    }
  }
  console.log(`\n2019年的这一项用2018年的数\n${explanationText(result.explain("郎溪县", "rdShare"), "zh")}`);
}
