import * as z from "zod";
import { add, type Formula, max, min, multiply, subtract, zScore } from "../formula/index.js";
import type { DecimalInput } from "../number/index.js";
import type { Rule } from "./rule.js";
import { statedPoints } from "./statedNumber.js";

/** Options of `standardScore` as JSON carries them. */
export const standardScoreOptions = () =>
  z.strictObject({ atMean: z.string().exactOptional(), perDeviation: z.string().exactOptional() });

/**
 * 标准分(z分数): points by how many standard deviations the area stands above or below the mean of its class.
 *
 *     points = full × max(0, min(atMean + perDeviation × (actual − mean) ÷ standard deviation, 1))
 *
 * Units: points, unrounded, from 0 to full. The standard deviation is the population's.
 * Missing: the reason of actual; areas without a value are left out of mean and deviation. Where all areas of the class are equal, or
 *   there is only one, each stands at the mean.
 * Lower is better: below the mean is above it.
 *
 * @param options.atMean the share of full points at the mean; 0.6 when left out
 * @param options.perDeviation the share for each standard deviation; 0.1 when left out: 60 + 10z of a hundred (百分制)
 * @throws KaoheError `rule.negative-points`, `number.unreadable`
 * @source 多指标综合评价: 标准差标准化, 百分制 T = 60 + 10z (T = 50 + 10z: 0.5 and 0.1)
 * @example
 * points(standardScore(), { actual: 3, full: 100 })   //=> { kind: "value", exact: "60", unit: "" }
 */
export function standardScore(
  options: { readonly atMean?: DecimalInput; readonly perDeviation?: DecimalInput } = {},
): Rule {
  const atMean = statedPoints("standardScore", "atMean", options.atMean ?? "0.6");
  const perDeviation = statedPoints("standardScore", "perDeviation", options.perDeviation ?? "0.1");
  return {
    name: "standardScore",
    options: {
      ...(options.atMean !== undefined && { atMean: atMean.value }),
      ...(options.perDeviation !== undefined && { perDeviation: perDeviation.value }),
    },
    build: ({ actual, full, direction, cohort }): Formula => {
      const gained = multiply(perDeviation, zScore(actual, { over: cohort }));
      const share = direction === "lower" ? subtract(atMean, gained) : add(atMean, gained);
      return multiply(full, max(0, min(share, 1)));
    },
  };
}
