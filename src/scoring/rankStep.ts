import * as z from "zod";
import { fail } from "../error/index.js";
import { type Formula, max, multiply, rank, subtract } from "../formula/index.js";
import type { DecimalInput } from "../number/index.js";
import type { Rule } from "./rule.js";
import { statedPoints, statedSize } from "./statedNumber.js";

/** Options of `rankStep` as JSON carries them. */
export const rankStepOptions = () =>
  z.strictObject({
    share: z.string().exactOptional(),
    points: z.string().exactOptional(),
    lowest: z.string().exactOptional(),
  });

/**
 * 名次递减计分: the best of the class has full points, each place below it so much less.
 *
 *     points = max(lowest, full × (1 − share × (rank − 1)))   or   max(lowest, full − points × (rank − 1))
 *
 * Units: points, unrounded, from lowest to full. Equal areas share the better place (1-2-2-4).
 * Missing: the reason of actual; areas without a value have no place. A class of one has full points.
 * Lower is better: the lowest value has the first place.
 *
 * @param options.share what a place costs, as a share of full points (`"5%"`); or
 * @param options.points in points
 * @param options.lowest points that no place falls below; 0 when left out. An item must have at least so many.
 * @throws KaoheError `rule.one-of` (share or points), `number.not-positive`, `rule.negative-points`
 * @source 县(市、区)考核: 第一名得满分, 名次每减1位减5% (2%, 0.5分)
 * @example
 * classPoints(rankStep({ share: "5%" }), { figures: { 永嘉县: 631, 泰顺县: 47 }, full: 20 })["泰顺县"]   //=> { kind: "value", exact: "19", unit: "" }
 */
export function rankStep(options: {
  readonly share?: DecimalInput;
  readonly points?: DecimalInput;
  readonly lowest?: DecimalInput;
}): Rule {
  if ((options.share === undefined) === (options.points === undefined)) {
    fail("rule.one-of", { rule: "rankStep", options: "share, points" });
  }
  const name = options.share === undefined ? "points" : "share";
  const step = statedSize(name, options.share ?? options.points ?? 0);
  const lowest = statedPoints("rankStep", "lowest", options.lowest ?? 0);
  return {
    name: "rankStep",
    options: { [name]: step.value + step.unit, ...(options.lowest !== undefined && { lowest: lowest.value }) },
    mostPoints: lowest.value,
    build: ({ actual, full, direction, cohort }): Formula => {
      const lost = multiply(step, subtract(rank(actual, { over: cohort, better: direction }), 1));
      return max(lowest, name === "share" ? multiply(full, subtract(1, lost)) : subtract(full, lost));
    },
  };
}
