export { allOrNothing, allOrNothingOptions } from "./allOrNothing.js";
export type { AroundBase } from "./aroundBase.js";
export {
  type AttainmentOptions,
  attainment,
  attainment,
  attainment,
  attainmentOptions,
  attainmentOptions,
  attainmentOptions,
} from "./attainment.js";
export type { Band } from "./band.js";
export { type Band, bands, bands, bandsOptions, bandsOptions } from "./bands.js";
export { type ClassFigures, type ClassPointsInput, classPoints } from "./classPoints.js";
export { type CountedAwards, countedAwards, countedAwardsOptions } from "./countedAwards.js";
export { type EfficacyOptions, efficacy, efficacyOptions } from "./efficacy.js";
export { type EfficacyStandards, enterpriseEfficacy, enterpriseEfficacyOptions } from "./enterpriseEfficacy.js";
export { figureOptions, type ReadFigure, type RuleFigure, readFigure } from "./figure.js";
export { knownParameter } from "./knownParameter.js";
export { type LevelAndChangeOptions, levelAndChange, levelAndChangeOptions } from "./levelAndChange.js";
export { milestones, milestonesOptions, type ScoredMilestone } from "./milestones.js";
export { type MinMaxOptions, minMax, minMax, minMaxOptions, minMaxOptions } from "./minMax.js";
export { percentileRank, percentileRankOptions } from "./percentileRank.js";
export { type PointsInput, points } from "./points.js";
export { type ProgressiveBands, progressiveBands, progressiveBandsOptions } from "./progressiveBands.js";
export { rankLinear, rankLinearOptions } from "./rankLinear.js";
export { rankStep, rankStepOptions } from "./rankStep.js";
export { ratioToBest, ratioToBestOptions } from "./ratioToBest.js";
export { ratioToReference, ratioToReferenceOptions } from "./ratioToReference.js";
export { readRule } from "./readRule.js";
export { type ReadReference, type RuleReference, readReference } from "./reference.js";
export type { Rule, RuleInput, RuleOptions } from "./rule.js";
export { type RuleJson, type RuleReader, type RuleReaders, ruleJson, ruleReader } from "./ruleReader.js";
export { RULES } from "./rules.js";
export { shapeIssues } from "./shapeIssues.js";
export { standardScore, standardScoreOptions } from "./standardScore.js";
export { standardValue, standardValueOptions } from "./standardValue.js";
export { type StepsAroundBase, stepsAroundBase, stepsAroundBaseOptions } from "./stepsAroundBase.js";
export { type ThresholdOptions, thresholdThenCompete, thresholdThenCompeteOptions } from "./thresholdThenCompete.js";
