import { choose, divide, equal, type Formula, less, missingWhen } from "../../formula/index.js";
import { sumOf } from "../sumOf.js";
import { leastShare, type MeanPart, totalWeight } from "./meanPart.js";

/** 加权调和平均: Σ weights ÷ Σ (weight ÷ share). One share of 0 makes it 0; of a negative share there is none. */
export function harmonic(parts: readonly MeanPart[]): Formula {
  const least = leastShare(parts);
  const inverses = parts.map(({ out, share, weight }) =>
    out === undefined ? divide(weight, share) : choose([[out, 0]], divide(weight, share)),
  );
  const mean = choose([[equal(least, 0), 0]], divide(totalWeight(parts), sumOf(inverses)));
  return missingWhen(less(least, 0), "out-of-domain", mean);
}
