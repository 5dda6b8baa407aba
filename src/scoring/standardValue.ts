import * as z from "zod";
import type { Formula } from "../formula/index.js";
import { positiveDecimal } from "../number/index.js";
import { attainmentOf } from "../targets/index.js";
import { attainment } from "./attainment.js";
import { figureOptions, type RuleFigure, readFigure } from "./figure.js";
import type { Rule } from "./rule.js";

/** Options of `standardValue` as JSON carries them. */
export const standardValueOptions = () => z.strictObject({ standard: figureOptions() });

/**
 * 标准值计分: points in proportion to how much of a standard is reached, which the scheme sets for all alike.
 *
 *     points = full × max(0, min(actual ÷ standard, 1))
 *
 * Units: the standard in any unit of the indicator's kind, or without one in the indicator's own; the result in points, from 0 to full.
 *   Only what is scored is capped; upper levels of an index are sums of it by weight.
 * Missing: the reason of actual; `no-target` where the table holds no standard for the area and time, `target-not-positive` for 0 or less.
 * Lower is better: standard ÷ actual; an actual of 0 or less has full points.
 *
 * @param options.standard a number, or the scheme's table of parameters by name
 * @throws KaoheError `number.not-positive` for a standard of 0 or less; `rule.unknown-parameter` at compilation
 * @source 全国科技进步统计监测: 三级指标的监测值除以标准值, 最高为100
 * @example
 * points(standardValue({ standard: "2.5%" }), { actual: "2.0%", full: 100 })   //=> { kind: "value", exact: "80", unit: "" }
 */
export function standardValue(options: { readonly standard: RuleFigure }): Rule {
  const standard = readFigure(options.standard, "/standard");
  if (standard.constant !== undefined) positiveDecimal(standard.constant.value, "standard");
  return {
    name: "standardValue",
    options: { standard: standard.option },
    build: (input): Formula => {
      const target = standard.formula(input);
      const reached = attainmentOf(input.actual, target, input.direction);
      return attainment().build({ ...input, target, attainment: reached });
    },
  };
}
