import type { Break } from "./break.js";

const of =
  (test: string) =>
  (law: string, file: string, find: string, replace: string): Break => ({ law, test, file, find, replace });
const days = of("test/period/days.test.ts");
const paths = of("test/targets/path/path.test.ts");
const weighted = of("test/targets/path/weightedPath.test.ts");
const anew = of("test/targets/path/rephased.test.ts");
const whole = of("test/targets/path/wholeSteps.test.ts");

/** The breaks of paths over several years, of progress through one, and of the days that it counts. */
export const breaks: readonly Break[] = [
  days(
    "daysBetween(a, b) is what UTC, which lacks no day, counts between them",
    "src/period/daysBetween.ts",
    "+ end.day - start.day",
    "+ end.day - Math.min(start.day, 30)",
  ),
  days(
    "the days of a year's quarters, of its halves, and of its months add up to its own",
    "src/period/daysIn.ts",
    "lastDay(period)) + 1",
    "lastDay(period))",
  ),
  paths(
    "grows by the same rate every year, to 20 decimals, and ends exactly at the target",
    "src/targets/path/equalRates.ts",
    "divide(k, years)",
    "divide(k, years + 1)",
  ),
  paths(
    "grows by the same amount every year, exactly, and ends exactly at the target",
    "src/targets/path/equalIncrements.ts",
    "divide(k, years)",
    "divide(k, years + 1)",
  ),
  paths(
    "a year is met from below where the path rises and from above where it falls; without a figure it is unknown",
    "src/targets/path/followPath.ts",
    "falls ? lessOrEqual(actual, required) : greaterOrEqual(actual, required)",
    "greaterOrEqual(actual, required)",
  ),
  weighted(
    "gives each year its weight's part of the way",
    "src/targets/path/weightedPath.ts",
    "sum(weights.slice(0, index + 1))",
    "sum(weights.slice(0, index))",
  ),
  weighted(
    "with equal weights, whatever they are, is equalIncrements",
    "src/targets/path/weightedPath.ts",
    "divide(done(k), done(years))",
    "divide(done(k), years)",
  ),
  weighted(
    "rise by evenly less and evenly more: one is the other backwards",
    "src/targets/path/frontLoaded.ts",
    "years - index",
    "years - index + 1",
  ),
  weighted(
    "is monotone, begins at its base and ends at its end exactly",
    "src/targets/path/derivedPath.ts",
    "value: index + 1 === years ? to : valueAt(from, to, index + 1)",
    "value: index + 1 === years ? from : valueAt(from, to, index + 1)",
  ),
  weighted(
    "in another unit asks for the same",
    "src/targets/partWay.ts",
    "add(from, multiply(subtract(to, from), share))",
    "add(from, share)",
  ),
  anew(
    "spreads what an equal path missed evenly over the years after it, and nothing where nothing was missed",
    "src/targets/path/rephased.ts",
    'results[last]?.verdict !== "not-met" || ',
    "",
  ),
  anew(
    "by weights keeps the proportions that the years after it had",
    "src/targets/path/rephased.ts",
    "divide(subtract(elementOf(path.steps, last + k).required, missed.required), left)",
    "even(k)",
  ),
  anew(
    "is monotone and ends at the same end exactly, by whatever way",
    "src/targets/path/rephased.ts",
    "pointOf(end.year, end.required)",
    "pointOf(end.year, missed.required)",
  ),
  whole(
    "keeps the end, adds up to it, stays monotone, and lies within one rounding of the exact path",
    "src/targets/path/wholeSteps.ts",
    "required === end ? end : round(required, options)",
    "round(required, { ...options, multiple: 7 })",
  ),
];
