import { reasonLabel } from "../data/index.js";
import { type Locale, labelText } from "../error/index.js";
import {
  type Condition,
  compile,
  type Entry,
  elementOf,
  type Formula,
  type Graph,
  type Interpreter,
  interpret,
  type Node,
  type NodeOf,
  type When,
} from "../formula/index.js";
import { periodLabel, readPeriod } from "../period/index.js";
import type { UserUnits } from "../quantity/index.js";
import { withUnit } from "./outcome.js";
import { atom, bracketed, called, joined, PRECEDENCE, type Written } from "./written.js";

const WORDS = {
  zh: {
    min: "取小",
    max: "取大",
    coalesce: "首个可得",
    round: "四舍五入",
    exceptions: { "half-up": "四舍五入", "half-even": "四舍六入五成双", down: "舍去", up: "进一" },
    accumulativeRate: "累计法年均增速",
    and: "且",
    not: "非",
    missing: "缺",
    rank: "名次",
    statistic: {
      sum: "合计",
      mean: "平均",
      min: "最低",
      max: "最高",
      variance: "方差",
      "sample-variance": "样本方差",
      quantile: "分位数",
      count: "个数",
    },
  },
  en: {
    min: "min",
    max: "max",
    coalesce: "first available of ",
    round: "round",
    exceptions: { "half-up": "round", "half-even": "round half even", down: "round down", up: "round up" },
    accumulativeRate: "accumulative yearly rate",
    and: "and",
    not: "not",
    missing: "is missing",
    rank: "rank",
    statistic: {
      sum: "sum",
      mean: "mean",
      min: "lowest",
      max: "highest",
      variance: "variance",
      "sample-variance": "sample variance",
      quantile: "quantile",
      count: "count",
    },
  },
} as const;

/** A time in words, in front of what is read at it. */
function timed(when: When, text: string, locale: Locale): string {
  const { period, years, periods } = when;
  const steps: string[] = [];
  if (years === -1) steps.push(locale === "zh" ? "上年" : "last year's");
  else if (years !== 0) steps.push(locale === "zh" ? `${Math.abs(years)}年${years < 0 ? "前" : "后"}` : `${years}y`);
  if (periods === -1) steps.push(locale === "zh" ? "上期" : "the previous period's");
  else if (periods !== 0)
    steps.push(locale === "zh" ? `${Math.abs(periods)}期${periods < 0 ? "前" : "后"}` : `${periods}p`);
  if (period !== undefined) steps.push(periodLabel(readPeriod(period), locale));
  return steps.length === 0 ? text : [...steps, text].join(locale === "zh" ? "" : " ");
}

/** The attributes that the library itself speaks of; others are called as the user calls them. */
const ATTRIBUTES: Readonly<Record<string, string>> = { class: "类", group: "组" };

/** Whose figures, and among whom: 同类 for class. */
function among(over: readonly string[], locale: Locale): string {
  const names = over.map((name) => (locale === "zh" && Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : name));
  if (locale === "zh") return over.length === 0 ? "全部" : `同${names.join("同")}`;
  return over.length === 0 ? "over all" : `in ${names.join(", ")}`;
}

/** The formula of a graph's root in words: `R&D经费支出 ÷ 地区生产总值`. */
export function formulaText(formula: Formula | Condition, locale: Locale, units: UserUnits = {}): string {
  const graph = compile({ "": formula }, units);
  return writtenAt(graph, interpret(graph, writer(locale)), graph.roots.get("") ?? 0);
}

