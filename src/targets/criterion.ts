import { fail, within } from "../error/index.js";
import { compare, type DecimalInput, exactText, multiply, sign, toRational } from "../number/index.js";
import { type QuantityText, readQuantity, unitOf } from "../quantity/index.js";

/** A value with its unit; without one it is in the indicator's unit. */
export type Amount = QuantityText;

/**
 * What the amounts of a criterion count: the level itself where left out, or what became of the same period a year before.
 *
 * - `growth` 增长…%: the rate, in %
 * - `increase` 增加, 提高…个百分点: the difference, in the indicator's unit; in 百分点 for a share
 * - `times` 增长到…倍: the ratio
 * - `doublings` 翻…番: how often it doubled, a whole number
 */
export type Basis = "growth" | "increase" | "times" | "doublings";

/** Whose figure is to be beaten: the mean of the class or of all areas, or a named area's. */
export type Reference = { readonly average: "class" | "all" } | { readonly area: string };

interface Compared {
  readonly of?: Basis;
}

/** A criterion that compares with amounts. */
export type AmountCriterion =
  | (Amount & Compared & { readonly kind: "atLeast" | "atMost" | "moreThan" | "lessThan" })
  | (Amount & Compared & { readonly kind: "about"; readonly tolerance: Amount })
  | (Compared & { readonly kind: "range" | "between"; readonly low: Amount; readonly high: Amount });

/**
 * 目标要求: what must hold of an indicator.
 *
 * - `atLeast` 不低于, 达到, …以上; `moreThan` 超过, 突破
 * - `atMost` 不超过, 控制在…以内; `lessThan` 低于
 * - `about` …左右: within a tolerance
 * - `range` 6–8项: met from its lower end; above its upper end still met
 * - `between` 适度区间: met inside alone
 * - `top` 居前三位: in the class, or among all areas
 * - `betterThan` 高于全市平均
 * - `coverage` 全覆盖: as many as another indicator counts in all
 */
export type Criterion =
  | AmountCriterion
  | { readonly kind: "top"; readonly places: number; readonly among: "class" | "all" }
  | { readonly kind: "betterThan"; readonly than: Reference; readonly by?: Amount }
  | { readonly kind: "coverage"; readonly total: string };

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
export function atLeast(value: DecimalInput): AmountCriterion {
  return Object.freeze({ kind: "atLeast", ...amount(value) });
}

/**
 * At most so much: 控制在5%以内.
 *
 * @throws KaoheError `quantity.unreadable`, `number.unreadable`
 * @example
 * atMost("5%")   //=> { kind: "atMost", value: "5", unit: "%" }
 */
export function atMost(value: DecimalInput): AmountCriterion {
  return Object.freeze({ kind: "atMost", ...amount(value) });
}

/**
 * More than so much, which itself is not enough: 超过5%, 突破550家.
 *
 * @throws KaoheError `quantity.unreadable`, `number.unreadable`
 * @example
 * moreThan("550家")   //=> { kind: "moreThan", value: "550", unit: "家" }
 */
export function moreThan(value: DecimalInput): AmountCriterion {
  return Object.freeze({ kind: "moreThan", ...amount(value) });
}

/**
 * Less than so much, which itself is too much: 低于5%.
 *
 * @throws KaoheError `quantity.unreadable`, `number.unreadable`
 * @example
 * lessThan("5%")   //=> { kind: "lessThan", value: "5", unit: "%" }
 */
export function lessThan(value: DecimalInput): AmountCriterion {
  return Object.freeze({ kind: "lessThan", ...amount(value) });
}

/**
 * So much, give or take a tolerance: 55%左右. The tolerance is stated, since the word does not say it.
 *
 * @param tolerance in the unit of the value where it has none; in 百分点 for a share
 * @throws KaoheError `target.tolerance` for one below zero or in another unit, `quantity.unreadable`, `number.unreadable`
 * @example
 * about("55%", "0.5")   //=> { kind: "about", value: "55", unit: "%", tolerance: { value: "0.5", unit: "%" } }
 */
export function about(value: DecimalInput, tolerance: DecimalInput): AmountCriterion {
  const middle = within("/value", () => amount(value));
  const stated = within("/tolerance", () => amount(tolerance));
  // A share is off by percentage points.
  const unit = stated.unit === "" || (stated.unit === "百分点" && middle.unit === "%") ? middle.unit : stated.unit;
  if (unit !== middle.unit || sign(toRational(stated.value)) < 0) {
    fail(
      "target.tolerance",
      { value: middle.value + middle.unit, tolerance: stated.value + stated.unit },
      "/tolerance",
    );
  }
  return Object.freeze({ kind: "about", ...middle, tolerance: { value: stated.value, unit } });
}

/**
 * From low to high: 6–8项. It is met from the lower end and attained against it; above the upper end it is still met.
 *
 * @throws KaoheError `target.range-reversed` where low is above high (in two units, when it is applied), `quantity.unreadable`, `number.unreadable`
 * @example
 * range(6, "8项")   //=> { kind: "range", low: { value: "6", unit: "项" }, high: { value: "8", unit: "项" } }
 */
export function range(low: DecimalInput, high: DecimalInput): AmountCriterion {
  return Object.freeze({ kind: "range", ...ends(low, high) });
}

/**
 * No less than low and no more than high, for indicators that should be moderate (适度指标): 40%–60%之间.
 *
 * @throws KaoheError `target.range-reversed` where low is above high (in two units, when it is applied), `quantity.unreadable`, `number.unreadable`
 * @example
 * between(40, "60%")   //=> { kind: "between", low: { value: "40", unit: "%" }, high: { value: "60", unit: "%" } }
 */
export function between(low: DecimalInput, high: DecimalInput): AmountCriterion {
  return Object.freeze({ kind: "between", ...ends(low, high) });
}

