import { add, multiply, type Rational, rational, subtract } from "../../number/index.js";
import { daysBetween } from "../../period/index.js";

/** From where to where a figure is to come, and when. Days are ISO texts; the first and the last one count. */
export interface Stretch {
  readonly base: Rational;
  readonly required: Rational;
  readonly start: string;
  readonly end: string;
}

/**
 * 序时进度: what is due by the end of a day at an even pace, in calendar days.
 *
 *     base + (required − base) × days gone ÷ days in all
 *
 * The one place where supervision makes a figure of time.
 */
export function evenTime({ base, required, start, end }: Stretch, day: string): Rational {
  const days = daysBetween(start, end) + 1;
  const gone = daysBetween(start, day) + 1;
  if (gone >= days) return required;
  return add(base, multiply(subtract(required, base), rational(Math.max(0, gone), days)));
}
