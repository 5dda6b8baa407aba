import type { Locale } from "../error/index.js";
import { withUnit } from "../interpret/index.js";
import { exactText, negate, sign, toRational } from "../number/index.js";
import { changeUnit } from "./amountUnit.js";
import type { Amount, AmountCriterion, Criterion, Reference } from "./criterion.js";

/**
 * A criterion in words.
 *
 * @example
 * criterionText(growthOf(atMost("-10%")), "zh")   //=> "下降10%以上"
 */
export function criterionText(criterion: Criterion, locale: Locale): string {
  const zh = locale === "zh";
  switch (criterion.kind) {
    case "top": {
      const { places, among } = criterion;
      const ofClass = among === "class";
      if (zh) return `居${ofClass ? "本类" : "全部对象"}${places === 1 ? "首位" : `前${places}位`}`;
      return `${places === 1 ? "first" : `among the first ${places}`} ${ofClass ? "of the class" : "of all areas"}`;
    }
    case "betterThan": {
      const reference = referenceText(criterion.than, locale);
      if (criterion.by === undefined) return zh ? `优于${reference}` : `better than ${reference}`;
      const by = amountText(criterion.by, locale);
      return zh ? `优于${reference}${by}以上` : `better than ${reference} by at least ${by}`;
    }
    case "coverage":
      return zh ? `全覆盖(${criterion.total})` : `all of ${criterion.total}`;
    default:
      return zh ? inChinese(criterion) : inEnglish(criterion);
  }
}

function referenceText(reference: Reference, locale: Locale): string {
  if ("area" in reference) return reference.area;
  const ofClass = reference.average === "class";
  if (locale === "zh") return ofClass ? "本类平均" : "全部对象平均";
  return ofClass ? "the class mean" : "the mean of all areas";
}

function amountText({ value, unit }: Amount, locale: Locale): string {
  return withUnit(value, unit, locale);
}

function inChinese(criterion: AmountCriterion): string {
  switch (criterion.of) {
    case "growth":
    case "increase": {
      if (isLevel(criterion)) return compared(criterion, "zh", () => "上年").replace("超过", "高于");
      const [rise, fall, both] =
        VERBS[criterion.of === "growth" ? "growth" : isPoints(criterion) ? "points" : "increase"];
      if (changesSign(criterion)) return `${both}在${compared(criterion, "zh", (text) => text)}`;
      const falling = isFall(criterion);
      const shown = falling ? turned(criterion) : criterion;
      const verb = falling ? fall : rise;
      return shown.kind === "atLeast"
        ? `${verb}${amountText(shown, "zh")}以上`
        : verb + compared(shown, "zh", (text) => text).replace("低于", "不到");
    }
    case "times":
      return compared(criterion, "zh", (text) => `上年的${text.replace(/倍$/, "")}倍`);
    case "doublings":
      return criterion.kind === "atLeast"
        ? `翻${NUMERALS[criterion.value] ?? criterion.value}番`
        : `翻番${compared(criterion, "zh", (text) => text)}`;
    default:
      return compared(criterion, "zh", (text) => text);
  }
}

const VERBS = {
  growth: ["增长", "下降", "增速"],
  increase: ["增加", "减少", "增减"],
  points: ["提高", "降低", "升降"],
} as const;

const NUMERALS: Readonly<Record<string, string>> = { 1: "一", 2: "两", 3: "三", 4: "四", 5: "五" };

function inEnglish(criterion: AmountCriterion): string {
  const as = (text: string): string => text;
  switch (criterion.of) {
    case "growth":
    case "increase": {
      if (isLevel(criterion)) return compared(criterion, "en", () => "last year's");
      const [rise, fall] = criterion.of === "growth" ? ["growth of", "a fall of"] : ["an increase of", "a decrease of"];
      return isFall(criterion)
        ? `${fall} ${compared(turned(criterion), "en", as)}`
        : `${rise} ${compared(criterion, "en", as)}`;
    }
    case "times":
      return compared(criterion, "en", (text) => `${text.replace(/ ?倍$/, "")} times last year's`);
    case "doublings":
      return compared(criterion, "en", (text) =>
        text.replace(/^(\d+) ?番$/, (_, times) => (times === "1" ? "1 doubling" : `${times} doublings`)),
      );
    default:
      return compared(criterion, "en", as);
  }
}

