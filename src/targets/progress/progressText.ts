import { reasonLabel } from "../../data/index.js";
import { type Label, type Locale, labelText } from "../../error/index.js";
import type { Direction } from "../../formula/index.js";
import { type Outcome, toText } from "../../interpret/index.js";
import { periodLabel, readPeriod } from "../../period/index.js";
import type { UserUnits } from "../../quantity/index.js";
import { calculated } from "../calculated.js";
import { dayText } from "../dayText.js";
import { methodLabel, type ProgressMethod } from "./method.js";
import type { Progress, ProgressVerdict } from "./progress.js";

const LABELS: Readonly<Record<Direction, Readonly<Record<ProgressVerdict["kind"], Label>>>> = {
  higher: {
    ahead: { zh: "快于进度", en: "ahead" },
    on: { zh: "符合进度", en: "on time" },
    behind: { zh: "慢于进度", en: "behind" },
    unknown: { zh: "无法判断", en: "unknown" },
  },
  lower: {
    ahead: { zh: "低于进度线", en: "below the line" },
    on: { zh: "符合进度", en: "on the line" },
    behind: { zh: "高于进度线", en: "above the line" },
    unknown: { zh: "无法判断", en: "unknown" },
  },
};

const IN_FULL: typeof LABELS = {
  higher: {
    ahead: { zh: "高于要求", en: "above what is asked" },
    on: { zh: "符合要求", en: "as asked" },
    behind: { zh: "低于要求", en: "below what is asked" },
    unknown: LABELS.higher.unknown,
  },
  lower: {
    ahead: { zh: "低于上限", en: "below the limit" },
    on: { zh: "等于上限", en: "at the limit" },
    behind: { zh: "高于上限", en: "above the limit" },
    unknown: LABELS.lower.unknown,
  },
};

/**
 * How a year goes, in words, without the reason of what is unknown. Where lower is better, the words are those of a line; where all is
 * due on any day (`full`), those of what is asked.
 */
export function progressLabel(
  { kind }: ProgressVerdict,
  direction: Direction = "higher",
  method: ProgressMethod = "even",
): Label {
  return (method === "full" ? IN_FULL : LABELS)[direction][kind];
}

/**
 * Progress in words: what is done, what is due, the gap, what the rest needs, and the estimates. What is missing is left out, but for
 * the reason of a verdict that is unknown.
 *
 * @param options.places decimals of amounts; shares have one. When left out as `toText` does
 * @example
 * const patents = progress({ target: "1700件", actual: "1291件", through: "2017-01..09" });
 * progressText(patents, "zh", { places: 0 })   //=> "2017年1—9月:1291件,为全年1700件的75.9%;按序时进度应达1275件(75.0%),快于进度,多16件;余下每月需136件;全年预计1721件(序时进度)"
 */
export function progressText(
  progress: Progress,
  locale: Locale,
  options: { readonly places?: number; readonly units?: UserUnits } = {},
): string {
  const amount = (outcome: Outcome): string =>
    toText(options.places === undefined ? pieces(outcome) : outcome, locale, options);
  const share = (outcome: Outcome): string => toText(outcome, locale, { places: 1 });
  const words = locale === "zh" ? chinese(progress, amount, share) : english(progress, amount, share);
  return words.filter((part) => part !== "").join(locale === "zh" ? ";" : "; ");
}

/** Of what is counted in pieces, no more than one decimal. */
function pieces(outcome: Outcome): Outcome {
  return outcome.kind === "value" ? { ...outcome, exact: calculated(outcome.exact, outcome.unit) } : outcome;
}

type Write = (outcome: Outcome) => string;

/** A text made of values, or none where one of them is missing. */
function told(outcomes: readonly Outcome[], text: () => string): string {
  return outcomes.every(({ kind }) => kind === "value") ? text() : "";
}

