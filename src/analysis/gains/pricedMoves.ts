import type { AssessmentInput } from "../../assessment/index.js";
import { collecting, fail, failAll, type Issue, pointer } from "../../error/index.js";
import { type DecimalInput, positiveDecimal, type Rational } from "../../number/index.js";
import { type Move, type Moving, movesOf } from "./move.js";

/** How a measure moves, and at what cost. */
export interface PricedStep {
  /** By how much it changes in one step, in its unit: `1`, `"-0.1"`. */
  readonly step: DecimalInput;
  /** What one step costs, above 0, in one unit for all measures: 万元, days of work. */
  readonly cost?: DecimalInput;
}

/** A measure that moves, with the cost of a step where one is given. */
export interface PricedMove {
  readonly move: Move;
  readonly cost: Rational | undefined;
}

/** @throws KaoheError with every fault of the steps at once: those of `movesOf`, `number.not-positive`, `number.unreadable` */
export function pricedMoves(
  input: Pick<AssessmentInput, "panel" | "period">,
  moving: Moving,
  steps: Readonly<Record<string, PricedStep>>,
): readonly PricedMove[] {
  const issues: Issue[] = [];
  const costs = new Map(
    Object.entries(steps).map(([measure, { cost }]) => [
      measure,
      cost === undefined
        ? undefined
        : collecting(issues, pointer("steps", measure), () => positiveDecimal(cost, "cost")),
    ]),
  );
  const changes = Object.fromEntries(Object.entries(steps).map(([measure, { step }]) => [measure, step]));
  const moves = movesOf(input, moving, changes, (measure) => pointer("steps", measure, "step"), issues);
  failAll(issues);
  if (moves.length === 0) fail("analysis.no-step", { step: "{}" }, "/steps");
  return moves.map((move) => ({ move, cost: costs.get(move.measure) }));
}
