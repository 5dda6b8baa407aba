import type { Locale } from "../error/index.js";
import { type Outcome, outcomeOf, type ShowOptions, toDecimal, toText } from "../interpret/index.js";
import { divide, readDecimal, sign, subtract, toNumber } from "../number/index.js";
import type { ReportNumber } from "./model.js";

/** An outcome as a report has it. */
export function shown(outcome: Outcome, locale: Locale, options: ShowOptions = {}): ReportNumber {
  return {
    text: toText(outcome, locale, options),
    exact: outcome.kind === "value" ? outcome.exact : null,
    reason: outcome.kind === "missing" ? outcome.reason : null,
  };
}

/**
 * What was lost of full points. A row must add up as it is printed, so what is shown is the difference of what is shown.
 *
 * @param stated decimals of what was earned; as many as are shown where the scheme states none
 */
export function lostOf(full: Outcome, earned: Outcome, locale: Locale, stated: number | undefined): ReportNumber {
  if (full.kind === "missing") return shown(full, locale);
  if (earned.kind === "missing") return shown(earned, locale);
  // Each is taken with the decimals that it is printed with, and the difference with as many as both need.
  const [ofFull, ofEarned] = [decimalsOf(full, locale), stated ?? decimalsOf(earned, locale)];
  const places = Math.max(ofFull, ofEarned);
  const minus = (a: string, b: string): Outcome => {
    const [whole, part] = [readDecimal(a), readDecimal(b)];
    return whole === undefined || part === undefined
      ? { kind: "missing", reason: "unreadable" }
      : outcomeOf(subtract(whole, part), "");
  };
  const asShown = minus(toDecimal(full, ofFull) ?? "", toDecimal(earned, ofEarned) ?? "");
  return { ...shown(minus(full.exact, earned.exact), locale), text: shown(asShown, locale, { places }).text };
}

function decimalsOf(points: Outcome, locale: Locale): number {
  return toText(points, locale).split(".")[1]?.length ?? 0;
}

/** Earned ÷ full, to draw it. */
export function shareOf(full: Outcome, earned: Outcome): number | null {
  if (full.kind === "missing" || earned.kind === "missing") return null;
  const [whole, part] = [readDecimal(full.exact), readDecimal(earned.exact)];
  return whole === undefined || part === undefined || sign(whole) <= 0 ? null : toNumber(divide(part, whole));
}
