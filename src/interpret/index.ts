export {
  type Cells,
  type CertifiedOptions,
  certified,
  certifiedInSteps,
  type Evaluation,
  type EvaluationProgress,
} from "./certified/certified.js";
export { type Sorting, sortByKey, sortingFor } from "./certified/sortByKey.js";
export type { CohortFacts, Witness } from "./cohortFacts.js";
export { type Column, exact, exactRoots } from "./exact.js";
export {
  type Bilingual,
  type Explainer,
  type ExplainOptions,
  type Explanation,
  explain,
  explainer,
  type Step,
  type StepNode,
} from "./explain.js";
export { type ExplanationLines, explanationLines, explanationText } from "./explanationText.js";
export { type Outcome, outcomeOf, toDecimal, toText, withUnit } from "./outcome.js";
export type { ShowOptions } from "./showOptions.js";
export type { ParameterColumn, ParameterValue, Situation } from "./situation.js";
export { type SourceOptions, source, sourceOf } from "./source.js";
export { sheetValues } from "./spreadsheet/doubles.js";
export type { SheetExpression } from "./spreadsheet/expression.js";
export { cellScale, type SheetFacts } from "./spreadsheet/pieces.js";
export { quoted, type SheetAttribute, type SheetPlaces } from "./spreadsheet/sheetPlaces.js";
export { sheetDepth, sheetText } from "./spreadsheet/sheetText.js";
export type { SheetValue } from "./spreadsheet/sheetValue.js";
export { type SheetCell, type SheetGraph, spreadsheet } from "./spreadsheet/spreadsheet.js";
export { formulaText, onlyAsksForMissing, writer, writtenAt } from "./text.js";
export { type ValueOptions, value } from "./value.js";
