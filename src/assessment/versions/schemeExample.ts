import type { Area, Observation } from "../../data/index.js";
import type { Label } from "../../error/index.js";
import type { AssessmentFacts } from "../assessmentFacts.js";

/** What an example expects of an area, in the digits that are printed: `"8.37"` holds for 8.3666…. */
export interface ExpectedResult {
  readonly area: string;
  readonly total?: string;
  readonly rank?: number | null;
  readonly grade?: string | null;
  /** Scores by item. */
  readonly items?: Readonly<Record<string, string>>;
  /** Values of the indicators by item, with or without their unit; or the reason why there is none. */
  readonly values?: Readonly<Record<string, string>>;
}

/** 算例: a worked case that stands in a scheme and runs as its test (`checkScheme`). */
export interface SchemeExample<I extends string = string, C extends string = string> extends AssessmentFacts<I, C> {
  readonly label: Label;
  readonly areas: readonly Area[];
  readonly observations: readonly Observation[];
  readonly expect: readonly ExpectedResult[];
  /** Where the case is printed. */
  readonly citation?: string;
}
