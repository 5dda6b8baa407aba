import * as z from "zod";
import {
  and,
  choose,
  cohortMax,
  cohortMin,
  divide,
  equal,
  type Formula,
  multiply,
  subtract,
} from "../formula/index.js";
import type { Rule } from "./rule.js";

/** Options of `minMax` as JSON carries them. */
export const minMaxOptions = () => z.strictObject({ whenEqual: z.enum(["full", "half", "zero"]).exactOptional() });

const SHARES = { full: 1, half: "0.5", zero: 0 } as const;

/**
 * 极差标准化: points by where the area stands between the worst and the best of its class.
 *
 *     points = full × (actual − worst) ÷ (best − worst)
 *
 * Units: points, unrounded, from 0 for the worst to full for the best.
 * Missing: the reason of actual; areas without a value are left out of the extremes. Where no area of the class has one, the stronger
 *   of that reason and `no-cohort`.
 * Lower is better: the lowest value is the best.
 *
 * @param options.whenEqual the share of full points where all areas of the class are equal, or where there is only one: `full` when left out
 * @source 多指标综合评价: 极差标准化(离差标准化)
 * @example
 * points(minMax({ whenEqual: "half" }), { actual: 3, full: 10 })   //=> { kind: "value", exact: "5", unit: "" }
 */
export function minMax(options: { readonly whenEqual?: keyof typeof SHARES } = {}): Rule {
  return {
    name: "minMax",
    options: { ...options },
    build: ({ actual, full, direction, cohort }): Formula => {
      const [lowest, highest] = [cohortMin(actual, { over: cohort }), cohortMax(actual, { over: cohort })];
      const above = direction === "lower" ? subtract(highest, actual) : subtract(actual, lowest);
      const share = choose(
        // An area without a figure is not equal to the others, however equal those are.
        [[and(equal(highest, lowest), equal(actual, lowest)), SHARES[options.whenEqual ?? "full"]]],
        divide(above, subtract(highest, lowest)),
      );
      return multiply(full, share);
    },
  };
}
