import { readFileSync } from "node:fs";
import {
  assess,
  atLeast,
  attainment,
  bands,
  defineScheme,
  explanationText,
  intensity,
  labelText,
  measures,
  minMax,
  of,
  panel,
  rankLinear,
  type Scheme,
  share,
  type Target,
  toText,
} from "kaohe";
import { readCsv } from "kaohe/csv";

export const summary =
  "温州市十一个县(市、区)2017 年规上工业 R&D 考核 · eleven counties scored and ranked in two classes";

// Figures: 温州市统计局 2018-11-20, table 9-6. Classes, points, bands and targets are assumed for this example.
const classOf: Readonly<Record<string, "A" | "B">> = {
  鹿城区: "A",
  龙湾区: "A",
  瓯海区: "A",
  瑞安市: "A",
  乐清市: "A",
  洞头区: "B",
  永嘉县: "B",
  平阳县: "B",
  苍南县: "B",
  文成县: "B",
  泰顺县: "B",
};

const m = measures({
  projects: { label: { zh: "R&D项目数", en: "R&D projects" }, unit: "项", nature: "flow" },
  persons: { label: { zh: "R&D人员", en: "R&D personnel" }, unit: "人", nature: "stock" },
  fte: { label: { zh: "R&D人员全时当量", en: "R&D person-years" }, unit: "人年", nature: "flow" },
  rd: { label: { zh: "R&D经费支出", en: "R&D expenditure" }, unit: "万元", nature: "flow" },
});

export const wenzhouScheme = defineScheme({
  id: "wenzhou-rd-2017",
  label: { zh: "规上工业R&D考核(示例)", en: "R&D in industry (example)" },
  effective: { from: "2017", to: "2017" },
  citations: ["温州市统计局 9-6 规模以上工业企业R&D项目情况(2017年)"],
  classes: ["A", "B"],
  measures: m,
  indicators: {
    cityShare: {
      label: { zh: "R&D经费支出占全市比重", en: "share of the city's R&D expenditure" },
      unit: "%",
      formula: share(m.rd, of(m.rd, "parent")),
    },
    perPersonYear: {
      label: { zh: "人均R&D经费", en: "R&D expenditure per person-year" },
      unit: "万元/人年",
      formula: intensity(m.rd, m.fte),
    },
    projectsPerHundred: {
      label: { zh: "每百名R&D人员项目数", en: "projects per 100 R&D personnel" },
      unit: "项/百人",
      formula: intensity(m.projects, m.persons),
    },
    perProject: {
      label: { zh: "项目平均经费", en: "R&D expenditure per project" },
      unit: "万元/项",
      formula: intensity(m.rd, m.projects),
    },
  },
  items: [
    {
      id: "input",
      label: { zh: "投入", en: "input" },
      items: [
        { id: "share", indicator: "cityShare", points: { A: 30, B: 20 }, rule: minMax() },
        { id: "perPersonYear", indicator: "perPersonYear", points: { A: 30, B: 40 }, rule: attainment() },
      ],
    },
    {
      id: "activity",
      label: { zh: "活动", en: "activity" },
      items: [
        { id: "projects", indicator: "projectsPerHundred", points: 20, rule: rankLinear({ lowest: 8 }) },
        {
          id: "size",
          indicator: "perProject",
          points: 20,
          rule: bands([
            { atLeast: "120万元/项", points: 20 },
            { atLeast: "100万元/项", points: 16 },
            { atLeast: "80万元/项", points: 12 },
            { points: 6 },
          ]),
        },
      ],
    },
  ],
  grades: [
    { id: "excellent", label: { zh: "优秀", en: "excellent" }, atLeast: 85 },
    { id: "good", label: { zh: "良好", en: "good" }, atLeast: 70 },
    { id: "fair", label: { zh: "一般", en: "fair" } },
  ],
});

const targets: readonly Target<keyof (typeof wenzhouScheme)["indicators"], "A" | "B">[] = [
  { indicator: "perPersonYear", criterion: atLeast("22万元/人年"), class: "A", source: "示例假定" },
  { indicator: "perPersonYear", criterion: atLeast("24万元/人年"), class: "B", source: "示例假定" },
];

/** The assessment of 2017, by the scheme above or the same one read from JSON. */
export function wenzhou(scheme: Scheme = wenzhouScheme) {
  const file = new URL("./data/wenzhou_counties_rd_projects_2017.csv", import.meta.url);
  const table = readCsv(readFileSync(file, "utf8"), {
    measures: m,
    area: "county",
    period: "2017",
    columns: { fte_person_year: "fte", expenditure_wan: "rd" },
    areas: [
      ...Object.entries(classOf).map(([id, name]) => ({ id, parent: "全市", attributes: { class: name } })),
      { id: "全市" },
    ],
    source: "温州市统计局 2018-11-20 表9-6",
  });
  return assess(scheme, { panel: panel({ measures: scheme.measures, ...table }), period: "2017", targets });
}

export function main(): void {
  const result = wenzhou();
  console.log("温州市规上工业R&D考核,2017年(数据:温州市统计局;类别、分值、目标为示例假定)");
  for (const name of wenzhouScheme.classes) {
    console.log(`\n${name}类`);
    for (const { rank, area, total, tiedWith, grade } of result.ranking(name)) {
      const tie = tiedWith.length === 0 ? "" : `  与${tiedWith.join("、")}并列`;
      const label = labelText(wenzhouScheme.grades.find(({ id }) => id === grade)?.label ?? "", "zh");
      console.log(`  ${rank ?? "–"}  ${area}  ${toText(total, "zh", { places: 2 })}分  ${label}${tie}`);
    }
  }
  const county = "永嘉县";
  const own = result.area(county);
  console.log(`\n${county}:${own.class}类第 ${own.rank ?? "–"} 名,共 ${own.outOf} 个`);
  for (const { kind, label, value, full, earned, block } of own.items) {
    const indent = block === null ? "  " : "    ";
    const shown = value === null ? "" : `${toText(value, "zh", { places: 2 })}  `;
    const points = `${toText(earned, "zh", { places: 2 })} / ${toText(full, "zh")} 分`;
    console.log(`${indent}${labelText(label, "zh")}  ${shown}${points}${kind === "block" ? "(小计)" : ""}`);
  }
  console.log(`\n每一分从哪里来\n${explanationText(result.explain(county), "zh")}`);
  console.log(`\nThe same item in English\n${explanationText(result.explain(county, "perPersonYear"), "en")}`);
}
