import * as z from "zod";
import { checkWord } from "../error/index.js";
import {
  add,
  choose,
  cohortCount,
  divide,
  equal,
  type Formula,
  multiply,
  type NodeOf,
  rank,
  subtract,
} from "../formula/index.js";
import type { DecimalInput } from "../number/index.js";
import type { Rule } from "./rule.js";
import { statedPoints } from "./statedNumber.js";

/** Options of `rankLinear` as JSON carries them. */
export const rankLinearOptions = () =>
  z.strictObject({
    lowest: z.string().exactOptional(),
    form: z.enum(["ends", "places", "behind"]).exactOptional(),
  });

type Place = NodeOf<"rank" | "statistic">;

/** The share of the span between lowest and full that a place has, by form. */
const SHARES: Readonly<Record<"places" | "behind", (place: Place, areas: Place) => Formula>> = {
  places: (place, areas) => subtract(1, divide(subtract(place, 1), areas)),
  behind: (place, areas) => choose([[equal(place, 1), 1]], divide(subtract(areas, place), subtract(areas, 1))),
};

/**
 * 名次线性计分: the best of the class has full points, the others even steps by place.
 *
 *     ends     points = full − (full − lowest) × (rank − 1) ÷ (areas − 1)
 *     places   points = lowest + (full − lowest) × (1 − (rank − 1) ÷ areas)
 *     behind   points = lowest + (full − lowest) × (areas − rank) ÷ (areas − 1)
 *
 * Units: points, unrounded, from lowest to full. By `places` the last stays one step above lowest; by `ends` and `behind`, which give
 *   the same points and are told differently, it has the lowest. Equal areas share the better place (1-2-2-4).
 * Missing: the reason of actual; areas without a value have no place and are not counted. A class of one has full points by each form.
 * Lower is better: the lowest value has the first place.
 *
 * @param options.lowest points of the last place; 0 when left out. An item must have at least so many.
 * @param options.form how the scheme says it; `ends` when left out
 * @throws KaoheError `rule.negative-points` for a negative lowest, `scheme.unknown-option` for another form
 * @source 县(市、区)考核: 第一名600分, 最后一名500分, 其余按名次递减
 * @example
 * points(rankLinear({ lowest: 500 }), { actual: 3, full: 600 })   //=> { kind: "value", exact: "600", unit: "" }
 */
export function rankLinear(
  options: { readonly lowest?: DecimalInput; readonly form?: "ends" | "places" | "behind" } = {},
): Rule {
  const { form = "ends" } = options;
  checkWord("form", form, ["ends", ...Object.keys(SHARES)]);
  const lowest = statedPoints("rankLinear", "lowest", options.lowest ?? 0);
  return {
    name: "rankLinear",
    options: {
      ...(options.lowest !== undefined && { lowest: lowest.value }),
      ...(options.form !== undefined && { form }),
    },
    mostPoints: lowest.value,
    build: ({ actual, full, direction, cohort }): Formula => {
      const place = rank(actual, { over: cohort, better: direction });
      const areas = cohortCount(actual, { over: cohort });
      if (form !== "ends") {
        const share = SHARES[form](place, areas);
        return options.lowest === undefined
          ? multiply(full, share)
          : add(lowest, multiply(subtract(full, lowest), share));
      }
      const span = subtract(full, lowest);
      const steps = divide(subtract(place, 1), subtract(areas, 1));
      return choose([[equal(place, 1), full]], subtract(full, multiply(span, steps)));
    },
  };
}
