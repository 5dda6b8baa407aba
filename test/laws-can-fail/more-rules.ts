import type { Break } from "./break.js";
import { change, displaced, inRule, mirrored, of, ofRule, takingPart, unexplained } from "./upper-rooms.js";

const anyMean = inRule("reference", "cohortMean(actual, { over: cohort })", "cohortMean(actual, { over: [] })");
const unbounded = inRule("aroundBase", "max(0, highest)", "highest");
const bands = of("test/scoring/bands.test.ts");
const steps = of("test/scoring/stepsAroundBase.test.ts");
const progressive = of("test/scoring/progressiveBands.test.ts");

/** The breaks of the rules by mean, rank, reference and count, and of intervals. */
export const breaks: readonly Break[] = [
  ...ofRule("standardScore", {
    bounds: inRule("standardScore", "max(0, min(share, 1))", "share"),
    better: inRule("standardScore", 'direction === "lower"', 'direction === "higher"'),
    otherClass: inRule("standardScore", "zScore(actual, { over: cohort })", "zScore(actual, { over: [] })"),
    exempt: takingPart,
    reason: change("src/formula/cohort.ts", "and(equal(variance, 0), equal(gap, 0))", "equal(variance, 0)"),
  }),
  ...ofRule("ratioToBest", {
    bounds: inRule("ratioToBest", "cohortMax(actual, { over: cohort })", "cohortMin(actual, { over: cohort })"),
    better: inRule("ratioToBest", 'direction === "lower"', 'direction === "higher"'),
    otherClass: inRule("ratioToBest", "cohortMax(actual, { over: cohort })", "cohortMax(actual, { over: [] })"),
    exempt: takingPart,
    reason: unexplained,
  }),
  ...ofRule("ratioToReference", {
    bounds: inRule("ratioToReference", "{ cap: options.cap }", "{ cap: 2 }"),
    better: inRule("ratioToReference", "target, input.direction)", 'target, "higher")'),
    otherClass: anyMean,
    exempt: takingPart,
    reason: unexplained,
  }),
  {
    law: "ratioToReference to a number is attainment with that number as target",
    test: "test/scoring/ratioToReference.test.ts",
    ...inRule("ratioToReference", "reference.formula(input)", "input.target"),
  },
  ...ofRule("rankStep", {
    bounds: inRule("rankStep", "return max(lowest,", "return max(-100,"),
    better: inRule("rankStep", "better: direction", 'better: "higher"'),
    otherClass: inRule("rankStep", "over: cohort", "over: []"),
    exempt: takingPart,
    reason: unexplained,
  }),
  ...ofRule("percentileRank", {
    bounds: inRule("percentileRank", "subtract(add(areas, 1), place)", "add(areas, 1)"),
    better: inRule("percentileRank", "better: direction", 'better: "higher"'),
    otherClass: inRule("percentileRank", "rank(actual, { over: cohort,", "rank(actual, { over: [],"),
    exempt: takingPart,
    reason: inRule("percentileRank", "and(equal(areas, 1), equal(place, 1))", "equal(areas, 1)"),
  }),
  ...ofRule("stepsAroundBase", {
    bounds: unbounded,
    better: inRule("stepsAroundBase", 'direction === "lower"', 'direction === "higher"'),
    otherClass: anyMean,
    exempt: takingPart,
    reason: unexplained,
  }),
  steps(
    "stepsAroundBase prorated has no jumps",
    inRule("stepsAroundBase", 'options.steps === "whole" ?', 'options.steps !== "whole" ?'),
  ),
  steps(
    "stepsAroundBase in whole steps lies no further from the base than prorated, and less than a step nearer",
    inRule("stepsAroundBase", 'mode: "down"', 'mode: "half-up"'),
  ),
  ...ofRule("progressiveBands", {
    bounds: unbounded,
    better: inRule("progressiveBands", "earned(isLower ? worse : better, above", "earned(better, above"),
    otherClass: anyMean,
    exempt: takingPart,
    reason: unexplained,
  }),
  progressive("progressiveBands has no jumps", inRule("progressiveBands", "min(beyond, ends(1))", "beyond")),
  progressive(
    "progressiveBands of one rate is stepsAroundBase prorated",
    inRule("progressiveBands", "constant(`1", "constant(`2"),
  ),
  ...ofRule("countedAwards", {
    bounds: inRule("countedAwards", "max(0, subtract(base ?? full", "add(0, subtract(base ?? full"),
    better: inRule("countedAwards", "multiply(each, max(0, after))", "subtract(full, multiply(each, max(0, after)))"),
    otherClass: mirrored,
    exempt: displaced,
    reason: unexplained,
  }),
  bands(
    "bands as intervals, in any order, give what the table from the best band down gives",
    inRule("bands", "choose(cases, 0)", "choose(cases.slice(1), 0)"),
  ),
  bands(
    "bands as intervals of which one end is moved leave a gap or overlap, and are refused",
    inRule("checkBands", "- 1 : order;", "- 1 : 0;"),
  ),
];
