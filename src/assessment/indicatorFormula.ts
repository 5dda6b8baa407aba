import { at, type NodeOf, named, round } from "../formula/index.js";
import type { IndicatorDefinition, RoundingDefinition } from "./definition.js";

/** An indicator as the formulas of a scheme see it: named, and rounded where the scheme rounds indicators. */
export function indicatorFormula(
  id: string,
  { label, unit, places = 2, formula: current, lag = 0, citation = "" }: IndicatorDefinition,
  { indicators: mode }: RoundingDefinition,
): NodeOf<"named"> {
  const formula = lag === 0 ? current : at(current, { years: -lag });
  const value = mode === undefined ? formula : round(formula, { places, unit, mode });
  return named(value, { id, label, unit, places, citation });
}
