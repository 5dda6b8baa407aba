import { type Cell, isMissing, type Reason } from "../../data/index.js";
import {
  absolute,
  add,
  choose,
  type Direction,
  divide,
  equal,
  type Formula,
  greater,
  less,
  lessOrEqual,
  max,
  missingWhen,
  multiply,
  type Operand,
  subtract,
} from "../../formula/index.js";
import { type Outcome, outcomeOf } from "../../interpret/index.js";
import { sign } from "../../number/index.js";
import { changeUnit } from "../amountUnit.js";
import { cellOf } from "../cellOf.js";
import { type Course, type CourseInput, courseOf } from "./course.js";
import { type Elapsed, elapsed } from "./elapsed.js";
import { type Figure, readFigures, unitOfFigure } from "./figure.js";
import type { ProgressMethod } from "./method.js";
import { aimOf, asksFor, statedAmount, type YearTarget } from "./yearTarget.js";

/** A figure of a part of the year, and what it is held against. */
export interface ProgressInput extends CourseInput {
  readonly target: YearTarget;
  /** The cumulative figure from 1 January on; of a stock, its level. Left out, or `null`, where it is not reported. Against a
   * criterion of growth the growth rate itself, where no `lastYear` is given. */
  readonly actual?: Figure | null;
  /** Through when: a period from January on (`2017-01..09`, `2017年1—9月`, `2017-H1`), or an ISO day. */
  readonly through: string;
  /** How far from what is due still counts as on time: a share of the year's way, such as `"1%"`. None when left out. */
  readonly tolerance?: Operand;
  /** The indicator's unit, in which results are shown; that of the figure, else of the target, when left out. */
  readonly unit?: string;
}

/** How a year goes: on the good side of what is due, on it, or on the bad side. */
export type ProgressVerdict =
  | { readonly kind: "ahead" | "on" | "behind" }
  | { readonly kind: "unknown"; readonly reason: Reason };

/** 进度: a figure of a part of the year against what is due by then. Plain data. */
export interface Progress {
  readonly kind: "progress";
  readonly verdict: ProgressVerdict;
  /** By what it is told how much is due. */
  readonly method: ProgressMethod;
  readonly direction: Direction;
  readonly elapsed: Elapsed;
  readonly actual: Outcome;
  /** What the year's end asks for. */
  readonly required: Outcome;
  /** What is due by now. */
  readonly due: Outcome;
  /** actual − due */
  readonly gap: Outcome;
  /** How much of the year's way is done, in %. */
  readonly reached: Outcome;
  /** How much of the year's way is due by now, in %. */
  readonly shareDue: Outcome;
  /** What each month that is left must add, or each day where days count; at most, where lower is better. */
  readonly pace: Outcome;
  /** Where the year ends, should the rest go as so far, by each method for which something is given. */
  readonly estimates: readonly { readonly method: ProgressMethod; readonly value: Outcome }[];
}

