import type { Reason } from "../data/index.js";
import type { Outcome } from "../interpret/index.js";
import { exactText, type Rational, readDecimal, subtract, sum, ZERO } from "../number/index.js";

/** The exact number of an outcome; undefined where it is missing. */
export function amountOf(outcome: Outcome): Rational | undefined {
  return outcome.kind === "missing" ? undefined : readDecimal(outcome.exact);
}

/** Of an area that has none. */
export const NO_TOTAL: Outcome = { kind: "missing", reason: "not-applicable" };

/** A number of points. */
export function points(amount: Rational): Outcome {
  return { kind: "value", exact: exactText(amount), unit: "" };
}

/** The sum of points; what is missing adds nothing. */
export function totalOf(outcomes: readonly Outcome[]): Rational {
  return sum(outcomes.map((outcome) => amountOf(outcome) ?? ZERO));
}

/** a − b, in the unit of a; missing where either is. */
export function outcomeDifference(a: Outcome, b: Outcome): Outcome {
  const [left, right] = [amountOf(a), amountOf(b)];
  if (left === undefined || right === undefined)
    return { kind: "missing", reason: reasonOf(a) ?? reasonOf(b) ?? "no-cohort" };
  return { kind: "value", exact: exactText(subtract(left, right)), unit: a.kind === "value" ? a.unit : "" };
}

function reasonOf(outcome: Outcome): Reason | undefined {
  return outcome.kind === "missing" ? outcome.reason : undefined;
}

/** Whether two outcomes are the same value, or missing for the same reason. */
export function isSameOutcome(a: Outcome, b: Outcome): boolean {
  if (a.kind === "missing" || b.kind === "missing") return reasonOf(a) === reasonOf(b);
  return a.exact === b.exact && a.unit === b.unit;
}
