import type { Amount, AmountCriterion } from "../criterion.js";
import { isRate } from "../isRate.js";

/** What a criterion asks of a figure, as supervision compares them. */
export interface Requirement {
  readonly value: string;
  readonly unit: string;
  /** Whether the figure must come up to the value, or stay below it. */
  readonly side: "least" | "most";
  /** Whether the value itself is not enough. */
  readonly strict: boolean;
  /** Rates do not grow with the year: they are due in full on any day, and can fall again. */
  readonly rate: boolean;
}

/** A range is followed toward its lower end, what should be about a value toward the value. */
export function requirementOf(criterion: AmountCriterion): Requirement {
  const { kind, of } = criterion;
  const { value, unit }: Amount = "low" in criterion ? criterion.low : criterion;
  return {
    value,
    unit,
    side: kind === "atMost" || kind === "lessThan" ? "most" : "least",
    strict: kind === "moreThan" || kind === "lessThan",
    rate: (of !== undefined && of !== "increase") || isRate(unit),
  };
}
