import * as z from "zod";
import { choose, type Formula, not } from "../formula/index.js";
import type { Rule } from "./rule.js";

/** Options of `allOrNothing` as JSON carries them. */
export const allOrNothingOptions = () => z.strictObject({});

/**
 * 达标计分: full points where the target is met, none where it is not.
 *
 *     points = actual ≥ target ? full : 0
 *
 * Units: actual and target alike; the result in points.
 * Missing: the strongest reason of actual and target.
 * Lower is better: full points for an actual of the target or less. Whatever the target asks for (超过, 居前三位, 区间) is what must hold.
 *
 * @source 城市考核: 覆盖率达100%得4分, 否则不得分
 * @example
 * points(allOrNothing(), { actual: "99.9%", target: "100%", full: 4 })   //=> { kind: "value", exact: "0", unit: "" }
 */
export function allOrNothing(): Rule {
  return {
    name: "allOrNothing",
    options: {},
    needsTarget: true,
    // Both cases have their condition, so that an explanation says why there are no points.
    build: ({ met, full }): Formula =>
      choose(
        [
          [met, full],
          [not(met), 0],
        ],
        0,
      ),
  };
}
