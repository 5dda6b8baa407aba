import { greaterOrEqual, less, lessOrEqual } from "../../formula/index.js";
import { type Outcome, value } from "../../interpret/index.js";
import { holds } from "../holds.js";
import { type Actuals, actualsOf } from "./actualsOf.js";
import type { Path } from "./path.js";

/** How a year of a path turned out. */
export interface PathResult {
  readonly year: number;
  readonly required: Outcome;
  readonly growth: Outcome;
  readonly actual: Outcome;
  readonly verdict: "met" | "not-met" | "unknown";
}

/**
 * Holds actual figures against a path. A year without a figure is `unknown`; a path that falls is met from above.
 *
 * @param actuals figures by year; bare numbers are in the unit of the path, `null` is not reported
 * @throws KaoheError `path.unknown-year` for a year that the path does not have, `unit.mismatch`
 * @example
 * const path = givenPath({ year: 2012, value: "27亿元" }, [{ year: 2013, value: "33亿元" }]);
 * followPath(path, { 2013: "33.5亿元" }).map(({ verdict }) => verdict)   //=> ["met"]
 */
export function followPath(path: Path, actuals: Actuals): readonly PathResult[] {
  const end = path.steps.at(-1)?.required ?? path.base.value;
  const falls = holds(less(end, path.base.value)) === true;
  const read = actualsOf(path, actuals);
  return path.steps.map(({ year, required, growth }) => {
    const actual = read.get(year);
    const result = { year, required: value(required), growth: value(growth) };
    if (actual === undefined)
      return { ...result, actual: { kind: "missing", reason: "not-reported" }, verdict: "unknown" };
    const met = holds(falls ? lessOrEqual(actual, required) : greaterOrEqual(actual, required));
    return { ...result, actual: value(actual), verdict: met === undefined ? "unknown" : met ? "met" : "not-met" };
  });
}
