import type { AssessmentInput } from "../../assessment/index.js";
import { isMissing, type Observation } from "../../data/index.js";
import { choices, fail, type Issue, issue, type Label } from "../../error/index.js";
import {
  add,
  type DecimalInput,
  divide,
  exactText,
  multiply,
  negate,
  type Rational,
  rational,
  readDecimal,
  roundToInteger,
  sign,
} from "../../number/index.js";
import { periodText, readPeriod } from "../../period/index.js";

/** A figure before and after some steps, as exact text in its unit. */
export interface MovedFigure {
  readonly measure: string;
  readonly label: Label;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
}

/** A measure that moves in steps, and how many it may. */
export interface Move {
  readonly measure: string;
  readonly label: Label;
  readonly unit: string;
  readonly from: Rational;
  readonly change: Rational;
  readonly figure: (steps: number) => MovedFigure;
  readonly observation: (steps: number) => Observation;
  /** No figure falls below 0 that did not lie there before. */
  readonly most: number;
}

/** Whose figures move, and in which period. */
export interface Moving {
  readonly area: string;
  /** That of the assessment when left out. */
  readonly period?: string;
}

/**
 * The moves of measures by their steps, in the order in which they stand. A measure whose step is faulty is left out, and told.
 *
 * @param path where the step of a measure stands in the input
 * @throws KaoheError `assessment.unknown-area`
 */
export function movesOf(
  { panel, period: own }: Pick<AssessmentInput, "panel" | "period">,
  { area, period: stated = own }: Moving,
  steps: Readonly<Record<string, DecimalInput>>,
  path: (measure: string) => string,
  issues: Issue[],
): readonly Move[] {
  const period = periodText(readPeriod(stated));
  const place = panel.areaIndex(area);
  if (place === undefined) {
    const ids = panel.areas.map(({ id }) => id);
    return fail("assessment.unknown-area", { area, ...choices(area, ids) }, "/area");
  }
  return Object.entries(steps).flatMap(([measure, each]): readonly Move[] => {
    const unit = panel.unit(measure);
    const change = readDecimal(String(each));
    if (unit === undefined) {
      const near = choices(measure, Object.keys(panel.measures));
      issues.push(issue("data.unknown-measure", { measure, ...near }, path(measure)));
    } else if (change === undefined || sign(change) === 0)
      issues.push(issue("analysis.no-step", { step: String(each) }, path(measure)));
    else {
      const cell = panel.cell(place, measure, period);
      if (isMissing(cell))
        issues.push(issue("analysis.no-figure", { area, measure, period, reason: cell.reason }, path(measure)));
      else {
        const label = panel.measures[measure]?.label ?? measure;
        return [moveOf({ area, measure, period }, divide(cell, unit.factor), change, { label, unit: unit.symbol })];
      }
    }
    return [];
  });
}

function moveOf(
  where: Pick<Observation, "area" | "measure" | "period">,
  from: Rational,
  change: Rational,
  shown: { readonly label: Label; readonly unit: string },
): Move {
  const { measure } = where;
  const textAt = (steps: number): string => exactText(add(from, multiply(change, rational(steps))));
  const staysPositive = sign(from) >= 0 && sign(change) < 0;
  return {
    measure,
    ...shown,
    from,
    change,
    figure: (steps) => ({ measure, ...shown, from: exactText(from), to: textAt(steps) }),
    observation: (steps) => ({ ...where, value: textAt(steps), status: "forecast" }),
    most: staysPositive ? Number(roundToInteger(divide(from, negate(change)), "down")) : Number.POSITIVE_INFINITY,
  };
}
