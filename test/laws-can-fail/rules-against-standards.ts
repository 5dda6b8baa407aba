import type { Break } from "./break.js";
import { change, displaced, inRule, mirrored, ofRule, takingPart, unexplained } from "./upper-rooms.js";

/** The breaks of the rules that hold a figure against a target or a standard, and of the rules that are made of others. */
export const breaks: readonly Break[] = [
  {
    law: "attainment: 2 − x/t never gives more than t/x",
    test: "test/scoring/attainment.test.ts",
    ...inRule("attainment", "subtract(2, divide(1, reached))", "subtract(3, divide(1, reached))"),
  },
  ...ofRule("allOrNothing", {
    bounds: inRule("allOrNothing", "[not(met), 0]", "[not(met), -1]"),
    better: inRule("allOrNothing", "[met, full]", "[not(met), full]"),
    otherClass: mirrored,
    exempt: displaced,
    reason: unexplained,
  }),
  {
    law: "allOrNothing gives nothing between no points and full ones",
    test: "test/scoring/allOrNothing.test.ts",
    ...inRule("allOrNothing", "[not(met), 0]", "[not(met), 1]"),
  },
  ...ofRule("standardValue", {
    bounds: inRule("attainment", "max(0, min(met, most))", "min(met, most)"),
    better: inRule("standardValue", "attainmentOf(input.actual, target,", "attainmentOf(target, input.actual,"),
    otherClass: mirrored,
    exempt: displaced,
    reason: unexplained,
  }),
  {
    law: "standardValue(standard) gives exactly full points",
    test: "test/scoring/standardValue.test.ts",
    ...inRule("standardValue", "attainment().build", "attainment({ cap: 0.5 }).build"),
  },
  ...ofRule("efficacy", {
    bounds: inRule("efficacy", "min(open, most)", "max(open, most)"),
    better: inRule("efficacy", "subtract(actual, low)", "subtract(low, actual)"),
    otherClass: mirrored,
    exempt: displaced,
    reason: unexplained,
  }),
  {
    law: "efficacy gives from at the unacceptable value and to at the satisfactory one, in every form and direction",
    test: "test/scoring/efficacy.test.ts",
    ...inRule("efficacy", "capped)), 100)", "capped)), 99)"),
  },
  {
    law: "efficacy is linear: part of the way from one figure to another is that part of the way between their scores",
    test: "test/scoring/efficacy.test.ts",
    ...inRule("efficacy", "? linear : logarithmic", "? multiply(linear, linear) : logarithmic"),
  },
  ...ofRule("enterpriseEfficacy", {
    bounds: inRule("enterpriseEfficacy", "[not(reached), 0]", "[not(reached), -1]"),
    better: inRule("enterpriseEfficacy", 'direction === "lower"', 'direction === "higher"'),
    otherClass: mirrored,
    exempt: displaced,
    reason: unexplained,
  }),
  {
    law: "enterpriseEfficacy from the poor value on never jumps: a little more gives no more than a tenth as many points",
    test: "test/scoring/enterpriseEfficacy.test.ts",
    ...inRule("enterpriseEfficacy", 'const STEP = "0.2"', 'const STEP = "0.1"'),
  },
  ...ofRule("thresholdThenCompete", {
    bounds: inRule("thresholdThenCompete", "[not(met), 0]", "[not(met), -1]"),
    better: inRule("thresholdThenCompete", "missingWhen(not(met),", "missingWhen(met,"),
    otherClass: inRule("rankLinear", "rank(actual, { over: cohort,", "rank(actual, { over: [],"),
    exempt: takingPart,
    reason: unexplained,
  }),
  {
    law: "thresholdThenCompete gives an area alone all or nothing: it has nobody to compete with",
    test: "test/scoring/thresholdThenCompete.test.ts",
    ...inRule("thresholdThenCompete", "subtract(ONE, reached)", "reached"),
  },
  ...ofRule("levelAndChange", {
    bounds: inRule("levelAndChange", "minus(ONE, forLevel)", "ONE"),
    better: inRule("levelAndChange", "subtract(level, base)", "subtract(base, level)"),
    otherClass: inRule("minMax", "cohortMin(actual, { over: cohort })", "cohortMin(actual, { over: [] })"),
    exempt: takingPart,
    reason: unexplained,
  }),
  {
    law: "levelAndChange whose two rules give full points gives them too, however they are split",
    test: "test/scoring/levelAndChange.test.ts",
    ...inRule("levelAndChange", "minus(ONE, forLevel)", "ONE"),
  },
  {
    law: "of the values that hold in a year, the class's before all's, the one that began last counts",
    test: "test/interpret/parameters.test.ts",
    ...change("src/interpret/parameterReading.ts", "row.since > other.since", "row.since < other.since"),
  },
];
