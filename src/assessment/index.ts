export type {
  AdjustmentDefinition,
  CheckedAdjustment,
  ComputedAdjustment,
  StatedAdjustment,
} from "./adjustments/adjustmentDefinition.js";
export type { AdjustmentFact, AdjustmentFactResult } from "./adjustments/adjustmentFact.js";
export type { Aggregation, AggregationKind } from "./aggregation/aggregation.js";
export { type AssessmentInput, type AssessmentOptions, assess, assessInSteps } from "./assess.js";
export type { AssessmentFacts } from "./assessmentFacts.js";
export {
  type CombinedArea,
  type CombinedAssessment,
  combineAssessments,
  type WeightedAssessment,
} from "./combineAssessments.js";
export { defineScheme } from "./defineScheme.js";
export type {
  BlockDefinition,
  Decimals,
  DifficultyDefinition,
  EntryDefinition,
  GradeDefinition,
  IndicatorDefinition,
  ItemDefinition,
  MarkDefinition,
  RoundingDefinition,
  SchemeDefinition,
  VetoDefinition,
} from "./definition.js";
export type { DifficultyFactors } from "./difficultyFactors.js";
export { entryIds } from "./entryIds.js";
export { entryLabel } from "./entryLabel.js";
export type { ConsideredGrade, GradeResult, PlacesResult } from "./grades/consideredGrade.js";
export { gradeText } from "./grades/gradeText.js";
export type { PlacesDefinition, QuotaDefinition } from "./grades/quotaDefinition.js";
export { indicatorRoot } from "./indicatorRoot.js";
export { leavesOf } from "./leavesOf.js";
export type { LeftOut } from "./leftOut.js";
export type { MarkFact, MarkResult } from "./marks/markFact.js";
export type { CheckedScale, JudgeGroup, MarkScale } from "./marks/markScale.js";
export type { MissingByReason, MissingPolicies, MissingPolicy } from "./missingPolicy.js";
export { MISSING_WORDS, missingDoneLabel } from "./missingWords.js";
export type { OverrideFact, OverrideResult } from "./overrides/overrideFact.js";
export type { ParameterDefinition, ParameterRow } from "./parameterDefinition.js";
export { parseScheme } from "./parseScheme.js";
export type { PeriodMean } from "./periodMean.js";
export { rankingRoot } from "./ranks/placingRoots.js";
export type { PreviousResult } from "./ranks/previousResult.js";
export type { NamedRankingDefinition, RankingDefinition, TieBreak } from "./ranks/rankingDefinition.js";
export type {
  Adjustment,
  AreaResult,
  Assessment,
  AssessmentData,
  ItemResult,
  LeftArea,
  PreviousOf,
  RankChange,
  RankedGroup,
  RankIn,
  RankingEntry,
  TargetResult,
} from "./result.js";
export type { Block, Grade, Item, Mark, Points, Scheme, SchemeEntry } from "./scheme.js";
export { type FormulasOfScheme, schemeFormulas } from "./schemeFormulas.js";
export { schemeJsonSchema } from "./schemeJsonSchema.js";
export { type SchemeJson, schemeSchema } from "./schemeSchema.js";
export { schemeToJson } from "./schemeToJson.js";
export { countingTarget } from "./targets/countingTarget.js";
export { type CheckFinding, checkScheme, checkText } from "./versions/checkScheme.js";
export { deriveScheme } from "./versions/deriveScheme.js";
export { differencesText } from "./versions/differencesText.js";
export { type SchemeChanges, schemeChangesSchema } from "./versions/schemeChanges.js";
export { type SchemeDifference, schemeDifferences } from "./versions/schemeDifferences.js";
export type { ExpectedResult, SchemeExample } from "./versions/schemeExample.js";
export { versionFor } from "./versions/versionFor.js";
export type { VetoFact } from "./vetoes/vetoFact.js";
export { cellsOf } from "./view.js";
export { type AhpMethod, type AhpOptions, type AhpWeights, type AhpWorking, ahpWeights } from "./weights/ahpWeights.js";
export type { ById } from "./weights/byId.js";
export { type CriticWeights, type CriticWorking, criticWeights } from "./weights/criticWeights.js";
export {
  type EntropyOptions,
  type EntropyWeights,
  type EntropyWorking,
  entropyWeights,
  type Normalisation,
} from "./weights/entropyWeights.js";
export { type EqualWeights, equalWeights } from "./weights/equalWeights.js";
export { type ExpertOptions, type ExpertWeights, type ExpertWorking, expertWeights } from "./weights/expertWeights.js";
export { type GivenWeights, givenWeights } from "./weights/givenWeights.js";
export { type IndicatorColumn, type IndicatorTable, indicatorTable } from "./weights/indicatorTable.js";
export { pointsByClass } from "./weights/pointsByClass.js";
export { type PointsOptions, pointsFrom } from "./weights/pointsFrom.js";
export type { TableOptions } from "./weights/readTable.js";
export { type VariationWeights, type VariationWorking, variationWeights } from "./weights/variationWeights.js";
export { type AreaWithoutFigures, type WeightWarning, weightWarningText } from "./weights/warning.js";
export type { Weights } from "./weights/weights.js";
export { weightsLabel } from "./weights/weightsLabel.js";
export type { WeightsOf } from "./weights/weightsOf.js";
export { weightsText } from "./weights/weightsText.js";
export type { WeightOptions } from "./weights/weightTexts.js";
export { type Working, workingOf } from "./working.js";
