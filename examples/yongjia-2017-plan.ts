import {
  add,
  assess,
  atLeast,
  attainment,
  criterionText,
  defineScheme,
  divide,
  formulaText,
  growthOfAtLeast,
  growthRate,
  type IndicatorDefinition,
  type Locale,
  labelText,
  measures,
  type NodeOf,
  type Observation,
  panel,
  periodLabel,
  readPeriod,
  reasonLabel,
  round,
  share,
  type Target,
  toText,
  value,
  verdictLabel,
  withObservations,
} from "kaohe";

export const summary =
  "永嘉县 2017 年科技工作目标与 2016 年实绩 · a county's targets beside what is known of the year before";

// The figures are printed in this document. The strength of the targets, the points and the comparison "no less than the year
// before" are assumed for this example.
const source = "永嘉县科技局 2016年总结和2017年计划";
const county = "永嘉县";
const nineMonths = "2016-01..09";

const m = measures({
  highTech: { label: { zh: "高新技术产业增加值", en: "high-tech value added" }, unit: "亿元", nature: "flow" },
  industry: { label: { zh: "工业增加值", en: "industrial value added" }, unit: "亿元", nature: "flow" },
  rd: { label: { zh: "R&D经费支出", en: "R&D expenditure" }, unit: "亿元", nature: "flow" },
  gdp: { label: { zh: "地区生产总值", en: "GDP" }, unit: "亿元", nature: "flow" },
  applied: { label: { zh: "专利申请量", en: "patents applied" }, unit: "件", nature: "flow" },
  granted: { label: { zh: "专利授权量", en: "patents granted" }, unit: "件", nature: "flow" },
  inventionsApplied: { label: { zh: "发明专利申请量", en: "inventions applied" }, unit: "件", nature: "flow" },
  inventionsGranted: { label: { zh: "发明专利授权量", en: "inventions granted" }, unit: "件", nature: "flow" },
  newHighTech: { label: { zh: "新增高新技术企业", en: "new high-tech enterprises" }, unit: "家", nature: "flow" },
  newSmes: { label: { zh: "新增省科技型中小企业", en: "new provincial S&T SMEs" }, unit: "家", nature: "flow" },
  modelsProvince: { label: { zh: "省级专利示范企业", en: "provincial patent models" }, unit: "家", nature: "flow" },
  modelsCity: { label: { zh: "市级专利示范企业", en: "city patent models" }, unit: "家", nature: "flow" },
  modelsCounty: { label: { zh: "县级专利示范企业", en: "county patent models" }, unit: "家", nature: "flow" },
  makerspace: { label: { zh: "众创空间面积", en: "makerspace area" }, unit: "万平方米", nature: "stock" },
  withEnvoy: { label: { zh: "有科技特派员的乡镇", en: "townships with an envoy" }, unit: "个", nature: "stock" },
  townships: { label: { zh: "乡镇", en: "townships" }, unit: "个", nature: "stock" },
});

/** An indicator that is a measure itself. */
function reported(formula: NodeOf<"observed">): IndicatorDefinition {
  const { label, unit } = formula.measure;
  return { label, unit, formula };
}

const indicators = {
  highTech: reported(m.highTech),
  highTechShare: {
    label: { zh: "高新增加值占工业增加值", en: "high-tech share of industry" },
    unit: "%",
    formula: share(m.highTech, m.industry),
  },
  rd: reported(m.rd),
  rdShare: { label: { zh: "R&D经费支出占GDP", en: "R&D share of GDP" }, unit: "%", formula: share(m.rd, m.gdp) },
  applied: reported(m.applied),
  granted: reported(m.granted),
  inventionsApplied: reported(m.inventionsApplied),
  inventionsGranted: reported(m.inventionsGranted),
  newHighTech: reported(m.newHighTech),
  newSmes: reported(m.newSmes),
  modelsProvince: reported(m.modelsProvince),
  modelsCity: reported(m.modelsCity),
  modelsCounty: reported(m.modelsCounty),
  makerspace: reported(m.makerspace),
  envoys: {
    label: { zh: "科技特派员覆盖乡镇", en: "townships with an envoy" },
    unit: "%",
    formula: share(m.withEnvoy, m.townships),
  },
};

