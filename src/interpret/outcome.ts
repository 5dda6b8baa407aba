import { type Cell, isMissing, type Reason, reasonLabel } from "../data/index.js";
import { fail, type Locale, labelText } from "../error/index.js";
import { decimalText, divide, exactText, type Rational, type RoundingMode, readDecimal } from "../number/index.js";
import { type UserUnits, unitOf } from "../quantity/index.js";

/**
 * What a formula gives for an area: a value in base units as exact text (`"0.02"`, `"53/61"`) with the unit in which people see
 * it, or the reason why there is none.
 */
export type Outcome =
  | { readonly kind: "value"; readonly exact: string; readonly unit: string }
  | { readonly kind: "missing"; readonly reason: Reason };

export function outcomeOf(cell: Cell, unit: string): Outcome {
  return isMissing(cell) ? { kind: "missing", reason: cell.reason } : { kind: "value", exact: exactText(cell), unit };
}

/** How a value is shown; the outcome's own unit where none is given. */
export interface ShowOptions {
  readonly unit?: string;
  /** Decimals in the unit, all of them shown. When left out: the exact decimal if it has at most 6, else rounded to 2. */
  readonly places?: number;
  readonly mode?: RoundingMode;
  readonly units?: UserUnits;
}

const MOST_EXACT_PLACES = 6;

function exactValue(exact: string): Rational {
  return readDecimal(exact) ?? fail("number.unreadable", { text: exact });
}

/**
 * The value as decimal text in its unit, rounded once; undefined where it is missing.
 *
 * @param places decimals shown, in the unit
 * @throws KaoheError `unit.unknown`
 * @example
 * toDecimal(value(growthRate(114, 61)), 4)   //=> "0.8689"
 * toDecimal(value(growthRate(114, 0)), 4)   //=> undefined
 */
export function toDecimal(
  outcome: Outcome,
  places: number,
  options: Omit<ShowOptions, "places"> = {},
): string | undefined {
  if (outcome.kind === "missing") return undefined;
  const { factor } = unitOf(options.unit ?? outcome.unit, options.units);
  return decimalText(divide(exactValue(outcome.exact), factor), places, options.mode);
}

/**
 * The outcome as people read it: the number with its unit, or the reason in words.
 *
 * @throws KaoheError `unit.unknown`
 * @example
 * toText(value(growthRate(114, 61)), "zh", { unit: "%", places: 1 })   //=> "86.9%"
 * toText(value(growthRate(114, 0)), "en")   //=> "zero base"
 */
export function toText(outcome: Outcome, locale: Locale, options: ShowOptions = {}): string {
  if (outcome.kind === "missing") return labelText(reasonLabel(outcome.reason), locale);
  const unit = options.unit ?? outcome.unit;
  const exact = exactText(divide(exactValue(outcome.exact), unitOf(unit, options.units).factor));
  const short = !exact.includes("/") && (exact.split(".")[1]?.length ?? 0) <= MOST_EXACT_PLACES;
  const shown = options.places === undefined && short ? exact : toDecimal(outcome, options.places ?? 2, options);
  return withUnit(shown ?? "", unit, locale);
}

/** A number and its unit: close together in Chinese, apart in English unless the unit is a sign. */
export function withUnit(number: string, unit: string, locale: Locale): string {
  if (unit === "百分点" || unit === "个百分点")
    return locale === "zh" ? `${number}个百分点` : `${number} percentage points`;
  return locale === "zh" || unit === "" || unit === "%" || unit === "‰" ? number + unit : `${number} ${unit}`;
}
