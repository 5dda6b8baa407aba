import { within } from "../../error/index.js";
import { checkPlaces } from "../../formula/index.js";
import { ONE, type Rational, scaled, settled } from "../../number/index.js";
import { apportioned } from "./apportioned.js";
import { type ById, byId } from "./byId.js";

export interface WeightOptions {
  /**
   * Decimals of the weights, rounded by the largest remainder so that they sum to exactly 1. When left out: 6 where a method
   * takes logarithms or roots, exact fractions otherwise.
   */
  readonly places?: number;
}

const PLACES_OF_IRRATIONAL = 6;

/** Weights from exact shares: as they are, or rounded where places are asked for. */
export function exactWeights(ids: readonly string[], shares: readonly Rational[], { places }: WeightOptions): ById {
  return places === undefined ? byId(ids, shares) : roundedWeights(ids, shares, places);
}

/** Weights from shares of which so many digits are known: decided on 20 decimals, as any rounding of an irrational is. */
export function irrationalWeights(ids: readonly string[], shares: readonly Rational[], options: WeightOptions): ById {
  return roundedWeights(ids, shares.map(settled), options.places ?? PLACES_OF_IRRATIONAL);
}

function roundedWeights(ids: readonly string[], shares: readonly Rational[], places: number): ById {
  within("/options", () => checkPlaces(places));
  return apportioned(ONE, byId(ids, shares), scaled(1, -places));
}
