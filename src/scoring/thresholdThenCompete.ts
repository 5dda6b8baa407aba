import * as z from "zod";
import { within } from "../error/index.js";
import { add, choose, constant, type Formula, missingWhen, multiply, not } from "../formula/index.js";
import { type DecimalInput, exactText, ONE, subtract } from "../number/index.js";
import { rankLinear } from "./rankLinear.js";
import type { Rule } from "./rule.js";
import { readShare, ruleOnShare } from "./ruleOnShare.js";
import { type RuleJson, ruleJson } from "./ruleReader.js";

/** What reaching the target is worth, and how those that reach it compete. */
export interface ThresholdOptions {
  readonly share: DecimalInput;
  readonly compete?: Rule;
}

/** Options of `thresholdThenCompete` as JSON carries them. */
export const thresholdThenCompeteOptions = () =>
  z.strictObject({ share: z.string(), compete: ruleJson().exactOptional() });

/**
 * 达标后竞争: a share of full points for reaching the target; those that reach it compete among themselves for the rest.
 *
 *     points = met ? full × share + points of the other rule for full × (1 − share) : 0
 *
 * Units: those of the other rule; the result in points, from 0 to full.
 * Missing: the strongest reason of actual and target; what the other rule misses. Areas below the target are left out of the ranks,
 *   extremes and means of the other rule; the parent's figure, as reference, counts whatever it is.
 * Lower is better: the target is reached from above, and the other rule sees the same direction.
 *
 * @param options.share of full points, between 0 and 1
 * @param options.compete the rule for the rest: `rankLinear()` when left out
 * @throws KaoheError `rule.share-range`; what the other rule throws, below `/compete`
 * @source 县(市、区)考核: 达到目标得基本分, 超过目标的按名次加分
 * @example
 * const rule = thresholdThenCompete({ share: "0.6" });
 * points(rule, { actual: 4, target: 5, full: 10 })   //=> { kind: "value", exact: "0", unit: "" }
 */
export function thresholdThenCompete({ share, compete = rankLinear() }: ThresholdOptions): Rule {
  const reached = readShare("thresholdThenCompete", share);
  const rest = ruleOnShare(compete, subtract(ONE, reached));
  const part = constant(exactText(reached));
  return {
    name: "thresholdThenCompete",
    options: { share: part.value, compete: { name: compete.name, options: compete.options } },
    needsTarget: true,
    ...(rest.mostPoints !== undefined && { mostPoints: rest.mostPoints }),
    build: (input): Formula => {
      const { actual, own = actual, full, met } = input;
      const competing = missingWhen(not(met), "not-applicable", actual);
      const won = within("/compete", () => rest.build({ ...input, actual: competing, own }));
      // Both cases have their condition, so that an explanation says why there are no points.
      return choose(
        [
          [met, add(multiply(full, part), won)],
          [not(met), 0],
        ],
        0,
      );
    },
  };
}

/** Makes the rule from options as JSON carries them. */
export function readThresholdThenCompete(
  { share, compete }: z.infer<ReturnType<typeof thresholdThenCompeteOptions>>,
  read: (rule: RuleJson) => Rule,
): Rule {
  return thresholdThenCompete({
    share,
    ...(compete !== undefined && { compete: within("/compete", () => read(compete)) }),
  });
}
