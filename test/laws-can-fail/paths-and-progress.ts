import type { Break } from "./break.js";

const of =
  (test: string) =>
  (law: string, file: string, find: string, replace: string): Break => ({ law, test, file, find, replace });
const paths = of("test/targets/path/path.test.ts");

/** The breaks of paths over several years and of progress through one. */
export const breaks: readonly Break[] = [
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
];
