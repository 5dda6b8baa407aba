import type { Break } from "./break.js";

type Change = Omit<Break, "law" | "test">;

const change = (file: string, find: string, replace: string): Change => ({
  file: `src/assessment/weights/${file}.ts`,
  find,
  replace,
});
const of =
  (test: string) =>
  (law: string, broken: Change): Break => ({ law, test: `test/assessment/weights/${test}.test.ts`, ...broken });

const weights = of("weights");
const ahp = of("ahpWeights");
const points = of("points");

export const breaks: readonly Break[] = [
  weights(
    "weights sum to exactly 1, and none is negative",
    change(
      "weightTexts",
      "return roundedWeights(ids, shares.map(settled)",
      "return byId(ids, shares.map(settled)); roundedWeights(ids, shares.map(settled)",
    ),
  ),
  weights(
    "indicators in another order have the same weights",
    change(
      "criticWeights",
      "multiply(deviation, conflicts[place] ?? ZERO)",
      "multiply(deviation, conflicts[place - 1] ?? ZERO)",
    ),
  ),
  weights("weights are plain data", change("equalWeights", "count: ids.length", "count: BigInt(ids.length)")),
  weights(
    "areas in another order change no weight",
    change(
      "readTable",
      "Object.hasOwn(values, area) ? values[area]",
      "Object.hasOwn(values, area) ? Object.values(values)[areas.indexOf(area) - 1]",
    ),
  ),
  weights(
    "a positive factor on an indicator changes no weight",
    change("variationWeights", "multiply(mean, mean)", "mean"),
  ),
  weights(
    "after min–max an addend on an indicator changes no weight",
    change("entropyWeights", "subtract(value, least)", "value"),
  ),
  weights(
    "indicators with equal figures weigh the same",
    change(
      "criticWeights",
      "multiply(deviation, conflicts[place] ?? ZERO)",
      "multiply(deviation, conflicts[place - 1] ?? ZERO)",
    ),
  ),
  weights(
    "an indicator without spread weighs nothing, and it is said",
    change("readTable", "flat: compare(least, most) === 0", "flat: compare(least, most) > 0"),
  ),
  weights(
    "rounding moves no weight by a unit of the last place",
    change("weightTexts", "options.places ?? PLACES_OF_IRRATIONAL", "(options.places ?? PLACES_OF_IRRATIONAL) - 1"),
  ),
  weights(
    "an area without some figure counts as if it were absent, and it is said",
    change("readTable", "if (written === undefined) return undefined;", "if (written === undefined) return ZERO;"),
  ),
  ahp(
    "comparisons that agree give back the weights they were made from, exactly",
    change("ahpWeights", "compare(mean(quotientsOf(comparisons, means)), order) === 0", "false"),
  ),
  ahp(
    "an eigenvector is multiplied by its eigenvalue in every row",
    change("principalEigenvector", "SETTLED = 10n ** 25n", "SETTLED = 10n ** 70n"),
  ),
  ahp(
    "the consistency index is never negative, and 0 only where comparisons agree",
    change("ahpWeights", "subtract(eigenvalue, order)", "subtract(order, eigenvalue)"),
  ),
  ahp(
    "a consistency ratio of 0.1 or more is warned of, and no other",
    change("ahpWeights", "LARGEST_RATIO = /* @__PURE__ */ scaled(1, -1)", "LARGEST_RATIO = scaled(2, -1)"),
  ),
  ahp(
    "comparisons that are not reciprocal are told by their place",
    change("readComparisons", "cells.slice(0, row + 1)", "cells.slice(0, row)"),
  ),
  points(
    "points sum to the total exactly, each within a step of its weight's",
    change("apportioned", "allocate(whole,", 'allocate("1",'),
  ),
];
