import { readFileSync } from "node:fs";
import {
  assess,
  defineScheme,
  divide,
  explanationText,
  measures,
  min,
  multiply,
  naturalLogarithm,
  panel,
  type Rule,
  subtract,
  toText,
  value,
} from "kaohe";
import { readCsv } from "kaohe/csv";

export const summary =
  "人类发展指数 2013:三个维度的几何平均 · the Human Development Index, a geometric mean of three dimensions";

// Figures and goalposts: Human Development Report 2014 (UNDP), table 1 (https://issuu.com/unpublications/docs/hdr2014/72; components
// from https://pastebin.com/SrPgVzkb) and technical note 1.
const units = { 年: {} };
const m = measures({
  life: { label: { zh: "预期寿命", en: "life expectancy" }, unit: "年" },
  mean: { label: { zh: "平均受教育年限", en: "mean years of schooling" }, unit: "年" },
  expected: { label: { zh: "预期受教育年限", en: "expected years of schooling" }, unit: "年" },
  income: { label: { zh: "人均国民总收入", en: "GNI per head" }, unit: "美元" },
  published: { label: { zh: "公布的指数", en: "published index" }, unit: "" },
});

/** A dimension index is its own share of full points. */
const asIndex: Rule = { name: "asIndex", options: {}, build: ({ actual, full }) => multiply(full, actual) };

const index = (label: { readonly zh: string; readonly en: string }) => ({ label, unit: "", places: 4 });

const scheme = defineScheme({
  id: "hdi-2013",
  label: { zh: "人类发展指数", en: "Human Development Index" },
  citations: ["Human Development Report 2014, technical note 1"],
  classes: ["world"],
  units,
  measures: m,
  indicators: {
    life: {
      ...index({ zh: "健康指数", en: "health index" }),
      formula: divide(subtract(m.life, "20年"), subtract("85年", "20年")),
    },
    mean: { ...index({ zh: "平均年限指数", en: "mean years index" }), formula: divide(m.mean, "15年") },
    expected: {
      ...index({ zh: "预期年限指数", en: "expected years index" }),
      // More than 18 years count as 18.
      formula: min(1, divide(m.expected, "18年")),
    },
    income: {
      ...index({ zh: "收入指数", en: "income index" }),
      formula: divide(naturalLogarithm(divide(m.income, "100美元")), naturalLogarithm(divide("75000美元", "100美元"))),
    },
  },
  aggregation: { kind: "geometric" },
  points: 1,
  items: [
    { id: "health", indicator: "life", points: 1, rule: asIndex },
    {
      id: "education",
      label: { zh: "教育指数", en: "education index" },
      aggregation: { kind: "arithmetic" },
      points: 1,
      items: [
        { id: "meanYears", indicator: "mean", points: 1, rule: asIndex },
        { id: "expectedYears", indicator: "expected", points: 1, rule: asIndex },
      ],
    },
    { id: "income", indicator: "income", points: 1, rule: asIndex },
  ],
  rounding: { total: { places: 3 } },
});

export function main(): void {
  const file = new URL("./data/hdi_2013_components.csv", import.meta.url);
  const table = readCsv(readFileSync(file, "utf8"), {
    measures: m,
    units,
    area: "country",
    period: "2013",
    columns: { life_expectancy: "life", mean_years: "mean", expected_years: "expected", gni_per_capita: "income" },
  });
  const areas = table.areas.map((area) => ({ ...area, attributes: { class: "world" } }));
  const data = panel({ ...table, areas, measures: m, units });
  const result = assess(scheme, { panel: data, period: "2013" });
  const publishedOf = (area: string) => value(m.published, { panel: data, area, period: "2013" });

  console.log("人类发展指数 2013 · Human Development Index 2013 (21 countries)");
  console.log("名次、国家、六位小数、三位小数、公布值 · rank, country, six places, three places, published");
  const ranking = result.ranking("world");
  let same = 0;
  for (const { rank, area, total, tiedWith } of ranking) {
    const [own, published] = [toText(total, "zh", { places: 3 }), toText(publishedOf(area), "zh", { places: 3 })];
    if (own === published) same += 1;
    const exact = toText(result.area(area).unrounded, "zh", { places: 6 });
    const note = own === published ? "  " : " ≠";
    const tied = tiedWith.length === 0 ? "" : `  = ${tiedWith.join(", ")}`;
    console.log(`${String(rank ?? "–").padStart(4)}  ${area.padEnd(20)}  ${exact}  ${own}${note} ${published}${tied}`);
  }
  console.log(`\n${same} / ${ranking.length} 与公布的三位小数一致 agree with the published digits.`);
  console.log("其余各国差 0.001:表中年限只印一位小数,公布的指数按未舍入的年限计算。");
  console.log(
    "The others differ by 0.001: the table prints years to one decimal, the index was made from more digits.",
  );
  console.log(`\n${explanationText(result.explain("Norway"), "en")}`);
}
