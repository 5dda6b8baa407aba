import { fail } from "../error/index.js";

const MOST_PLACES = 100;

/** Refuses decimals that are no whole number from 0 to 100. */
export function checkPlaces(places: number): void {
  if (!Number.isInteger(places) || places < 0 || places > MOST_PLACES) {
    fail("formula.places", { places: String(places) }, "/places");
  }
}
