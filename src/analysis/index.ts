export {
  type AreaDifference,
  type AssessmentDifferences,
  assessmentDifferences,
  type BeforeAfter,
  type ItemChange,
  type OutcomeChange,
} from "./assessmentDifferences.js";
export { type AreaDominance, type Dominance, dominance, type Reversal, type ReversedArea } from "./dominance.js";
export type { NeighbourSwap, RankRange } from "./drawnRanks.js";
export { type Aim, type Goal, type GoalSeek, goalSeek, type MovedFigure, type Standing } from "./goalSeek.js";
export { type LostItem, type LostPoints, lostPoints } from "./lostPoints.js";
export {
  type WeightDrawOptions,
  type WeightDraws,
  weightDraws,
} from "./weightDraws.js";
export { type NamedArea, type NamedItem, type WeightSwap, weightSwaps, weightSwapsText } from "./weightSwaps.js";
export { type Changes, type WhatIf, whatIf } from "./whatIf.js";
