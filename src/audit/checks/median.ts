import { absolute, add, compare, divide, type Rational, rational, subtract, ZERO } from "../../number/index.js";

/** The middle value, or the mean of the two in the middle; 0 of none. */
export function median(values: readonly Rational[]): Rational {
  const sorted = [...values].sort(compare);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? ZERO : divide(add(low, high), rational(2));
}

/** The median of how far the values lie from the middle (绝对中位差). */
export function medianDeviation(values: readonly Rational[], middle: Rational): Rational {
  return median(values.map((value) => absolute(subtract(value, middle))));
}
