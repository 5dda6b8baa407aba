import { and, type Formula, less, missingWhen, not } from "../formula/index.js";
import type { ReadFigure } from "./figure.js";
import type { RuleInput } from "./rule.js";

/**
 * The points; `out-of-domain` where figures from tables do not get better from one to the next, as `checkFigureOrder` asks of numbers:
 * a standard that was raised above the best one must not turn the scale round.
 */
export function whereInOrder(
  figures: readonly ReadFigure[],
  input: Pick<RuleInput, "direction" | "unit" | "parameter">,
  points: Formula,
): Formula {
  if (figures.every((figure) => figure.constant !== undefined)) return points;
  const values = figures.map((figure) => figure.formula(input));
  const rising = values.flatMap((value, index) => {
    const before = values[index - 1];
    if (before === undefined) return [];
    return [input.direction === "lower" ? less(value, before) : less(before, value)];
  });
  return rising.length === 0 ? points : missingWhen(not(and(...rising)), "out-of-domain", points);
}
