import type { Break } from "./break.js";

const of =
  (law: string) =>
  (file: string, find: string, replace: string): Break => ({
    law,
    test: "test/interpret/spreadsheet/doubles.test.ts",
    file: `src/interpret/spreadsheet/${file}.ts`,
    find,
    replace,
  });

const missing = of("sheetValues are missing where exact is, for the same reason");
const conditions = of("sheetValues of conditions are those of exact");

export const breaks: readonly Break[] = [
  missing("pieces", "union(lacking, without(part.needs, known))", "lacking"),
  missing("pieces", "maybe: !counts || !isComplete(node),", "maybe: !counts,"),
  missing("cohortDoubles", "(where === undefined || where[place] === 1)", "true"),
  missing("doubles", ".reduce((a, b) => stronger(a, b))", ".reduce((a) => a)"),
  conditions("expression", '"<": ">=",', '"<": ">",'),
];
