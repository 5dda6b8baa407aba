import {
  averageAnnualGrowth,
  type DecimalInput,
  equalIncrements,
  followPath,
  givenPath,
  type Label,
  type Locale,
  labelText,
  type Path,
  parameter,
  progress,
  progressText,
  rephased,
  subtract,
  toText,
  value,
  wholeSteps,
} from "kaohe";

export const summary =
  "一个市的三年科技计划:分年目标、未完成后的重新分解、年内进度 · a city's three-year plan, followed and re-phased";

// All series and end targets are printed in a city's three-year plan. It has six project groups (项目组) and names the
// responsible units; which target belongs to which, the calendar years and every figure after the base year are assumed here.
const BASE = 2012;

/** A target by its years. */
interface Series {
  readonly label: Label;
  readonly unit: string;
  /** The base year's figure, where the plan prints one. */
  readonly base?: DecimalInput;
  readonly years: readonly DecimalInput[];
  /** 左右, 以上: a word behind the figures. */
  readonly word?: Label;
  /** The first year's figure, for illustration. */
  readonly first: DecimalInput;
}

/** A target for the end of the three years. */
interface End {
  readonly label: string;
  readonly text: string;
  /** Counted from 0 during the plan, so that it can be shared out evenly over the years. */
  readonly counted?: string;
}

interface Group {
  readonly name: Label;
  readonly units: Label;
  readonly series: readonly Series[];
  readonly ends: readonly End[];
}

const orMore: Label = { zh: "以上", en: " or more" };
const about: Label = { zh: "左右", en: " or so" };
const units = {
  science: { zh: "科技局", en: "science and technology bureau" },
  planning: { zh: "发改委", en: "development and reform commission" },
  economy: { zh: "经委", en: "economic commission" },
  finance: { zh: "财政局", en: "finance bureau" },
  townships: { zh: "各乡镇", en: "townships" },
  firms: { zh: "有关企业", en: "firms" },
} as const;

function together(...names: readonly (keyof typeof units)[]): Label {
  const all = (locale: Locale): readonly string[] => names.map((name) => units[name][locale]);
  return { zh: all("zh").join("、"), en: all("en").join(", ") };
}

const trade: Series = {
  label: { zh: "技术交易额", en: "technology trade" },
  unit: "万元",
  base: "4000万元",
  years: ["5000万元", "6000万元", "8000万元"],
  first: "4600万元",
};

const groups: readonly Group[] = [
  {
    name: { zh: "高新技术产业组", en: "High-tech industry" },
    units: together("economy", "science"),
    series: [
      {
        label: { zh: "高新技术产业增加值", en: "high-tech value added" },
        unit: "亿元",
        base: "27亿元",
        years: ["33亿元", "40亿元", "54亿元"],
        first: "30亿元",
      },
    ],
    ends: [
      { label: "自主知识产权产品占高新技术产值", text: "40%" },
      { label: "高新技术企业", text: "30家" },
      { label: "六个园区销售收入", text: "188亿元以上" },
    ],
  },
  {
    name: { zh: "科技投入组", en: "Science spending" },
    units: together("finance", "science"),
    series: [
      {
        label: { zh: "科技支出占市本级财政支出", en: "science in the city's budget" },
        unit: "%",
        years: ["4%", "5%", "6%"],
        first: "4%",
      },
      {
        label: { zh: "专项资金", en: "special funds" },
        unit: "万元",
        years: ["400万元", "400万元", "400万元"],
        word: orMore,
        first: "420万元",
      },
    ],
    ends: [{ label: "企业投入与财政投入之比", text: "10:1(计划印作110)" }],
  },
  {
    name: { zh: "企业研发组", en: "Research in firms" },
    units: together("economy", "firms"),
    series: [
      {
        label: { zh: "高新技术企业研发费占销售收入", en: "R&D share of sales, high-tech firms" },
        unit: "%",
        years: ["4%", "5%", "6%"],
        word: orMore,
        first: "3.6%",
      },
      {
        label: { zh: "科技型企业研发费占销售收入", en: "R&D share of sales, S&T firms" },
        unit: "%",
        years: ["2%", "3%", "3%"],
        word: orMore,
        first: "2.1%",
      },
      {
        label: { zh: "其他企业研发费占销售收入", en: "R&D share of sales, other firms" },
        unit: "%",
        years: ["1.5%", "2%", "2%"],
        word: orMore,
        first: "1.2%",
      },
    ],
    ends: [],
  },
  {
    name: { zh: "创新平台组", en: "Research platforms" },
    units: together("planning", "science"),
    series: [],
    ends: [
      { label: "省级重点实验室", text: "2个" },
      { label: "省级工程中心", text: "3个" },
      { label: "市级工程中心", text: "8个" },
      { label: "国家级工程中心", text: "1个" },
      { label: "合作基地", text: "15个" },
    ],
  },
  {
    name: { zh: "技术市场组", en: "Technology market" },
    units: together("science", "townships"),
    series: [trade],
    ends: [
      { label: "技术交易机构", text: "80个" },
      { label: "专业协会", text: "90个" },
    ],
  },
  {
    name: { zh: "成果转化组", en: "Results put to use" },
    units: together("science", "economy", "firms"),
    series: [
      {
        label: { zh: "科技进步贡献率", en: "contribution of technical progress" },
        unit: "%",
        base: "49.6%",
        years: ["51%", "53%", "55%"],
        word: about,
        first: "51.2%",
      },
    ],
    ends: [
      { label: "转化成果", text: "50项", counted: "项" },
      { label: "重点项目(7家企业)", text: "20项", counted: "项" },
      { label: "重点项目投资", text: "24亿元" },
      { label: "重点项目新增销售", text: "37.49亿元" },
      { label: "重点项目新增利税", text: "5.56亿元" },
    ],
  },
];

