import type { Break } from "./break.js";

/** How the laws of Word documents can fail. */
export const breaks: readonly Break[] = [
  {
    law: "every rank and total of the report stands in a table, and every item of every area",
    test: "test/report/word/wordReport.test.ts",
    file: "src/report/word/annex.ts",
    find: "item.earned.text,",
    replace: "item.full.text,",
  },
];
