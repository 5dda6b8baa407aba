import { type Cell, isMissing, type Reason, reasonLabel } from "../data/index.js";
import { fail, type Locale, labelText } from "../error/index.js";
import { decimalText, divide, exactText, groupedText, type Rational, readDecimal } from "../number/index.js";
import { unitOf } from "../quantity/index.js";
import { scaledUnit } from "./scaledUnit.js";
import type { ShowOptions } from "./showOptions.js";

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
 * The outcome as people read it: the number with its unit, or the reason in words. It is rounded once, in the unit shown.
 *
 * @throws KaoheError `unit.unknown`
 * @example
 * toText(value(growthRate(114, 61)), "zh", { unit: "%", places: 1 })   //=> "86.9%"
 * toText(value(growthRate(114, 0)), "en")   //=> "zero base"
 * toText({ kind: "value", exact: "779850000", unit: "万元" }, "zh", { grouped: true })   //=> "77,985万元"
 * toText({ kind: "value", exact: "779850000", unit: "万元" }, "zh", { scaled: true, places: 2 })   //=> "7.80亿元"
 * toText({ kind: "value", exact: "779850000", unit: "万元" }, "en", { scaled: true })   //=> "779.85 million 元"
 */
export function toText(outcome: Outcome, locale: Locale, options: ShowOptions = {}): string {
  if (outcome.kind === "missing") return labelText(reasonLabel(outcome.reason), locale);
  const { mode, units, grouped = false, scaled = false } = options;
  const symbol = options.unit ?? outcome.unit;
  const exact = exactValue(outcome.exact);
  const scale = scaled ? scaledUnit(exact, symbol, locale, options) : undefined;
  const { factor, unit } = scale ?? { factor: unitOf(symbol, units).factor, unit: symbol };
  const inUnit = divide(exact, factor);
  const places = placesIn(unit, options);
  const whole = exactText(inUnit);
  const short = !whole.includes("/") && (whole.split(".")[1]?.length ?? 0) <= MOST_EXACT_PLACES;
  const shown = places === undefined && short ? whole : decimalText(inUnit, places ?? 2, mode);
  return withUnit(grouped ? groupedText(shown, locale) : shown, unit, locale);
}

/** The decimals that the options state for a unit. */
function placesIn(unit: string, { places }: ShowOptions): number | undefined {
  if (typeof places !== "object") return places;
  return Object.hasOwn(places, unit) ? places[unit] : undefined;
}

/** A number and its unit: close together in Chinese, apart in English unless the unit is a sign. */
export function withUnit(number: string, unit: string, locale: Locale): string {
  if (unit === "百分点" || unit === "个百分点")
    return locale === "zh" ? `${number}个百分点` : `${number} percentage points`;
  return locale === "zh" || unit === "" || unit === "%" || unit === "‰" ? number + unit : `${number} ${unit}`;
}