/** The years as the plan states them; a base that it does not print is not reported. */
function pathOf({ label, unit, base, years }: Series): Path {
  const unknown = parameter("base", { label, unit, absent: "not-reported" });
  return givenPath(
    { year: BASE, value: base ?? unknown },
    years.map((each, index) => ({ year: BASE + 1 + index, value: each })),
  );
}

/** What a year asks for, and by how much it rises: in points where it is a share, else in percent. */
function stepTexts(path: Path, { unit, word = "" }: Series, locale: Locale): string[] {
  const values = [path.base.value, ...path.steps.map(({ required }) => required)];
  return path.steps.map(({ year, required, growth }, index) => {
    const points = value(subtract(required, values[index] ?? required));
    const change = unit === "%" ? points : value(growth);
    const shown = toText(change, locale, unit === "%" ? { unit: "百分点" } : { unit: "%", places: 2 });
    const rise = change.kind === "value" ? ` (+${shown})` : "";
    return `${year}: ${toText(value(required), locale, { unit })}${labelText(word, locale)}${rise}`;
  });
}

const ways = [
  { by: "increments", name: { zh: "等量", en: "equal increments" } },
  { by: "rates", name: { zh: "等速", en: "equal rates" } },
  { by: "weights", name: { zh: "按原定增量的比例", en: "in proportion to the plan" } },
] as const;

/** How the assumed first year went, and what it leaves for the others. */
function firstYear(path: Path, { unit, first }: Series, locale: Locale): string[] {
  const say = (zh: string, en: string): string => labelText({ zh, en }, locale);
  const [result] = followPath(path, { [BASE + 1]: first });
  const head = `${BASE + 1} ${say("实绩(假设)", "actual (assumed)")} ${toText(value(first), locale, { unit })}`;
  if (result?.verdict === "met") return [`${head}: ${say("完成,以后各年不变", "met, the years after it stay")}`];
  const anew = ways.map(({ by, name }) => {
    const steps = rephased(path, { [BASE + 1]: first }, { by }).steps;
    const levels = steps.map(({ year, required }) => `${year}: ${toText(value(required), locale, { unit })}`);
    return `  ${labelText(name, locale)}  ${levels.join("  ")}`;
  });
  return [`${head}: ${say("未完成,重新分解", "missed, re-phased")}`, ...anew];
}

function seriesLines(series: Series, locale: Locale): string[] {
  const path = pathOf(series);
  const { label, unit, base, years } = series;
  const start = base === undefined ? [] : [`${BASE}: ${toText(value(base), locale, { unit })}`];
  const end = years.at(-1);
  const pace: string[] = [];
  if (base !== undefined && end !== undefined && unit !== "%") {
    const rate = toText(value(averageAnnualGrowth(end, base, years.length)), locale, { unit: "%", places: 2 });
    pace.push(labelText({ zh: `等速为每年${rate}`, en: `${rate} a year at even pace` }, locale));
  }
  return [
    [labelText(label, locale), ...start, ...stepTexts(path, series, locale), ...pace].join("  "),
    ...firstYear(path, series, locale).map((line) => `  ${line}`),
  ];
}

/** A target for the end; what is counted from 0 is shared out over the years in whole units. */
function endLine({ label, text, counted }: End): string {
  const head = `${label}  ${BASE + 3}: ${text}`;
  if (counted === undefined) return head;
  const even = equalIncrements({ year: BASE, value: `0${counted}` }, { year: BASE + 3, value: text });
  const steps = wholeSteps(even, { unit: counted }).steps.map(
    ({ year, required }) => `${year}: ${toText(value(required), "zh", { unit: counted })}`,
  );
  return `${head}  (从0起等量分解取整,假设) ${steps.join("  ")}`;
}

/** Technology trade of the second year by September, against the plan and against what the missed first year makes of it. */
function september(locale: Locale): string[] {
  const path = pathOf(trade);
  const anew = rephased(path, { [BASE + 1]: trade.first });
  return [path, anew].map(({ steps }) => {
    const found = progress({
      target: steps.find(({ year }) => year === BASE + 2)?.required ?? { kind: "missing", reason: "no-target" },
      actual: "4300万元",
      through: `${BASE + 2}-01..09`,
      method: "season",
      lastYear: { sameMonths: "3220万元", total: trade.first },
    });
    return progressText(found, locale, { places: 0 });
  });
}

function section(title: string, lines: readonly string[]): void {
  console.log(`\n${title}`);
  for (const line of lines) console.log(`  ${line}`);
}

export function main(): void {
  console.log("某市三年科技计划(一份已发布的计划)");
  console.log(`目标照计划所印;项目组的划分、责任单位的归属、年份(${BASE}年为基年)和基年以后的实绩均为示例假设。`);
  groups.forEach(({ name, units: responsible, series, ends }, place) => {
    const head = `${"一二三四五六"[place] ?? ""}、${labelText(name, "zh")}(责任单位:${labelText(responsible, "zh")})`;
    section(head, [...series.flatMap((each) => seriesLines(each, "zh")), ...ends.map(endLine)]);
  });
  section(`技术交易额,${BASE + 2}年1—9月4300万元(假设):对照计划,再对照重新分解后的要求`, september("zh"));
  console.log(`\nIn English: the series; groups, units, years and every figure after ${BASE} are assumed`);
  for (const { name, units: responsible, series } of groups) {
    if (series.length === 0) continue;
    section(
      `${labelText(name, "en")} (${labelText(responsible, "en")})`,
      series.flatMap((each) => seriesLines(each, "en")),
    );
  }
  section(`Technology trade of January to September ${BASE + 2}: against the plan, and as re-phased`, september("en"));
}
