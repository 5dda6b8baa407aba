import type { Break } from "./break.js";

const inFile = (file: string, find: string, replace: string) => ({
  test: "test/report/charts/charts.test.ts",
  file: `src/report/charts/${file}.ts`,
  find,
  replace,
});

/** How the laws of charts can fail. */
export const breaks: readonly Break[] = [
  {
    law: "every option is plain data: what JSON carries is the option itself",
    ...inFile("framed", "left: 12,", "left: Number.NaN,"),
  },
  {
    law: "bars stand in the order of the ranking, each with its rank and its total as published",
    ...inFile("figures", "return total.places;", "return total.places - 1;"),
  },
  {
    law: "full points and all steps add up to the total, exactly; what is lost is what they lack",
    ...inFile("lostPointSteps", "to === null && points !== null", "to === null && points === null"),
  },
  {
    law: "places of the bump chart are the ranks of the results",
    ...inFile("rankBumpChart", "null : rank - 1", "null : rank"),
  },
  {
    law: "a radar's figure is earned over full points, its mean the mean of these",
    ...inFile("radarChart", "divide(sum(ratios)", "divide(sum(ratios.slice(1))"),
  },
  {
    law: "a name that is cut keeps its beginning and ends in an ellipsis",
    ...inFile("textLayout", "lines.slice(0, mostLines)", "lines.slice(-mostLines)"),
  },
];
