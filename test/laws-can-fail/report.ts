import type { Break } from "./break.js";

const inFile = (test: string, file: string, find: string, replace: string): Omit<Break, "law"> => ({
  test: `test/${test}.test.ts`,
  file: `src/${file}`,
  find,
  replace,
});

/** How the laws of reports and of numbers for people can fail. */
export const breaks: readonly Break[] = [
  {
    law: "every rank, total and grade of a report is that of the result, in its order",
    ...inFile("report/model", "report/rankingSections.ts", "rank: entry.rank,", "rank: entries.indexOf(entry) + 1,"),
  },
  {
    law: "in every row lost and earned points are full points together, as printed and exactly",
    ...inFile("report/model", "report/shown.ts", "text: shown(asShown, locale, { places }).text", "text: asShown.kind"),
  },
  {
    law: "in every row lost and earned points are full points together, as printed and exactly",
    ...inFile("report/model", "report/shown.ts", "Math.max(ofFull, ofEarned)", "ofEarned"),
  },
  {
    law: "a report is JSON: written and read back it is the same",
    ...inFile(
      "report/model",
      "report/shown.ts",
      "outcome.reason : null",
      "outcome.reason : undefined as unknown as null",
    ),
  },
  {
    law: "text of users never becomes a tag or leaves its quotes in HTML",
    ...inFile("report/render", "report/html/markup.ts", '"<": "&lt;",', ""),
  },
  {
    law: "text of users never becomes a cell, a line, a link or a tag in Markdown",
    ...inFile("report/render", "report/markdown/text.ts", "[\\\\`*_[\\]<>|~$]", "[\\\\`*_[\\]<>~$]"),
  },
  {
    law: "text of users never becomes a cell, a line, a link or a tag in Markdown",
    ...inFile("report/render", "report/markdown/text.ts", '"&#58;"', '":"'),
  },
  {
    law: "digits in groups are the same digits",
    ...inFile(
      "number/groupedText",
      "number/groupedText.ts",
      "maximumFractionDigits: places",
      "maximumFractionDigits: 0",
    ),
  },
  {
    law: "a scaled number is the largest scale in which it is at least one, and the same amount",
    ...inFile("interpret/scaledUnit", "interpret/scaledUnit.ts", "below: 1e8, times: 1e4", "below: 1e9, times: 1e4"),
  },
];
