import type { Break } from "./break.js";

const of =
  (test: string) =>
  (law: string, file: string, find: string, replace: string): Break => ({ law, test, file, find, replace });
const days = of("test/period/days.test.ts");
const paths = of("test/targets/path/path.test.ts");
const weighted = of("test/targets/path/weightedPath.test.ts");
const anew = of("test/targets/path/rephased.test.ts");
const progress = of("test/targets/progress/progress.test.ts");
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
  progress(
    "is due by months or by calendar days, and its verdict is told from the exact gap, in both directions",
    "src/targets/progress/elapsed.ts",
    ", through) + 1",
    ", through)",
  ),
  progress(
    "keeping the pace for the rest ends the year exactly at the target; nothing is needed beyond it",
    "src/targets/progress/progress.ts",
    "max(0, left), of - done)",
    "left, of - done)",
  ),
  progress(
    "is monotone in the actual figure",
    "src/targets/progress/progress.ts",
    'direction === "lower" ? less(actual, due)',
    'direction === "lower" ? greater(actual, due)',
  ),
  progress(
    "does not depend on the unit in which a figure is written",
    "src/targets/progress/progress.ts",
    "multiply(tolerance, absolute(subtract(required, base)))",
    "multiply(tolerance, '100元')",
  ),
  progress(
    "monthly shares add up month by month, within a month by its days, to one",
    "src/targets/progress/method.ts",
    "divide(day, of)",
    "divide(day, 31)",
  ),
  progress(
    "an estimate, times the share that is due by its method, is the actual figure; the method's own share is the one due",
    "src/targets/progress/progress.ts",
    "add(base, divide(subtract(actual, base), share))",
    "divide(actual, share)",
  ),
  progress(
    "a year that goes as the last one, so many times as large, is on time by season and ends so many times as large",
    "src/targets/progress/method.ts",
    "divide(sameMonths, grounded(total))",
    "divide(grounded(total), sameMonths)",
  ),
  progress(
    "is due by the same months of last year, whatever the year's total was",
    "src/targets/progress/course.ts",
    'basis === "increase" ? multiply(required, shareDue)',
    'basis !== "times" ? multiply(required, shareDue)',
  ),
  progress(
    "inside a band is on time, outside behind; what accumulates has until the end to come up to the lower end",
    "src/targets/progress/progress.ts",
    "[ahead, band ? 0 : 1]",
    "[ahead, 1]",
  ),
  progress(
    "never throws, gives its reason, and is plain data",
    "src/targets/progress/figure.ts",
    "missingWhen(equal(0, 0), reason, read(figure, name))",
    "missingWhen(equal(0, 0), reason, 0)",
  ),
];
