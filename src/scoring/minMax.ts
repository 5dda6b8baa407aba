import * as z from "zod";
import { checkWord, fail, within } from "../error/index.js";
import {
  and,
  choose,
  cohortMax,
  cohortMin,
  divide,
  equal,
  type Formula,
  max,
  multiply,
  subtract,
} from "../formula/index.js";
import { checkFigureOrder } from "./checkFigureOrder.js";
import { figureOptions, type ReadFigure, type RuleFigure, readFigure } from "./figure.js";
import type { Rule, RuleInput } from "./rule.js";
import { whereInOrder } from "./whereInOrder.js";

/** What `minMax` gives where all are equal; or what is best, where neither more nor less is. */
export interface MinMaxOptions {
  readonly whenEqual?: "full" | "half" | "zero";
  readonly moderate?: RuleFigure | { readonly from: RuleFigure; readonly to: RuleFigure };
}

const interval = () => z.strictObject({ from: figureOptions(), to: figureOptions() });

/** Options of `minMax` as JSON carries them. */
export const minMaxOptions = () =>
  z.strictObject({
    whenEqual: z.enum(["full", "half", "zero"]).exactOptional(),
    moderate: z.union([figureOptions(), interval()]).exactOptional(),
  });

const SHARES = { full: 1, half: "0.5", zero: 0 } as const;

/**
 * 极差标准化: points by where the area stands between the worst and the best of its class.
 *
 *     points = full × (actual − worst) ÷ (best − worst)
 *     moderate: full × (1 − distance ÷ c),  distance = max(0, from − actual, actual − to),  c = max(from − lowest, highest − to)
 *
 * Units: points, unrounded, from 0 for the worst to full for the best.
 * Missing: the reason of actual; areas without a value are left out of the extremes. Where no area of the class has one, the stronger
 *   of that reason and `no-cohort`; `no-target` where a table holds no moderate value, `out-of-domain` where an interval of
 *   tables ends before it begins.
 * Lower is better: the lowest value is the best. A moderate value or interval has no direction: the farthest on either side has 0, also
 *   where all are as far.
 *
 * @param options.whenEqual the share of full points where all areas of the class are equal, or where there is only one: `full` when left out
 * @param options.moderate the best value (适度值) or the interval that has full points, in place of whenEqual: numbers, or tables of parameters
 * @throws KaoheError `rule.one-of` for both; `scheme.unknown-option` for another whenEqual; `rule.figures-order` where the interval is upside down, `rule.unknown-parameter`, both at compilation
 * @source 多指标综合评价: 极差标准化(离差标准化), 正向、逆向、适度、区间型指标
 * @example
 * points(minMax({ whenEqual: "half" }), { actual: 3, full: 10 })   //=> { kind: "value", exact: "5", unit: "" }
 */
export function minMax(options: MinMaxOptions = {}): Rule {
  const { moderate, whenEqual } = options;
  if (whenEqual !== undefined) checkWord("whenEqual", whenEqual, Object.keys(SHARES));
  if (moderate !== undefined && whenEqual !== undefined) {
    fail("rule.one-of", { rule: "minMax", options: "whenEqual, moderate" });
  }
  const best = moderate === undefined ? undefined : readInterval(moderate);
  return {
    name: "minMax",
    options: { ...options, ...(best !== undefined && { moderate: best.option }) },
    build: (input): Formula => {
      const { actual, full, direction, cohort } = input;
      const [lowest, highest] = [cohortMin(actual, { over: cohort }), cohortMax(actual, { over: cohort })];
      if (best !== undefined) {
        const [from, to] = best.ends(input);
        const distance = max(0, subtract(from, actual), subtract(actual, to));
        const farthest = max(subtract(from, lowest), subtract(highest, to));
        // Where nobody is outside, there is no farthest to divide by.
        const share = choose([[equal(distance, 0), 1]], subtract(1, divide(distance, farthest)));
        return whereInOrder(best.figures, { ...input, direction: "higher" }, multiply(full, share));
      }
      const above = direction === "lower" ? subtract(highest, actual) : subtract(actual, lowest);
      const share = choose(
        // An area without a figure is not equal to the others, however equal those are.
        [[and(equal(highest, lowest), equal(actual, lowest)), SHARES[whenEqual ?? "full"]]],
        divide(above, subtract(highest, lowest)),
      );
      return multiply(full, share);
    },
  };
}

interface ReadInterval {
  readonly option: unknown;
  readonly figures: readonly ReadFigure[];
  readonly ends: (input: RuleInput) => readonly [Formula, Formula];
}

function readInterval(moderate: NonNullable<MinMaxOptions["moderate"]>): ReadInterval {
  if (typeof moderate === "object" && "from" in moderate) {
    const [from, to] = [readFigure(moderate.from, "/moderate/from"), readFigure(moderate.to, "/moderate/to")];
    return {
      option: { from: from.option, to: to.option },
      figures: [from, to],
      ends: (input) => {
        within("/moderate", () => checkFigureOrder("minMax", { from, to }, { ...input, direction: "higher" }));
        return [from.formula(input), to.formula(input)];
      },
    };
  }
  const point = readFigure(moderate, "/moderate");
  return { option: point.option, figures: [point], ends: (input) => [point.formula(input), point.formula(input)] };
}
