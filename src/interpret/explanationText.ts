import { type Locale, labelText } from "../error/index.js";
import { elementOf } from "../formula/index.js";
import { periodLabel, readPeriod } from "../period/index.js";
import type { CohortFacts, Witness } from "./cohortFacts.js";
import type { Explanation, Step } from "./explain.js";
import { toText } from "./outcome.js";
import { talliedRowsText } from "./talliedRowsText.js";

const ROLES: Readonly<Record<Witness["role"], { readonly zh: string; readonly en: string }>> = {
  highest: { zh: "最高", en: "highest" },
  lowest: { zh: "最低", en: "lowest" },
  tied: { zh: "并列", en: "tied with" },
  above: { zh: "前一位", en: "just above" },
  below: { zh: "后一位", en: "just below" },
};

/** What an explanation tells of one value: its line, those that belong to it, and how deep it stands below the value that was asked for. */
export interface ExplanationLines {
  readonly depth: number;
  readonly lines: readonly string[];
}

/** How far an explanation is told. */
export interface TellOptions {
  /** How many levels below the value are told; all of them when left out. */
  readonly depth?: number;
}

/**
 * What an explanation tells, value by value, each before what it is made of: for whoever lays it out in another way than
 * `explanationText`. What was told once is not told again.
 */
export function explanationLines(
  { steps }: Explanation,
  locale: Locale,
  { depth: most = Number.POSITIVE_INFINITY }: TellOptions = {},
): readonly ExplanationLines[] {
  const told = new Set<number>();
  const found: ExplanationLines[] = [];
  const stack: { readonly index: number; readonly depth: number }[] = [{ index: steps.length - 1, depth: 0 }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    if (told.has(top.index) || top.depth > most) continue;
    told.add(top.index);
    const step = elementOf(steps, top.index);
    const lines = linesOf(step, locale);
    if (lines.length > 0) found.push({ depth: top.depth, lines });
    const depth = lines.length === 0 ? top.depth : top.depth + 1;
    for (const part of [...step.parts].reverse()) if (part !== null) stack.push({ index: part, depth });
  }
  return found;
}

/**
 * An explanation as text: each named value with its formula, the numbers put in and the result; below it, indented, what it is
 * made of, down to the observations with their sources and the neighbours in a cohort. What was told once is not told again.
 *
 * @param options.depth how many levels below the value are told; all of them when left out
 */
export function explanationText(explanation: Explanation, locale: Locale, options: TellOptions = {}): string {
  return explanationLines(explanation, locale, options)
    .flatMap(({ depth, lines }) => lines.map((line, index) => "  ".repeat(depth + (index === 0 ? 0 : 1)) + line))
    .join("\n");
}

function linesOf(step: Step, locale: Locale): readonly string[] {
  const { node, shown } = step;
  const label = step.label?.[locale] ?? "";
  switch (node.kind) {
    case "named": {
      const cited = node.citation === "" ? "" : locale === "zh" ? `  (依据:${node.citation})` : `  (${node.citation})`;
      const formula = step.formula?.[locale] ?? shown[locale];
      const numbers = step.numbers?.[locale];
      // A constant or another value: one line says all.
      if (numbers === undefined) {
        return [
          formula === shown[locale]
            ? `${label} = ${formula}${cited}`
            : `${label} = ${formula} = ${shown[locale]}${cited}`,
        ];
      }
      return [`${label} = ${formula}${cited}`, `= ${numbers}`, `= ${shown[locale]}`];
    }
    case "observed": {
      const time = step.period === undefined ? "" : periodLabel(readPeriod(step.period), locale);
      const where = [step.area ?? "", time].filter((text) => text !== "").join(" ");
      const { status, source, rows } = step.observation ?? {};
      const notes = [status === undefined || status === "normal" ? "" : status, source ?? ""].filter(
        (text) => text !== "",
      );
      const tail = notes.length === 0 ? "" : `  [${notes.join("; ")}]`;
      const told = rows === undefined ? [] : talliedRowsText(rows, node.measure.unit, locale);
      return [`${labelText(node.measure.label, locale)} (${where}): ${shown[locale]}${tail}`, ...told];
    }
    case "parameter":
      // Where a value is needed and was not handed in, what needs it says so.
      if (step.outcome.kind === "missing") return [];
      return [`${label}: ${shown[locale]}${step.source === undefined ? "" : `  [${step.source}]`}`];
    case "statistic":
    case "rank":
      return step.cohort === undefined ? [] : [cohortLine(step, step.cohort, locale)];
    default:
      return [];
  }
}

const MOST_NAMED = 10;

/** Names, of many the first and how many more there are. */
function someOf(names: readonly string[], locale: Locale): string {
  const zh = locale === "zh";
  const first = names.slice(0, MOST_NAMED).join(zh ? "、" : ", ");
  if (names.length <= MOST_NAMED) return first;
  return zh ? `${first}等 ${names.length} 个` : `${first} and ${names.length - MOST_NAMED} more`;
}

function cohortLine(
  { shown, formula }: Step,
  { shared, areas, leftOut, witnesses, places }: CohortFacts,
  locale: Locale,
): string {
  const zh = locale === "zh";
  const names = Object.entries(shared).map(([attribute, name]) =>
    attribute !== "class" ? name : zh ? name.replace(/类?$/, "类") : `class ${name}`,
  );
  const group = names.join("·") || (zh ? "全部" : "all");
  const size = zh ? `${group},共 ${areas} 个` : `${group}, ${areas} ${areas === 1 ? "area" : "areas"}`;
  const without = leftOut.length === 0 ? [] : [`${zh ? "未计入" : "left out"} ${someOf(leftOut, locale)}`];
  const who = witnesses.map(
    ({ role, area, outcome }) => `${ROLES[role][locale]} ${area} ${toText(outcome, locale, { places })}`,
  );
  return `${formula?.[locale] ?? ""} = ${shown[locale]}  (${[size, ...without, ...who].join(zh ? ";" : "; ")})`;
}
