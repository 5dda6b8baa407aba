import * as z from "zod";
import { fail, within } from "../error/index.js";
import {
  choose,
  cohortCount,
  constant,
  divide,
  equal,
  type Formula,
  multiply,
  rank,
  subtract,
} from "../formula/index.js";
import { type DecimalInput, exactText, toRational } from "../number/index.js";
import type { Rule } from "./rule.js";

/** Options of `rankLinear` as JSON carries them. */
export const rankLinearOptions = () => z.strictObject({ lowest: z.string().exactOptional() });

/**
 * 名次线性计分: the best of the class has full points, the last the lowest, the others even steps between.
 *
 *     points = full − (full − lowest) × (rank − 1) ÷ (areas − 1)
 *
 * Units: points, unrounded, from lowest to full. Equal areas share the better place (1-2-2-4).
 * Missing: the reason of actual; areas without a value have no place and are not counted. A class of one has full points.
 * Lower is better: the lowest value has the first place.
 *
 * @param options.lowest points of the last place; 0 when left out. An item must have at least so many.
 * @throws KaoheError `rule.negative-points` for a negative lowest
 * @source 县(市、区)考核: 第一名600分, 最后一名500分, 其余按名次递减
 * @example
 * points(rankLinear({ lowest: 500 }), { actual: 3, full: 600 })   //=> { kind: "value", exact: "600", unit: "" }
 */
export function rankLinear(options: { readonly lowest?: DecimalInput } = {}): Rule {
  const lowest = constant(exactText(within("/lowest", () => toRational(options.lowest ?? 0))));
  if (lowest.value.startsWith("-"))
    fail("rule.negative-points", { rule: "rankLinear", points: lowest.value }, "/lowest");
  return {
    name: "rankLinear",
    options: options.lowest === undefined ? {} : { lowest: lowest.value },
    mostPoints: lowest.value,
    build: ({ actual, full, direction, cohort }): Formula => {
      const place = rank(actual, { over: cohort, better: direction });
      const areas = cohortCount(actual, { over: cohort });
      const span = subtract(full, lowest);
      const steps = divide(subtract(place, 1), subtract(areas, 1));
      return choose([[equal(place, 1), full]], subtract(full, multiply(span, steps)));
    },
  };
}
