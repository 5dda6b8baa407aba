import type { AssessmentInput } from "../../assessment/index.js";
import { collecting, fail, failAll, type Issue, pointer } from "../../error/index.js";
import { type DecimalInput, isDecimalInput, positiveDecimal, type Rational } from "../../number/index.js";
import { type Move, type Moving, movesOf, type Unmoved } from "./move.js";

/** How a measure moves, and at what cost. */
export interface PricedStep {
  /** By how much it changes in one step, in its unit, or in another of its kind that is named: `1`, `"-0.1"`, `"10万元"`. */
  readonly step: DecimalInput;
  /** What one step costs, above 0, in one unit for all measures: 万元, days of work. */
  readonly cost?: DecimalInput;
}

/** A measure that moves, with the cost of a step where one is given. */
export interface PricedMove {
  readonly move: Move;
  readonly cost: Rational | undefined;
}

/**
 * @param given a bare number is a step without a cost
 * @param unmoved takes what has no figure, which is a fault where it is left out
 * @throws KaoheError with every fault of the steps at once: those of `movesOf`, `number.not-positive`, `number.unreadable`
 */
export function pricedMoves(
  input: Pick<AssessmentInput, "panel" | "period">,
  moving: Moving,
  given: Readonly<Record<string, PricedStep | DecimalInput>>,
  unmoved?: Unmoved[],
): readonly PricedMove[] {
  const issues: Issue[] = [];
  const steps = Object.fromEntries(
    Object.entries(given).map(([measure, each]): [string, PricedStep] => [
      measure,
      isDecimalInput(each) ? { step: each } : each,
    ]),
  );
  const costs = new Map(
    Object.entries(steps).map(([measure, { cost }]) => [
      measure,
      cost === undefined
        ? undefined
        : collecting(issues, pointer("steps", measure), () => positiveDecimal(cost, "cost")),
    ]),
  );
  const changes = Object.fromEntries(Object.entries(steps).map(([measure, { step }]) => [measure, step]));
  const moves = movesOf(input, moving, changes, (measure) => pointer("steps", measure, "step"), issues, unmoved);
  failAll(issues);
  if (Object.keys(steps).length === 0) fail("analysis.no-step", { step: "{}" }, "/steps");
  return moves.map((move) => ({ move, cost: costs.get(move.measure) }));
}
