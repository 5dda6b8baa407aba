import { missing } from "../data/index.js";
import { checkWord, fail } from "../error/index.js";
import { type Outcome, outcomeOf } from "../interpret/index.js";
import {
  compare,
  type DecimalInput,
  divide,
  exactText,
  multiply,
  type Rational,
  rational,
  roundToInteger,
  sign,
  sum,
  toRational,
} from "../number/index.js";

/** How the marks of several judges become one: all of them, without the highest and the lowest, or without a share at each end. */
export type MarkReduction =
  | { readonly kind: "mean" }
  /** How many go at each end; 1 when left out. */
  | { readonly kind: "without-extremes"; readonly each?: number }
  /** The share that goes at each end, above 0 and below one half; whole marks go, the rest is rounded down. */
  | { readonly kind: "trimmed-mean"; readonly share: DecimalInput };

const MARK_REDUCTIONS: readonly MarkReduction["kind"][] = ["mean", "without-extremes", "trimmed-mean"];

/**
 * 评委打分的汇总: the marks of several judges as one.
 *
 *     mark = mean of those that are left when the highest and the lowest are gone
 *
 * Units: those of the marks; the result between the least and the greatest of them, unrounded.
 * Missing: `not-reported` without any mark; `too-few-marks` where the ends cannot be cut and a mark be left, or a share of the marks is
 * less than one. A trimmed mean that trims nothing would not be what the scheme says.
 * Lower is better: marks have no direction; the highest and the lowest go alike.
 *
 * @param reduction the mean of all when left out
 * @throws KaoheError `rule.trim` for a share outside 0 to one half or a number of marks that is not whole; `number.unreadable`
 * @source 评委打分:去掉一个最高分和一个最低分,取平均分
 * @example
 * reduceMarks([92, 85, 88, 70, 90], { kind: "without-extremes" })   //=> { kind: "value", exact: "263/3", unit: "" }
 */
export function reduceMarks(marks: readonly DecimalInput[], reduction: MarkReduction = { kind: "mean" }): Outcome {
  checkReduction(reduction);
  const ordered = marks.map(toRational).sort(compare);
  if (ordered.length === 0) return outcomeOf(missing("not-reported"), "");
  if (ordered.length < fewestMarks(reduction)) return outcomeOf(missing("too-few-marks"), "");
  const cut = cutAtEachEnd(ordered.length, reduction);
  const left = ordered.slice(cut, ordered.length - cut);
  return outcomeOf(divide(sum(left), rational(left.length)), "");
}

/** How many marks there must be. */
export function fewestMarks(reduction: MarkReduction): number {
  switch (reduction.kind) {
    case "mean":
      return 1;
    case "without-extremes":
      return 2 * (reduction.each ?? 1) + 1;
    case "trimmed-mean":
      return Number(roundToInteger(divide(rational(1), toRational(reduction.share)), "up"));
  }
}

function cutAtEachEnd(count: number, reduction: MarkReduction): number {
  switch (reduction.kind) {
    case "mean":
      return 0;
    case "without-extremes":
      return reduction.each ?? 1;
    case "trimmed-mean":
      return Number(roundToInteger(multiply(rational(count), toRational(reduction.share)), "down"));
  }
}

/** @throws KaoheError `scheme.unknown-option`, `rule.trim`, `number.unreadable` */
export function checkReduction(reduction: MarkReduction): void {
  const { kind } = reduction;
  checkWord("kind", kind, MARK_REDUCTIONS);
  if (reduction.kind === "without-extremes") {
    const { each = 1 } = reduction;
    if (!Number.isInteger(each) || each < 1) fail("rule.trim", { option: "each", value: String(each) }, "/each");
  }
  if (reduction.kind === "trimmed-mean") {
    const share: Rational = toRational(reduction.share);
    const tooMuch = compare(share, rational(1, 2)) >= 0;
    if (sign(share) <= 0 || tooMuch) fail("rule.trim", { option: "share", value: exactText(share) }, "/share");
  }
}
