import {
  add,
  choose,
  cohortMax,
  cohortMin,
  cohortSum,
  divide,
  equal,
  type Formula,
  multiply,
  power,
  squareRoot,
  subtract,
} from "../../formula/index.js";
import { sumOf } from "../sumOf.js";
import { comparedShare, type MeanPart } from "./meanPart.js";

/**
 * 优劣解距离法 (TOPSIS): how near to the best of the class in every part, and how far from the worst: d⁻ ÷ (d⁺ + d⁻), over shares
 * divided by the root of their sum of squares and weighted. Where all areas are equal, all are the best.
 */
export function topsis(parts: readonly MeanPart[], over: readonly string[]): Formula {
  const compared = parts.map((part) => ({ ...part, share: comparedShare(part) }));
  const best = squareRoot(sumOf(compared.map((part) => distance(part, cohortMax(part.share, { over }), over))));
  const worst = squareRoot(sumOf(compared.map((part) => distance(part, cohortMin(part.share, { over }), over))));
  const both = add(best, worst);
  return choose([[equal(both, 0), 1]], divide(worst, both));
}

/** The square of a weighted distance: (weight × gap)² ÷ Σ share². Where all shares are 0 there is none. */
function distance({ out, weight, share }: MeanPart, end: Formula, over: readonly string[]): Formula {
  const squares = cohortSum(power(share, 2), { over });
  const gap = power(multiply(weight, subtract(share, end)), 2);
  const length = choose([[equal(squares, 0), 0]], divide(gap, squares));
  return out === undefined ? length : choose([[out, 0]], length);
}
