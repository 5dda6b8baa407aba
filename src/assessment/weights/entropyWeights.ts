import { checkWord, failAll, issue, pointer } from "../../error/index.js";
import {
  add,
  type DecimalInput,
  divide,
  exactText,
  multiply,
  naturalLogarithm,
  negate,
  ONE,
  type Rational,
  rational,
  reduced,
  settled,
  sign,
  subtract,
  sum,
  ZERO,
} from "../../number/index.js";
import { type ById, byId } from "./byId.js";
import type { IndicatorTable } from "./indicatorTable.js";
import { readShares } from "./readShares.js";
import { type Figures, readTable, type TableOptions, type WholeTable } from "./readTable.js";
import { sharesOf } from "./sharesOf.js";
import type { WeightsOf } from "./weightsOf.js";
import { irrationalWeights } from "./weightTexts.js";

/** How figures of different units are made alike: by their range, or as shares of their sum. */
export type Normalisation = "minMax" | "shares";

/** Irrational numbers are settled at 20 decimals. */
export interface EntropyWorking {
  readonly normalisation: Normalisation;
  readonly shift: string;
  readonly areas: readonly string[];
  /** p, by indicator and area: what an area's normalised figure is of their sum. */
  readonly proportions: Readonly<Record<string, ById>>;
  /** e */
  readonly entropy: ById;
  /** 1 − e */
  readonly divergence: ById;
  /** Before rounding. */
  readonly unrounded: ById;
}

/** 熵权法. */
export type EntropyWeights = WeightsOf<"entropy", EntropyWorking>;

export interface EntropyOptions extends TableOptions {
  /** `minMax` when left out. */
  readonly normalisation?: Normalisation;
  /** Added to every normalised figure (some documents keep zeros off by 0.0001); 0 when left out. */
  readonly shift?: DecimalInput;
}

/**
 * 熵权法: the more an indicator tells areas apart, the more it weighs.
 *
 *     z = (x − min) ÷ (max − min), or x ÷ Σx;   p = (z + shift) ÷ Σ(z + shift)
 *     e = −Σ p·ln p ÷ ln n, where 0·ln 0 = 0;   w = (1 − e) ÷ Σ(1 − e)
 *
 * Units: any; a positive factor on an indicator changes nothing. 6 places unless stated.
 * Missing: an area without some figure is left out with a warning, or refused. An indicator without spread weighs 0, with a warning.
 * Lower is better: `minMax` takes (max − x) ÷ (max − min); `shares` takes the figures as they are.
 *
 * @param options.normalisation `minMax` when left out; `shares` wants figures of at least 0
 * @param options.shift 0 when left out
 * @throws KaoheError with all faults at once: `weights.none`, `weights.no-figure`, `weights.too-few-areas`, `weights.negative-figure`, `weights.negative`, `weights.undetermined`, `scheme.unknown-option`, `number.unreadable`, `formula.places`
 * @source 综合评价的熵权法: e = −(1 ÷ ln n) Σ p·ln p
 * @example
 * const table = { 专利: { values: { 甲: 1, 乙: 2, 丙: 4 } }, 项目: { values: { 甲: 3, 乙: 3, 丙: 4 } } };
 * entropyWeights(table).weights   //=> { 专利: "0.32802", 项目: "0.67198" }
 */
export function entropyWeights(table: IndicatorTable, options: EntropyOptions = {}): EntropyWeights {
  const { normalisation = "minMax" } = options;
  checkWord("normalisation", normalisation, ["minMax", "shares"], "/options/normalisation");
  const [shift = ZERO] = readShares({ shift: options.shift ?? 0 }, ["shift"], "/options");
  const { areas, columns, warnings } = readTable(table, options);
  if (normalisation === "shares") refuseNegative({ areas, columns });
  const ids = columns.map(({ id }) => id);
  const proportions = columns.map((column) => proportionsOf(column, normalisation, shift));
  const entropies = columns.map(({ flat }, place) => (flat ? ONE : entropyOf(proportions[place] ?? [])));
  // In the fiftieth digit a logarithm may carry an entropy above 1.
  const divergences = entropies.map((entropy) => (sign(subtract(ONE, entropy)) > 0 ? subtract(ONE, entropy) : ZERO));
  const shares = sharesOf(divergences, "/table");
  return {
    kind: "entropy",
    weights: irrationalWeights(ids, shares, options),
    working: {
      normalisation,
      shift: exactText(shift),
      areas,
      proportions: Object.fromEntries(ids.map((id, place) => [id, byId(areas, proportions[place] ?? [])])),
      entropy: byId(ids, entropies.map(settled)),
      divergence: byId(ids, divergences.map(settled)),
      unrounded: byId(ids, shares.map(settled)),
    },
    warnings,
  };
}

/** Equal shares where all figures are alike, which have no range and may sum to 0. */
function proportionsOf(column: Figures, normalisation: Normalisation, shift: Rational): readonly Rational[] {
  const { values, flat } = column;
  if (flat) return values.map(() => rational(1, values.length));
  const normalised = normalisation === "minMax" ? scaledByRange(column) : sharesOf(values, "/table");
  return sharesOf(
    normalised.map((value) => add(value, shift)),
    "/table",
  );
}

function scaledByRange({ values, least, most, direction }: Figures): readonly Rational[] {
  const range = subtract(most, least);
  return values.map((value) => divide(direction === "lower" ? subtract(most, value) : subtract(value, least), range));
}

function entropyOf(proportions: readonly Rational[]): Rational {
  // ln 0 is not there, and 0·ln 0 counts as 0.
  const terms = proportions.map((p) => multiply(p, naturalLogarithm(p) ?? ZERO));
  return reduced(divide(negate(sum(terms)), naturalLogarithm(rational(proportions.length)) ?? ONE));
}

function refuseNegative({ areas, columns }: Pick<WholeTable, "areas" | "columns">): void {
  failAll(
    columns.flatMap(({ id, values }) =>
      values.flatMap((value, place) => {
        if (sign(value) >= 0) return [];
        const area = areas[place] ?? "";
        const facts = { area, indicator: id, value: exactText(value) };
        return [issue("weights.negative-figure", facts, pointer("table", id, "values", area))];
      }),
    ),
  );
}
