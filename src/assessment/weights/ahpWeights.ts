import { checkWord } from "../../error/index.js";
import {
  add,
  compare,
  type DecimalInput,
  divide,
  exactText,
  multiply,
  type Rational,
  rational,
  reduced,
  scaled,
  settled,
  subtract,
  sum,
  toRational,
  ZERO,
} from "../../number/index.js";
import { type ById, byId } from "./byId.js";
import { checkIds } from "./checkIds.js";
import { principalEigenvector } from "./principalEigenvector.js";
import { randomIndex } from "./randomIndex.js";
import { readComparisons } from "./readComparisons.js";
import type { WeightWarning } from "./warning.js";
import type { WeightsOf } from "./weightsOf.js";
import { exactWeights, irrationalWeights, type WeightOptions } from "./weightTexts.js";

/** How weights come from comparisons: 和积法 (column means) or 特征向量法 (eigenvector). */
export type AhpMethod = "columnMean" | "eigenvector";

/** Numbers are exact, or settled at 20 decimals where they come from an eigenvector. */
export interface AhpWorking {
  readonly method: AhpMethod;
  /** The order of rows and columns, which the keys of the weights do not keep where ids are whole numbers. */
  readonly ids: readonly string[];
  /** The comparisons, row by row. */
  readonly matrix: readonly (readonly string[])[];
  /** Before rounding. */
  readonly unrounded: ById;
  /** (A·w) ÷ w of each row, whose mean is the eigenvalue. */
  readonly quotients: ById;
  readonly eigenvalue: string;
  /** CI */
  readonly consistencyIndex: string;
  /** RI; null beyond 15 indicators. */
  readonly randomIndex: string | null;
  /** CR; null where there is no random index. */
  readonly consistencyRatio: string | null;
}

/** 层次分析法. */
export type AhpWeights = WeightsOf<"ahp", AhpWorking>;

export interface AhpOptions extends WeightOptions {
  /** `columnMean` when left out. */
  readonly method?: AhpMethod;
}

const LARGEST_RATIO = /* @__PURE__ */ scaled(1, -1);

/**
 * 层次分析法 (AHP): weights from comparisons of two indicators at a time.
 *
 *     columnMean 和积法         w = mean over the columns of a ÷ Σ of its column
 *     eigenvector 特征向量法     A·w = λ·w for the largest λ
 *     λ = mean of (A·w) ÷ w;   CI = (λ − n) ÷ (n − 1);   CR = CI ÷ RI, consistent below 0.1
 *
 * Units: pure numbers above 0, 1 to 9 and their reciprocals on Saaty's scale; write `"1/3"`, not 0.333. Column means are exact, and so
 * are weights of comparisons that agree with each other; others have 6 places unless stated.
 *
 * @param matrix how many times more the row counts than the column, in the order of the ids
 * @throws KaoheError with all faults at once: `weights.none`, `scheme.id-twice`, `scheme.unknown-option`, `weights.matrix-size`, `weights.not-reciprocal`, `number.not-positive`, `number.unreadable`, `formula.places`
 * @source T. L. Saaty, The Analytic Hierarchy Process (1980)
 * @example
 * const { weights, working } = ahpWeights(["投入", "产出", "环境"], [[1, 2, 4], ["1/2", 1, 2], ["1/4", "1/2", 1]]);
 * weights   //=> { 投入: "4/7", 产出: "2/7", 环境: "1/7" }
 * working.consistencyRatio   //=> "0"
 */
export function ahpWeights(
  ids: readonly string[],
  matrix: readonly (readonly DecimalInput[])[],
  options: AhpOptions = {},
): AhpWeights {
  const { method = "columnMean" } = options;
  checkIds(ids, "ids");
  checkWord("method", method, ["columnMean", "eigenvector"], "/options/method");
  const comparisons = readComparisons(ids, matrix);
  const means = columnMeans(comparisons);
  const order = rational(ids.length);
  // Comparisons that agree with each other give one vector by either method, and it is exact.
  const exact = method === "columnMean" || compare(mean(quotientsOf(comparisons, means)), order) === 0;
  const shares = exact ? means : principalEigenvector(comparisons);
  const known = exact ? reduced : settled;
  const quotients = quotientsOf(comparisons, shares);
  const eigenvalue = mean(quotients);
  const index = ids.length === 1 ? ZERO : divide(subtract(eigenvalue, order), subtract(order, rational(1)));
  const random = randomIndex(ids.length);
  const ratio = random === undefined ? undefined : ids.length < 3 ? ZERO : known(divide(index, toRational(random)));
  return {
    kind: "ahp",
    weights: (exact ? exactWeights : irrationalWeights)(ids, shares, options),
    working: {
      method,
      ids: [...ids],
      matrix: comparisons.map((row) => row.map(exactText)),
      unrounded: byId(ids, shares.map(known)),
      quotients: byId(ids, quotients.map(known)),
      eigenvalue: exactText(known(eigenvalue)),
      consistencyIndex: exactText(known(index)),
      randomIndex: random ?? null,
      consistencyRatio: ratio === undefined ? null : exactText(ratio),
    },
    warnings: warningsOf(ids.length, ratio),
  };
}

function columnMeans(matrix: readonly (readonly Rational[])[]): readonly Rational[] {
  const sums = matrix.map((_, column) => sum(matrix.map((row) => row[column] ?? ZERO)));
  return matrix.map((row) => reduced(mean(row.map((value, column) => divide(value, sums[column] ?? rational(1))))));
}

/** (A·w) ÷ w */
function quotientsOf(matrix: readonly (readonly Rational[])[], weights: readonly Rational[]): readonly Rational[] {
  return matrix.map((row, place) => {
    const product = row.map((value, column) => multiply(value, weights[column] ?? ZERO)).reduce(add, ZERO);
    return reduced(divide(product, weights[place] ?? rational(1)));
  });
}

function mean(values: readonly Rational[]): Rational {
  return divide(sum(values), rational(values.length));
}

function warningsOf(count: number, ratio: Rational | undefined): readonly WeightWarning[] {
  if (ratio === undefined) return [{ kind: "no-random-index", indicators: count }];
  return compare(ratio, LARGEST_RATIO) < 0 ? [] : [{ kind: "inconsistent", ratio: exactText(ratio) }];
}
