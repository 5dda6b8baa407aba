import * as z from "zod";
import {
  and,
  choose,
  constant,
  equal,
  type Formula,
  greater,
  lessOrEqual,
  max,
  min,
  multiply,
} from "../formula/index.js";
import { type DecimalInput, exactText, positiveDecimal } from "../number/index.js";
import type { Rule } from "./rule.js";

/** Options of `attainment` as JSON carries them. */
export const attainmentOptions = () => z.strictObject({ cap: z.string().exactOptional() });

/**
 * 完成率: points in proportion to how much of the target is met.
 *
 *     points = full × max(0, min(actual ÷ target, cap))
 *
 * Units: actual and target alike; the result in points, unrounded, from 0 to full × cap.
 * Missing: the strongest reason of actual and target; `target-not-positive` for a target of 0 or less (below 0, where lower is better).
 * Lower is better (the indicator's direction): target ÷ actual in place of actual ÷ target; an actual of 0 or less reaches the cap, and
 * just the full points where the target is 0 itself, short of which any actual above 0 scores 0.
 *
 * @param options.cap how far over-achievement counts, a ratio; 1 when left out
 * @throws KaoheError `number.not-positive` when cap is 0 or less
 * @source 全国科技进步统计监测: 监测值 against 标准值, capped at 100
 * @example
 * points(attainment(), { actual: "2.0%", target: "2.5%", full: 100 })   //=> { kind: "value", exact: "80", unit: "" }
 */
export function attainment(options: { readonly cap?: DecimalInput } = {}): Rule {
  const cap = constant(exactText(positiveDecimal(options.cap ?? 1, "cap")));
  return {
    name: "attainment",
    options: options.cap === undefined ? {} : { cap: cap.value },
    needsTarget: true,
    build: ({ actual, target, attainment: reached, full, direction }): Formula => {
      // Where lower is better, nothing at all is as good as can be, and no ratio; none of what may not be is just what is asked.
      const none = lessOrEqual(actual, 0);
      const best = choose(
        [
          [and(none, greater(target, 0)), cap],
          [and(none, equal(target, 0)), 1],
        ],
        reached,
      );
      const met = direction === "lower" ? best : reached;
      return multiply(full, max(0, min(met, cap)));
    },
  };
}
