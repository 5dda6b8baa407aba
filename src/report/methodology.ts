import {
  type Grade,
  type MissingPolicies,
  type MissingPolicy,
  type Points,
  type Scheme,
  type SchemeEntry,
  schemeFormulas,
} from "../assessment/index.js";
import { reasonLabel } from "../data/index.js";
import { type Locale, labelText } from "../error/index.js";
import { type Formula, isFormula } from "../formula/index.js";
import { formulaText, onlyAsksForMissing, toText } from "../interpret/index.js";
import type { ReportMethod, ReportMethodology } from "./model.js";
import { choiceText, classText, listText } from "./words.js";

/** How a scheme scores: its items, and what holds for all of them. */
export function methodologyOf(scheme: Scheme, locale: Locale): ReportMethodology {
  const { indicators, scores, unrounded } = schemeFormulas(scheme);
  const written = (formula: Formula | undefined): string =>
    formula === undefined ? "" : inside(formula, scheme, locale);
  const items: ReportMethod[] = [];
  const stack = scheme.items.map((entry) => ({ entry, block: none, depth: 0 })).reverse();
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { entry, block, depth } = top;
    const definition = entry.kind === "item" ? scheme.indicators[entry.indicator] : undefined;
    items.push({
      id: entry.id,
      label: labelText(entry.label ?? definition?.label ?? entry.id, locale),
      kind: entry.kind,
      block,
      depth,
      points: entry.points === undefined ? "" : pointsText(entry.points, locale),
      rule: entry.kind === "item" ? entry.rule.name : null,
      formula:
        entry.kind === "block"
          ? choiceText("aggregation", entry.aggregation?.kind ?? "sum", locale)
          : written(scores.get(entry.id)),
      indicator:
        entry.kind !== "item" || definition === undefined
          ? null
          : {
              id: entry.indicator,
              label: labelText(definition.label, locale),
              unit: definition.unit,
              direction: choiceText("direction", definition.direction ?? "higher", locale),
              formula: written(indicators.get(entry.indicator)),
            },
      citation: (entry.kind === "block" ? undefined : entry.citation) ?? definition?.citation ?? null,
    });
    if (entry.kind === "block")
      stack.push(...entry.items.map((part) => ({ entry: part, block: entry.id, depth: depth + 1 })).reverse());
  }
  return { citations: scheme.citations, items, notes: notesOf(scheme, written(unrounded), locale) };
}

const none: string | null = null;

/** What a named formula is made of, without the guards that only ask whether something is missing: policies say what then. */
function inside(formula: Formula, { units }: Scheme, locale: Locale): string {
  let core = formula;
  for (let next: Formula | undefined = core; next !== undefined; next = withoutName(core)) core = next;
  return formulaText(core, locale, units);
}

function withoutName(formula: Formula): Formula | undefined {
  if (formula.kind === "named") return formula.parts[0];
  if (formula.kind !== "choose") return undefined;
  const [condition] = formula.parts;
  const otherwise = formula.parts.at(-1);
  const onlyGuards = formula.parts.length === 3 && condition !== undefined && onlyAsksForMissing(condition);
  return onlyGuards && otherwise !== undefined && isFormula(otherwise) ? otherwise : undefined;
}

function pointsText(points: Points, locale: Locale): string {
  if (typeof points === "string") return points;
  const byClass = Object.entries(points).map(([name, each]) => `${classText(name, locale)} ${each}`);
  return byClass.join(locale === "zh" ? "," : ", ");
}

type Note = ReportMethodology["notes"][number];

