import type { Break } from "./break.js";

const of =
  (name: string) =>
  (law: string, file: string, find: string, replace: string): Break => ({
    law,
    test: `test/analysis/${name}.test.ts`,
    file: `src/analysis/${file}.ts`,
    find,
    replace,
  });

const swaps = of("weightSwaps");
const draws = of("weightDraws");

export const breaks: readonly Break[] = [
  swaps(
    "at its spread the two are level to the last digit",
    "weightSwaps",
    "add(ahead, divide(multiply(own, beside), full))",
    "ahead",
  ),
  swaps(
    "in no corner of a smaller spread are they level",
    "weightSwaps",
    "pulls.every(({ pull }) => sign(pull) === towards)",
    "pulls.some(({ pull }) => sign(pull) === towards)",
  ),
  swaps(
    "pairs that are drawn to swap could be level within that spread, and what swaps first stands first",
    "weightSwaps",
    "compare(spreadOf(a), spreadOf(b))",
    "compare(spreadOf(b), spreadOf(a))",
  ),
  draws(
    "points that are held at a multiple give the ranks and grades of a scheme with these points",
    "drawnGrades",
    "rank <= (lastRank[grade] ?? 0)",
    "true",
  ),
  draws(
    "the shares of all grades sum to one",
    "drawnGrades",
    "const at = place * grades + grade;",
    "const at = grade;",
  ),
];
