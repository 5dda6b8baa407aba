import type { Label } from "../error/index.js";
import {
  add,
  and,
  type Condition,
  choose,
  cohortMax,
  cohortMean,
  cohortMin,
  type Direction,
  divide,
  type Formula,
  formulaOf,
  greater,
  greaterOrEqual,
  isMissing,
  less,
  lessOrEqual,
  missingWhen,
  not,
  of,
  rank,
  subtract,
} from "../formula/index.js";
import { changeUnit } from "./amountUnit.js";
import type { Basis, Criterion, Reference } from "./criterion.js";
import { criterionKey } from "./criterionKey.js";
import { raised } from "./raised.js";
import { targetParameter } from "./targetParameters.js";

/** An indicator as its targets see it. */
export interface AskedIndicator {
  readonly id: string;
  readonly label: Label;
  readonly unit: string;
  readonly direction: Direction;
  readonly actual: Formula;
  /** Its value a year before. */
  readonly base: Formula;
  /** The formula of another indicator, for `coverage`. */
  readonly indicatorOf: (id: string) => Formula | undefined;
}

/** What criteria of one key ask for, and whether an area has such a target. */
export interface CriterionCase {
  readonly set: Condition;
  readonly required: Formula;
  readonly met: Condition;
  /** Where it is not simply the ratio of actual and required. */
  readonly attainment?: Formula;
}

/** The formulas of all criteria that have the key of this one. */
export function criterionCase(asked: AskedIndicator, criterion: Criterion): CriterionCase {
  const { actual, base, direction } = asked;
  const key = criterionKey(criterion);
  switch (criterion.kind) {
    case "top": {
      const over = criterion.among === "class" ? ["class"] : [];
      const inside = lessOrEqual(rank(actual, { over, better: direction }), criterion.places);
      const last = direction === "lower" ? cohortMax : cohortMin;
      return { set: isSet(asked, key, undefined), required: last(actual, { over, where: inside }), met: inside };
    }
    case "betterThan": {
      const reference = referenceOf(actual, criterion.than);
      const set = isSet(asked, key, undefined);
      if (criterion.by === undefined) return { set, required: reference, met: beats(actual, reference, direction) };
      const by = formulaOf(criterion.by.value + (criterion.by.unit || changeUnit(asked.unit)), "betterThan", 1);
      const required = direction === "lower" ? subtract(reference, by) : add(reference, by);
      return { set, required, met: reaches(actual, required, direction) };
    }
    case "coverage": {
      const required = asked.indicatorOf(criterion.total) ?? targetParameter(asked, key, undefined);
      return { set: isSet(asked, key, undefined), required, met: greaterOrEqual(actual, required) };
    }
    case "about":
    case "between":
      return insideCase(asked, key, criterion.of);
    case "moreThan":
    case "lessThan": {
      const required = levelOf(base, criterion.of, targetParameter(asked, key, criterion.of));
      return { set: isSet(asked, key, criterion.of), required, met: beats(actual, required, direction) };
    }
    default: {
      const required = levelOf(base, criterion.of, targetParameter(asked, key, criterion.of));
      return { set: isSet(asked, key, criterion.of), required, met: reaches(actual, required, direction) };
    }
  }
}

function isSet(asked: AskedIndicator, key: string, of: Basis | undefined): Condition {
  return not(isMissing(targetParameter(asked, key, of)));
}

/** At least as good as what is asked for. */
export function reaches(actual: Formula, required: Formula, direction: Direction): Condition {
  return direction === "lower" ? lessOrEqual(actual, required) : greaterOrEqual(actual, required);
}

function beats(actual: Formula, reference: Formula, direction: Direction): Condition {
  return direction === "lower" ? less(actual, reference) : greater(actual, reference);
}

function referenceOf(actual: Formula, than: Reference): Formula {
  if ("area" in than) return of(actual, than);
  return cohortMean(actual, { over: than.average === "class" ? ["class"] : [] });
}

/** The nearest value that lies inside is asked for, and attained from either side. */
function insideCase(asked: AskedIndicator, key: string, of: Basis | undefined): CriterionCase {
  const { actual, base } = asked;
  const from = targetParameter(asked, key, of, "low");
  const low = levelOf(base, of, from);
  const high = levelOf(base, of, targetParameter(asked, key, of, "high"));
  const [below, above] = [less(actual, low), greater(actual, high)];
  const share = (part: Formula, whole: Formula, end: Formula): Formula =>
    missingWhen(lessOrEqual(end, 0), "target-not-positive", divide(part, whole));
  const outside = [
    [below, share(actual, low, low)],
    [above, share(high, actual, high)],
  ] as const;
  return {
    set: not(isMissing(from)),
    required: choose(
      [
        [below, low],
        [above, high],
      ],
      actual,
    ),
    met: and(not(below), not(above)),
    attainment: choose(outside, 1),
  };
}

/** The level that an amount means, seen from the base; so many doublings have been handed in as times. */
export function levelOf(base: Formula, of: Basis | undefined, amount: Formula): Formula {
  return of === undefined ? amount : raised(base, of === "doublings" ? "times" : of, amount);
}
