import type { FunctionCatalogue } from "../formula/index.js";
import { averageAnnualGrowth } from "./averageAnnualGrowth.js";
import { growthRate } from "./growthRate.js";
import { increment } from "./increment.js";
import { intensity } from "./intensity.js";
import { percentagePointChange } from "./percentagePointChange.js";
import { perHead } from "./perHead.js";
import { share } from "./share.js";
import { yearOnYear } from "./yearOnYear.js";

/** The catalogue of indicators, by the names under which formula text calls them, English or Chinese. */
export const INDICATORS: FunctionCatalogue = {
  averageAnnualGrowth: { operands: [3, 3], build: averageAnnualGrowth },
  年均增速: { operands: [3, 3], build: averageAnnualGrowth },
  growthRate: { operands: [2, 2], build: growthRate },
  增速: { operands: [2, 2], build: growthRate },
  increment: { operands: [1, 1], build: increment },
  增量: { operands: [1, 1], build: increment },
  intensity: { operands: [2, 2], build: intensity },
  强度: { operands: [2, 2], build: intensity },
  perHead: { operands: [2, 2], build: perHead },
  人均: { operands: [2, 2], build: perHead },
  percentagePointChange: { operands: [1, 1], build: percentagePointChange },
  提高百分点: { operands: [1, 1], build: percentagePointChange },
  share: { operands: [2, 2], build: share },
  比重: { operands: [2, 2], build: share },
  yearOnYear: { operands: [1, 1], build: yearOnYear },
  同比增速: { operands: [1, 1], build: yearOnYear },
};
