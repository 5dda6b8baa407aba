import type { Break } from "./break.js";

type Change = Omit<Break, "law" | "test">;

const change = (file: string, find: string, replace: string): Change => ({ file, find, replace });
/** A change in the file of an indicator. */
const inside = (name: string, find: string, replace: string): Change =>
  change(`src/indicators/${name}.ts`, find, replace);
const of =
  (test: string) =>
  (law: string, broken: Change): Break => ({ law, test: `test/indicators/${test}.test.ts`, ...broken });

const every = of("indicatorLaws");
const byHand = (name: string, find: string, replace: string): Break =>
  every(`${name} is what hand arithmetic gives, or missing for the same reason`, inside(name, find, replace));
const parts = of("contributionToGrowth");
const difference = of("differenceFromAverage");
const chain = of("chained");
const accumulative = of("accumulativeGrowth");
const progress = of("technicalProgressContribution");

/** The breaks of the catalogue of indicators; growthRate and averageAnnualGrowth stand among the upper rooms. */
export const breaks: readonly Break[] = [
  byHand("periodRatio", "divide(current, from)", "divide(from, current)"),
  byHand("elasticity", "divide(growth, reference)", "divide(reference, growth)"),
  byHand("contributionToGrowth", "subtract(part, partBefore)", "part"),
  byHand("pullOnGrowth", "subtract(part, partBefore)", "part"),
  byHand("deflated", "divide(current, index)", "divide(index, current)"),
  byHand("deflatedGrowth", "deflated(current, priceIndex), base", "current, base"),
  byHand("chained", "multiply(base, ", "multiply(1, "),
  byHand("chainedGrowth", "growths), 1)", "growths), 0)"),
  byHand("annualised", "lessOrEqual(months, 0)", "lessOrEqual(months, 1)"),
  byHand("technicalProgressContribution", "subtract(growth, inputs)", "inputs"),
  byHand("locationQuotient", "divide(share(part, whole), regionShare)", "share(part, whole)"),
  every(
    "amounts given in 万元 or in 亿元 make no difference",
    change(
      "src/interpret/exact.ts",
      "multiply(readDecimal(value) ?? ZERO, unitOf(unit, graph.units).factor)",
      "readDecimal(value) ?? ZERO",
    ),
  ),
  every(
    "amounts that are all so many times as large make an amount as many times as large, and no other difference",
    inside("pullOnGrowth", "subtract(part, partBefore)", "subtract(part, 1)"),
  ),
  every("an operand that is missing leaves its reason", inside("periodRatio", "divide(current, from)", "from")),
  every(
    "an indicator printed as formula text reads back as the same formula",
    change("src/interpret/sourceTexts.ts", "part.sign !== sign ? precedence", "part.sign === sign ? precedence"),
  ),
  every(
    "formula text calls an indicator by its English and its Chinese name",
    change("src/formula/reader/call.ts", "build(...parts)", "build(...parts.toReversed())"),
  ),
  of("periodRatio")(
    "periodRatio is 1 more than growthRate, and missing where it is",
    inside("periodRatio", "divide(current, from)", "current"),
  ),
  parts(
    "contributions of all parts add up to 100% of a whole that has grown",
    inside("contributionToGrowth", "partBefore), grown)", "partBefore), whole)"),
  ),
  parts(
    "pulls of all parts add up to the growth of the whole",
    inside("pullOnGrowth", "partBefore), from)", "partBefore), whole)"),
  ),
  parts(
    "a pull is the contribution times the growth of the whole",
    inside("pullOnGrowth", "partBefore), from)", "partBefore), subtract(whole, from))"),
  ),
  difference(
    "differences of a class add up to 0; an area without a figure has its reason",
    inside("differenceFromAverage", "cohortMean(operand, options)", 'cohortMean(operand, { over: ["none"] })'),
  ),
  difference(
    "differences stay as they are when all areas gain alike",
    inside("differenceFromAverage", "subtract(operand, cohortMean(operand, options))", "operand"),
  ),
  chain(
    "chained by the growth of each year, the first level becomes the last",
    inside("chainedIndex", "multiply(...factors)", "min(...factors)"),
  ),
  chain(
    "chainedGrowth of each year's growth is the growth from the first level to the last",
    inside("chainedIndex", "multiply(...factors)", "add(...factors)"),
  ),
  chain(
    "chainedGrowth does not look at the order of the years",
    inside("chainedIndex", "multiply(...factors)", "multiply(...factors.slice(1))"),
  ),
  of("twoYearAverageGrowth")(
    "twoYearAverageGrowth, twice, does what the two years did, to 20 digits",
    inside("twoYearAverageGrowth", "[growth, growthBefore]", "[growth, growth]"),
  ),
  of("deflated")(
    "1 + growth at current prices is 1 + deflatedGrowth times the price index, exactly",
    inside("deflated", "divide(current, index)", "current"),
  ),
  accumulative(
    "at the rate of accumulativeGrowth the years add up to what they did, to 20 digits",
    inside("accumulativeGrowth", "years.length", "years.length + 1"),
  ),
  accumulative(
    "accumulativeGrowth does not look at the order of the years",
    inside("accumulativeGrowth", "add(...years)", "add(...years.slice(0, 1))"),
  ),
  progress(
    "the contributions of technical progress, capital and labour add up to 100%",
    inside("technicalProgressContribution", "multiply(labourElasticity, labour)", "labour"),
  ),
  progress(
    "the elasticity of labour that is left out is 1 − that of capital",
    inside("technicalProgressContribution", "subtract(1, capitalElasticity)", "capitalElasticity"),
  ),
  progress(
    "芜湖市 1995—2006: G = 0.18L + 0.48K + 5.153756 at a mean growth of 13.92727 gives 37.0% (METHODS §4)",
    inside("technicalProgressContribution", "subtract(growth, inputs)", "inputs"),
  ),
  of("annualised")(
    "a year annualised is itself, and half a year twice itself",
    inside("annualised", "multiply(operand, 12)", "operand"),
  ),
  of("locationQuotient")(
    "quotients of all areas of a region, each weighted by its part of the whole, have the mean 1",
    inside("locationQuotient", "divide(share(part, whole), regionShare)", "share(part, whole)"),
  ),
];
