import type { Figures, Panel } from "../data/index.js";
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

/** Values of one parameter for many areas, undated and already read, in place of a `ParameterValue` for each. */
export interface ParameterColumn {
  /** One place for each area of the panel; where an area has no value, it is missing. */
  readonly figures: Figures;
  /** The unit of a parameter whose values these are. */
  readonly unit: string;
  /** The value of the area at a place in the panel, as it would be handed in alone. */
  readonly valueAt: (area: number) => ParameterValue | undefined;
}

/** What a graph is evaluated over. */
export interface Situation {
  readonly panel?: Panel;
  /** The period that `NOW` means. */
  readonly period: string;
  /** The areas that take part, as indexes of the panel; columns stand in this order. */
  readonly areas: readonly number[];
  /** What is read of them is kept while the list is frozen. */
  readonly parameters?: readonly ParameterValue[];
  /** Further values of parameters, by name. */
  readonly parameterColumns?: ReadonlyMap<string, ParameterColumn>;
  /** The day on which is asked (ISO): figures of a period that is not over by then are not yet due. */
  readonly asOf?: string;
}