/** What is compared with what, in words; `as` says the amount. */
function compared(criterion: AmountCriterion, locale: Locale, as: (text: string) => string): string {
  const zh = locale === "zh";
  const of = (amount: Amount): string => as(amountText(amount, locale));
  switch (criterion.kind) {
    case "atLeast":
      return zh ? `不低于${of(criterion)}` : `at least ${of(criterion)}`;
    case "atMost":
      return zh ? `不超过${of(criterion)}` : `at most ${of(criterion)}`;
    case "moreThan":
      return zh ? `超过${of(criterion)}` : `more than ${of(criterion)}`;
    case "lessThan":
      return zh ? `低于${of(criterion)}` : `less than ${of(criterion)}`;
    case "about": {
      const { value, unit } = criterion.tolerance;
      // A tolerance of a share is not a share of it.
      const tolerance = `(±${amountText({ value, unit: changeUnit(unit) }, locale)})`;
      return zh ? `${of(criterion)}左右${tolerance}` : `about ${of(criterion)} ${tolerance}`;
    }
    case "range":
    case "between": {
      const { low, high, kind } = criterion;
      // Both ends bear %, as GB/T 15835 asks; other units stand once.
      const apart = low.unit !== high.unit || SIGNS.has(low.unit);
      const [from, to] = [apart ? amountText(low, locale) : low.value, amountText(high, locale)];
      if (kind === "between") return zh ? `${as(`${from}至${to}`)}之间` : `between ${as(`${from} and ${to}`)}`;
      return as(`${from}–${to}`);
    }
  }
}

const SIGNS: ReadonlySet<string> = new Set(["%", "‰"]);

function amountsOf(criterion: AmountCriterion): readonly Amount[] {
  return "low" in criterion ? [criterion.low, criterion.high] : [criterion];
}

function signsOf(criterion: AmountCriterion): readonly number[] {
  return amountsOf(criterion).map(({ value }) => sign(toRational(value)));
}

/** Whether a change of nothing is asked for, more or less: last year's level. */
function isLevel(criterion: AmountCriterion): boolean {
  return !("low" in criterion) && criterion.kind !== "about" && signsOf(criterion).every((each) => each === 0);
}

function isPoints(criterion: AmountCriterion): boolean {
  return amountsOf(criterion).every(({ unit }) => unit === "百分点" || unit === "个百分点");
}

/** Whether both a rise and a fall are inside. */
function changesSign(criterion: AmountCriterion): boolean {
  const signs = signsOf(criterion);
  return signs.some((each) => each < 0) && signs.some((each) => each >= 0);
}

/** Whether a change is said more plainly as a fall. */
function isFall(criterion: AmountCriterion): boolean {
  return signsOf(criterion).every((each) => each < 0);
}

const TURNED = { atLeast: "atMost", atMost: "atLeast", moreThan: "lessThan", lessThan: "moreThan" } as const;

/** A criterion of the fall: what must rise by at most −10% must fall by at least 10%. */
function turned(criterion: AmountCriterion): AmountCriterion {
  const negated = ({ value, unit }: Amount): Amount => ({ value: exactText(negate(toRational(value))), unit });
  if ("low" in criterion) return { ...criterion, low: negated(criterion.high), high: negated(criterion.low) };
  return criterion.kind === "about"
    ? { ...criterion, ...negated(criterion) }
    : { ...criterion, kind: TURNED[criterion.kind], ...negated(criterion) };
}
