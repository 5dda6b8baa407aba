import { MISSING_WORDS } from "../assessment/index.js";
import { type Locale, labelText } from "../error/index.js";
import type {
  ReportArea,
  ReportFrame,
  ReportItem,
  ReportMethod,
  ReportMethodology,
  ReportNumber,
  ReportRanking,
  ReportSource,
  ReportTarget,
} from "./model.js";

/** The words of a report itself. */
const WORDS = {
  overview: { zh: "概况", en: "Overview" },
  ranking: { zh: "排名", en: "Ranking" },
  rankings: { zh: "排名", en: "Rankings" },
  areas: { zh: "各考核对象得分", en: "Area by area" },
  methodology: { zh: "评分办法", en: "Methodology" },
  sources: { zh: "数据来源", en: "Sources" },
  problems: { zh: "数据问题", en: "Data problems" },
  contents: { zh: "目录", en: "Contents" },
  skip: { zh: "跳到正文", en: "Skip to the content" },
  back: { zh: "返回排名", en: "Back to the rankings" },
  period: { zh: "考核时期", en: "Period" },
  scheme: { zh: "考核办法", en: "Scheme" },
  version: { zh: "版本", en: "version" },
  area: { zh: "考核对象", en: "Area" },
  class: { zh: "类别", en: "Class" },
  rank: { zh: "名次", en: "Rank" },
  place: { zh: "名次", en: "Place" },
  total: { zh: "总分", en: "Total" },
  grade: { zh: "等次", en: "Grade" },
  change: { zh: "升降", en: "Change" },
  note: { zh: "说明", en: "Note" },
  tied: { zh: "并列", en: "tied" },
  assessed: { zh: "考核对象", en: "Assessed" },
  ranked: { zh: "参加排名", en: "Ranked" },
  notAssessed: { zh: "未考核", en: "Not assessed" },
  first: { zh: "第一名", en: "First" },
  highest: { zh: "最高分", en: "Highest" },
  lowest: { zh: "最低分", en: "Lowest" },
  grades: { zh: "等次分布", en: "Grades" },
  item: { zh: "考核项", en: "Item" },
  value: { zh: "指标值", en: "Value" },
  target: { zh: "目标要求", en: "Target" },
  full: { zh: "分值", en: "Full" },
  earned: { zh: "得分", en: "Earned" },
  lost: { zh: "失分", en: "Lost" },
  points: { zh: "得分与失分", en: "Points earned and lost" },
  targets: { zh: "目标完成情况", en: "Targets" },
  indicator: { zh: "指标", en: "Indicator" },
  criterion: { zh: "目标要求", en: "Asked for" },
  required: { zh: "折合目标值", en: "Which is" },
  actual: { zh: "实际值", en: "Actual" },
  attainment: { zh: "完成率", en: "Attained" },
  verdict: { zh: "完成情况", en: "Verdict" },
  deadline: { zh: "期限", en: "By" },
  strength: { zh: "约束力", en: "Strength" },
  responsible: { zh: "责任单位", en: "Responsible" },
  adjustments: { zh: "加减分与一票否决", en: "Adjustments and vetoes" },
  adjustment: { zh: "事项", en: "Adjustment" },
  effect: { zh: "处理", en: "Effect" },
  to: { zh: "作用于", en: "On" },
  reason: { zh: "理由", en: "Reason" },
  source: { zh: "来源", en: "Source" },
  explanation: { zh: "计算过程", en: "How it comes about" },
  explainTotal: { zh: "总分的计算过程", en: "How the total comes about" },
  explainRank: { zh: "名次的由来", en: "How the rank comes about" },
  why: { zh: "等次说明", en: "Why this grade" },
  difficulty: { zh: "难度系数", en: "Difficulty coefficient" },
  rule: { zh: "评分办法", en: "Rule" },
  formula: { zh: "计算公式", en: "Formula" },
  direction: { zh: "方向", en: "Direction" },
  unit: { zh: "单位", en: "Unit" },
  citation: { zh: "依据", en: "Citation" },
  citations: { zh: "依据", en: "Citations" },
  itemPoints: { zh: "分值", en: "Points" },
  figure: { zh: "数据", en: "Figures" },
  figures: { zh: "数据个数", en: "Figures" },
  periods: { zh: "时期", en: "Periods" },
  subject: { zh: "对象", en: "About" },
  cause: { zh: "情况", en: "What" },
  done: { zh: "处理", en: "Done about it" },
  who: { zh: "涉及", en: "Areas" },
  noProblems: { zh: "没有缺数和其他数据问题。", en: "No figure is missing, and nothing else is wrong with the data." },
  noSource: { zh: "未注明来源", en: "no source stated" },
  none: { zh: "无", en: "none" },
  override: { zh: "人工核定", en: "Set by hand" },
  computed: { zh: "原得分", en: "computed" },
} as const;

