import { readFileSync } from "node:fs";
import {
  assess,
  atLeast,
  atMost,
  type Criterion,
  explanationText,
  gradeText,
  labelText,
  type Outcome,
  panel,
  parseScheme,
  toText,
} from "kaohe";
import { readCsv } from "kaohe/csv";

export const summary =
  "800 分加 1100 分的县(市、区)考核,有加减分、否决、等次名额 · counties on 800 + 1100 points, with bonus, veto and quota";

// Blocks, indicators and the points of their groups are those of the published list (data/wenzhou_kaoji_2013_weights.csv), which is
// cut short. Classes, points inside a group, rules, the missing blocks, adjustments, vetoes, grades and all figures are made up.
const assumed = "示例假定";

function file(name: string): string {
  return readFileSync(new URL(`./data/${name}`, import.meta.url), "utf8");
}

export const kaoji = parseScheme(file("wenzhou-kaoji-2013.json"));

const counties = ["甲区", "乙区", "丙市", "丁市", "戊县", "己县", "庚县", "辛县"];

/** Marks out of 100 by item, in the order of the counties. */
const marks: Readonly<Record<string, readonly number[]>> = {
  realEconomy: [95, 94, 88, 80, 93, 90, 84, 78],
  structure: [94, 92, 86, 82, 90, 88, 80, 76],
  science: [96, 94, 88, 80, 90, 86, 82, 74],
  talent: [92, 90, 86, 78, 88, 85, 80, 72],
  finance: [94, 90, 85, 80, 86, 84, 78, 70],
  approval: [95, 92, 90, 84, 92, 88, 84, 80],
  landscape: [92, 90, 86, 80, 94, 90, 86, 82],
  countryside: [88, 86, 84, 80, 95, 92, 88, 84],
  otherSocial: [93, 92, 87, 82, 92, 89, 83, 79],
  otherWork: [94, 93, 88, 83, 92, 89, 84, 80],
};

const criteria: Readonly<Record<string, Criterion>> = {
  industry: atLeast("9%"),
  revenue: atLeast("8%"),
  pollutants: atLeast("4%"),
  petitions: atMost("25人次"),
  deaths: atMost("15人"),
};

export function kaoji2013() {
  const { measures } = kaoji;
  const table = readCsv(file("wenzhou_kaoji_2013_figures.csv"), {
    measures,
    area: "县(市、区)",
    period: "2013",
    attributes: { 类别: "class" },
    areas: [...counties.map((id) => ({ id, parent: "全市" })), { id: "全市" }],
  });
  return assess(kaoji, {
    panel: panel({ measures, ...table }),
    period: "2013",
    targets: Object.entries(criteria).map(([indicator, criterion]) => ({ indicator, criterion, source: assumed })),
    marks: Object.entries(marks).flatMap(([item, given]) =>
      given.map((mark, place) => ({ area: counties[place] ?? "", item, mark, by: "考核组", source: assumed })),
    ),
    adjustments: [
      { area: "乙区", adjustment: "prize", times: 2, reason: "省级表彰两项", source: assumed },
      { area: "乙区", adjustment: "late", times: 3, reason: "4月、7月、10月报表", source: assumed },
      { area: "戊县", adjustment: "prize", times: 5, reason: "省级表彰五项", source: assumed },
    ],
    vetoes: [
      { area: "己县", veto: "accident", reason: "8月生产安全事故", source: assumed },
      { area: "庚县", veto: "falseReport", item: "patents", reason: "虚报授权量", source: assumed },
    ],
  });
}

function points(outcome: Outcome): string {
  return toText(outcome, "zh", { places: 2 });
}

export function main(): void {
  const result = kaoji2013();
  console.log("县(市、区)年度考核,重点指标800分、重点工作1100分(项目和分值:温委发【2013】72号附件1,原表不全)");
  console.log("类别、指标内的分值、评分办法、原表所缺的项目、加减分、否决、等次和全部数据为示例假定。");
  for (const name of kaoji.classes) {
    console.log(`\n${name}类`);
    for (const { rank, area, total, grade } of result.ranking(name)) {
      const { items, adjustments } = result.area(area);
      const blocks = items.filter(({ block }) => block === null);
      const parts = blocks.map(({ label, earned }) => `${labelText(label, "zh")} ${points(earned)}`);
      const beside = adjustments.map(({ label, points: counted, reason }) => {
        const shown = counted === null ? "" : ` ${points(counted)}`;
        return `${labelText(label, "zh")}${shown}(${reason ?? ""})`;
      });
      const label = labelText(kaoji.grades.find(({ id }) => id === grade)?.label ?? "", "zh");
      console.log(`  ${rank ?? "–"}  ${area}  ${points(total)}分  ${label}  ${[...parts, ...beside].join("  ")}`);
    }
  }
  const [whole] = result.rankingBy("all");
  console.log(`\n全市排名  ${whole?.entries.map(({ rank, area }) => `${rank ?? "–"} ${area}`).join("  ")}`);

  console.log(`\n乙区为什么是这个等次\n  ${gradeText(result.area("乙区"), "zh")}`);
  console.log(`\n乙区的总分从哪里来(到块为止)\n${explanationText(result.explain("乙区"), "zh", { depth: 3 })}`);
  console.log(`\n其中一项\n${explanationText(result.explain("乙区", "services"), "zh")}`);
  console.log(`\n庚县瞒报的一项\n${explanationText(result.explain("庚县", "patents"), "zh")}`);
}
