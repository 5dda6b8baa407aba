import { fail } from "../../error/index.js";
import { equal, type RoundOptions, round } from "../../formula/index.js";
import { toText, value } from "../../interpret/index.js";
import { holds } from "../holds.js";
import { type Path, pathOf } from "./path.js";

/**
 * A path in whole units: what each year asks for is rounded, and the end stays exactly what it is.
 *
 * The levels are rounded, not the increments: so every year lies within one rounding of the exact path, the increments of the years
 * still add up to end − base, and years that never fell do not fall. The base is a figure, not a requirement, and stays as it is.
 *
 * Units: `unit` is the one in which the steps are whole; the end must be whole in it.
 * Missing: as the path; an end that is missing is not held to be whole.
 *
 * @param options as of `round`: `places` (0 when left out) or `multiple`, `unit`, `mode`
 * @throws KaoheError `path.end-not-whole`, `unit.mismatch`, and what `round` throws
 * @example
 * const path = equalIncrements({ year: 2012, value: "10家" }, { year: 2015, value: "30家" });
 * wholeSteps(path, { unit: "家" }).steps.map(({ required }) => toDecimal(value(required), 0))   //=> ["17", "23", "30"]
 */
export function wholeSteps(path: Path, options: RoundOptions = {}): Path {
  const end = path.steps.at(-1)?.required ?? path.base.value;
  const { step, unit } = round(end, options);
  if (holds(equal(round(end, options), end)) === false) {
    fail("path.end-not-whole", { end: toText(value(end), "zh", { unit }), step: step + unit }, "/end");
  }
  return pathOf(
    path.base,
    path.steps.map(({ year, required }) => ({ year, value: required === end ? end : round(required, options) })),
  );
}
