import * as z from "zod";
import { checkWord, within } from "../error/index.js";
import {
  add,
  and,
  at,
  choose,
  divide,
  type Formula,
  greaterOrEqual,
  LAST_YEAR,
  lessOrEqual,
  subtract,
} from "../formula/index.js";
import { growthRate } from "../indicators/index.js";
import { compare, type DecimalInput, exactText, subtract as minus, ONE, toRational } from "../number/index.js";
import { changeUnit } from "../targets/index.js";
import type { Rule, RuleInput } from "./rule.js";
import { readShare, ruleOnShare } from "./ruleOnShare.js";
import { type RuleJson, ruleJson } from "./ruleReader.js";

/** The rule on the level and the rule on its change, and how the points are split. */
export interface LevelAndChangeOptions {
  /** Of full points, for the level. */
  readonly share: DecimalInput;
  readonly level: Rule;
  readonly change: Rule;
  readonly by?: "growth" | "increment";
}

/** Options of `levelAndChange` as JSON carries them. */
export const levelAndChangeOptions = () =>
  z.strictObject({
    share: z.string(),
    level: ruleJson(),
    change: ruleJson(),
    by: z.enum(["growth", "increment"]).exactOptional(),
  });

/**
 * 静态与动态: a share of full points by a rule on the level, the rest by a rule on how the level has changed within a year.
 *
 *     points = level rule (actual) for full × share + change rule (change) for full × (1 − share)
 *     change = (actual − base) ÷ base, or actual − base
 *
 * Units: those of the two rules; numbers of the change rule without a unit are in % (growth), or in the indicator's unit (increment; 百分点 for a
 *   share). The result in points. A target of the level asks of the change rule what takes the base there: an attainment is change ÷ that,
 *   (actual − base) ÷ (target − base), and where the base is at the target or past it, full or none by whether the target is met.
 * Missing: the strongest reason of both parts; of growth `zero-base` and `negative-base`.
 * Lower is better: both rules see the same direction; a fall is the better change: (base − actual) ÷ (base − target).
 *
 * @param options.share of full points for the level, between 0 and 1
 * @param options.level the rule on the level: a built-in one or your own
 * @param options.change the rule on the change
 * @param options.by `growth` when left out
 * @throws KaoheError `rule.share-range`, `scheme.unknown-option` for another `by`; what the rules throw, below `/level` and `/change`
 * @source 科技进步考核: 静态指标占40%, 动态指标占60%
 * @example
 * const rule = levelAndChange({ share: "0.4", level: standardValue({ standard: 10 }), change: standardValue({ standard: "20%" }) });
 * points(rule, { actual: 8, base: 7, full: 10 })   //=> { kind: "value", exact: "262/35", unit: "" }
 */
export function levelAndChange({ share, level, change, by = "growth" }: LevelAndChangeOptions): Rule {
  checkWord("by", by, ["growth", "increment"]);
  const forLevel = readShare("levelAndChange", share);
  const parts = { level: ruleOnShare(level, forLevel), change: ruleOnShare(change, minus(ONE, forLevel)) };
  const mostPoints = mostOf(parts.level.mostPoints, parts.change.mostPoints);
  return {
    name: "levelAndChange",
    options: {
      share: exactText(forLevel),
      level: { name: level.name, options: level.options },
      change: { name: change.name, options: change.options },
      by,
    },
    needsTarget: level.needsTarget === true || change.needsTarget === true,
    ...(mostPoints !== undefined && { mostPoints }),
    build: (input): Formula =>
      add(
        within("/level", () => parts.level.build(input)),
        within("/change", () => parts.change.build(changeInput(input, by))),
      ),
  };
}

/** What a rule on the change of an indicator is given. */
function changeInput(input: RuleInput, by: "growth" | "increment"): RuleInput {
  const { base, unit, direction, met, own = input.actual } = input;
  const changed = (level: Formula): Formula => (by === "growth" ? growthRate(level, base) : subtract(level, base));
  const [actual, target] = [changed(input.actual), changed(input.target)];
  const unasked = direction === "lower" ? greaterOrEqual(target, 0) : lessOrEqual(target, 0);
  const reached = [
    [and(unasked, met), 1],
    [unasked, 0],
  ] as const;
  return {
    ...input,
    actual,
    target,
    // A fall over the fall that is asked for is the same ratio: both have changed their sign.
    attainment: choose(reached, divide(actual, target)),
    own: changed(own),
    base: at(changed(own), LAST_YEAR),
    unit: by === "growth" ? "%" : changeUnit(unit),
  };
}

function mostOf(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compare(toRational(a), toRational(b)) < 0 ? b : a;
}

/** Makes the rule from options as JSON carries them. */
export function readLevelAndChange(
  { level, change, ...rest }: z.infer<ReturnType<typeof levelAndChangeOptions>>,
  read: (rule: RuleJson) => Rule,
): Rule {
  return levelAndChange({
    ...rest,
    level: within("/level", () => read(level)),
    change: within("/change", () => read(change)),
  });
}
