export type { AppliedScheme } from "./change/assessedYear.js";
export { CHANGE_CAUSES, type ChangeCause, changeCauseLabel } from "./change/changeCause.js";
export {
  type AreaContributions,
  type ChangeContributions,
  type ChangeParts,
  type ContributionsOf,
  changeContributions,
  type MissingItem,
} from "./change/changeContributions.js";
export { changeContributionsText } from "./change/changeContributionsText.js";
export {
  type AreaDifference,
  type AssessmentDifferences,
  assessmentDifferences,
  type BeforeAfter,
  type ItemChange,
  type OutcomeChange,
} from "./comparison/assessmentDifferences.js";
export { assessmentDifferencesText } from "./comparison/assessmentDifferencesText.js";
export {
  type AreaDominance,
  type Dominance,
  dominance,
  type Reversal,
  type ReversedArea,
} from "./comparison/dominance.js";
export { dominanceText } from "./comparison/dominanceText.js";
export {
  type ClassItemStatistics,
  type ItemCorrelation,
  type ItemStatistic,
  type ItemStatistics,
  type ItemStatisticsOptions,
  itemStatistics,
} from "./comparison/itemStatistics.js";
export { itemStatisticsText } from "./comparison/itemStatisticsText.js";
export { type RankAgreement, type RankingAgreement, type RankMove, rankAgreement } from "./comparison/rankAgreement.js";
export { rankAgreementText } from "./comparison/rankAgreementText.js";
export type {
  EstimatedFrom,
  FigureEstimate,
  FigureEstimates,
  ForecastMethod,
  NotEstimated,
} from "./forecast/figureEstimates.js";
export {
  type AreaForecast,
  type ForecastStanding,
  type YearEndForecast,
  type YearEndForecastOptions,
  yearEndForecast,
} from "./forecast/yearEndForecast.js";
export { yearEndForecastText } from "./forecast/yearEndForecastText.js";
export type { Aim, Placed, SoughtAim } from "./gains/aim.js";
export { type CheapestGains, cheapestGains, type Gain, type GainItem, type GainsGoal } from "./gains/cheapestGains.js";
export { cheapestGainsText } from "./gains/cheapestGainsText.js";
export { type CheapestMix, cheapestMix, type MixGoal, type MixPart } from "./gains/cheapestMix.js";
export { cheapestMixText } from "./gains/cheapestMixText.js";
export type { Unreached } from "./gains/fewestSteps.js";
export { type Goal, type GoalSeek, goalSeek, type Sought } from "./gains/goalSeek.js";
export { goalSeekText } from "./gains/goalSeekText.js";
export type { MovedFigure } from "./gains/move.js";
export type { PricedStep } from "./gains/pricedMoves.js";
export type { Called, Standing } from "./gains/trials.js";
export { type LostItem, type LostPoints, lostPoints } from "./lostPoints.js";
export { lostPointsText } from "./lostPointsText.js";
export {
  type AreaLeftOut,
  type ItemLeftOut,
  type LeaveOut,
  type LeaveOutOptions,
  leaveOut,
  type RankReversal,
  type RankWithout,
} from "./sensitivity/leaveOut.js";
export { leaveOutText } from "./sensitivity/leaveOutText.js";
export type { ChoiceOption, SchemeChoice } from "./sensitivity/schemeChoices.js";
export {
  type AreaSensitivity,
  type ChoiceEffect,
  type GradeRuns,
  type Sensitivity,
  type SensitivityIndices,
  type SensitivityOptions,
  sensitivity,
} from "./sensitivity/sensitivity.js";
export { sensitivityText } from "./sensitivity/sensitivityText.js";
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
export type { DrawnGrades, GradeShare } from "./weights/drawnGrades.js";
export type { NeighbourSwap, RankRange } from "./weights/drawnRanks.js";
export { type WeightDrawOptions, type WeightDraws, weightDraws, weightDrawsText } from "./weights/weightDraws.js";
export {
  type NamedArea,
  type NamedItem,
  type WeightSwap,
  weightSwaps,
  weightSwapsText,
} from "./weights/weightSwaps.js";
export { type Changes, type WhatIf, whatIf } from "./whatIf.js";
