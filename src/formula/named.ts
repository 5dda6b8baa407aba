import { type Label, plainLabel } from "../error/index.js";
import type { NodeOf } from "./node.js";
import { formulaOf, type Operand } from "./operand.js";
import { checkPlaces } from "./places.js";

/** How a named value is shown. It changes no value. */
export interface NamedOptions {
  readonly id: string;
  /** The id when left out. */
  readonly label?: Label;
  /** The unit in which people see it; it must fit the formula. */
  readonly unit?: string;
  /** Decimals shown, in the unit; 2 when left out. */
  readonly places?: number;
  /** The document that defines it. */
  readonly citation?: string;
}

/**
 * Names a formula: explanations, sheets and SQL are cut here, and other formulas refer to it by its id.
 *
 * @throws KaoheError `formula.places` for places that are no whole number from 0 to 100
 */
export function named(operand: Operand, options: NamedOptions): NodeOf<"named"> {
  const { id, label = id, unit = "", places = 2, citation = "" } = options;
  checkPlaces(places);
  const parts = Object.freeze([formulaOf(operand, "named", 0)] as const);
  return Object.freeze({ kind: "named", id, label: plainLabel(label), unit, places, citation, parts });
}
