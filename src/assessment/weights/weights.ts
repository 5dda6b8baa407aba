import type { AhpWeights } from "./ahpWeights.js";
import type { CriticWeights } from "./criticWeights.js";
import type { EntropyWeights } from "./entropyWeights.js";
import type { EqualWeights } from "./equalWeights.js";
import type { ExpertWeights } from "./expertWeights.js";
import type { GivenWeights } from "./givenWeights.js";
import type { VariationWeights } from "./variationWeights.js";

/** 权重: weights by any of the methods. */
export type Weights =
  | AhpWeights
  | CriticWeights
  | EntropyWeights
  | EqualWeights
  | ExpertWeights
  | GivenWeights
  | VariationWeights;
