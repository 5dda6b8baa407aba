export { type Amount, atLeast, atMost, type Criterion, growthOfAtLeast, range } from "./criterion.js";
export { criterionText } from "./criterionText.js";
export {
  equalIncrements,
  equalRates,
  followPath,
  givenPath,
  type Path,
  type PathPoint,
  type PathResult,
  type PathStep,
} from "./path.js";
export { type Standing, standing, targetParameter } from "./standing.js";
export { STRENGTHS, type Strength, strengthLabel, type Target } from "./target.js";
export { type Verdict, verdictLabel, verdictOf } from "./verdict.js";
