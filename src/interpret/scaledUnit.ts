import type { Locale } from "../error/index.js";
import { absolute, compare, divide, multiply, type Rational, rational } from "../number/index.js";
import { unitOf, unscaledUnit } from "../quantity/index.js";
import type { ShowOptions } from "./showOptions.js";

/** A scale in which people read large numbers: up to where it goes, how much one of it is, and its word. */
interface Scale {
  readonly below: number;
  readonly times: number;
  readonly word: string;
}

const SCALES: Readonly<Record<Locale, readonly Scale[]>> = {
  zh: [
    { below: 1e4, times: 1, word: "" },
    { below: 1e8, times: 1e4, word: "万" },
    { below: 1e12, times: 1e8, word: "亿" },
    { below: Number.POSITIVE_INFINITY, times: 1e12, word: "万亿" },
  ],
  en: [
    { below: 1e6, times: 1, word: "" },
    { below: 1e9, times: 1e6, word: "million" },
    { below: 1e12, times: 1e9, word: "billion" },
    { below: Number.POSITIVE_INFINITY, times: 1e12, word: "trillion" },
  ],
};

/** How a value is seen in scales: as so many of `factor`, in a unit that follows the number. */
export interface ScaledUnit {
  readonly factor: Rational;
  /** What stands behind the number: 亿元; "billion 元". */
  readonly unit: string;
}

/**
 * The scale in which people read a value: 万, 亿, 万亿 in Chinese; million, billion, trillion in English, below which digits are
 * grouped. The largest in which it is at least one, after rounding to the places shown: 99,999,999 is not 10000.00万.
 *
 * Undefined for what has no scales: pure numbers, shares, quotients.
 */
export function scaledUnit(
  value: Rational,
  symbol: string,
  locale: Locale,
  { units = {}, places: stated }: Pick<ShowOptions, "units" | "places">,
): ScaledUnit | undefined {
  const base = unscaledUnit(symbol, units);
  if (base === undefined) return undefined;
  const places = typeof stated === "number" ? stated : (stated?.[base] ?? 2);
  const one = unitOf(base, units).factor;
  const size = absolute(divide(value, one));
  // Half of the last place shown, in the scale below.
  const reached = ({ below, times }: Scale): boolean =>
    below !== Number.POSITIVE_INFINITY &&
    compare(size, rational(BigInt(below) * 2n * 10n ** BigInt(places) - BigInt(times), 2n * 10n ** BigInt(places))) >=
      0;
  const scales = SCALES[locale];
  const scale = scales.findLast((_, index) => index > 0 && scales.slice(0, index).every(reached)) ?? scales[0];
  if (scale === undefined || scale.word === "") return { factor: one, unit: base };
  return {
    factor: multiply(one, rational(scale.times)),
    unit: locale === "zh" ? scale.word + base : `${scale.word} ${base}`,
  };
}