function notesOf(scheme: Scheme, total: string, locale: Locale): readonly Note[] {
  const zh = locale === "zh";
  const notes: Note[] = [
    { label: zh ? "总分" : "Total", lines: totalLines(scheme, total, locale) },
    { label: zh ? "舍入" : "Rounding", lines: roundingLines(scheme, locale) },
    { label: zh ? "缺项处理" : "Missing figures", lines: missingLines(scheme, locale) },
    { label: zh ? "排名" : "Ranks", lines: rankLines(scheme, locale) },
    { label: zh ? "等次" : "Grades", lines: scheme.grades.map((grade) => gradeLine(grade, locale)) },
    { label: zh ? "加减分与一票否决" : "Adjustments and vetoes", lines: adjustmentLines(scheme, locale) },
  ];
  return notes.filter(({ lines }) => lines.length > 0);
}

function totalLines({ aggregation, difficulty }: Scheme, total: string, locale: Locale): readonly string[] {
  const zh = locale === "zh";
  const by = choiceText("aggregation", aggregation?.kind ?? "sum", locale);
  return [
    zh ? `总分由${by}得出:${total}。` : `The total is ${by}: ${total}.`,
    ...(difficulty === undefined
      ? []
      : [zh ? "总分再乘以难度系数。" : "It is multiplied by a difficulty coefficient."]),
  ];
}

function roundingLines({ rounding }: Scheme, locale: Locale): readonly string[] {
  const zh = locale === "zh";
  const decimals = (places: number, mode: Parameters<typeof choiceText<"rounding">>[1]): string => {
    const how = choiceText("rounding", mode, locale);
    return zh ? `保留${places}位小数(${how})` : `${places} decimals, ${how}`;
  };
  const { indicators, items, total = { places: 2 }, rank = "rounded" } = rounding;
  return [
    indicators === undefined
      ? zh
        ? "指标值不舍入,表中只按位数显示。"
        : "Values of indicators are not rounded, only shown so."
      : zh
        ? `指标值按各自位数舍入(${choiceText("rounding", indicators, locale)})。`
        : `Values of indicators are rounded to their places (${choiceText("rounding", indicators, locale)}).`,
    items === undefined
      ? zh
        ? "各项得分不舍入,表中显示两位小数。"
        : "Item scores are not rounded; tables show two decimals."
      : zh
        ? `各项得分${decimals(items.places, items.mode ?? "half-up")}。`
        : `Item scores: ${decimals(items.places, items.mode ?? "half-up")}.`,
    total === "none"
      ? zh
        ? "总分不舍入。"
        : "The total is not rounded."
      : zh
        ? `总分${decimals(total.places, total.mode ?? "half-up")}。`
        : `Total: ${decimals(total.places, total.mode ?? "half-up")}.`,
    rank === "rounded"
      ? zh
        ? "按舍入后的总分排名。"
        : "Ranks go by the rounded total."
      : zh
        ? "按舍入前的总分排名。"
        : "Ranks go by the total before rounding.",
  ];
}

function policiesText(policies: MissingPolicies, locale: Locale): string {
  if (typeof policies === "string") return policyText(policies, locale);
  const { otherwise, ...byReason } = policies;
  const each = Object.entries(byReason).map(
    ([reason, policy]) => `${labelText(reasonLabel(reason), locale)}: ${policyText(policy, locale)}`,
  );
  const rest = locale === "zh" ? "其他" : "otherwise";
  return [...each, `${rest}: ${policyText(otherwise, locale)}`]
    .join(locale === "zh" ? ";" : "; ")
    .replaceAll(": ", locale === "zh" ? ":" : ": ");
}

function policyText(policy: MissingPolicy, locale: Locale): string {
  return choiceText("policy", policy, locale);
}

function missingLines(scheme: Scheme, locale: Locale): readonly string[] {
  const zh = locale === "zh";
  const own: string[] = [];
  const stack: SchemeEntry[] = [...scheme.items].reverse();
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const indicator = entry.kind === "item" ? scheme.indicators[entry.indicator] : undefined;
    const label = labelText(entry.label ?? indicator?.label ?? entry.id, locale);
    if (entry.missing !== undefined)
      own.push(`${label}${zh ? ":" : ": "}${policiesText(entry.missing, locale)}${zh ? "。" : "."}`);
    if (entry.kind === "block") stack.push(...[...entry.items].reverse());
  }
  const { mostMissing } = scheme;
  const share = mostMissing === undefined ? "" : percent(mostMissing, locale);
  return [
    `${policiesText(scheme.missing, locale)}${zh ? "。" : "."}`,
    ...own,
    ...(share === ""
      ? []
      : [zh ? `一块中缺项分值超过${share}的不排名。` : `Who lacks more than ${share} of a block is not ranked.`]),
  ];
}

