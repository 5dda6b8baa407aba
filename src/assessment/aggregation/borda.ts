import { choose, cohortCount, divide, equal, type Formula, multiply, rank, subtract } from "../../formula/index.js";
import { sumOf } from "../sumOf.js";
import { comparedShare, type MeanPart, totalWeight } from "./meanPart.js";

/**
 * 波达法: in each part (n − rank) ÷ (n − 1) among the areas of the class, equal ones at their mean rank; then the mean by weights.
 * An area that is alone is first.
 */
export function borda(parts: readonly MeanPart[], over: readonly string[]): Formula {
  const terms = parts.map((part) => {
    const share = comparedShare(part);
    const areas = cohortCount(share, { over });
    const place = rank(share, { over, ties: "average" });
    const standing = choose([[equal(areas, 1), 1]], divide(subtract(areas, place), subtract(areas, 1)));
    const term = multiply(part.weight, standing);
    return part.out === undefined ? term : choose([[part.out, 0]], term);
  });
  return divide(sumOf(terms), totalWeight(parts));
}
