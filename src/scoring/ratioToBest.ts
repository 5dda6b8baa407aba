import * as z from "zod";
import { choose, cohortMax, cohortMin, divide, type Formula, lessOrEqual, max, multiply } from "../formula/index.js";
import type { Rule } from "./rule.js";

/** Options of `ratioToBest` as JSON carries them. */
export const ratioToBestOptions = () => z.strictObject({});

/**
 * 与最高值之比: points in proportion to the best of the class.
 *
 *     points = full × actual ÷ best
 *
 * Units: points, unrounded, from 0 to full.
 * Missing: the reason of actual; areas without a value are left out of the best. A value of 0 or less has no points.
 * Lower is better: best ÷ actual, where the lowest value is the best, and a value of 0 or less has full points.
 *
 * @source 县(市、区)考核: 得分 = 本单位得分 ÷ 第一名得分 × 600
 * @example
 * points(ratioToBest(), { actual: 3, full: 600 })   //=> { kind: "value", exact: "600", unit: "" }
 */
export function ratioToBest(): Rule {
  return {
    name: "ratioToBest",
    options: {},
    build: ({ actual, full, direction, cohort }): Formula => {
      const share =
        direction === "lower"
          ? choose([[lessOrEqual(actual, 0), 1]], max(0, divide(cohortMin(actual, { over: cohort }), actual)))
          : choose([[lessOrEqual(actual, 0), 0]], divide(actual, cohortMax(actual, { over: cohort })));
      return multiply(full, share);
    },
  };
}
