import { divide, type Formula, less, missingWhen, multiply, power } from "../../formula/index.js";
import { leastShare, type MeanPart, totalWeight } from "./meanPart.js";

/** 加权几何平均: Π share ^ (weight ÷ Σ weights). One share of 0 makes it 0; of a negative share there is none. */
export function geometric(parts: readonly MeanPart[]): Formula {
  const all = totalWeight(parts);
  // What is left out is 0 ^ 0, which is 1.
  const product = multiply(...parts.map(({ share, weight }) => power(share, divide(weight, all))));
  return missingWhen(less(leastShare(parts), 0), "out-of-domain", product);
}
