import { divide, type Formula } from "../../formula/index.js";
import { sumOf } from "../sumOf.js";
import { type MeanPart, totalWeight } from "./meanPart.js";

/** 加权算术平均: Σ points ÷ Σ weights, which is the mean of the shares by their weights. */
export function arithmetic(parts: readonly MeanPart[]): Formula {
  return divide(sumOf(parts.map(({ points }) => points)), totalWeight(parts));
}
