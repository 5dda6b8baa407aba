import { spanOf } from "./derivedPath.js";
import type { Path, PathPoint } from "./path.js";
import { weightedPath } from "./weightedPath.js";

/**
 * 前紧后松: most in the first year, then evenly less. The increments have the weights n, n − 1, …, 1.
 *
 * @throws KaoheError `path.years`
 * @example
 * const path = frontLoaded({ year: 2012, value: 27 }, { year: 2015, value: 54 });
 * path.steps.map(({ required }) => toDecimal(value(required), 1))   //=> ["40.5", "49.5", "54.0"]
 */
export function frontLoaded(base: PathPoint, end: PathPoint): Path {
  const years = spanOf(base, end);
  return weightedPath(
    base,
    end,
    Array.from({ length: years }, (_, index) => years - index),
  );
}