type PlanTarget = Target<keyof typeof indicators, "B">;

/** A target of the plan, with the clause that sets it in short. */
function planned(indicator: PlanTarget["indicator"], level: string, clause: string): PlanTarget {
  return { indicator, criterion: atLeast(level), area: county, deadline: "2017", strength: "expected", source: clause };
}

const plan = [
  planned("highTech", "36.21亿元", "高新技术产业增加值36.21亿元"),
  planned("highTechShare", "39.60%", "占工业增加值39.60%"),
  planned("rd", "6.7亿元", "R&D经费支出6.7亿元"),
  planned("rdShare", "2.0%", "R&D经费支出占GDP 2.0%"),
  planned("granted", "1700件", "专利授权1700件"),
  planned("inventionsApplied", "280件", "发明专利申请280件"),
  planned("inventionsGranted", "130件", "发明专利授权130件"),
  planned("newHighTech", "5家", "新增高新技术企业5家"),
  planned("newSmes", "28家", "新增省科技型中小企业28家"),
  planned("modelsProvince", "1家", "专利示范企业省级1家"),
  planned("modelsCity", "2家", "专利示范企业市级2家"),
  planned("modelsCounty", "8家", "专利示范企业县级8家"),
  planned("makerspace", "5万平方米", "众创空间1个,5万平方米"),
  planned("envoys", "100%", "每个乡镇至少1名科技特派员"),
];

const scheme = defineScheme({
  id: "yongjia-plan-2017",
  citations: [source],
  classes: ["B"],
  measures: m,
  indicators,
  items: [...plan, { indicator: "applied" as const }].map(({ indicator }) => ({
    id: indicator,
    indicator,
    points: 10,
    rule: attainment(),
  })),
});

function observation(measure: keyof typeof m, period: string, figure: number): Observation {
  return { area: county, measure, period, value: figure, source };
}

// A figure of January to September stays one: it never stands in the place of the year's.
const known = panel({
  areas: [{ id: county, attributes: { class: "B" } }],
  measures: scheme.measures,
  observations: [
    observation("applied", nineMonths, 1980),
    observation("granted", nineMonths, 1291),
    observation("inventionsGranted", nineMonths, 114),
    observation("newHighTech", "2016", 6),
    observation("newSmes", "2016", 33),
  ],
});

/** The panel as if 2017 came out as planned. */
const forecast = withObservations(
  known,
  plan.flatMap(({ indicator, criterion }): readonly Observation[] =>
    indicator in m && criterion.kind === "atLeast"
      ? [{ ...criterion, area: county, measure: indicator, period: "2017", status: "forecast", source }]
      : [],
  ),
);

const compared = ["newHighTech", "newSmes", "granted", "inventionsGranted", "inventionsApplied"] as const;
const noLess = compared.map(
  (indicator): PlanTarget => ({ indicator, criterion: growthOfAtLeast("0%"), source: "示例假定:不少于上年" }),
);

const spring = assess(scheme, { panel: known, period: "2017", targets: plan, asOf: "2017-03-01" }).area(county);
const names = new Map(spring.items.map(({ item, label }) => [item, label]));
const nameOf = (indicator: string, locale: Locale): string => labelText(names.get(indicator) ?? indicator, locale);

const ofYear = assess(scheme, { panel: known, period: "2016" }).area(county);
const ofNineMonths = assess(scheme, { panel: known, period: nineMonths }).area(county);

/** What is known of 2016, and of which months: the year, else January to September. */
function before(indicator: string, locale: Locale): string | undefined {
  for (const [period, { items }] of [["2016", ofYear] as const, [nineMonths, ofNineMonths] as const]) {
    const found = items.find(({ item }) => item === indicator)?.value;
    if (found?.kind === "value") return `${periodLabel(readPeriod(period), locale)} ${toText(found, locale)}`;
  }
  return undefined;
}

