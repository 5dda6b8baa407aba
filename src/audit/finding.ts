import { type Label, type Locale, labelText } from "../error/index.js";
import { type Bilingual, withUnit } from "../interpret/index.js";
import { type Period, periodLabel, readPeriod } from "../period/index.js";
import type { ReportedFigure } from "./reported.js";

/** `error`: it cannot be right. `warning`: it is most unusual. `notice`: worth a look. */
export type Severity = "error" | "warning" | "notice";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];

/** One doubt about what an area reported: JSON-safe. */
export interface AuditFinding {
  /** The id of the check, or its kind where it has none. */
  readonly check: string;
  /** What is wrong, in words. */
  readonly label: Label;
  readonly severity: Severity;
  /** Null where it is about all audited areas together. */
  readonly area: string | null;
  readonly measures: readonly string[];
  readonly period: string;
  /** The first period that was looked at, where there are several. */
  readonly since?: string;
  readonly figures: readonly ReportedFigure[];
  /** The computation, with the figures as they were printed. */
  readonly arithmetic: Bilingual;
  /** What to ask the reporting unit. */
  readonly question: Bilingual;
}

const SEVERITY_LABELS: Readonly<Record<Severity, Label>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "可疑", en: "warning" },
  notice: { zh: "提示", en: "notice" },
};

/** How grave a finding is, in words. */
export function severityLabel(severity: Severity): Label {
  return SEVERITY_LABELS[severity];
}

const MOST_SOURCES = 3;

/**
 * Findings as text, three lines each: what and where, the arithmetic with the sources, and the question.
 *
 * @example
 * findingsText([], "en")   //=> ""
 */
export function findingsText(findings: readonly AuditFinding[], locale: Locale): string {
  return findings.map((finding) => findingLines(finding, locale).join("\n")).join("\n");
}

function findingLines(finding: AuditFinding, locale: Locale): readonly string[] {
  const { label, severity, area, period, since, arithmetic, question } = finding;
  const who = area ?? (locale === "zh" ? "全部考核对象" : "all areas");
  const when = spanLabel(readPeriod(since ?? period), readPeriod(period), locale);
  const sources = sourcesOf(finding);
  const grave = labelText(severityLabel(severity), locale);
  const what = labelText(label, locale);
  return locale === "zh"
    ? [`[${grave}] ${who} ${when}:${what}`, `  ${arithmetic.zh}${sources}`, `  请核实:${question.zh}`]
    : [`[${grave}] ${who} ${when}: ${what}`, `  ${arithmetic.en}${sources}`, `  Ask: ${question.en}`];
}

/** `2015—2017年` */
function spanLabel(first: Period, last: Period, locale: Locale): string {
  const from = periodLabel(first, locale);
  const to = periodLabel(last, locale);
  if (from === to) return to;
  if (first.kind === "year") return locale === "zh" ? `${first.year}—${to}` : `${from}–${to}`;
  return locale === "zh" ? `${from}至${to}` : `${from} to ${to}`;
}

function sourcesOf({ figures }: AuditFinding): string {
  const all = [...new Set(figures.flatMap(({ source }) => source ?? []))];
  const more = all.length > MOST_SOURCES ? "; …" : "";
  return all.length === 0 ? "" : `  [${all.slice(0, MOST_SOURCES).join("; ")}${more}]`;
}

/** A figure as it was printed, with its unit. */
export function printed({ value, unit }: Pick<ReportedFigure, "value" | "unit">, locale: Locale): string {
  return withUnit(value, unit, locale);
}

/** The same text in both languages, but for how a number and its unit stand together. */
export function inBoth(write: (locale: Locale) => string): Bilingual {
  return { zh: write("zh"), en: write("en") };
}
