import { add, exactText, subtract, toRational } from "../number/index.js";
import type { Amount, AmountCriterion } from "./criterion.js";
import { filledIn } from "./filledIn.js";

/** The ends between which a figure must lie (左右, 之间), or undefined where a criterion asks for one side alone. */
export function bandOf(criterion: AmountCriterion): { readonly low: Amount; readonly high: Amount } | undefined {
  if (criterion.kind === "between") return { low: criterion.low, high: criterion.high };
  if (criterion.kind !== "about") return undefined;
  const { value, unit, tolerance } = criterion;
  // A blank has no ends.
  if (filledIn(value) === undefined) return { low: { value, unit }, high: { value, unit } };
  const [middle, off] = [toRational(value), toRational(tolerance.value)];
  return {
    low: { value: exactText(subtract(middle, off)), unit },
    high: { value: exactText(add(middle, off)), unit },
  };
}
