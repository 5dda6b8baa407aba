import { compare, type Rational, toRational } from "../../number/index.js";
import type { UserUnits } from "../../quantity/index.js";
import { amountIn } from "../amountIn.js";
import { bandOf } from "../bandOf.js";
import type { AmountCriterion } from "../criterion.js";
import { filledIn } from "../filledIn.js";
import { isRate } from "../isRate.js";

/** What a criterion asks of a figure, as supervision compares them. */
export interface Requirement {
  /** undefined where the plan leaves it open. */
  readonly value: Rational | undefined;
  /** Whether the figure must come up to the value, or stay below it. */
  readonly side: "least" | "most";
  /** Whether the value itself is not enough. */
  readonly strict: boolean;
  /** Rates do not grow with the year: they are due in full on any day, and can fall again. */
  readonly rate: boolean;
  /** Whether the figure must stay inside a band, which it can still leave while its time runs. */
  readonly band: boolean;
}

/** The unit in which a criterion states its amounts; its lower end's where it has two. */
export function statedUnit(criterion: AmountCriterion): string {
  return ("low" in criterion ? criterion.low : criterion).unit;
}

/**
 * What is asked in view of a figure, in the unit that the criterion states. 6–8项 (`range`) is followed toward its lower end. Of a
 * band (左右, 之间) a figure has to come up to the lower end, and one above the upper end has to come down to it.
 */
export function requirementOf(
  criterion: AmountCriterion,
  actual: Rational | undefined,
  units: UserUnits = {},
): Requirement {
  const unit = statedUnit(criterion);
  const rate = (criterion.of !== undefined && criterion.of !== "increase") || isRate(unit);
  const band = bandOf(criterion);
  if (band !== undefined) {
    const [low, high] = [band.low, band.high].map(({ value, unit: own }) =>
      filledIn(value) === undefined ? undefined : amountIn(value + own, unit, [criterion.kind, unit], units),
    );
    if (low === undefined || high === undefined)
      return { value: undefined, side: "least", strict: false, rate, band: true };
    const above = actual !== undefined && compare(actual, high) > 0;
    return { value: above ? high : low, side: above ? "most" : "least", strict: false, rate, band: true };
  }
  const number = filledIn(("low" in criterion ? criterion.low : criterion).value);
  const { kind } = criterion;
  return {
    value: number === undefined ? undefined : toRational(number),
    side: kind === "atMost" || kind === "lessThan" ? "most" : "least",
    strict: kind === "moreThan" || kind === "lessThan",
    rate,
    band: false,
  };
}
