import type { Scheme } from "../../assessment/index.js";
import { type Locale, labelText } from "../../error/index.js";
import { type Outcome, toText } from "../../interpret/index.js";
import { decimalText, divide, exactText, type Rational, sign, toNumber, toRational } from "../../number/index.js";
import { periodLabel, readPeriod } from "../../period/index.js";
import { unitOf } from "../../quantity/index.js";

const MOST_PLACES = 6;
const USUAL_PLACES = 2;
const SMALLEST_PLACES = 12;

/** The exact value of an outcome in base units; undefined where it is missing. */
export function exactOf(outcome: Outcome): Rational | undefined {
  return outcome.kind === "missing" ? undefined : toRational(outcome.exact);
}

/** The outcome as a pure number of a unit. */
export function inUnit(outcome: Outcome, unit: string): Outcome {
  if (outcome.kind === "missing") return outcome;
  return { kind: "value", exact: exactText(divide(toRational(outcome.exact), unitOf(unit).factor)), unit: "" };
}

/** Where a mark is drawn: the outcome's value in a unit as a float; null where it is missing. */
export function drawn(outcome: Outcome, unit = ""): number | null {
  const exact = exactOf(inUnit(outcome, unit));
  return exact === undefined ? null : toNumber(exact);
}

/** Decimals of totals as the scheme rounds them; where it does not, as many as show all of these, two where one is no short decimal. */
export function totalPlaces({ rounding }: Pick<Scheme, "rounding">, totals: readonly Outcome[]): number {
  const { total = { places: USUAL_PLACES } } = rounding;
  if (total !== "none") return total.places;
  return totals.reduce((most, outcome) => {
    if (outcome.kind === "missing") return most;
    const places = outcome.exact.split(".")[1]?.length ?? 0;
    return Math.max(most, outcome.exact.includes("/") || places > MOST_PLACES ? USUAL_PLACES : places);
  }, 0);
}

/** Decimals of points, as the scheme rounds them. */
export function pointPlaces({ rounding }: Pick<Scheme, "rounding">): number {
  return rounding.items?.places ?? USUAL_PLACES;
}

/** Points as they are published, or why there are none. */
export function pointsText(outcome: Outcome, places: number, locale: Locale): string {
  return toText(outcome, locale, { places });
}

/** An exact difference of points with its sign, a true minus; a small one with as many places as show that it is not 0. */
export function signedText(points: Rational, places: number): string {
  const text = decimalText(points, places);
  if (/^-?[0.]+$/.test(text) && sign(points) !== 0 && places < SMALLEST_PLACES) return signedText(points, places + 1);
  return text.startsWith("-") ? `−${text.slice(1)}` : `+${text}`;
}

export function periodName(period: string, locale: Locale): string {
  return periodLabel(readPeriod(period), locale);
}

/** 2017年 before a Chinese title, 2017 after an English one. */
export function titled(zh: string, en: string, period: string, locale: Locale): string {
  const shown = periodName(period, locale);
  return labelText({ zh: `${shown}${zh}`, en: `${en}, ${shown}` }, locale);
}
