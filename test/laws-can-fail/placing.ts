import type { Break } from "./break.js";

const laws = "test/assessment/placing.test.ts";
const inFile = (file: string, find: string, replace: string) => ({
  test: laws,
  file: `src/assessment/${file}`,
  find,
  replace,
});

/** How the laws of ranks and grades can fail. */
export const breaks: readonly Break[] = [
  {
    law: "a rank counts who stands before by total and tie-breaks, in class, in city and over all",
    ...inFile("ranks/placingOrder.ts", "add(multiply(before, base),", "add(before,"),
  },
  {
    law: "a table holds the areas that are ranked together, in order, ties named",
    ...inFile("ranks/rankingRows.ts", "filter((area) => area !== own)", "slice(1)"),
  },
  {
    law: "areas in another order have the same ranks and grades",
    ...inFile("ranks/areaOrder.ts", "participants.map(({ id }) => id).sort()", "participants.map(({ id }) => id)"),
  },
  {
    law: "a grade goes to the best of those who qualify and have no better one",
    ...inFile("grades/gradePlaces.ts", "max(ofShare, atLeast)", "ofShare"),
  },
  {
    law: "a quota is never exceeded, unless it includes ties; nor does it split a tie",
    ...inFile(
      "grades/gradeFormulas.ts",
      'ties === "exclude" ? "last" : "competition"',
      'ties === "exclude" ? "dense" : "competition"',
    ),
  },
  {
    law: "a better rank never has a worse grade in its class, vetoes aside",
    ...inFile("grades/gradeFormulas.ts", "rank(value, { over, better,", 'rank(value, { over, better: "lower",'),
  },
  {
    law: "what a result says against a better grade is what bars it",
    ...inFile("grades/gradeResult.ts", '? "rank" : "quota"', '? "quota" : "rank"'),
  },
];
