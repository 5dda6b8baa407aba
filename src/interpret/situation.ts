import type { Panel } from "../data/index.js";
import type { DecimalInput } from "../number/index.js";

/**
 * A value for a parameter: for one area, for the areas with some attributes (`{ class: "A" }`), or for all; for any time, or for
 * one period. The most particular one counts.
 */
export interface ParameterValue {
  readonly name: string;
  readonly value: DecimalInput;
  /** The unit of the value; the parameter's own when left out. */
  readonly unit?: string;
  readonly area?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly period?: string;
  /** The periods in which it holds, open where an end is left out; of several that hold, the one that began last counts. */
  readonly effective?: { readonly from?: string; readonly to?: string };
  /** Where it is written; explanations show it. */
  readonly source?: string;
}

/** What a graph is evaluated over. */
export interface Situation {
  readonly panel?: Panel;
  /** The period that `NOW` means. */
  readonly period: string;
  /** The areas that take part, as indexes of the panel; columns stand in this order. */
  readonly areas: readonly number[];
  readonly parameters?: readonly ParameterValue[];
  /** The day on which is asked (ISO): figures of a period that is not over by then are not yet due. */
  readonly asOf?: string;
}
