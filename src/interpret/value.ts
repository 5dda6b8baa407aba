import type { Panel } from "../data/index.js";
import { fail, suggestion } from "../error/index.js";
import { compile, elementOf, formulaOf, type Operand } from "../formula/index.js";
import { exact } from "./exact.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import type { Situation } from "./situation.js";

/** Whose value of which period is read. Cohorts are made of all areas of the panel. */
export interface ValueOptions {
  readonly panel: Panel;
  readonly area: string;
  readonly period: string;
  /** The day on which is asked (ISO): figures of a period that is not over by then are not yet due. */
  readonly asOf?: string;
}

/** A place without areas' figures: what a script computes from numbers alone. */
const NOWHERE: Situation = /* @__PURE__ */ Object.freeze({ period: "2000", areas: /* @__PURE__ */ Object.freeze([0]) });

/**
 * The value of a formula, as a script or a notebook reads it: over numbers alone, or over a panel for one area and period.
 *
 * Units: the value is in base units; its unit is that of a named formula or a measure, else none.
 * Missing: with its reason; without a panel, measures are `not-reported`.
 *
 * @throws KaoheError `data.unknown-area`, `period.unreadable`, and what `compile` throws
 * @example
 * value(growthRate(114, 61))   //=> { kind: "value", exact: "53/61", unit: "" }
 * value(growthRate(114, 0))   //=> { kind: "missing", reason: "zero-base" }
 */
export function value(operand: Operand, options?: ValueOptions): Outcome {
  const formula = formulaOf(operand, "value", 0);
  const graph = compile({ "": formula }, options?.panel.units);
  const place = options === undefined ? 0 : placeOf(options);
  const situation =
    options === undefined ? NOWHERE : { ...options, areas: options.panel.areas.map((_, index) => index) };
  const column = elementOf(exact(graph, situation), graph.roots.get("") ?? 0);
  const unit = formula.kind === "named" ? formula.unit : formula.kind === "observed" ? formula.measure.unit : "";
  return outcomeOf(elementOf(column, place), unit);
}

function placeOf({ panel, area }: ValueOptions): number {
  const known = panel.areas.map(({ id }) => id);
  return (
    panel.areaIndex(area) ?? fail("data.unknown-area", { area, suggestion: suggestion(area, known) ?? "" }, "/area")
  );
}
