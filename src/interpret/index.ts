export {
  type Cells,
  type CertifiedOptions,
  certified,
  certifiedInSteps,
  type Evaluation,
  type EvaluationProgress,
} from "./certified/certified.js";
export { sortByKey, sortingFor } from "./certified/sortByKey.js";
export type { CohortFacts, Witness } from "./cohortFacts.js";
export { type Column, exact, exactRoots } from "./exact.js";
export { type Bilingual, type Explanation, explain, type Step, type StepNode } from "./explain.js";
export { type ExplanationLines, explanationLines, explanationText } from "./explanationText.js";
export { type Outcome, outcomeOf, toDecimal, toText, withUnit } from "./outcome.js";
export type { ShowOptions } from "./showOptions.js";
export type { ParameterColumn, ParameterValue, Situation } from "./situation.js";
export { type SourceOptions, source, sourceOf } from "./source.js";
export { formulaText, onlyAsksForMissing } from "./text.js";
export { type ValueOptions, value } from "./value.js";
