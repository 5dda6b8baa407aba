import { failAll, issue, pointer } from "../../error/index.js";
import { covarianceOf, divide, meanOf, multiply, rootOf, settled, sign, ZERO } from "../../number/index.js";
import { type ById, byId } from "./byId.js";
import type { IndicatorTable } from "./indicatorTable.js";
import { readTable, type TableOptions } from "./readTable.js";
import { sharesOf } from "./sharesOf.js";
import type { WeightsOf } from "./weightsOf.js";
import { irrationalWeights } from "./weightTexts.js";

/** Means are exact, irrational numbers are settled at 20 decimals. */
export interface VariationWorking {
  readonly areas: readonly string[];
  readonly mean: ById;
  /** σ of the population. */
  readonly deviation: ById;
  /** σ ÷ |mean| */
  readonly coefficient: ById;
  /** Before rounding. */
  readonly unrounded: ById;
}

/** 变异系数法. */
export type VariationWeights = WeightsOf<"variation", VariationWorking>;

/**
 * 变异系数法: indicators weigh by their coefficients of variation.
 *
 *     v = σ ÷ |mean|;   w = v ÷ Σv
 *
 * Units: any; a positive factor on an indicator changes nothing. σ is of the population; that of a sample gives the same weights.
 * 6 places unless stated.
 * Missing: an area without some figure is left out with a warning, or refused. An indicator without spread weighs 0, with a warning.
 * Lower is better: the direction does not matter.
 *
 * @throws KaoheError with all faults at once: `weights.none`, `weights.no-figure`, `weights.too-few-areas`, `weights.zero-mean`, `weights.undetermined`, `scheme.unknown-option`, `number.unreadable`, `formula.places`
 * @example
 * const table = { 专利: { values: { 甲: 1, 乙: 2, 丙: 3 } }, 项目: { values: { 甲: 3, 乙: 4, 丙: 5 } } };
 * variationWeights(table).weights   //=> { 专利: "0.666667", 项目: "0.333333" }
 */
export function variationWeights(table: IndicatorTable, options: TableOptions = {}): VariationWeights {
  const { areas, columns, warnings } = readTable(table, options);
  const ids = columns.map(({ id }) => id);
  const means = columns.map(({ values }) => meanOf(values));
  failAll(
    columns.flatMap(({ id, flat }, place) =>
      flat || sign(means[place] ?? ZERO) !== 0
        ? []
        : [issue("weights.zero-mean", { indicator: id }, pointer("table", id))],
    ),
  );
  const variances = columns.map(({ values }) => covarianceOf(values, values));
  const coefficients = columns.map(({ flat }, place) => {
    const mean = means[place] ?? ZERO;
    return flat ? ZERO : rootOf(divide(variances[place] ?? ZERO, multiply(mean, mean)));
  });
  const shares = sharesOf(coefficients, "/table");
  return {
    kind: "variation",
    weights: irrationalWeights(ids, shares, options),
    working: {
      areas,
      mean: byId(ids, means),
      deviation: byId(ids, variances.map(rootOf).map(settled)),
      coefficient: byId(ids, coefficients.map(settled)),
      unrounded: byId(ids, shares.map(settled)),
    },
    warnings,
  };
}
