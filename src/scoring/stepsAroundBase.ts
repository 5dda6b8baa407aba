import * as z from "zod";
import { checkWord, fail } from "../error/index.js";
import {
  add,
  choose,
  constant,
  divide,
  type Formula,
  less,
  lessOrEqual,
  missingWhen,
  multiply,
  round,
  subtract,
} from "../formula/index.js";
import type { DecimalInput } from "../number/index.js";
import { type AroundBase, aroundBaseShape, readAroundBase } from "./aroundBase.js";
import { figureOptions } from "./figure.js";
import { type RuleReference, readReference } from "./reference.js";
import type { Rule } from "./rule.js";
import { statedPoints, statedSize } from "./statedNumber.js";

/** Options of `stepsAroundBase`. */
export interface StepsAroundBase extends AroundBase {
  readonly reference: RuleReference;
  /** A step as a share of the reference (`"5%"`); or */
  readonly share?: DecimalInput;
  /** as an amount, in the indicator's unit or its own. */
  readonly amount?: DecimalInput;
  /** Whether only whole steps count, or parts of one in proportion. */
  readonly steps: "whole" | "prorated";
  /** The points of a step. */
  readonly points: DecimalInput;
  /** The points of a step below the reference; those of any when left out. */
  readonly below?: DecimalInput;
}

/** Options of `stepsAroundBase` as JSON carries them. */
export const stepsAroundBaseOptions = () =>
  z.strictObject({
    reference: figureOptions(),
    share: z.string().exactOptional(),
    amount: z.string().exactOptional(),
    steps: z.enum(["whole", "prorated"]),
    points: z.string(),
    below: z.string().exactOptional(),
    ...aroundBaseShape(),
  });

/**
 * 基本分增减计分: the base at a reference, and so many points more or less for each step above or below it.
 *
 *     points = base + points × steps, steps = (actual − reference) ÷ reference ÷ share   or   (actual − reference) ÷ amount
 *
 * Units: a reference and an amount in the indicator's unit, or in their own; the result in points, unrounded, no lower than
 *   base × (1 − deduction) and 0, no higher than base × (1 + bonus), or full where no bonus is stated. With a bonus it may exceed full.
 * Missing: the strongest reason of actual and reference; `target-not-positive` for steps of a share of a reference of 0 or less.
 * Lower is better: steps are counted downwards. Where a class holds negative figures, its mean is no reference for a share.
 *
 * @param options.reference `mean` (of the class), `parent` (the city's own figure), `target`, a number, or `{ parameter }`
 * @param options.steps `whole` counts no part of a step, on either side; `prorated` counts parts in proportion
 * @throws KaoheError `rule.one-of` (share or amount), `number.not-positive`, `rule.negative-points`, `scheme.unknown-option`, `quantity.unreadable`
 * @source 县(市、区)考核: 达到全区平均得基本分, 每增减5%加减0.5分; 每超5%加1分, 加分不超过基本分的50%
 * @example
 * const rule = stepsAroundBase({ reference: 100, share: "5%", steps: "whole", points: "0.5", base: 8 });
 * points(rule, { actual: 94, full: 10 })   //=> { kind: "value", exact: "7.5", unit: "" }
 */
export function stepsAroundBase(options: StepsAroundBase): Rule {
  if ((options.share === undefined) === (options.amount === undefined)) {
    fail("rule.one-of", { rule: "stepsAroundBase", options: "share, amount" });
  }
  checkWord("steps", options.steps, ["whole", "prorated"]);
  const reference = readReference(options.reference);
  const name = options.share === undefined ? "amount" : "share";
  const step = statedSize(name, options.share ?? options.amount ?? 0);
  const each = statedPoints("stepsAroundBase", "points", options.points);
  const below = options.below === undefined ? undefined : statedPoints("stepsAroundBase", "below", options.below);
  const around = readAroundBase("stepsAroundBase", options);
  return {
    name: "stepsAroundBase",
    options: {
      reference: reference.option,
      [name]: step.value + step.unit,
      steps: options.steps,
      points: each.value,
      ...(below && { below: below.value }),
      ...around.options,
    },
    mostPoints: around.mostPoints,
    ...(reference.needsTarget && { needsTarget: true }),
    build: (input): Formula => {
      const { actual, full, direction, unit } = input;
      const held = reference.formula(input);
      const better = direction === "lower" ? subtract(held, actual) : subtract(actual, held);
      const counted =
        name === "share"
          ? missingWhen(lessOrEqual(held, 0), "target-not-positive", divide(divide(better, held), step))
          : divide(better, step.unit === "" ? constant(step.value + unit) : step);
      const steps = options.steps === "whole" ? round(counted, { mode: "down" }) : counted;
      const rate = below === undefined ? each : choose([[less(steps, 0), below]], each);
      return around.points(full, (start) => add(start, multiply(rate, steps)));
    },
  };
}
