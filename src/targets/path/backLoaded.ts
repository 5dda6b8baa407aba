import { spanOf } from "./derivedPath.js";
import type { Path, PathPoint } from "./path.js";
import { weightedPath } from "./weightedPath.js";

/**
 * 前松后紧: least in the first year, then evenly more. The increments have the weights 1, 2, …, n.
 *
 * @throws KaoheError `path.years`
 * @example
 * const path = backLoaded({ year: 2012, value: 27 }, { year: 2015, value: 54 });
 * path.steps.map(({ required }) => toDecimal(value(required), 1))   //=> ["31.5", "40.5", "54.0"]
 */
export function backLoaded(base: PathPoint, end: PathPoint): Path {
  const years = spanOf(base, end);
  return weightedPath(
    base,
    end,
    Array.from({ length: years }, (_, index) => index + 1),
  );
}
