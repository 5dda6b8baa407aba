import type { Break } from "./break.js";

/** How the laws of schemes as they live can fail. */
export const breaks: readonly Break[] = [
  {
    law: "an editor refuses just the shapes that parseScheme refuses",
    test: "test/assessment/schemeJsonSchema.test.ts",
    file: "src/assessment/schemeJsonSchema.ts",
    find: "z.union(shapes)",
    replace: "z.union(shapes.slice(0, 1))",
  },
  {
    law: "of versions that follow each other just one is in force, from the first year on",
    test: "test/assessment/versions.test.ts",
    file: "src/assessment/versions/versionFor.ts",
    find: "firstDay(readPeriod(from)) <= firstDay(asked)",
    replace: "firstDay(readPeriod(from)) < firstDay(asked)",
  },
  {
    law: "changed points are all that differs, and changing them back gives the old scheme",
    test: "test/assessment/versions.test.ts",
    file: "src/assessment/versions/deriveScheme.ts",
    find: "items.filter(({ id }) => !gone.has(id)).map(placed)",
    replace: "items.filter(({ id }) => !gone.has(id))",
  },
  {
    law: "an example holds in as many digits as it prints, and not one unit of the last beside it",
    test: "test/assessment/checkScheme.test.ts",
    file: "src/assessment/versions/checkScheme.ts",
    find: "?.[1]?.length ?? 0;",
    replace: "?.[1]?.length ?? 1;",
  },
];
