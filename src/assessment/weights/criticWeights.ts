import {
  correlationOf,
  covarianceOf,
  divide,
  multiply,
  negate,
  ONE,
  type Rational,
  rootOf,
  settled,
  subtract,
  sum,
  ZERO,
} from "../../number/index.js";
import { type ById, byId } from "./byId.js";
import type { IndicatorTable } from "./indicatorTable.js";
import { type Figures, readTable, type TableOptions } from "./readTable.js";
import { sharesOf } from "./sharesOf.js";
import type { WeightsOf } from "./weightsOf.js";
import { irrationalWeights } from "./weightTexts.js";

/** Irrational numbers are settled at 20 decimals. */
export interface CriticWorking {
  readonly areas: readonly string[];
  /** σ of the population, after min–max. */
  readonly deviation: ById;
  /** r by pair of indicators, after min–max; none with an indicator without spread. */
  readonly correlation: Readonly<Record<string, ById>>;
  /** Σ(1 − r) over the other indicators. */
  readonly conflict: ById;
  /** C = σ·Σ(1 − r) */
  readonly information: ById;
  /** Before rounding. */
  readonly unrounded: ById;
}

/** CRITIC 法. */
export type CriticWeights = WeightsOf<"critic", CriticWorking>;

/**
 * CRITIC 法: an indicator weighs by its spread, and by how little the others say the same.
 *
 *     z = (x − min) ÷ (max − min);   C = σ(z) · Σ(1 − r) over the other indicators;   w = C ÷ ΣC
 *
 * Units: any; a positive factor on an indicator changes nothing, nor does an addend. σ is of the population; that of a sample gives
 * the same weights. 6 places unless stated.
 * Missing: an area without some figure is left out with a warning, or refused. An indicator without spread weighs 0, with a warning.
 * Lower is better: z = (max − x) ÷ (max − min), which turns the sign of r.
 *
 * @throws KaoheError with all faults at once: `weights.none`, `weights.no-figure`, `weights.too-few-areas`, `weights.undetermined` (also where all indicators rise and fall as one), `scheme.unknown-option`, `number.unreadable`, `formula.places`
 * @source D. Diakoulaki, G. Mavrotas, L. Papayannakis: Determining objective weights in multiple criteria problems: the CRITIC method (1995)
 * @example
 * const table = { 专利: { values: { 甲: 1, 乙: 2, 丙: 3 } }, 项目: { values: { 甲: 4, 乙: 3, 丙: 5 } }, 人才: { values: { 甲: 2, 乙: 4, 丙: 6 } } };
 * criticWeights(table).weights   //=> { 专利: "0.25", 项目: "0.5", 人才: "0.25" }
 */
export function criticWeights(table: IndicatorTable, options: TableOptions = {}): CriticWeights {
  const { areas, columns, warnings } = readTable(table, options);
  const ids = columns.map(({ id }) => id);
  const spread = columns.filter(({ flat }) => !flat);
  const deviations = columns.map(deviationOf);
  const correlations = columns.map((column) =>
    column.flat ? [] : spread.map((other) => (other === column ? ONE : correlationBetween(column, other))),
  );
  const conflicts = correlations.map((row) => sum(row.map((r) => subtract(ONE, r))));
  const information = deviations.map((deviation, place) => multiply(deviation, conflicts[place] ?? ZERO));
  const shares = sharesOf(information, "/table");
  const others = spread.map(({ id }) => id);
  return {
    kind: "critic",
    weights: irrationalWeights(ids, shares, options),
    working: {
      areas,
      deviation: byId(ids, deviations.map(settled)),
      correlation: Object.fromEntries(
        columns.map(({ id, flat }, place) => [id, flat ? {} : byId(others, (correlations[place] ?? []).map(settled))]),
      ),
      conflict: byId(ids, conflicts.map(settled)),
      information: byId(ids, information.map(settled)),
      unrounded: byId(ids, shares.map(settled)),
    },
    warnings,
  };
}

/** After min–max; taken from the figures themselves, whose denominators are short. */
function deviationOf({ values, least, most, flat }: Figures): Rational {
  const range = subtract(most, least);
  return flat ? ZERO : rootOf(divide(covarianceOf(values, values), multiply(range, range)));
}

function correlationBetween(a: Figures, b: Figures): Rational {
  const r = correlationOf(
    covarianceOf(a.values, b.values),
    covarianceOf(a.values, a.values),
    covarianceOf(b.values, b.values),
  );
  return a.direction === b.direction ? r : negate(r);
}
