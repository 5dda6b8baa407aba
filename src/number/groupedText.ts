import type { Locale } from "../error/index.js";

const TAGS: Readonly<Record<Locale, string>> = { zh: "zh-CN", en: "en-US" };
/** Intl shows no more decimals than these. */
const MOST_PLACES = 100;

// Making one costs more than thousands of uses.
const formats = /* @__PURE__ */ new Map<string, Intl.NumberFormat>();

function formatFor(locale: Locale, places: number): Intl.NumberFormat {
  const key = `${locale} ${places}`;
  const found = formats.get(key);
  if (found !== undefined) return found;
  const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
  const made = new Intl.NumberFormat(TAGS[locale], { ...digits, useGrouping: true });
  formats.set(key, made);
  return made;
}

/** Whether a text is a plain decimal, which Intl takes as it is: a number would lose digits beyond 2⁵³. */
function isPlain(text: string): text is `${number}` {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}

/**
 * A plain decimal with its digits in groups as a language has them; all digits stay. What is no plain decimal (`"53/61"`) stays as it is.
 *
 * @example
 * groupedText("12345678901234567890.50", "zh")   //=> "12,345,678,901,234,567,890.50"
 */
export function groupedText(decimal: string, locale: Locale): string {
  const places = decimal.split(".")[1]?.length ?? 0;
  return isPlain(decimal) && places <= MOST_PLACES ? formatFor(locale, places).format(decimal) : decimal;
}
