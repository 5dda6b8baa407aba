import { choices, fail } from "../../error/index.js";
import { choose, divide, elementOf, equal, type Operand, subtract } from "../../formula/index.js";
import { partWay } from "../partWay.js";
import { type Actuals, actualsOf } from "./actualsOf.js";
import { derivedPath } from "./derivedPath.js";
import { equalIncrements } from "./equalIncrements.js";
import { equalRates } from "./equalRates.js";
import { followPath } from "./followPath.js";
import type { Path, PathPoint } from "./path.js";

/** How the years that are left share what is left: equally, at one rate, or in proportion to the path's own increments. */
export type Rephasing = "increments" | "rates" | "weights";

const REPHASINGS: readonly Rephasing[] = ["increments", "rates", "weights"];

/**
 * 重新分解: when the last year with a figure was missed, the path of the years after it, from that figure to the same end.
 *
 *     increments:  x + (end − x) × k ÷ n
 *     rates:       x × (end ÷ x)^(k ÷ n)
 *     weights:     x + (end − x) × (rₖ − r) ÷ (end − r),   r the year's requirement, rₖ that of k years later
 *
 * Units: actuals in those of the path, bare numbers too. The base of the new path is the year that was missed, and its end is the old one exactly.
 * Missing: a year without a figure is passed over. The path is returned as it is where the last year with a figure was met, where
 * none has one, and after its last year. A plan that was overfulfilled is not tightened. Where the rest of a path is flat, `weights`
 * shares equally.
 *
 * @param options.by equal increments when left out
 * @throws KaoheError `path.unknown-year` for a year that the path does not have, `path.unknown-rephasing`, `unit.mismatch`
 * @example
 * const path = equalIncrements({ year: 2012, value: 27 }, { year: 2015, value: 54 });
 * rephased(path, { 2013: 33 }).steps.map(({ required }) => toDecimal(value(required), 1))   //=> ["43.5", "54.0"]
 * rephased(path, { 2013: 37 }) === path   //=> true
 */
export function rephased(path: Path, actuals: Actuals, { by = "increments" }: { readonly by?: Rephasing } = {}): Path {
  if (!REPHASINGS.some((each) => each === by))
    fail("path.unknown-rephasing", { by, ...choices(by, REPHASINGS) }, "/options/by");
  const results = followPath(path, actuals);
  const last = results.findLastIndex(({ verdict }) => verdict !== "unknown");
  const [missed, end] = [path.steps[last], path.steps.at(-1)];
  const actual = missed === undefined ? undefined : actualsOf(path, actuals).get(missed.year);
  if (results[last]?.verdict !== "not-met" || missed === undefined || end === undefined || actual === undefined)
    return path;
  if (missed === end) return path;
  const [restart, goal] = [pointOf(missed.year, actual), pointOf(end.year, end.required)];
  switch (by) {
    case "increments":
      return equalIncrements(restart, goal);
    case "rates":
      return equalRates(restart, goal);
    case "weights": {
      const left = subtract(end.required, missed.required);
      const even = (k: number): Operand => divide(k, end.year - missed.year);
      const own = (k: number): Operand =>
        divide(subtract(elementOf(path.steps, last + k).required, missed.required), left);
      return derivedPath(restart, goal, (from, to, k) =>
        partWay(from, to, choose([[equal(left, 0), even(k)]], own(k))),
      );
    }
  }
}

function pointOf(year: number, value: Operand): PathPoint {
  return { year, value };
}
