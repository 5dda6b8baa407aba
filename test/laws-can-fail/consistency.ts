import type { Break } from "./break.js";

const test = "test/targets/consistency.test.ts";

/** The breaks of checks of claims against each other. */
export const breaks: readonly Break[] = [
  {
    law: "parts that are rounded on their own never contradict their rounded total; a total off by more than all rounding always does",
    test,
    file: "src/targets/consistency/claim.ts",
    find: "scaled(5, -(places + 1))",
    replace: "scaled(5, -(places + 3))",
  },
  {
    law: "a part, its whole and their share, each rounded on its own, never contradict each other",
    test,
    file: "src/targets/consistency/relationFindings.ts",
    find: "overlap(productOf(whole.bounds, share.bounds), part.bounds)",
    replace: "overlap(productOf({ ...whole.bounds, high: whole.bounds.low }, share.bounds), part.bounds)",
  },
  {
    law: "claims in another order have the same findings of one period",
    test,
    file: "src/targets/consistency/subjectFindings.ts",
    find: "first === undefined || agree(first, other)",
    replace: "first === undefined || compare(first.bounds.printed, other.bounds.printed) >= 0",
  },
];
