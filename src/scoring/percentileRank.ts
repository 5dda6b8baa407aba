import * as z from "zod";
import { checkWord } from "../error/index.js";
import {
  add,
  and,
  choose,
  cohortCount,
  divide,
  equal,
  type Formula,
  multiply,
  type NodeOf,
  rank,
  subtract,
  type Ties,
} from "../formula/index.js";
import type { Rule } from "./rule.js";

const COUNTINGS = ["atOrBelow", "below", "middle", "others"] as const;

/** Options of `percentileRank` as JSON carries them. */
export const percentileRankOptions = () => z.strictObject({ counting: z.enum(COUNTINGS).exactOptional() });

type Place = NodeOf<"rank" | "statistic">;

/** The share of areas that the area is not behind, by how equal areas share a place. */
const SHARES: Readonly<Record<(typeof COUNTINGS)[number], readonly [Ties, (place: Place, areas: Place) => Formula]>> = {
  atOrBelow: ["competition", (place, areas) => divide(subtract(add(areas, 1), place), areas)],
  below: ["last", (place, areas) => divide(subtract(areas, place), areas)],
  middle: ["average", (place, areas) => divide(subtract(add(areas, "0.5"), place), areas)],
  others: [
    "last",
    (place, areas) =>
      choose([[and(equal(areas, 1), equal(place, 1)), 1]], divide(subtract(areas, place), subtract(areas, 1))),
  ],
};

/**
 * 百分位次计分: points by the share of the class that the area is not behind.
 *
 *     atOrBelow   points = full × areas that are no better, itself among them ÷ areas
 *     below       points = full × areas that are worse ÷ areas
 *     middle      points = full × (areas that are worse + half of those that are equal, itself among them) ÷ areas
 *     others      points = full × areas that are worse ÷ (areas − 1)
 *
 * Units: points, unrounded, from 0 to full; only `atOrBelow` and `others` reach full, only `below` and `others` reach 0.
 * Missing: the reason of actual; areas without a value are not counted. A class of one has full points, 0 by `below`, half by `middle`.
 * Lower is better: higher values are worse.
 *
 * @param options.counting `atOrBelow` when left out; `others` is what spreadsheets call PERCENTRANK.INC
 * @throws KaoheError `scheme.unknown-option` for another counting
 * @source 百分位等级 (percentile rank); the share of areas at or below is the empirical distribution function
 * @example
 * classPoints(percentileRank(), { figures: { 永嘉县: 631, 文成县: 32, 泰顺县: 47, 洞头区: 153 }, full: 100 })["洞头区"]   //=> { kind: "value", exact: "75", unit: "" }
 */
export function percentileRank(options: { readonly counting?: (typeof COUNTINGS)[number] } = {}): Rule {
  const { counting = "atOrBelow" } = options;
  checkWord("counting", counting, COUNTINGS);
  return {
    name: "percentileRank",
    options: { ...options },
    build: ({ actual, full, direction, cohort }): Formula => {
      const [ties, share] = SHARES[counting];
      const place = rank(actual, { over: cohort, better: direction, ties });
      return multiply(full, share(place, cohortCount(actual, { over: cohort })));
    },
  };
}
