import { fail, within } from "../error/index.js";
import { compare, type DecimalInput, exactText, toRational } from "../number/index.js";
import { type QuantityText, readQuantity } from "../quantity/index.js";

/** A value with its unit; without one it is in the indicator's unit. */
export type Amount = QuantityText;

/**
 * 目标要求: what must hold of an indicator.
 *
 * - `atLeast` 不低于, 达到, …以上
 * - `atMost` 不超过, 控制在…以内
 * - `range` 6–8项: met from its lower end; above its upper end still met
 * - `growth` 增长50%以上: at least so much above the same period a year before
 */
export type Criterion =
  | ({ readonly kind: "atLeast" } & Amount)
  | ({ readonly kind: "atMost" } & Amount)
  | { readonly kind: "range"; readonly low: Amount; readonly high: Amount }
  | ({ readonly kind: "growth" } & Amount);

function amount(input: DecimalInput): Amount {
  const { value, unit } = typeof input === "string" ? readQuantity(input) : { value: input, unit: "" };
  return { value: exactText(toRational(value)), unit };
}

/**
 * At least so much: 达到2.0%, 不少于4次.
 *
 * @throws KaoheError `quantity.unreadable`, `number.unreadable`
 * @example
 * atLeast("2.0%")   //=> { kind: "atLeast", value: "2", unit: "%" }
 */
export function atLeast(value: DecimalInput): Criterion {
  return Object.freeze({ kind: "atLeast", ...amount(value) });
}

/**
 * At most so much: 控制在5%以内.
 *
 * @throws KaoheError `quantity.unreadable`, `number.unreadable`
 * @example
 * atMost("5%")   //=> { kind: "atMost", value: "5", unit: "%" }
 */
export function atMost(value: DecimalInput): Criterion {
  return Object.freeze({ kind: "atMost", ...amount(value) });
}

/**
 * From low to high: 6–8项. It is met from the lower end and attained against it; above the upper end it is still met.
 *
 * @throws KaoheError `target.range-reversed` where low is above high, `quantity.unreadable`, `number.unreadable`
 * @example
 * range(6, "8项")   //=> { kind: "range", low: { value: "6", unit: "项" }, high: { value: "8", unit: "项" } }
 */
export function range(low: DecimalInput, high: DecimalInput): Criterion {
  const [from, to] = [within("/low", () => amount(low)), within("/high", () => amount(high))];
  const lower = { value: from.value, unit: from.unit || to.unit };
  if (lower.unit === to.unit && compare(toRational(lower.value), toRational(to.value)) > 0) {
    fail("target.range-reversed", { low: lower.value + lower.unit, high: to.value + to.unit });
  }
  return Object.freeze({ kind: "range", low: lower, high: to });
}

/**
 * Growth of at least so much over the same period a year before: 增长50%以上.
 *
 * @throws KaoheError `quantity.unreadable`, `number.unreadable`
 * @example
 * growthOfAtLeast("50%")   //=> { kind: "growth", value: "50", unit: "%" }
 */
export function growthOfAtLeast(rate: DecimalInput): Criterion {
  return Object.freeze({ kind: "growth", ...amount(rate) });
}
