import { fail } from "../error/index.js";
import type { Situation } from "../interpret/index.js";
import type { View } from "./view.js";

/** What an assessment was made from: its formulas, and what they were evaluated over. */
export interface Working {
  readonly view: View;
  readonly situation: Situation;
}

const workings = /* @__PURE__ */ new WeakMap<object, Working>();

/** Keeps what an assessment was made from, for reports that print its formulas. */
export function keepWorking(assessment: object, working: Working): void {
  workings.set(assessment, working);
}

/**
 * What an assessment was made from.
 *
 * @throws KaoheError `assessment.no-formulas` for its JSON, which carries results alone
 */
export function workingOf(assessment: object): Working {
  const format = "format" in assessment ? String(assessment.format) : typeof assessment;
  return workings.get(assessment) ?? fail("assessment.no-formulas", { found: format });
}
