export { type AssessmentInput, assess } from "./assess.js";
export { defineScheme } from "./defineScheme.js";
export type {
  BlockDefinition,
  Decimals,
  EntryDefinition,
  GradeDefinition,
  IndicatorDefinition,
  ItemDefinition,
  MissingPolicy,
  RoundingDefinition,
  SchemeDefinition,
  VetoDefinition,
} from "./definition.js";
export { deriveScheme } from "./deriveScheme.js";
export { differencesText } from "./differencesText.js";
export type { ParameterDefinition, ParameterRow } from "./parameterDefinition.js";
export { parseScheme } from "./parseScheme.js";
export type {
  Adjustment,
  AreaResult,
  Assessment,
  AssessmentData,
  GradeResult,
  ItemResult,
  LeftOut,
  RankingEntry,
  TargetResult,
} from "./result.js";
export type { Block, Item, Points, Scheme, SchemeEntry } from "./scheme.js";
export { type SchemeChanges, schemeChangesSchema } from "./schemeChanges.js";
export { type SchemeDifference, schemeDifferences } from "./schemeDifferences.js";
export { schemeJsonSchema } from "./schemeJsonSchema.js";
export { type SchemeJson, schemeSchema } from "./schemeSchema.js";
export { schemeToJson } from "./schemeToJson.js";
export { versionFor } from "./versionFor.js";
export type { VetoFact } from "./vetoFact.js";
