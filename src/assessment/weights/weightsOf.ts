import type { ById } from "./byId.js";
import type { WeightWarning } from "./warning.js";

/** Weights by a method: none is negative and all sum to exactly 1; with the working, and what is doubtful about them. */
export interface WeightsOf<Kind extends string, Working> {
  readonly kind: Kind;
  readonly weights: ById;
  readonly working: Working;
  readonly warnings: readonly WeightWarning[];
}
