export type { Aim, Placed, SoughtAim } from "./aim.js";
export type { AppliedScheme } from "./assessedYear.js";
export {
  type AreaDifference,
  type AssessmentDifferences,
  assessmentDifferences,
  type BeforeAfter,
  type ItemChange,
  type OutcomeChange,
} from "./assessmentDifferences.js";
export { assessmentDifferencesText } from "./assessmentDifferencesText.js";
export { CHANGE_CAUSES, type ChangeCause, changeCauseLabel } from "./changeCause.js";
export {
  type AreaContributions,
  type ChangeContributions,
  type ChangeParts,
  type ContributionsOf,
  changeContributions,
} from "./changeContributions.js";
export { changeContributionsText } from "./changeContributionsText.js";
export {
  type Called,
  type CheapestGains,
  cheapestGains,
  type Gain,
  type GainItem,
  type GainsGoal,
} from "./cheapestGains.js";
export { cheapestGainsText } from "./cheapestGainsText.js";
export { type CheapestMix, cheapestMix, type MixGoal, type MixPart } from "./cheapestMix.js";
export { cheapestMixText } from "./cheapestMixText.js";
export { type AreaDominance, type Dominance, dominance, type Reversal, type ReversedArea } from "./dominance.js";
export { dominanceText } from "./dominanceText.js";
export type { DrawnGrades, GradeShare } from "./drawnGrades.js";
export type { NeighbourSwap, RankRange } from "./drawnRanks.js";
export type {
  EstimatedFrom,
  FigureEstimate,
  FigureEstimates,
  ForecastMethod,
  NotEstimated,
} from "./figureEstimates.js";
export { type Goal, type GoalSeek, goalSeek, type Sought } from "./goalSeek.js";
export { goalSeekText } from "./goalSeekText.js";
export {
  type ClassItemStatistics,
  type ItemCorrelation,
  type ItemStatistic,
  type ItemStatistics,
  type ItemStatisticsOptions,
  itemStatistics,
} from "./itemStatistics.js";
export { itemStatisticsText } from "./itemStatisticsText.js";
export {
  type AreaLeftOut,
  type ItemLeftOut,
  type LeaveOut,
  type LeaveOutOptions,
  leaveOut,
  type RankReversal,
  type RankWithout,
} from "./leaveOut.js";
export { leaveOutText } from "./leaveOutText.js";
export { type LostItem, type LostPoints, lostPoints } from "./lostPoints.js";
export { lostPointsText } from "./lostPointsText.js";
export type { MovedFigure } from "./move.js";
export type { PricedStep } from "./pricedMoves.js";
export { type RankAgreement, type RankingAgreement, type RankMove, rankAgreement } from "./rankAgreement.js";
export { rankAgreementText } from "./rankAgreementText.js";
export type { ChoiceOption, SchemeChoice } from "./schemeChoices.js";
export {
  type AreaSensitivity,
  type ChoiceEffect,
  type GradeRuns,
  type Sensitivity,
  type SensitivityIndices,
  type SensitivityOptions,
  sensitivity,
} from "./sensitivity.js";
export { sensitivityText } from "./sensitivityText.js";
export {
  type FigureOf,
  type NeededFigure,
  type NeededFrom,
  type NeededMarks,
  type StillNeeded,
  stillNeeded,
  type WaitingItem,
} from "./stillNeeded.js";
export { stillNeededText } from "./stillNeededText.js";
export type { Standing } from "./trials.js";
export { type WeightDrawOptions, type WeightDraws, weightDraws, weightDrawsText } from "./weightDraws.js";
export { type NamedArea, type NamedItem, type WeightSwap, weightSwaps, weightSwapsText } from "./weightSwaps.js";
export { type Changes, type WhatIf, whatIf } from "./whatIf.js";
export {
  type AreaForecast,
  type ForecastStanding,
  type YearEndForecast,
  type YearEndForecastOptions,
  yearEndForecast,
} from "./yearEndForecast.js";
export { yearEndForecastText } from "./yearEndForecastText.js";
