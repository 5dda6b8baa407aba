import { divide } from "../../formula/index.js";
import { partWay } from "../partWay.js";
import { derivedPath, spanOf } from "./derivedPath.js";
import type { Path, PathPoint } from "./path.js";

/**
 * A path in equal increments: x₀ + (xₙ − x₀) × k ÷ n.
 *
 * @throws KaoheError `path.years` for an end that is not 1 to 100 whole years after the base
 * @example
 * const path = equalIncrements({ year: 2012, value: 27 }, { year: 2015, value: 54 });
 * path.steps.map(({ required }) => toDecimal(value(required), 0))   //=> ["36", "45", "54"]
 */
export function equalIncrements(base: PathPoint, end: PathPoint): Path {
  const years = spanOf(base, end);
  return derivedPath(base, end, (from, to, k) => partWay(from, to, divide(k, years)));
}
