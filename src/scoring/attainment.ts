import * as z from "zod";
import { checkWord, fail, within } from "../error/index.js";
import {
  add,
  and,
  choose,
  constant,
  divide,
  equal,
  type Formula,
  greater,
  isMissing,
  lessOrEqual,
  max,
  min,
  multiply,
  subtract,
} from "../formula/index.js";
import { type DecimalInput, exactText, positiveDecimal, toRational } from "../number/index.js";
import type { Rule } from "./rule.js";

/** How far an attainment counts, and how it is told where lower is better. */
export interface AttainmentOptions {
  readonly cap?: DecimalInput;
  readonly pointsAbove?: DecimalInput;
  readonly whenLower?: "ratio" | "difference";
}

/** Options of `attainment` as JSON carries them. */
export const attainmentOptions = () =>
  z.strictObject({
    cap: z.string().exactOptional(),
    pointsAbove: z.string().exactOptional(),
    whenLower: z.enum(["ratio", "difference"]).exactOptional(),
  });

/**
 * 完成率: points in proportion to how much of the target is met.
 *
 *     points = full × max(0, min(actual ÷ target, cap))
 *
 * Units: actual and target alike; the result in points, unrounded, from 0 to full × cap, or to full + pointsAbove.
 * Missing: the strongest reason of actual and target; `target-not-positive` for a target of 0 or less (below 0, where lower is better).
 * Lower is better (the indicator's direction): target ÷ actual, or 2 − actual ÷ target, in place of actual ÷ target; an actual of 0 or less
 * reaches the cap (of a difference at most 2), and just the full points where the target is 0 itself, short of which any actual above 0 scores 0.
 * A range or an `about` is attained from either side: an actual of 0 or less scores 0.
 *
 * @param options.cap how far over-achievement counts, a ratio; 1 when left out
 * @param options.pointsAbove how far it counts, in points above the full ones, in place of cap
 * @param options.whenLower `ratio` (target ÷ actual) when left out; `difference` (2 − actual ÷ target) takes off as much as actual lies above
 * @throws KaoheError `number.not-positive` when cap is 0 or less, `rule.negative-points` for pointsAbove, `rule.one-of` for both,
 *   `scheme.unknown-option` for another whenLower
 * @source 全国科技进步统计监测: 监测值 against 标准值, capped at 100; 武科发〔2010〕14号: 按完成比例计分, 最多高出满分4分
 * @example
 * points(attainment(), { actual: "2.0%", target: "2.5%", full: 100 })   //=> { kind: "value", exact: "80", unit: "" }
 * points(attainment({ pointsAbove: 4 }), { actual: 30, target: 20, full: 10 })   //=> { kind: "value", exact: "14", unit: "" }
 */
export function attainment(options: AttainmentOptions = {}): Rule {
  const { whenLower = "ratio" } = options;
  checkWord("whenLower", whenLower, ["ratio", "difference"]);
  if (options.cap !== undefined && options.pointsAbove !== undefined) {
    fail("rule.one-of", { rule: "attainment", options: "cap, pointsAbove" });
  }
  const cap = constant(exactText(positiveDecimal(options.cap ?? 1, "cap")));
  const above = constant(exactText(within("/pointsAbove", () => toRational(options.pointsAbove ?? 0))));
  if (above.value.startsWith("-")) {
    fail("rule.negative-points", { rule: "attainment", points: above.value }, "/pointsAbove");
  }
  return {
    name: "attainment",
    options: {
      ...(options.cap !== undefined && { cap: cap.value }),
      ...(options.pointsAbove !== undefined && { pointsAbove: above.value }),
      ...(options.whenLower !== undefined && { whenLower }),
    },
    needsTarget: true,
    build: ({ actual, target, attainment: reached, full, direction }): Formula => {
      const most = options.pointsAbove === undefined ? cap : add(1, divide(above, full));
      const met = direction === "lower" ? lowerReached(whenLower, actual, target, reached, most) : reached;
      return multiply(full, max(0, min(met, most)));
    },
  };
}

/**
 * Where lower is better, nothing at all is as good as can be, and no ratio; none of what may not be is just what is asked. A range has an
 * attainment of its own there, for nothing at all is far below it.
 */
function lowerReached(
  way: NonNullable<AttainmentOptions["whenLower"]>,
  actual: Formula,
  target: Formula,
  reached: Formula,
  most: Formula,
): Formula {
  const none = and(lessOrEqual(actual, 0), isMissing(reached));
  const unasked = [and(none, equal(target, 0)), 1] as const;
  if (way === "ratio") return choose([[and(none, greater(target, 0)), most], unasked], reached);
  // By the ratio, not by the target, so that a range is left at a cost on either side.
  const cases = [[and(none, greater(target, 0)), 2], unasked, [lessOrEqual(reached, 0), 0]] as const;
  return choose(cases, subtract(2, divide(1, reached)));
}
