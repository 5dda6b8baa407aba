import type { Formula } from "../../formula/index.js";
import { arithmetic } from "./arithmetic.js";
import { borda } from "./borda.js";
import { geometric } from "./geometric.js";
import { harmonic } from "./harmonic.js";
import { leastShare, type MeanPart } from "./meanPart.js";
import { topsis } from "./topsis.js";

/**
 * 合成办法: how a block comes from its parts. By `sum` their points add up. By all others the block states its own `points`, those
 * of its parts are their weights, and what it scores is its points × a mean of the parts' shares (score ÷ full).
 */
export interface Aggregation {
  readonly kind: AggregationKind;
}

export type AggregationKind =
  | "sum"
  | "arithmetic"
  | "geometric"
  | "harmonic"
  | "minimum"
  | "borda"
  | "copeland"
  | "topsis";

/** The means that are formulas, over the areas that are compared with each other; Copeland's comparison of pairs is handed to the graph. */
export const MEANS: Readonly<
  Record<Exclude<AggregationKind, "sum" | "copeland">, (parts: readonly MeanPart[], over: readonly string[]) => Formula>
> = { arithmetic, geometric, harmonic, minimum: leastShare, borda, topsis };

export const AGGREGATION_KINDS = [
  "sum",
  "arithmetic",
  "geometric",
  "harmonic",
  "minimum",
  "borda",
  "copeland",
  "topsis",
] as const satisfies readonly AggregationKind[];
