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
];