/** Writes formulas for people. Named parts stand as their names; guards are told where they bite. */
export function writer(locale: Locale): Interpreter<Written> {
  const words = WORDS[locale];
  const list = (parts: readonly Written[]): string[] => parts.map(({ text }) => text);
  const cohort = (node: NodeOf<"statistic" | "rank">, name: string, [value, where]: readonly Written[]): Written => {
    const group = timed(node.when, among(node.over, locale), locale);
    const title = locale === "zh" ? `${group}${name}` : `${name} ${group}`;
    return called(title, [where === undefined ? (value?.text ?? "") : `${value?.text ?? ""} | ${where.text}`]);
  };
  const table: Interpreter<Written> = {
    constant: ({ value, unit }) => atom(withUnit(value, unit, locale)),
    observed: ({ measure, when, whose }) => {
      const owner =
        whose === "self" ? "" : whose === "parent" ? (locale === "zh" ? "上级" : "the parent's ") : `${whose.area} `;
      return atom(timed(when, owner + labelText(measure.label, locale), locale));
    },
    parameter: ({ label, when }) => atom(timed(when, labelText(label, locale), locale)),
    add: (_, parts) => joined(parts, "+", PRECEDENCE.sum),
    subtract: (_, parts) => joined(parts, "−", PRECEDENCE.sum),
    multiply: (_, parts) => joined(parts, "×", PRECEDENCE.product),
    divide: (_, parts) => joined(parts, "÷", PRECEDENCE.product),
    min: (_, parts) => called(words.min, list(parts)),
    max: (_, parts) => called(words.max, list(parts)),
    round: ({ step, unit, mode }, [part]) => called(words.exceptions[mode], [part.text, withUnit(step, unit, locale)]),
    naturalLogarithm: (_, [part]) => called("ln", [part.text]),
    power: (_, [base, exponent]) => ({
      text: `${bracketed(base, PRECEDENCE.atom)} ^ ${bracketed(exponent, PRECEDENCE.power)}`,
      precedence: PRECEDENCE.power,
    }),
    accumulativeRate: ({ years }, [part]) => called(words.accumulativeRate, [part.text, String(years)]),
    choose: (_, parts) => {
      const cases: string[] = [];
      for (let index = 0; index + 1 < parts.length; index += 2) {
        const [condition, value] = [elementOf(parts, index).text, elementOf(parts, index + 1).text];
        cases.push(locale === "zh" ? `若 ${condition} 则 ${value}` : `${value} if ${condition}`);
      }
      const otherwise = elementOf(parts, parts.length - 1).text;
      return {
        text: [...cases, locale === "zh" ? `否则 ${otherwise}` : `else ${otherwise}`].join(
          locale === "zh" ? "," : ", ",
        ),
        precedence: 0,
      };
    },
    coalesce: (_, parts) => called(words.coalesce, list(parts)),
    missingWhen: (_, [, value]) => value,
    statistic: (node, parts) => {
      const name = words.statistic[node.statistic];
      return cohort(
        node,
        node.statistic === "quantile" ? `${node.level}${locale === "zh" ? "" : " "}${name}` : name,
        parts,
      );
    },
    rank: (node, parts) => cohort(node, words.rank, parts),
    named: ({ label }) => atom(labelText(label, locale)),
    compare: ({ relation }, parts) =>
      joined(parts, { less: "<", lessOrEqual: "≤", equal: "=" }[relation], PRECEDENCE.compare),
    and: (_, parts) => joined(parts, words.and, PRECEDENCE.and),
    not: (_, [part]) => ({ text: `${words.not} ${bracketed(part, PRECEDENCE.not)}`, precedence: PRECEDENCE.not }),
    isMissing: ({ reasons }, [part]) => {
      const why = reasons.map((reason) => labelText(reasonLabel(reason), locale)).join("/");
      if (locale === "zh") return called(words.missing, why === "" ? [part.text] : [part.text, why]);
      const text = `${bracketed(part, PRECEDENCE.atom)} ${words.missing}${why === "" ? "" : ` (${why})`}`;
      return { text, precedence: PRECEDENCE.compare };
    },
  };
  return bounded(table);
}

/** Beyond this a reader is lost, and parts that are used twice could grow without end. */
const LONGEST = 20_000;

/** Cuts what grows too long, for every kind alike. */
function bounded(table: Interpreter<Written>): Interpreter<Written> {
  const limit = (written: Written): Written => (written.text.length > LONGEST ? atom("…") : written);
  return {
    ...table,
    add: (...all) => limit(table.add(...all)),
    multiply: (...all) => limit(table.multiply(...all)),
    subtract: (...all) => limit(table.subtract(...all)),
    divide: (...all) => limit(table.divide(...all)),
    min: (...all) => limit(table.min(...all)),
    max: (...all) => limit(table.max(...all)),
    power: (...all) => limit(table.power(...all)),
    choose: (...all) => limit(table.choose(...all)),
    coalesce: (...all) => limit(table.coalesce(...all)),
    compare: (...all) => limit(table.compare(...all)),
    and: (...all) => limit(table.and(...all)),
  };
}

/** What a writer for one area asks of an entry: its value in words, and which parts were asked. */
export interface Asked {
  readonly shown: string;
  readonly taken: readonly (number | null)[];
}

type Ask = (entry: Entry) => Asked;

/** Writes formulas as they went for one area: of a choice only the branch that was taken, with the condition that opened it. */
export function takenWriter(locale: Locale, ask: Ask): Interpreter<Written> {
  return {
    ...writer(locale),
    choose: ({ parts: nodes }, parts, entry) => {
      const position = ask(entry).taken.findLastIndex((part) => part !== null);
      const value = elementOf(parts, position);
      const condition = position % 2 === 1 ? nodes[position - 1] : undefined;
      // Whether something is missing is told where it is missing.
      if (condition === undefined || onlyAsksForMissing(condition)) return value;
      const opened = elementOf(parts, position - 1).text;
      return atom(locale === "zh" ? `${value.text}(因 ${opened})` : `${value.text} (as ${opened})`);
    },
    coalesce: (_node, parts, entry) =>
      elementOf(
        parts,
        ask(entry).taken.findLastIndex((part) => part !== null),
      ),
  };
}

/** Whether a condition asks for nothing but whether values are there. */
export function onlyAsksForMissing(condition: Node): boolean {
  if (condition.kind === "isMissing") return true;
  return (condition.kind === "not" || condition.kind === "and") && condition.parts.every(onlyAsksForMissing);
}

/** Writes formulas with the numbers of one area put in: leaves, named parts and cohorts as their values. */
export function numbersWriter(locale: Locale, ask: Ask): Interpreter<Written> {
  const shown = (_node: unknown, _parts: unknown, entry: Entry): Written => {
    const text = ask(entry).shown;
    return text.startsWith("-") ? { text, precedence: PRECEDENCE.sign } : atom(text);
  };
  return {
    ...takenWriter(locale, ask),
    observed: shown,
    parameter: shown,
    statistic: shown,
    rank: shown,
    named: shown,
  };
}

/** The formula of an entry for people; a named one is written out, what is named below it is not. */
export function writtenAt(graph: Graph, written: readonly Written[], index: number): string {
  const { node, parts } = elementOf(graph.entries, index);
  return elementOf(written, node.kind === "named" ? elementOf(parts, 0) : index).text;
}
