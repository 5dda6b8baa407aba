import * as z from "zod";
import type { Formula } from "../formula/index.js";
import type { DecimalInput } from "../number/index.js";
import { attainmentOf } from "../targets/index.js";
import { attainment } from "./attainment.js";
import { figureOptions } from "./figure.js";
import { type RuleReference, readReference } from "./reference.js";
import type { Rule } from "./rule.js";

/** Options of `ratioToReference` as JSON carries them. */
export const ratioToReferenceOptions = () =>
  z.strictObject({ reference: figureOptions(), cap: z.string().exactOptional() });

/**
 * 与参照值之比: points in proportion to a reference, as attainment gives them for a target.
 *
 *     points = full × max(0, min(actual ÷ reference, cap))
 *
 * Units: a number as reference in the indicator's unit, or in its own; the result in points, unrounded, from 0 to full × cap.
 * Missing: the strongest reason of actual and reference; `target-not-positive` for a reference of 0 or less.
 * Lower is better: reference ÷ actual, as in attainment. Where a class holds negative figures, its mean is no reference for a ratio.
 *
 * @param options.reference `mean` (of the class), `parent` (the city's own figure), `target`, a number, or `{ parameter }`
 * @param options.cap how far a better figure counts, a ratio; 1 when left out
 * @throws KaoheError `number.not-positive` when cap is 0 or less, `scheme.unknown-option` for another word as reference, `quantity.unreadable`
 * @source 全国科技进步统计监测: 监测值 against 标准值; the mean and the city's figure as reference are common practice
 * @example
 * points(ratioToReference({ reference: "2.5%" }), { actual: "2.0%", full: 10 })   //=> { kind: "value", exact: "8", unit: "" }
 */
export function ratioToReference(options: { readonly reference: RuleReference; readonly cap?: DecimalInput }): Rule {
  const reference = readReference(options.reference);
  const ratio = attainment(options.cap === undefined ? {} : { cap: options.cap });
  return {
    name: "ratioToReference",
    options: { reference: reference.option, ...ratio.options },
    ...(reference.needsTarget && { needsTarget: true }),
    build: (input): Formula => {
      const target = reference.formula(input);
      return ratio.build({ ...input, target, attainment: attainmentOf(input.actual, target, input.direction) });
    },
  };
}
