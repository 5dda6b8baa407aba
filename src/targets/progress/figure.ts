import type { Reason } from "../../data/index.js";
import { constant, equal, type Formula, formulaOf, missingWhen, type Operand } from "../../formula/index.js";
import type { Outcome } from "../../interpret/index.js";
import { divide, exactText, toRational } from "../../number/index.js";
import { type UserUnits, unitOf } from "../../quantity/index.js";
import { inUnit, writtenUnit } from "../writtenUnit.js";

/** A figure as people write it (`"1291件"`), as a formula over numbers, or as `value` gives it, missing ones with their reason. */
export type Figure = Operand | Outcome;

type Known = Exclude<Outcome, { kind: "missing" }>;

/** The figures of an indicator that a year's progress is told from. */
export type FigureName = "actual" | "target" | "sameMonths" | "total" | "base";

/** Figures of one indicator, read. */
export interface Figures {
  /** The indicator's unit. */
  readonly unit: string;
  /** A figure as a formula, missing ones with their reason; `not-reported` where there is none. */
  readonly of: (name: FigureName) => Formula;
}

/**
 * Reads the figures of one indicator.
 *
 * @param unit the indicator's; the first in which a figure is written when left out. A bare number is in it; an outcome without a unit is in its base units
 */
export function readFigures(
  given: Readonly<Record<FigureName, Figure | null | undefined>>,
  unit: string | undefined,
  units: UserUnits,
): Figures {
  const names: readonly FigureName[] = ["actual", "target", "sameMonths", "total", "base"];
  const figures = Object.fromEntries(names.map((name) => [name, given[name] ?? undefined]));
  const written = unit ?? (names.map((name) => unitOfFigure(figures[name], name)).find((each) => each !== "") || "");
  const read = (figure: Operand | Known, name: FigureName): Formula =>
    isKnown(figure) ? constantOf(figure, figure.unit || written, units) : inUnit(formulaOf(figure, name, 0), written);
  const missingFor = (reason: Reason): Formula => {
    // What is missing is of the same kind as what is there: a product with it would be a pure number otherwise.
    for (const name of names) {
      const figure = figures[name];
      if (figure !== undefined && !isMissing(figure)) return missingWhen(equal(0, 0), reason, read(figure, name));
    }
    return missingWhen(equal(0, 0), reason, 0);
  };
  return {
    unit: written,
    of: (name) => {
      const figure = figures[name];
      if (figure === undefined) return missingFor("not-reported");
      return isMissing(figure) ? missingFor(figure.reason) : read(figure, name);
    },
  };
}

function constantOf({ exact }: Known, unit: string, units: UserUnits): Formula {
  return constant(exactText(divide(toRational(exact), unitOf(unit, units).factor)) + unit);
}

/** The unit in which a figure is written; `""` where it has none. */
export function unitOfFigure(figure: Figure | null | undefined, name: FigureName): string {
  if (figure === undefined || figure === null || isMissing(figure)) return "";
  return isKnown(figure) ? figure.unit : writtenUnit(formulaOf(figure, name, 0));
}

function isKnown(figure: Figure): figure is Known {
  return typeof figure === "object" && "kind" in figure && figure.kind === "value";
}

function isMissing(figure: Figure): figure is Exclude<Outcome, Known> {
  return typeof figure === "object" && "kind" in figure && figure.kind === "missing";
}