/** A word of the report. */
export type Word = keyof typeof WORDS;

/** The words of a language. */
export function wordsOf(locale: Locale): (word: Word) => string {
  return (word) => WORDS[word][locale];
}

const CHOICES = {
  policy: MISSING_WORDS,
  effect: {
    bonus: { zh: "加分", en: "bonus" },
    deduction: { zh: "减分", en: "deduction" },
    limit: { zh: "限于满分以内", en: "kept within full points" },
    zero: { zh: "一票否决:计零分", en: "veto: no points" },
    void: { zh: "一票否决:作废", en: "veto: voided" },
    "lowest-grade": { zh: "一票否决:定为最低等次", en: "veto: the lowest grade" },
    "grade-limit": { zh: "一票否决:限制等次", en: "veto: no better grade" },
  },
  status: {
    normal: { zh: "正式数", en: "normal" },
    estimated: { zh: "估计数", en: "estimated" },
    provisional: { zh: "初步数", en: "provisional" },
    revised: { zh: "修订数", en: "revised" },
    forecast: { zh: "预测数", en: "forecast" },
    imputed: { zh: "推算数", en: "imputed" },
    break: { zh: "口径有变", en: "break in the series" },
  },
  direction: {
    higher: { zh: "越高越好", en: "higher is better" },
    lower: { zh: "越低越好", en: "lower is better" },
  },
  rounding: {
    "half-up": { zh: "四舍五入", en: "rounded half up" },
    "half-even": { zh: "四舍六入五成双", en: "rounded half to even" },
    down: { zh: "舍去", en: "rounded down" },
    up: { zh: "进一", en: "rounded up" },
  },
  ties: {
    competition: { zh: "同分同名次,其后名次顺延(1-2-2-4)", en: "equal totals share the better place (1-2-2-4)" },
    dense: { zh: "同分同名次,其后名次不空(1-2-2-3)", en: "equal totals share a place, and none is left out (1-2-2-3)" },
    last: { zh: "同分取靠后名次(1-3-3-4)", en: "equal totals share the worse place (1-3-3-4)" },
    average: { zh: "同分取平均名次(1-2.5-2.5-4)", en: "equal totals share the mean of their places (1-2.5-2.5-4)" },
  },
  aggregation: {
    sum: { zh: "各部分得分相加", en: "its parts added up" },
    arithmetic: { zh: "各部分得分率的加权算术平均", en: "the weighted arithmetic mean of its parts" },
    geometric: { zh: "各部分得分率的加权几何平均", en: "the weighted geometric mean of its parts" },
    harmonic: { zh: "各部分得分率的加权调和平均", en: "the weighted harmonic mean of its parts" },
    minimum: { zh: "各部分得分率中最低的", en: "the least of its parts" },
    borda: { zh: "波达法", en: "Borda's count" },
    copeland: { zh: "科普兰法", en: "Copeland's comparison of pairs" },
    topsis: { zh: "TOPSIS 法", en: "TOPSIS" },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, { readonly zh: string; readonly en: string }>>>>;

/** One of a few settings in words. */
export function choiceText<K extends keyof typeof CHOICES>(
  kind: K,
  choice: keyof (typeof CHOICES)[K] & string,
  locale: Locale,
): string {
  const table: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = CHOICES[kind];
  const found = table[choice];
  return found === undefined ? choice : labelText(found, locale);
}

/** A class as people speak of it: A类; class A. */
export function classText(name: string, locale: Locale): string {
  return locale === "zh" ? name.replace(/类?$/, "类") : `class ${name}`;
}

/** A rank in words: 第1名(共6个); 1st would need words that no other language has. */
export function placeText(rank: number | null, outOf: number, unranked: string | null, locale: Locale): string {
  if (rank !== null) return locale === "zh" ? `第${rank}名(共${outOf}个)` : `${rank} of ${outOf}`;
  const reason = unranked === null ? "" : locale === "zh" ? `(${unranked})` : ` (${unranked})`;
  return (locale === "zh" ? "不排名" : "not ranked") + reason;
}

/** Points behind their number: 84.44分; in English the number alone. */
export function pointsText({ text, exact }: ReportNumber, locale: Locale): string {
  return locale === "zh" && exact !== null ? `${text}分` : text;
}

/** Several names in a row. */
export function listText(names: readonly string[], locale: Locale): string {
  return names.join(locale === "zh" ? "、" : ", ");
}

/** A measure and the periods of its figures. */
export function measureText({ label, periods }: ReportSource["measures"][number], locale: Locale): string {
  return locale === "zh" ? `${label}(${listText(periods, locale)})` : `${label} (${listText(periods, locale)})`;
}

/** The unit of an indicator and which way is better. */
export function detailText({ unit, direction }: NonNullable<ReportMethod["indicator"]>, locale: Locale): string {
  return [unit, direction].filter((text) => text !== "").join(locale === "zh" ? "," : ", ");
}

/** What holds for all items, after what the scheme cites. */
export function citedNotes({ locale, methodology }: ReportFrame): ReportMethodology["notes"] {
  const { citations, notes } = methodology;
  return citations.length === 0 ? notes : [{ label: wordsOf(locale)("citations"), lines: citations }, ...notes];
}

/** Which columns a ranking has beside ranks, totals and parts. */
export function rankingColumns({ rows }: ReportRanking) {
  return {
    classes: new Set(rows.map((row) => row.class)).size > 1,
    grades: rows.some(({ grade }) => grade !== null),
    changes: rows.some(({ change }) => change !== null),
    notes: rows.some(({ tiedWith, unranked }) => tiedWith.length > 0 || unranked !== null),
  };
}

/** What targets state beside their amounts, where one of them states it. */
export function targetDetails(targets: readonly ReportTarget[]) {
  return (["strength", "deadline", "responsible", "source"] as const).filter((name) =>
    targets.some((target) => target[name] !== null),
  );
}

/** What the overview says in a sentence. */
export function overviewText({ locale, overview, period, scheme }: ReportFrame): string {
  const { areas, ranked, notAssessed } = overview;
  if (locale === "zh") {
    const left = notAssessed === 0 ? "" : `,未考核${notAssessed}个`;
    return `${period.label}考核对象${areas}个,参加排名${ranked}个${left}。考核办法:${scheme.label}(版本 ${scheme.version})。`;
  }
  const left = notAssessed === 0 ? "" : `, ${notAssessed} not assessed`;
  return `${areas} areas assessed for ${period.label}, ${ranked} ranked${left}. Scheme: ${scheme.label} (version ${scheme.version}).`;
}

/** What a reader wants to know of an area first. */
export function factsOf(area: ReportArea, locale: Locale): readonly (readonly [label: string, text: string])[] {
  const word = wordsOf(locale);
  const { total, full, lost, grade, change, difficulty } = area;
  return [
    [word("total"), full === null || total.exact === null ? total.text : `${total.text} / ${full.text}`],
    ...(lost === null ? [] : [[word("lost"), lost.text] as const]),
    [word("class"), area.class.label],
    [word("place"), change === null ? area.place : `${area.place} ${change.text}`],
    ...area.ranks.map((each) => [each.label, each.place] as const),
    ...(grade === null ? [] : [[word("grade"), grade.label] as const]),
    ...(difficulty === null ? [] : [[word("difficulty"), difficulty.text] as const]),
  ];
}

/** So many losses are named. */
const MOST_LOSSES = 3;

/** Where most points were lost; null where none were. */
export function lossText({ losses }: Pick<ReportArea, "losses">, locale: Locale): string | null {
  if (losses.length === 0) return null;
  const named = losses.slice(0, MOST_LOSSES).map(({ label, lost }) => `${label} ${pointsText(lost, locale)}`);
  return locale === "zh" ? `主要失分项:${listText(named, locale)}。` : `Most points lost: ${listText(named, locale)}.`;
}

/** What a reader must know of a score beside its number; "" where there is nothing. */
export function itemNotes({ missing, override }: Pick<ReportItem, "missing" | "override">, locale: Locale): string {
  const word = wordsOf(locale);
  const zh = locale === "zh";
  const notes = missing === null ? [] : [missing];
  if (override !== null) {
    const { points, by, reason, source, computed } = override;
    const told = [points, by, reason, source ?? "", `${word("computed")} ${computed.text}`].filter(
      (text) => text !== "",
    );
    notes.push(word("override") + (zh ? ":" : ": ") + told.join(zh ? "," : ", "));
  }
  return notes.join(zh ? ";" : "; ");
}
