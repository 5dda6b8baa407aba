import type { Break } from "./break.js";

type Change = Omit<Break, "law" | "test">;

const change = (file: string, find: string, replace: string): Change => ({ file, find, replace });
const of =
  (test: string) =>
  (law: string, broken: Change): Break => ({ law, test, ...broken });
const inMean = (kind: string, find: string, replace: string): Change =>
  change(`src/assessment/aggregation/${kind}.ts`, find, replace);

const aggregation = of("test/assessment/aggregation.test.ts");
const missing = of("test/assessment/missing.test.ts");

/** The breaks of what blocks make of their parts, of what is missing, and of several assessments. */
export const breaks: readonly Break[] = [
  aggregation(
    "lie between the least and the greatest share",
    inMean("arithmetic", "totalWeight(parts))", "parts.length)"),
  ),
  aggregation("of equal shares are that share", inMean("harmonic", "totalWeight(parts), sumOf", "parts.length, sumOf")),
  aggregation(
    "compensate less and less: minimum ≤ harmonic ≤ geometric ≤ arithmetic",
    inMean("geometric", "divide(weight, all)", "divide(1, 1)"),
  ),
  aggregation(
    "a block of one part counts as the part, at any depth",
    change("src/assessment/earned.ts", "multiply(full, mean) :", "mean :"),
  ),
  aggregation(
    "give from 0 to all of the block's points",
    inMean("borda", "subtract(areas, 1))", "subtract(areas, 2))"),
  ),
  aggregation(
    "never set an area above one that is at least as good in every part",
    inMean("topsis", "divide(worst, both)", "divide(best, both)"),
  ),
  aggregation(
    "copeland is the share of pairs won, a tied one counted half",
    inMean("copeland", "left > right ? elementOf(whole, part)", "left > right ? 1n"),
  ),
  aggregation(
    "borda is the mean by weight of the places below, equal areas at their mean place",
    inMean("borda", ', ties: "average" }', " }"),
  ),
  aggregation(
    "a better share, the others as they were, never lowers what the area gets",
    inMean("borda", "subtract(areas, place)", "place"),
  ),
  aggregation(
    "the order of parts and areas changes nothing",
    inMean(
      "copeland",
      "if (before !== undefined && compare(before.value, value) < 0) level",
      "if (before !== undefined) level",
    ),
  ),
  aggregation(
    "weights count by their proportion alone",
    inMean("harmonic", "totalWeight(parts), sumOf", "parts.length, sumOf"),
  ),
  missing(
    "by zero counts as a share of 0",
    change("src/assessment/earned.ts", "[absent, 0]], finish(value))", "[absent, 1]], finish(value))"),
  ),
  missing(
    "by rescale is left out: the area is scored as if its block had not the part",
    inMean("meanPart", "weight: unlessOut(full)", "weight: full"),
  ),
  missing(
    "by the class's mean or least counts as what the others score in it",
    change(
      "src/assessment/classFill.ts",
      "[cohortMean(compared, { over }), cohortMin(compared, { over })]",
      "[cohortMean(compared, { over }), cohortMean(compared, { over })]",
    ),
  ),
  missing(
    "goes by the policy of its item, else of its block, else of the scheme",
    change("src/assessment/draft.ts", "entry.missing ?? around", "around"),
  ),
  missing(
    "goes by the policy for its reason, else by the one for all others",
    change("src/assessment/missingPolicy.ts", "((each === policy) === same ?", "(each === policy ?"),
  ),
  {
    law: "the total is proportional to the factor",
    test: "test/assessment/difficulty.test.ts",
    ...change("src/assessment/difficulty.ts", "multiply(before, factor)", "before"),
  },
  {
    law: "is the total of the four quarterly assessments at a quarter each",
    test: "test/assessment/periodMean.test.ts",
    ...change("src/assessment/periodMean.ts", "divide(sumOf(scores), scores.length)", "sumOf(scores)"),
  },
  {
    law: "the total is the sum of the totals by weight, and ranks as one more than the number of better ones",
    test: "test/assessment/combineAssessments.test.ts",
    ...change("src/assessment/combineAssessments.ts", "multiply(weight, observed(measure))", "observed(measure)"),
  },
];
