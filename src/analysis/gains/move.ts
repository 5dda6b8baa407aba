import type { AssessmentInput } from "../../assessment/index.js";
import { convertible, isMissing, type Observation, type Reason, reasonLabel } from "../../data/index.js";
import { choices, collecting, fail, type Issue, issue, type Label } from "../../error/index.js";
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
  toRational,
} from "../../number/index.js";
import { periodLabel, periodText, readPeriod } from "../../period/index.js";
import { readQuantity, type Unit, unitOf } from "../../quantity/index.js";

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

/** A measure that cannot move: it has no figure. */
export interface Unmoved {
  readonly measure: string;
  readonly label: Label;
  readonly unit: string;
  readonly period: string;
  readonly reason: Reason;
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
 * @param unmoved takes what has no figure, which is a fault where it is left out
 * @param path where the step of a measure stands in the input
 * @throws KaoheError `assessment.unknown-area`
 */
export function movesOf(
  { panel, period: own }: Pick<AssessmentInput, "panel" | "period">,
  { area, period: stated = own }: Moving,
  steps: Readonly<Record<string, DecimalInput>>,
  path: (measure: string) => string,
  issues: Issue[],
  unmoved?: Unmoved[],
): readonly Move[] {
  const period = periodText(readPeriod(stated));
  const place = panel.areaIndex(area);
  if (place === undefined) {
    const ids = panel.areas.map(({ id }) => id);
    return fail("assessment.unknown-area", { area, ...choices(area, ids) }, "/area");
  }
  return Object.entries(steps).flatMap(([measure, each]): readonly Move[] => {
    const unit = panel.unit(measure);
    if (unit === undefined) {
      const near = choices(measure, Object.keys(panel.measures));
      issues.push(issue("data.unknown-measure", { measure, ...near }, path(measure)));
    } else {
      const change = collecting(issues, path(measure), () => stepIn(each, measure, unit));
      if (change === undefined) return [];
      const cell = panel.cell(place, measure, period);
      const label = panel.measures[measure]?.label ?? measure;
      if (!isMissing(cell)) {
        return [moveOf({ area, measure, period }, divide(cell, unit.factor), change, { label, unit: unit.symbol })];
      }
      const { reason } = cell;
      if (unmoved === undefined) {
        const when = { zh: periodLabel(readPeriod(period), "zh"), en: periodLabel(readPeriod(period), "en") };
        const facts = { area, measure, period: when, reason: reasonLabel(reason) };
        issues.push(issue("analysis.no-figure", facts, path(measure)));
      } else unmoved.push({ measure, label, unit: unit.symbol, period, reason });
    }
    return [];
  });
}

/** A step in the unit of its measure: a bare number is in it already. */
function stepIn(step: DecimalInput, measure: string, unit: Unit): Rational {
  const bare = readDecimal(String(step));
  if (bare !== undefined) return sign(bare) === 0 ? fail("analysis.no-step", { step: String(step) }) : bare;
  if (typeof step !== "string") return fail("analysis.no-step", { step: String(step) });
  const { value, unit: symbol } = readQuantity(step);
  const amount = toRational(value);
  if (sign(amount) === 0) return fail("analysis.no-step", { step });
  if (symbol === unit.symbol) return amount;
  const own = unitOf(symbol);
  if (!convertible(own, unit))
    fail("unit.mismatch", { left: step, leftUnit: symbol, right: measure, rightUnit: unit.symbol || "1" });
  return divide(multiply(amount, own.factor), unit.factor);
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
