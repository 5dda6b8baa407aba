import type { Break } from "./break.js";
import { inRule } from "./upper-rooms.js";

/** The breaks of the rules that hold a figure against a target or a standard. */
export const breaks: readonly Break[] = [
  {
    law: "attainment: 2 − x/t never gives more than t/x",
    test: "test/scoring/attainment.test.ts",
    ...inRule("attainment", "subtract(2, divide(1, reached))", "subtract(3, divide(1, reached))"),
  },
];
