import { allOrNothing, allOrNothingOptions } from "./allOrNothing.js";
import { attainment, attainmentOptions } from "./attainment.js";
import { bands, bandsOptions } from "./bands.js";
import { countedAwards, countedAwardsOptions } from "./countedAwards.js";
import { efficacy, efficacyOptions } from "./efficacy.js";
import { enterpriseEfficacy, enterpriseEfficacyOptions } from "./enterpriseEfficacy.js";
import { levelAndChangeOptions, readLevelAndChange } from "./levelAndChange.js";
import { milestones, milestonesOptions } from "./milestones.js";
import { minMax, minMaxOptions } from "./minMax.js";
import { percentileRank, percentileRankOptions } from "./percentileRank.js";
import { progressiveBands, progressiveBandsOptions } from "./progressiveBands.js";
import { rankLinear, rankLinearOptions } from "./rankLinear.js";
import { rankStep, rankStepOptions } from "./rankStep.js";
import { ratioToBest, ratioToBestOptions } from "./ratioToBest.js";
import { ratioToReference, ratioToReferenceOptions } from "./ratioToReference.js";
import { type RuleReaders, ruleReader } from "./ruleReader.js";
import { standardScore, standardScoreOptions } from "./standardScore.js";
import { standardValue, standardValueOptions } from "./standardValue.js";
import { stepsAroundBase, stepsAroundBaseOptions } from "./stepsAroundBase.js";
import { readThresholdThenCompete, thresholdThenCompeteOptions } from "./thresholdThenCompete.js";

/** All rules of the door. */
export const RULES: RuleReaders = {
  allOrNothing: /* @__PURE__ */ ruleReader(allOrNothingOptions, allOrNothing),
  attainment: /* @__PURE__ */ ruleReader(attainmentOptions, attainment),
  bands: /* @__PURE__ */ ruleReader(bandsOptions, ({ bands: table }) => bands(table)),
  countedAwards: /* @__PURE__ */ ruleReader(countedAwardsOptions, countedAwards),
  efficacy: /* @__PURE__ */ ruleReader(efficacyOptions, efficacy),
  enterpriseEfficacy: /* @__PURE__ */ ruleReader(enterpriseEfficacyOptions, enterpriseEfficacy),
  levelAndChange: /* @__PURE__ */ ruleReader(levelAndChangeOptions, readLevelAndChange),
  milestones: /* @__PURE__ */ ruleReader(milestonesOptions, milestones),
  minMax: /* @__PURE__ */ ruleReader(minMaxOptions, minMax),
  percentileRank: /* @__PURE__ */ ruleReader(percentileRankOptions, percentileRank),
  progressiveBands: /* @__PURE__ */ ruleReader(progressiveBandsOptions, progressiveBands),
  rankLinear: /* @__PURE__ */ ruleReader(rankLinearOptions, rankLinear),
  rankStep: /* @__PURE__ */ ruleReader(rankStepOptions, rankStep),
  ratioToBest: /* @__PURE__ */ ruleReader(ratioToBestOptions, ratioToBest),
  ratioToReference: /* @__PURE__ */ ruleReader(ratioToReferenceOptions, ratioToReference),
  standardScore: /* @__PURE__ */ ruleReader(standardScoreOptions, standardScore),
  standardValue: /* @__PURE__ */ ruleReader(standardValueOptions, standardValue),
  stepsAroundBase: /* @__PURE__ */ ruleReader(stepsAroundBaseOptions, stepsAroundBase),
  thresholdThenCompete: /* @__PURE__ */ ruleReader(thresholdThenCompeteOptions, readThresholdThenCompete),
};
