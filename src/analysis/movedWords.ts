import { type Locale, labelText } from "../error/index.js";
import { type Outcome, toText, withUnit } from "../interpret/index.js";
import {
  absolute,
  exactText,
  type Rational,
  rational,
  readDecimal,
  roundToStep,
  sign,
  subtract,
  ZERO,
} from "../number/index.js";
import { amountOf, points } from "./amount.js";
import type { MovedFigure } from "./gains/move.js";

/** Exact text in a unit as people read it. */
export function figureText(exact: string, unit: string, locale: Locale): string {
  return withUnit(withMinus(toText({ kind: "value", exact, unit: "" }, locale)), unit, locale);
}

/** What points are rounded to in a text. */
export const HUNDREDTH = /* @__PURE__ */ rational(1, 100);

/** Points to hundredths, without zeros at the end; the reason where there are none. */
export function pointsText(outcome: Outcome, locale: Locale): string {
  const amount = amountOf(outcome);
  return withMinus(toText(amount === undefined ? outcome : points(roundToStep(amount, HUNDREDTH, "half-up")), locale));
}

/** An outcome as people read it, with a minus sign in place of a hyphen. */
export function shownText(outcome: Outcome, locale: Locale, places?: { readonly places: number }): string {
  return withMinus(toText(outcome, locale, places));
}

function withMinus(number: string): string {
  return number.replace(/^-/, "−");
}

/** The same with its sign: `+0.8`, `−1.2`; undefined for what comes to nothing, or is missing. */
export function signedText(outcome: Outcome, locale: Locale): string | undefined {
  const amount = amountOf(outcome);
  if (amount === undefined) return undefined;
  const size = pointsText(points(absolute(amount)), locale);
  return size === "0" ? undefined : `${sign(amount) < 0 ? "−" : "+"}${size}`;
}

/** A number of points that is not 0; a whole sentence names what they are. */
export function amountText(amount: Rational, locale: Locale): string {
  const text = pointsText(points(amount), locale);
  return text === "0" ? (locale === "zh" ? "不足0.01" : "under 0.01") : text;
}

/** What lies between two exact texts. */
export function between(from: string, to: string): Rational {
  return subtract(readDecimal(to) ?? ZERO, readDecimal(from) ?? ZERO);
}

/** `发明专利授权量由144件增加3件到147件` */
export function movedText(figure: MovedFigure, locale: Locale): string {
  return `${labelText(figure.label, locale)}${locale === "zh" ? "" : " "}${stretchText(figure, locale)}`;
}

/** `由144件增加3件到147件` */
export function stretchText({ unit, from, to }: MovedFigure, locale: Locale): string {
  const change = between(from, to);
  const by = figureText(exactText(absolute(change)), unit, locale);
  const [start, end] = [figureText(from, unit, locale), figureText(to, unit, locale)];
  const falls = sign(change) < 0;
  return locale === "zh"
    ? `由${start}${falls ? "减少" : "增加"}${by}到${end}`
    : `${falls ? "down" : "up"} ${by} from ${start} to ${end}`;
}

/** `第3名` */
export function rankName(rank: number | null, locale: Locale): string {
  if (locale === "zh") return rank === null ? "无名次" : `第${rank}名`;
  return rank === null ? "no rank" : `rank ${rank}`;
}

/** `由第3名升为第2名` */
export function rankText(before: number | null, after: number | null, locale: Locale): string {
  const name = (rank: number | null): string => rankName(rank, locale);
  if (before === after)
    return locale === "zh" ? `仍${after === null ? "" : "为"}${name(after)}` : `still ${name(after)}`;
  if (locale === "en") return `from ${name(before)} to ${name(after)}`;
  const verb = before === null || after === null ? "变" : after < before ? "升" : "降";
  return `由${name(before)}${verb}为${name(after)}`;
}

/** `总分78.4 → 79.2` */
export function fromTo(what: string, before: Outcome, after: Outcome, locale: Locale): string {
  const zh = locale === "zh";
  const shown = [pointsText(before, locale), pointsText(after, locale)] as const;
  // What two decimals do not tell apart is shown as it is.
  const [first, second] = shown[0] === shown[1] ? [toText(before, locale), toText(after, locale)] : shown;
  if (first === second) return zh ? `${what}仍为${second}` : `${what} still ${second}`;
  return `${what}${zh ? "" : " "}${first} → ${second}`;
}

/** `(+0.8)`; "" where there is no change, or none is known. */
export function changeText(change: Outcome, locale: Locale): string {
  const signed = signedText(change, locale);
  if (signed === undefined) return "";
  return locale === "zh" ? `(${signed})` : ` (${signed})`;
}
