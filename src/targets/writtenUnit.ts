import { constant, type Formula } from "../formula/index.js";

/** The unit in which a formula is written down, where it says so itself; `""` otherwise. */
export function writtenUnit(formula: Formula): string {
  switch (formula.kind) {
    case "constant":
    case "named":
    case "parameter":
      return formula.unit;
    case "observed":
      return formula.measure.unit;
    default:
      return "";
  }
}

/** A bare number in a unit; every other formula as it is. */
export function inUnit(formula: Formula, unit: string): Formula {
  return formula.kind === "constant" && formula.unit === "" && unit !== "" ? constant(formula.value + unit) : formula;
}
