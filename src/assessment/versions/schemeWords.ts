import type { Locale } from "../../error/index.js";

/** What people call the parts of a scheme, by key, or by what it stands in and the key. */
const WORDS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  items: { zh: "考核项", en: "item" },
  indicators: { zh: "指标", en: "indicator" },
  measures: { zh: "基础数据", en: "measure" },
  parameters: { zh: "参数表", en: "table" },
  tallies: { zh: "台账汇总", en: "tally" },
  grades: { zh: "等次", en: "grade" },
  vetoes: { zh: "一票否决", en: "veto" },
  adjustments: { zh: "加减分", en: "adjustment" },
  units: { zh: "计量单位", en: "unit" },
  rankings: { zh: "单项排名", en: "ranking" },
  ranking: { zh: "排名", en: "ranking" },
  indicator: { zh: "指标", en: "indicator" },
  item: { zh: "考核项", en: "item" },
  points: { zh: "分值", en: "points" },
  rule: { zh: "评分办法", en: "rule" },
  formula: { zh: "公式", en: "formula" },
  unit: { zh: "计量单位", en: "unit" },
  factor: { zh: "折合", en: "factor" },
  label: { zh: "名称", en: "label" },
  block: { zh: "所属板块", en: "block" },
  version: { zh: "版本", en: "version" },
  effective: { zh: "施行期", en: "in force" },
  from: { zh: "起", en: "from" },
  to: { zh: "止", en: "to" },
  missing: { zh: "缺项处理", en: "missing figures" },
  otherwise: { zh: "其他", en: "otherwise" },
  mostMissing: { zh: "缺项上限", en: "most missing" },
  rounding: { zh: "舍入", en: "rounding" },
  mode: { zh: "舍入方式", en: "mode" },
  total: { zh: "总分", en: "total" },
  rank: { zh: "名次", en: "rank" },
  citations: { zh: "依据", en: "citations" },
  citation: { zh: "依据", en: "citation" },
  source: { zh: "出处", en: "source" },
  classes: { zh: "类别", en: "classes" },
  class: { zh: "类别", en: "class" },
  area: { zh: "考核对象", en: "area" },
  value: { zh: "数值", en: "value" },
  values: { zh: "数值", en: "values" },
  aggregation: { zh: "合成", en: "aggregation" },
  difficulty: { zh: "难度系数", en: "difficulty" },
  periods: { zh: "分期计分", en: "by period" },
  kind: { zh: "种类", en: "kind" },
  nature: { zh: "时点或时期", en: "nature" },
  reportedBy: { zh: "填报单位", en: "reported by" },
  atLeast: { zh: "分数线", en: "from" },
  first: { zh: "名次条件", en: "first" },
  quota: { zh: "名额", en: "quota" },
  share: { zh: "比例", en: "share" },
  places: { zh: "小数位数", en: "places" },
  direction: { zh: "方向", en: "direction" },
  lag: { zh: "滞后年数", en: "lag in years" },
  ties: { zh: "并列", en: "ties" },
  tieBreak: { zh: "同分比较", en: "tie-break" },
  groups: { zh: "分组", en: "groups" },
  over: { zh: "范围", en: "over" },
  scoredIn: { zh: "计分范围", en: "scored in" },
  leastData: { zh: "最少数据", en: "least data" },
  effect: { zh: "后果", en: "effect" },
  grade: { zh: "等次", en: "grade" },
  each: { zh: "每次", en: "each" },
  most: { zh: "最多", en: "most" },
  mostByGrade: { zh: "各级别最多", en: "most by grade" },
  bonusMost: { zh: "加分最多", en: "most bonus" },
  deductionMost: { zh: "减分最多", en: "most deduction" },
  hundred: { zh: "百分制", en: "hundred" },
  mark: { zh: "打分", en: "mark" },
  outOf: { zh: "打分满分", en: "out of" },
  reduction: { zh: "取舍办法", en: "reduction" },
  weight: { zh: "权重", en: "weight" },
  ledger: { zh: "台账", en: "ledger" },
  once: { zh: "不重复计", en: "once" },
  "tallies/grades": { zh: "级别", en: "grades" },
  "adjustments/to": { zh: "作用于", en: "to" },
  "vetoes/to": { zh: "作用于", en: "to" },
  "first/places": { zh: "个数", en: "places" },
  "first/atLeast": { zh: "至少", en: "at least" },
  "quota/places": { zh: "个数", en: "places" },
  "quota/atLeast": { zh: "至少", en: "at least" },
  "periods/each": { zh: "每期", en: "each" },
  "reduction/each": { zh: "每端", en: "each end" },
};

const MODES = { "half-up": "四舍五入", "half-even": "四舍六入五成双", down: "舍去", up: "进一" };
const POLICIES = {
  zero: "计零分",
  rescale: "分值摊给其他项",
  "class-mean": "同类平均",
  "class-minimum": "同类最低",
};

/** Settings in Chinese, by the key that they stand under, so that a name is never taken for one. */
const SETTINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  missing: POLICIES,
  otherwise: POLICIES,
  effect: { zero: "计零分", void: "不计分", "lowest-grade": "定为最低等次", "grade-limit": "等次不高于" },
  direction: { higher: "越高越好", lower: "越低越好" },
  nature: { stock: "时点数", flow: "时期数" },
  hundred: { inside: "百分内", outside: "百分外" },
  once: { project: "同一项目取最高", area: "只取最高一项" },
  each: { quarter: "季度", month: "月" },
  scoredIn: { class: "本类", group: "合并后的组" },
  mode: MODES,
  indicators: MODES,
  rounding: MODES,
  total: { none: "不舍入" },
  rank: { rounded: "按舍入后", unrounded: "按舍入前" },
  ties: {
    competition: "1-2-2-4",
    dense: "1-2-2-3",
    last: "1-3-3-4",
    average: "1-2.5-2.5-4",
    exclude: "都不评",
    include: "都评",
  },
  tieBreak: { unrounded: "舍入前总分", area: "对象编号" },
  kind: {
    bonus: "加分",
    deduction: "减分",
    count: "计行数",
    sum: "相加",
    points: "按级别计分",
    arithmetic: "算术平均",
    geometric: "几何平均",
    harmonic: "调和平均",
    minimum: "最低",
    borda: "波达法",
    copeland: "科普兰法",
    topsis: "TOPSIS",
    mean: "平均",
    "without-extremes": "去掉最高最低",
    "trimmed-mean": "截尾平均",
  },
};

/** A key in words; itself where people have no other name for it. */
export function wordOf(key: string, within: string, locale: Locale): string {
  return (own(WORDS, `${within}/${key}`) ?? own(WORDS, key))?.[locale] ?? key;
}

/** What stands under a key, in words where it is one of a few settings. */
export function settingOf(value: string, key: string, locale: Locale): string {
  const words = own(SETTINGS, key);
  return (locale === "zh" && words !== undefined ? own(words, value) : undefined) ?? value;
}

function own<T>(words: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
