import { collecting, failAll, type Issue, issue, pointer, within } from "../../error/index.js";
import {
  compare,
  type DecimalInput,
  divide,
  exactText,
  multiply,
  positiveDecimal,
  type Rational,
  rational,
  sum,
  ZERO,
} from "../../number/index.js";
import { type ById, byId } from "./byId.js";
import { checkIds } from "./checkIds.js";
import { readShares } from "./readShares.js";
import type { WeightsOf } from "./weightsOf.js";
import { exactWeights, type WeightOptions } from "./weightTexts.js";

/** What each expert gave, of which budget, and the mean. */
export interface ExpertWorking {
  readonly budget: string;
  readonly experts: Readonly<Record<string, ById>>;
  readonly mean: ById;
}

/** 专家打分均值. */
export type ExpertWeights = WeightsOf<"experts", ExpertWorking>;

export interface ExpertOptions extends WeightOptions {
  /** What each expert shares out; 100 when left out. */
  readonly budget?: DecimalInput;
}

type Stated = Readonly<Record<string, DecimalInput>>;

/**
 * 专家打分均值 (预算分配法): each expert shares out the same budget among the indicators; the mean shares are the weights.
 *
 *     w = mean of what the experts gave ÷ budget
 *
 * Units: points of the budget, at least 0. Exact.
 * Missing: every expert states every indicator, 0 where nothing is given.
 *
 * @param options.budget 100 when left out
 * @throws KaoheError with all faults at once: `weights.none`, `weights.not-stated`, `weights.negative`, `weights.budget`, `number.not-positive`, `number.unreadable`, `formula.places`
 * @source OECD, Handbook on Constructing Composite Indicators (2008): budget allocation process
 * @example
 * expertWeights({ 甲: { 投入: 40, 产出: 60 }, 乙: { 投入: 35, 产出: 65 } }).weights   //=> { 投入: "0.375", 产出: "0.625" }
 */
export function expertWeights(experts: Readonly<Record<string, Stated>>, options: ExpertOptions = {}): ExpertWeights {
  const budget = within("/options", () => positiveDecimal(options.budget ?? 100, "budget"));
  const names = Object.keys(experts);
  const ids = [...new Set(Object.values(experts).flatMap((stated) => Object.keys(stated)))];
  checkIds(ids, "experts");
  const given = readExperts(experts, ids, budget);
  const share = rational(1, names.length);
  const mean = ids.map((_, place) => multiply(sum(given.map((row) => row[place] ?? ZERO)), share));
  const shares = mean.map((each) => divide(each, budget));
  return {
    kind: "experts",
    weights: exactWeights(ids, shares, options),
    working: {
      budget: exactText(budget),
      experts: Object.fromEntries(names.map((name, place) => [name, byId(ids, given[place] ?? [])])),
      mean: byId(ids, mean),
    },
    warnings: [],
  };
}

/** What each expert gave, in the order of the ids. */
function readExperts(
  experts: Readonly<Record<string, Stated>>,
  ids: readonly string[],
  budget: Rational,
): readonly (readonly Rational[])[] {
  const issues: Issue[] = [];
  const given = Object.entries(experts).map(([expert, stated]) => {
    const path = pointer("experts", expert);
    const row = collecting(issues, path, () => readShares(stated, ids, ""));
    if (row === undefined) return [];
    const all = sum(row);
    if (compare(all, budget) !== 0) {
      issues.push(issue("weights.budget", { expert, sum: exactText(all), budget: exactText(budget) }, path));
    }
    return row;
  });
  failAll(issues);
  return given;
}