function rankLines({ ranking }: Scheme, locale: Locale): readonly string[] {
  const zh = locale === "zh";
  const { ties = "competition", groups = {}, leastData } = ranking;
  const end = zh ? "。" : ".";
  const merged = Object.entries(groups).map(([name, classes]) => {
    const all = listText(
      classes.map((each) => classText(each, locale)),
      locale,
    );
    return zh ? `${all}合并排名(${name})。` : `${all} are ranked together (${name}).`;
  });
  return [
    zh ? "分类排名。" : "Areas are ranked within their class.",
    choiceText("ties", ties, locale) + end,
    ...merged,
    ...(leastData === undefined
      ? []
      : [
          zh
            ? `有数据的分值不足${percent(leastData, locale)}的不排名。`
            : `Who has figures for less than ${percent(leastData, locale)} of the points is not ranked.`,
        ]),
  ];
}

function percent(share: string, locale: Locale): string {
  return toText({ kind: "value", exact: share, unit: "%" }, locale);
}

function gradeLine({ id, label = id, atLeast, first, quota }: Grade, locale: Locale): string {
  const zh = locale === "zh";
  const places = ({ places: stated, share }: NonNullable<Grade["first"]> & { readonly share?: string }): string =>
    share === undefined ? `${stated ?? 0}` : percent(share, locale);
  const asked = [
    atLeast === undefined ? "" : zh ? `${atLeast}分及以上` : `${atLeast} points or more`,
    first === undefined ? "" : zh ? `名次在前${places(first)}` : `among the first ${places(first)}`,
    quota === undefined ? "" : zh ? `名额${places(quota)}` : `at most ${places(quota)}`,
  ].filter((text) => text !== "");
  const rest = zh ? "其他" : "all others";
  const text = asked.length === 0 ? rest : asked.join(zh ? "," : ", ");
  return zh ? `${labelText(label, locale)}:${text}。` : `${labelText(label, locale)}: ${text}.`;
}

function adjustmentLines({ adjustments, vetoes, bonusMost, deductionMost }: Scheme, locale: Locale): readonly string[] {
  const zh = locale === "zh";
  const cited = (citation: string | undefined): string =>
    citation === undefined ? "" : zh ? `(${citation})` : ` (${citation})`;
  const line = (label: string, text: string, citation: string | undefined): string =>
    zh ? `${label}:${text}${cited(citation)}。` : `${label}: ${text}${cited(citation)}.`;
  return [
    ...adjustments.map(({ id, kind, label = id, each, most, citation }) => {
      const parts = [
        choiceText("effect", kind, locale),
        each === undefined ? "" : zh ? `每次${String(each)}分` : `${String(each)} points each time`,
        most === undefined ? "" : zh ? `最多${most}分` : `at most ${most} points`,
      ];
      return line(labelText(label, locale), parts.filter((text) => text !== "").join(zh ? "," : ", "), citation);
    }),
    ...(bonusMost === undefined
      ? []
      : [zh ? `加分合计最多${bonusMost}分。` : `Bonuses: at most ${bonusMost} points in all.`]),
    ...(deductionMost === undefined
      ? []
      : [zh ? `减分合计最多${deductionMost}分。` : `Deductions: at most ${deductionMost} points in all.`]),
    ...vetoes.map(({ id, label = id, effect, citation }) =>
      line(labelText(label, locale), choiceText("effect", effect, locale), citation),
    ),
  ];
}