/** Whether what is planned for 2017 is at least what was reached the year before; where that cannot be said, why. */
function comparison(locale: Locale): string[] {
  const say = (zh: string, en: string): string => labelText({ zh, en }, locale);
  const { targets } = assess(scheme, { panel: forecast, period: "2017", targets: noLess }).area(county);
  return targets.map(({ indicator, actual, attainment: ratio, verdict }) => {
    const base = before(indicator, locale);
    const head = `${nameOf(indicator, locale)}  ${say("计划", "planned")} ${toText(actual, locale)}  ${base ?? "–"}`;
    if (verdict.kind !== "unknown") {
      const word = verdict.kind === "met" ? say("不少于上年", "no less") : say("少于上年", "less");
      return `${head}  ${say("为上年的", "")}${toText(ratio, locale, { places: 1 })}  ${word}`;
    }
    const why = say("2016年全年", "2016 ") + labelText(reasonLabel(verdict.reason), locale);
    const months = say(";1—9月数不能与全年数相比", "; nine months cannot be compared with a year");
    return `${head}  ${labelText(verdictLabel(verdict), locale)}: ${why}${base === undefined ? "" : months}`;
  });
}

/** A sum of printed parts beside the printed total. */
function checked(label: string, parts: readonly number[], printed: number): string {
  const sum = add(...parts);
  const found = toText(value(sum), "zh");
  const word = found === String(printed) ? "一致" : "不符,请核对";
  return `${label} = ${formulaText(sum, "zh")} = ${found},与印出的${printed}${word}`;
}

/** What printed figures imply, each with its formula. */
function implied(): string[] {
  const gdp = divide("6.7亿元", "2.0%");
  const industry = divide("36.21亿元", "39.60%");
  const base = divide("114件", add(1, "86.9%"));
  const whole = toText(value(round(base, { unit: "件" })), "zh", { unit: "件" });
  const growth = toText(value(growthRate("114件", whole)), "zh", { unit: "%", places: 1 });
  return [
    `2017年地区生产总值 = ${formulaText(gdp, "zh")} = ${toText(value(gdp), "zh", { unit: "亿元" })}`,
    `2017年工业增加值 = ${formulaText(industry, "zh")} = ${toText(value(industry), "zh", { unit: "亿元", places: 2 })}`,
    `2015年1—9月发明专利授权量 = ${formulaText(base, "zh")},取整 ${whole};114件比${whole}增长${growth},与印出的86.9%${growth === "86.9%" ? "一致" : "不符"}`,
    checked("2016年市级以上项目", [3, 11, 15, 2, 4], 35),
    checked("2016年获奖", [3, 9, 20], 36),
  ];
}

function section(title: string, lines: readonly string[]): void {
  console.log(`\n${title}`);
  for (const line of lines) console.log(`  ${line}`);
}

export function main(): void {
  console.log(`${county}2017年科技工作目标(数据:${source})`);
  console.log("方括号内是计划要求的摘述;目标性质(预期性)和“不少于上年”的比较为示例假定。");
  const lines = spring.targets.map(({ indicator, target, verdict }) => {
    const wanted = `${nameOf(indicator, "zh")}  ${criterionText(target.criterion, "zh")}`;
    const past = before(indicator, "zh") ?? "2016年数本例未收";
    return `${wanted}  ${labelText(verdictLabel(verdict), "zh")}  ${past}  [${target.source ?? ""}]`;
  });
  const without = `${nameOf("applied", "zh")}  ${labelText(reasonLabel("no-target"), "zh")}`;
  section("2017年目标,2017年3月1日看", [...lines, `${without}  ${before("applied", "zh") ?? ""}`]);
  section("如果2017年恰好完成计划,与上年相比", comparison("zh"));
  section("印出的数意味着什么", implied());
  section("If 2017 comes out just as planned, against the year before", comparison("en"));
}
