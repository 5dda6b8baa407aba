export { attainment, attainmentOptions } from "./attainment.js";
export { type Band, bands, bandsOptions } from "./bands.js";
export { milestones, milestonesOptions, type ScoredMilestone } from "./milestones.js";
export { minMax, minMaxOptions } from "./minMax.js";
export { type PointsInput, points } from "./points.js";
export { rankLinear, rankLinearOptions } from "./rankLinear.js";
export type { Rule, RuleInput, RuleOptions } from "./rule.js";
export { RULES, type RuleReader, type RuleReaders, ruleReader } from "./rules.js";
