import { fail } from "../../error/index.js";
import { type Formula, formulaOf } from "../../formula/index.js";
import { type Path, type PathPoint, pathOf } from "./path.js";

/**
 * The years from a base to an end.
 *
 * @throws KaoheError `path.years` for an end that is not 1 to 100 whole years after the base
 */
export function spanOf(base: PathPoint, end: PathPoint): number {
  const years = end.year - base.year;
  if (!Number.isInteger(base.year) || !Number.isInteger(years) || years < 1 || years > 100) {
    fail("path.years", { base: String(base.year), end: String(end.year) }, "/end/year");
  }
  return years;
}

/**
 * The path whose value after k years a formula gives. The last year is the end itself, whatever the formula would make of it.
 *
 * @throws KaoheError `path.years` as `spanOf`
 */
export function derivedPath(
  base: PathPoint,
  end: PathPoint,
  valueAt: (from: Formula, to: Formula, k: number) => Formula,
): Path {
  const years = spanOf(base, end);
  const [from, to] = [formulaOf(base.value, "base", 0), formulaOf(end.value, "end", 0)];
  const points = Array.from({ length: years }, (_, index) => ({
    year: base.year + index + 1,
    value: index + 1 === years ? to : valueAt(from, to, index + 1),
  }));
  return pathOf(base, points);
}
