import {
  add,
  compare,
  type DecimalInput,
  decimalText,
  divide,
  ONE,
  positiveDecimal,
  type Rational,
  rational,
  sign,
} from "../../number/index.js";
import { inBoth, printed } from "../finding.js";
import { type CheckKind, continues, type Found, figureOf, type Ground } from "../ground.js";
import { shownLike } from "../mismatch.js";
import type { Reported } from "../reported.js";
import { median } from "./median.js";

/**
 * 单位错位: the figure is about 10, 10,000 or 100,000,000 times (or one of that) the median of the last three years that were reported;
 * about is within a factor of 1 + `near` (0.5 when left out). Looks back at most five years, and not across a break.
 */
export interface UnitSlip {
  readonly kind: "unitSlip";
  readonly measure: string;
  readonly near?: DecimalInput;
}

const FACTORS = [
  { factor: 10, words: { zh: "10倍", en: "10 times" } },
  { factor: 10_000, words: { zh: "1万倍", en: "10,000 times" } },
  { factor: 100_000_000, words: { zh: "1亿倍", en: "100,000,000 times" } },
] as const;
const [YEARS, LAST] = [5, 3];

export const unitSlip: CheckKind<UnitSlip> = {
  label: { zh: "疑似单位或数位错误", en: "a unit or a digit may have slipped" },
  question: {
    zh: "填报单位是元、万元还是亿元?数位有无错漏?",
    en: "In which unit was it filled in: 元, 万元 or 亿元? Is a digit too many or too few?",
  },
  severity: "warning",
  measures: ({ measure }) => ({ "/measure": measure }),
  find: ({ measure, near = "0.5" }, ground) => {
    const widest = add(ONE, positiveDecimal(near, "near"));
    return ground.areas.flatMap((area): readonly Found[] => {
      const now = figureOf(ground, area, measure);
      if (now === undefined || !continues(now) || sign(now.span.printed) <= 0) return [];
      const past = historyOf(ground, area, measure);
      const [last] = past;
      if (last === undefined) return [];
      const usual = median(past.map(({ span }) => span.printed));
      const ratio = divide(now.span.printed, usual);
      const isMore = compare(ratio, ONE) > 0;
      const size = isMore ? ratio : divide(ONE, ratio);
      const slip = FACTORS.find(({ factor }) => isNear(size, rational(factor), widest));
      if (slip === undefined) return [];
      const arithmetic = inBoth((locale) => {
        const [own, before] = [printed(now.figure, locale), shownLike(usual, last, ground, locale)];
        const terms = isMore ? `${own} ÷ ${before}` : `${before} ÷ ${own}`;
        return `${terms} = ${decimalText(size, 2)} ≈ ${slip.words[locale]}`;
      });
      return [{ area: now.figure.area, figures: [now, ...past], arithmetic }];
    });
  },
};

function isNear(ratio: Rational, factor: Rational, widest: Rational): boolean {
  const off = divide(ratio, factor);
  return compare(off, widest) <= 0 && compare(off, divide(ONE, widest)) >= 0;
}

/** The last positive figures before the audited period, up to a break. */
function historyOf(ground: Ground, area: number, measure: string): readonly Reported[] {
  const past: Reported[] = [];
  for (let years = 1; years <= YEARS && past.length < LAST; years += 1) {
    const figure = figureOf(ground, area, measure, years);
    if (figure !== undefined && sign(figure.span.printed) > 0) past.push(figure);
    if (figure !== undefined && !continues(figure)) break;
  }
  return past;
}
