import { fail, within } from "../../error/index.js";
import { divide, elementOf } from "../../formula/index.js";
import { type DecimalInput, exactText, type Rational, sign, sum, toRational } from "../../number/index.js";
import { partWay } from "../partWay.js";
import { derivedPath, spanOf } from "./derivedPath.js";
import type { Path, PathPoint } from "./path.js";

/**
 * A path whose yearly increments are in proportion to given weights.
 *
 *     value after k years = x₀ + (xₙ − x₀) × (w₁ + … + wₖ) ÷ (w₁ + … + wₙ)
 *
 * Units: base and end alike; weights are pure numbers of any scale. Exact, and the last year is the end itself.
 * Missing: the strongest reason of base and end; the last year only that of the end.
 *
 * @param weights one for each year, not negative and not all 0; a weight of 0 is a year without a change
 * @throws KaoheError `path.weights-count`, `path.weights`, `path.years`, `number.unreadable`
 * @example
 * const path = weightedPath({ year: 2012, value: 27 }, { year: 2015, value: 54 }, [6, 7, 14]);
 * path.steps.map(({ required }) => toDecimal(value(required), 0))   //=> ["33", "40", "54"]
 */
export function weightedPath(base: PathPoint, end: PathPoint, weights: readonly DecimalInput[]): Path {
  const years = spanOf(base, end);
  if (weights.length !== years) {
    fail("path.weights-count", { weights: weights.length, years }, "/weights");
  }
  const read = weights.map((weight, index) => within(`/weights/${index}`, () => toRational(weight)));
  const sums = runningSums(read);
  if (read.some((weight) => sign(weight) < 0) || sign(elementOf(sums, years - 1)) === 0) {
    fail("path.weights", { weights: read.map(exactText).join(", ") }, "/weights");
  }
  const done = (k: number): string => exactText(elementOf(sums, k - 1));
  return derivedPath(base, end, (from, to, k) => partWay(from, to, divide(done(k), done(years))));
}

function runningSums(weights: readonly Rational[]): readonly Rational[] {
  return weights.map((_, index) => sum(weights.slice(0, index + 1)));
}