function ends(low: DecimalInput, high: DecimalInput): { readonly low: Amount; readonly high: Amount } {
  const [from, to] = [within("/low", () => amount(low)), within("/high", () => amount(high))];
  const lower = { value: from.value, unit: from.unit || to.unit };
  const upper = { value: to.value, unit: to.unit || from.unit };
  if (lower.unit === upper.unit && compare(toRational(lower.value), toRational(upper.value)) > 0) {
    fail("target.range-reversed", { low: lower.value + lower.unit, high: upper.value + upper.unit });
  }
  return { low: lower, high: upper };
}

/**
 * The criterion of the growth rate over the same period a year before: 增长50%以上, 增长超过10%; a fall is negative. Amounts without a
 * unit are in %.
 *
 * @example
 * growthOf(moreThan("10%"))   //=> { kind: "moreThan", value: "10", unit: "%", of: "growth" }
 */
export function growthOf(criterion: AmountCriterion): AmountCriterion {
  return counting("growth", criterion, ({ value, unit }) => ({ value, unit: unit || "%" }));
}

/**
 * Growth of at least so much over the same period a year before: 增长50%以上.
 *
 * @throws KaoheError `quantity.unreadable`, `number.unreadable`
 * @example
 * growthOfAtLeast("50%")   //=> { kind: "atLeast", value: "50", unit: "%", of: "growth" }
 */
export function growthOfAtLeast(rate: DecimalInput): AmountCriterion {
  return growthOf(atLeast(rate));
}

/**
 * The criterion of the difference from the same period a year before: 增加5家, 提高3个百分点.
 *
 * @example
 * increaseOf(atLeast("3百分点"))   //=> { kind: "atLeast", value: "3", unit: "百分点", of: "increase" }
 */
export function increaseOf(criterion: AmountCriterion): AmountCriterion {
  return counting("increase", criterion, ({ value, unit }) => ({ value, unit }));
}

/**
 * The criterion of the ratio to the same period a year before: 增长到2倍 is twice, 增长2倍 three times, 达到上年的120% 1.2 times.
 *
 * @throws KaoheError `unit.not-pure` for an amount in any unit but 倍, % or ‰, `unit.unknown`
 * @example
 * timesOf(atLeast("3倍"))     //=> { kind: "atLeast", value: "3", unit: "", of: "times" }
 * timesOf(atLeast("120%"))   //=> { kind: "atLeast", value: "1.2", unit: "", of: "times" }
 */
export function timesOf(criterion: AmountCriterion): AmountCriterion {
  return counting("times", criterion, ({ value, unit }) => {
    if (unit === "" || unit === "倍") return { value, unit: "" };
    const { ratio, factor } = unitOf(unit);
    if (ratio !== "share") fail("unit.not-pure", { operation: "timesOf", operand: value + unit, unit });
    return { value: exactText(multiply(toRational(value), factor)), unit: "" };
  });
}

/** The criterion of what became of the year before, each of its amounts read by `read`. */
function counting(of: Basis, criterion: AmountCriterion, read: (amount: Amount) => Amount): AmountCriterion {
  if ("low" in criterion) {
    return Object.freeze({ ...criterion, low: read(criterion.low), high: read(criterion.high), of });
  }
  return criterion.kind === "about"
    ? Object.freeze({ ...criterion, ...read(criterion), tolerance: read(criterion.tolerance), of })
    : Object.freeze({ ...criterion, ...read(criterion), of });
}

/**
 * 翻一番, 翻两番: at least doubled so many times over the same period a year before. Tested as x ÷ x₀ ≥ 2ⁿ, without a logarithm.
 *
 * @throws KaoheError `target.not-whole` for what is not a whole number from 1 to 50
 * @example
 * doublings(2)   //=> { kind: "atLeast", value: "2", unit: "番", of: "doublings" }
 */
export function doublings(times: number): AmountCriterion {
  return Object.freeze({ kind: "atLeast", value: String(whole(times, "doublings")), unit: "番", of: "doublings" });
}

/**
 * Among the first so many of the class, or of all areas: 居前三位. Those who share the last place are in.
 *
 * @throws KaoheError `target.not-whole` for what is not a whole number from 1 to 50
 * @example
 * top(3)   //=> { kind: "top", places: 3, among: "class" }
 */
export function top(places: number, among: "class" | "all" = "class"): Criterion {
  return Object.freeze({ kind: "top", places: whole(places, "top"), among });
}

/**
 * Better than a reference, in the indicator's direction: 高于全市平均; with `by`, better by at least so much.
 *
 * The mean is of the areas that take part and have a figure, each counted once. Where the city's own figure is meant (the share of the
 * sums, not the mean of the shares), name the area that bears it.
 *
 * @throws KaoheError `quantity.unreadable`, `number.unreadable`
 * @example
 * betterThan({ average: "class" }, "0.7百分点")   //=> { kind: "betterThan", than: { average: "class" }, by: { value: "0.7", unit: "百分点" } }
 */
export function betterThan(than: Reference, by?: DecimalInput): Criterion {
  return Object.freeze({ kind: "betterThan", than, ...(by !== undefined && { by: within("/by", () => amount(by)) }) });
}

/**
 * 全覆盖: the indicator counts as many as another one counts in all: townships with an envoy, and townships.
 *
 * @param total the indicator that counts all of them
 * @example
 * coverageOf("townships")   //=> { kind: "coverage", total: "townships" }
 */
export function coverageOf(total: string): Criterion {
  return Object.freeze({ kind: "coverage", total });
}

function whole(number: number, of: string): number {
  return Number.isInteger(number) && number >= 1 && number <= 50
    ? number
    : fail("target.not-whole", { criterion: of, number: String(number) });
}
