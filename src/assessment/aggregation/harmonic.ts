import { choose, divide, type Formula, lessOrEqual } from "../../formula/index.js";
import { sumOf } from "../sumOf.js";
import { leastShare, type MeanPart, totalWeight } from "./meanPart.js";

/** 加权调和平均: Σ weights ÷ Σ (weight ÷ share). A share of 0 or less makes it 0. */
export function harmonic(parts: readonly MeanPart[]): Formula {
  const inverses = parts.map(({ out, share, weight }) =>
    out === undefined ? divide(weight, share) : choose([[out, 0]], divide(weight, share)),
  );
  return choose([[lessOrEqual(leastShare(parts), 0), 0]], divide(totalWeight(parts), sumOf(inverses)));
}
