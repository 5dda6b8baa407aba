import type { FormulaFunction, FunctionCatalogue } from "../formula/index.js";
import { accumulativeGrowth } from "./accumulativeGrowth.js";
import { annualised } from "./annualised.js";
import { averageAnnualGrowth } from "./averageAnnualGrowth.js";
import { chained } from "./chained.js";
import { chainedGrowth } from "./chainedGrowth.js";
import { contributionToGrowth } from "./contributionToGrowth.js";
import { deflated } from "./deflated.js";
import { deflatedGrowth } from "./deflatedGrowth.js";
import { differenceFromAverage } from "./differenceFromAverage.js";
import { elasticity } from "./elasticity.js";
import { growthRate } from "./growthRate.js";
import { increment } from "./increment.js";
import { intensity } from "./intensity.js";
import { locationQuotient } from "./locationQuotient.js";
import { percentagePointChange } from "./percentagePointChange.js";
import { perHead } from "./perHead.js";
import { periodRatio } from "./periodRatio.js";
import { pullOnGrowth } from "./pullOnGrowth.js";
import { share } from "./share.js";
import { technicalProgressContribution } from "./technicalProgressContribution.js";
import { twoYearAverageGrowth } from "./twoYearAverageGrowth.js";
import { yearOnYear } from "./yearOnYear.js";

// Formula text has no options: other cohorts are written out, x - mean(x over city).
const amongTheClass: FormulaFunction = { operands: [1, 1], build: (operand) => differenceFromAverage(operand) };

/** The catalogue of indicators, by the names under which formula text calls them, English or Chinese. */
export const INDICATORS: FunctionCatalogue = {
  accumulativeGrowth: { operands: [2, Infinity], build: accumulativeGrowth },
  累计法年均增速: { operands: [2, Infinity], build: accumulativeGrowth },
  annualised: { operands: [2, 2], build: annualised },
  年化: { operands: [2, 2], build: annualised },
  averageAnnualGrowth: { operands: [3, 3], build: averageAnnualGrowth },
  年均增速: { operands: [3, 3], build: averageAnnualGrowth },
  chained: { operands: [2, Infinity], build: chained },
  可比价推算: { operands: [2, Infinity], build: chained },
  chainedGrowth: { operands: [1, Infinity], build: chainedGrowth },
  定基增速: { operands: [1, Infinity], build: chainedGrowth },
  contributionToGrowth: { operands: [2, 4], build: contributionToGrowth },
  贡献率: { operands: [2, 4], build: contributionToGrowth },
  deflated: { operands: [2, 2], build: deflated },
  可比价: { operands: [2, 2], build: deflated },
  deflatedGrowth: { operands: [2, 3], build: deflatedGrowth },
  可比价增速: { operands: [2, 3], build: deflatedGrowth },
  differenceFromAverage: amongTheClass,
  与同类平均之差: amongTheClass,
  elasticity: { operands: [2, 2], build: elasticity },
  弹性系数: { operands: [2, 2], build: elasticity },
  growthRate: { operands: [2, 2], build: growthRate },
  增速: { operands: [2, 2], build: growthRate },
  increment: { operands: [1, 1], build: increment },
  增量: { operands: [1, 1], build: increment },
  intensity: { operands: [2, 2], build: intensity },
  强度: { operands: [2, 2], build: intensity },
  locationQuotient: { operands: [2, 4], build: locationQuotient },
  区位商: { operands: [2, 4], build: locationQuotient },
  perHead: { operands: [2, 2], build: perHead },
  人均: { operands: [2, 2], build: perHead },
  percentagePointChange: { operands: [1, 1], build: percentagePointChange },
  提高百分点: { operands: [1, 1], build: percentagePointChange },
  periodRatio: { operands: [1, 2], build: periodRatio },
  发展速度: { operands: [1, 2], build: periodRatio },
  pullOnGrowth: { operands: [2, 4], build: pullOnGrowth },
  拉动百分点: { operands: [2, 4], build: pullOnGrowth },
  share: { operands: [2, 2], build: share },
  比重: { operands: [2, 2], build: share },
  technicalProgressContribution: { operands: [4, 5], build: technicalProgressContribution },
  科技进步贡献率: { operands: [4, 5], build: technicalProgressContribution },
  twoYearAverageGrowth: { operands: [1, 2], build: twoYearAverageGrowth },
  两年平均增速: { operands: [1, 2], build: twoYearAverageGrowth },
  yearOnYear: { operands: [1, 1], build: yearOnYear },
  同比增速: { operands: [1, 1], build: yearOnYear },
};
