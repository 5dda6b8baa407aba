import type { Label } from "../error/index.js";
import type { DecimalInput } from "../number/index.js";

/** One line of a table: a value, for whom and when it holds. The most particular line counts, of several the one that began last. */
export interface ParameterRow {
  readonly value: DecimalInput;
  /** First and last period in which it holds; open where left out. */
  readonly from?: string;
  readonly to?: string;
  readonly class?: string;
  readonly area?: string;
  /** Where it is written; explanations show it. */
  readonly source?: string;
}

/** 参数表: standards, references, baselines and factors that the scheme states, with the time for which each holds. */
export interface ParameterDefinition {
  readonly label: Label;
  readonly unit: string;
  readonly values: readonly ParameterRow[];
}
