import type { Locale } from "../error/index.js";
import { withUnit } from "../interpret/index.js";
import { decimalText, exactText, toRational } from "../number/index.js";

const MOST_EXACT_PLACES = 6;

/** An exact text as people read it in its unit: as it is where it is short, rounded to 2 places otherwise. */
export function shownAmount(exact: string, unit: string, locale: Locale): string {
  const value = toRational(exact);
  const text = exactText(value);
  const short = !text.includes("/") && (text.split(".")[1]?.length ?? 0) <= MOST_EXACT_PLACES;
  return withUnit(short ? text : decimalText(value, 2), unit, locale);
}
