import { countingTarget } from "../../assessment/index.js";
import { type Locale, within } from "../../error/index.js";
import { add, multiply as product } from "../../formula/index.js";
import { compare, divide, multiply, ONE, type Rational, sign, subtract, toRational } from "../../number/index.js";
import { readQuantity, unitOf } from "../../quantity/index.js";
import {
  type Amount,
  amountUnit,
  type Basis,
  type Criterion,
  criterionText,
  type Target,
} from "../../targets/index.js";
import { inBoth, printed } from "../finding.js";
import { type CheckKind, type Found, figureOf, pairOf } from "../ground.js";
import type { Reported } from "../reported.js";
import { checkAreas } from "./checkAreas.js";

/**
 * 恰在线上: the figure is exactly the line that it has to reach, such as the target or the lower end of a grade.
 *
 * `line` is a quantity with its unit (`"2.5%"`), for all areas but those that have one of their own in `lines`, or a target.
 *
 * Of `targets` those of `indicator` (the id of the measure when left out) are looked at, which must be the measure itself: its amounts without a
 * unit are in that of the measure. The one counts that counts in an assessment of the period. Its lines are the amounts of its criterion (of a
 * range the lower end, of what is to lie between two both), against the figure or what became of last year's: exactly 增长50%. Nothing is
 * said of growth from zero or less, across a break, nor of places and means to beat.
 */
export interface OnTheLine {
  readonly kind: "onTheLine";
  readonly measure: string;
  readonly line?: string;
  readonly lines?: Readonly<Record<string, string>>;
  readonly targets?: readonly Target[];
  readonly indicator?: string;
}

export const onTheLine: CheckKind<OnTheLine> = {
  label: { zh: "恰好等于目标值", en: "exactly on the line" },
  question: {
    zh: "原始数据和计算过程如何?可否提供佐证材料?",
    en: "What are the original records and the computation behind it?",
  },
  severity: "notice",
  measures: ({ measure }) => ({ "/measure": measure }),
  units: (check, handle) => {
    const { measure, line, lines = {}, targets = [], indicator = measure } = check;
    const own = handle(measure);
    const ofTargets = targets
      .filter((target) => target.indicator === indicator)
      .flatMap(({ criterion }) => linesOf(criterion, own.measure.unit))
      .filter(({ of }) => !isRatio(of))
      .map(({ value, unit, of }) => (of === "growth" ? product(own, value + unit) : value + unit));
    return add(own, ...(line === undefined ? [] : [line]), ...Object.values(lines), ...ofTargets);
  },
  find: (check, ground) => {
    const { measure, line: shared, lines: own = {}, targets = [], indicator = measure } = check;
    const { panel, now: period } = ground;
    within("/lines", () => checkAreas(own, panel));
    const targetOf = within("/targets", () => countingTarget(targets, indicator, panel, period));
    return ground.areas.flatMap((area): readonly Found[] => {
      const now = figureOf(ground, area, measure);
      if (now === undefined) return [];
      const stated = Object.hasOwn(own, now.figure.area) ? own[now.figure.area] : undefined;
      const target = stated === undefined ? targetOf(area) : undefined;
      const text = stated ?? (target === undefined ? shared : undefined);
      const stands: readonly Line[] = text === undefined ? [] : [readQuantity(text)];
      const lines = target === undefined ? stands : linesOf(target.criterion, panel.measures[measure]?.unit ?? "");
      const before = pairOf(ground, area, measure)?.before;
      const line = lines.find(({ value, unit, of }) => {
        const reached = reachedOf(of, now, before);
        const size = multiply(toRational(value), unitOf(unit, panel.units).factor);
        return reached !== undefined && compare(reached, size) === 0;
      });
      if (line === undefined) return [];
      const arithmetic = inBoth(
        (locale) =>
          `${termsOf(line.of, now, before, locale)} = ${printed(line, locale)}${target ? asked(target, locale) : ""}`,
      );
      return [{ area: now.figure.area, figures: line.of === undefined || !before ? [now] : [now, before], arithmetic }];
    });
  },
};

/** An amount, and what is held against it: the figure, or what became of last year's. */
interface Line extends Amount {
  readonly of?: Basis | undefined;
}

/** The amounts that a criterion draws the line at, each in its unit: without one in that of its kind, 翻两番 as 4. */
function linesOf(criterion: Criterion, unit: string): readonly Line[] {
  const of = "of" in criterion ? criterion.of : undefined;
  return amountsOf(criterion).map(({ value, unit: own }) => {
    if (of === "doublings") return { value: String(2 ** Number(value)), unit: "", of };
    return { value, unit: isRatio(of) ? "" : own || amountUnit(of, unit), of };
  });
}

function amountsOf(criterion: Criterion): readonly Amount[] {
  switch (criterion.kind) {
    case "top":
    case "betterThan":
    case "coverage":
      return [];
    case "range":
      return [criterion.low];
    case "between":
      return [criterion.low, criterion.high];
    default:
      return [criterion];
  }
}

function isRatio(of: Basis | undefined): boolean {
  return of === "times" || of === "doublings";
}

/** What is held against a line; undefined where there is nothing to compare with. */
function reachedOf(of: Basis | undefined, now: Reported, before: Reported | undefined): Rational | undefined {
  const { printed: level } = now.span;
  if (of === undefined) return level;
  if (before === undefined) return undefined;
  const { printed: base } = before.span;
  if (of === "increase") return subtract(level, base);
  if (sign(base) <= 0) return undefined;
  const ratio = divide(level, base);
  return of === "growth" ? subtract(ratio, ONE) : ratio;
}

const SIGNS: Readonly<Record<Basis, readonly [between: string, behind: string]>> = {
  growth: [" ÷ ", " - 1"],
  increase: [" - ", ""],
  times: [" ÷ ", ""],
  doublings: [" ÷ ", ""],
};

function termsOf(of: Basis | undefined, now: Reported, before: Reported | undefined, locale: Locale): string {
  const level = printed(now.figure, locale);
  if (of === undefined || before === undefined) return level;
  const [between, behind] = SIGNS[of];
  return level + between + printed(before.figure, locale) + behind;
}

/** What the target asks for, and the clause that does. */
function asked({ criterion, source }: Target, locale: Locale): string {
  const words = criterionText(criterion, locale);
  if (locale === "zh") return source === undefined ? `(${words})` : `(${words},${source})`;
  return source === undefined ? ` (${words})` : ` (${words}, ${source})`;
}