function chinese(progress: Progress, amount: Write, share: Write): readonly string[] {
  const { verdict, direction, elapsed, actual, required, due, gap, reached, shareDue, pace } = progress;
  const lower = direction === "lower";
  const full = progress.method === "full";
  const method = full ? "" : `按${labelText(methodLabel(progress.method), "zh")}`;
  const standing = labelText(progressLabel(verdict, direction, progress.method), "zh");
  const ofYear = full ? "" : told([reached], () => `,为全年${amount(required)}的${share(reached)}`);
  const part = full ? "" : told([shareDue], () => `(${share(shareDue)})`);
  return [
    `${throughText(elapsed, "zh")}:${amount(actual)}${ofYear}`,
    verdict.kind === "unknown"
      ? `${standing}:${labelText(reasonLabel(verdict.reason), "zh")}`
      : `${method}${lower ? "应不超过" : "应达"}${amount(due)}${part},${standing}` +
        (full ? sizeText(progress, amount, "") : gapText(gap, amount, ",多", ",少")),
    isNothing(pace) ? "" : `余下每${elapsed.by === "month" ? "月" : "天"}${lower ? "至多" : "需"}${amount(pace)}`,
    endings(progress, "全年预计", (each, name) => `${amount(each)}(${name})`, "zh"),
  ];
}

function english(progress: Progress, amount: Write, share: Write): readonly string[] {
  const { verdict, direction, elapsed, actual, required, due, gap, reached, shareDue, pace } = progress;
  const lower = direction === "lower";
  const full = progress.method === "full";
  const method = full ? "due" : `due by ${labelText(methodLabel(progress.method), "en")}`;
  const standing = labelText(progressLabel(verdict, direction, progress.method), "en");
  const ofYear = full ? "" : told([reached], () => `, ${share(reached)} of the year's ${amount(required)}`);
  const part = full ? "" : told([shareDue], () => ` (${share(shareDue)})`);
  return [
    `${throughText(elapsed, "en")}: ${amount(actual)}${ofYear}`,
    verdict.kind === "unknown"
      ? `${standing}: ${labelText(reasonLabel(verdict.reason), "en")}`
      : `${method}: ${lower ? "at most " : ""}${amount(due)}${part}, ${standing}` +
        (full ? sizeText(progress, amount, " by ") : gapText(gap, amount, ", more by ", ", less by ")),
    isNothing(pace) ? "" : `each ${elapsed.by} left ${lower ? "may add" : "needs"} ${amount(pace)}`,
    endings(progress, "the year would end at ", (each, name) => `${amount(each)} (${name})`, "en"),
  ];
}

/** How far from what is asked in full. */
function sizeText({ verdict, gap }: Progress, amount: Write, by: string): string {
  return verdict.kind === "on" ? "" : gapText(gap, amount, by, by);
}

function isNothing(pace: Outcome): boolean {
  return pace.kind === "missing" || pace.exact === "0";
}

function throughText({ through, by }: Progress["elapsed"], locale: Locale): string {
  if (by === "month") return periodLabel(readPeriod(through), locale);
  return locale === "zh" ? `截至${dayText(through, "zh")}` : `To ${through}`;
}

function gapText(gap: Outcome, amount: Write, more: string, less: string): string {
  if (gap.kind === "missing" || gap.exact === "0") return "";
  const size: Outcome = { ...gap, exact: gap.exact.replace("-", "") };
  return (size.exact === gap.exact ? more : less) + amount(size);
}

/** The estimates, while the year is not over. */
function endings(
  { elapsed, estimates }: Progress,
  head: string,
  write: (value: Outcome, method: string) => string,
  locale: Locale,
): string {
  const known = elapsed.done === elapsed.of ? [] : estimates.filter(({ value }) => value.kind === "value");
  const written = known.map(({ method, value }) => write(value, labelText(methodLabel(method), locale)));
  return written.length === 0 ? "" : head + written.join(locale === "zh" ? "、" : ", ");
}
