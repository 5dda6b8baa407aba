export { amountUnit, changeUnit } from "./amountUnit.js";
export { type ConsistencyOptions, checkConsistency } from "./consistency/checkConsistency.js";
export { boundsOf, type Claim } from "./consistency/claim.js";
export type { ClaimRelation } from "./consistency/claimRelation.js";
export { claimsOf, type TextClaims } from "./consistency/claimsOf.js";
export { type Finding, type FindingKind, findingLabel, findingText } from "./consistency/finding.js";
export {
  type Amount,
  type AmountCriterion,
  about,
  atLeast,
  atMost,
  type Basis,
  betterThan,
  between,
  type Criterion,
  coverageOf,
  doublings,
  growthOf,
  growthOfAtLeast,
  increaseOf,
  lessThan,
  moreThan,
  type Reference,
  range,
  timesOf,
  top,
} from "./criterion.js";
export { reaches } from "./criterionCase.js";
export { criterionKey } from "./criterionKey.js";
export { criterionText } from "./criterionText.js";
export { allocate } from "./decomposition/allocate.js";
export type { Allocated, AllocatedPart, Allocation, AllocationCause } from "./decomposition/allocation.js";
export type { AllocateOptions, WeightedPart } from "./decomposition/allocationRequest.js";
export { allocationText } from "./decomposition/allocationText.js";
export { byBase } from "./decomposition/byBase.js";
export { byContribution } from "./decomposition/byContribution.js";
export { byHeadroom } from "./decomposition/byHeadroom.js";
export { type ByPart, byWeights } from "./decomposition/byWeights.js";
export { equalShares } from "./decomposition/equalShares.js";
export { type GatheredPart, type Gathering, gather, gatheringText } from "./decomposition/gather.js";
export { type Infeasible, infeasibleText } from "./decomposition/infeasible.js";
export { checkTree, type TargetNode, type TreeFinding } from "./decomposition/targetTree.js";
export { treeFindingText } from "./decomposition/treeFindingText.js";
export { filledIn } from "./filledIn.js";
export { isRate } from "./isRate.js";
export {
  checkMilestones,
  followMilestones,
  type Milestone,
  type ReachedOn,
  type StageResult,
  type StageVerdict,
  stageReached,
  stageVerdictLabel,
} from "./milestone.js";
export { backLoaded } from "./path/backLoaded.js";
export { equalIncrements } from "./path/equalIncrements.js";
export { equalRates } from "./path/equalRates.js";
export { followPath, type PathResult } from "./path/followPath.js";
export { frontLoaded } from "./path/frontLoaded.js";
export { givenPath } from "./path/givenPath.js";
export type { Path, PathPoint, PathStep } from "./path/path.js";
export { type Rephasing, rephased } from "./path/rephased.js";
export { weightedPath } from "./path/weightedPath.js";
export { wholeSteps } from "./path/wholeSteps.js";
export { type CriterionChoices, criterionOf } from "./phrase/criterionOf.js";
export { doubtLabel } from "./phrase/doubtLabel.js";
export { type ObservedAs, observationOf } from "./phrase/observationOf.js";
export { type ReadOptions, readStatements } from "./phrase/readStatements.js";
export { readTargets } from "./phrase/readTargets.js";
export type {
  Comparator,
  Doubt,
  DoubtReason,
  Statement,
  StatementBase,
  StatementKind,
  StatementOf,
  TextSpan,
} from "./phrase/statement.js";
export { statementText } from "./phrase/statementText.js";
export type { CourseInput } from "./progress/course.js";
export { type Elapsed, elapsed } from "./progress/elapsed.js";
export type { Figure } from "./progress/figure.js";
export { methodLabel, type ProgressMethod } from "./progress/method.js";
export { type Progress, type ProgressInput, type ProgressVerdict, progress } from "./progress/progress.js";
export { progressLabel, progressText } from "./progress/progressText.js";
export type { YearTarget } from "./progress/yearTarget.js";
export { attainmentOf, isPlain, type Standing, standing } from "./standing.js";
export { SUPERVISION_STATUSES, type SupervisionStatus, supervisionLabel } from "./supervision/status.js";
export type { NeededPace, PlannedTarget, SupervisionEntry, SupervisionItem } from "./supervision/supervisedItem.js";
export {
  type SupervisedUnit,
  type SupervisionList,
  type SupervisionOptions,
  supervision,
} from "./supervision/supervision.js";
export {
  type SupervisionChange,
  type SupervisionChanges,
  supervisionChanges,
} from "./supervision/supervisionChanges.js";
export { supervisionChangesText } from "./supervision/supervisionChangesText.js";
export { supervisionText } from "./supervision/supervisionText.js";
export { STRENGTHS, type Strength, strengthLabel, type Target } from "./target.js";
export { targetParameters } from "./targetParameters.js";
export { type Verdict, verdictLabel, verdictOf } from "./verdict.js";