/**
 * 进度: a cumulative figure against what is due by then.
 *
 *     due      = base + (required − base) × share of the year's work that is due, by the method
 *     reached  = (actual − base) ÷ (required − base)
 *     pace     = (required − actual) ÷ months or days left
 *     estimate = base + (actual − base) ÷ share due
 *
 * Ahead is above what is due; where lower is better (控制在…以内), ahead is below it. Progress is of a flow, cumulative from January; of a
 * stock the increase from `base` is followed. A criterion against last year (增长, 增加, 翻番) is due by the same months of last year: the
 * method is `season`, whatever was asked, a base plays no part, and growth needs `lastYear.sameMonths` alone.
 *
 * A rate (a share, a growth rate: `isRate` as in `supervision`) does not grow with the year: where no method is asked for, all of it is due
 * on any day (`full`), and there is no estimate. Of a band (左右, 之间) what lies inside is `on`, what lies above `behind`; a flow has until
 * the year's end to come up to the lower end.
 *
 * Units: amounts in the indicator's unit, bare numbers too; shares in %, gaps of shares in 百分点. All comparisons are exact.
 * Missing: what cannot be told has its reason, and the verdict is `unknown` with it: `not-reported` for a figure that is left out,
 * `zero-base` and `negative-base` for last year's. Pace: `not-applicable` when the year is over or all is due; never below 0 where higher is better.
 *
 * @throws KaoheError `progress.not-from-january`, `progress.shares`, `progress.unknown-method`, `target.compares`,
 * `period.unreadable`, `period.unreadable-date`, `unit.mismatch`
 * @source 永嘉县科技局 2016年总结: 1—9月专利授权1291件; the 1700件 are its plan for 2017
 * @example
 * const patents = progress({ target: "1700件", actual: "1291件", through: "2017-01..09" });
 * patents.verdict   //=> { kind: "ahead" }
 * [patents.reached, patents.shareDue].map((share) => toText(share, "zh", { places: 1 }))   //=> ["75.9%", "75.0%"]
 * [patents.due, patents.gap].map((amount) => toText(amount, "zh"))   //=> ["1275件", "16件"]
 */
export function progress(input: ProgressInput): Progress {
  const { units = {}, target, lastYear, tolerance } = input;
  const time = elapsed(input.through);
  const reported = unitOfFigure(input.actual, "actual");
  // What is reported as a change is held against the change that is asked, not against a level that nobody stated.
  const itself = (lastYear?.sameMonths ?? undefined) === undefined && asksFor(target, reported);
  const figures = readFigures(
    {
      actual: input.actual,
      target: statedAmount(target),
      sameMonths: lastYear?.sameMonths,
      total: lastYear?.total,
      base: input.base,
    },
    itself ? reported : input.unit,
    units,
  );
  const actual = figures.of("actual");
  const aim = aimOf(target, figures, itself);
  const course = courseOf(aim, input, figures, time);
  const { base, required, due, shareDue, direction } = course;
  const { unit } = figures;
  const tell = (formula: Formula, shown: string): Outcome => outcomeOf(cellOf(formula, units), shown);
  return Object.freeze({
    kind: "progress",
    verdict: verdictOf(cellOf(standingOf(actual, course, aim.upper !== undefined, tolerance), units)),
    method: course.method,
    direction,
    elapsed: time,
    actual: tell(actual, unit),
    required: tell(required, unit),
    due: tell(due, unit),
    gap: tell(subtract(actual, due), changeUnit(unit)),
    reached: tell(divide(subtract(actual, base), subtract(required, base)), "%"),
    shareDue: tell(shareDue, "%"),
    pace: tell(paceOf(actual, course, time), unit),
    estimates: course.shares.map(({ method, share }) => ({
      method,
      value: tell(add(base, divide(subtract(actual, base), share)), unit),
    })),
  });
}

/** 1 on the good side of what is due, 0 on it, −1 on the bad side. */
function standingOf(
  actual: Formula,
  { base, required, due, direction }: Course,
  band: boolean,
  tolerance: Operand | undefined,
): Formula {
  const on =
    tolerance === undefined
      ? equal(actual, due)
      : lessOrEqual(absolute(subtract(actual, due)), multiply(tolerance, absolute(subtract(required, base))));
  const ahead = direction === "lower" ? less(actual, due) : greater(actual, due);
  return choose(
    [
      [on, 0],
      [ahead, band ? 0 : 1],
    ],
    -1,
  );
}

function paceOf(actual: Formula, { required, direction, method }: Course, { done, of }: Elapsed): Formula {
  const left = subtract(required, actual);
  const each = divide(direction === "lower" ? left : max(0, left), of - done);
  return missingWhen(equal(method === "full" ? 0 : of - done, 0), "not-applicable", each);
}

function verdictOf(standing: Cell): ProgressVerdict {
  if (isMissing(standing)) return { kind: "unknown", reason: standing.reason };
  const side = sign(standing);
  return { kind: side > 0 ? "ahead" : side < 0 ? "behind" : "on" };
}
