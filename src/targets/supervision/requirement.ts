import type { Criterion } from "../criterion.js";
import { isRate } from "../isRate.js";

/** What a criterion asks of a figure, as supervision compares them. */
export interface Requirement {
  readonly value: string;
  readonly unit: string;
  /** Whether the figure must come up to the value, or stay below it. */
  readonly side: "least" | "most";
  /** Rates do not grow with the year: they are due in full on any day, and can fall again. */
  readonly rate: boolean;
}

export function requirementOf(criterion: Criterion): Requirement {
  switch (criterion.kind) {
    case "atLeast":
      return { value: criterion.value, unit: criterion.unit, side: "least", rate: isRate(criterion.unit) };
    case "atMost":
      return { value: criterion.value, unit: criterion.unit, side: "most", rate: isRate(criterion.unit) };
    case "range":
      return { ...criterion.low, side: "least", rate: isRate(criterion.low.unit) };
    case "growth":
      return { value: criterion.value, unit: criterion.unit, side: "least", rate: true };
  }
}
