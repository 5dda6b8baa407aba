import { constant, type Direction, type Formula } from "../../formula/index.js";
import type { Amount, AmountCriterion, Basis } from "../criterion.js";
import type { Figure, Figures } from "./figure.js";

/**
 * What the year's end asks for: an amount that is to be reached, or a criterion. A range is followed towards its lower end, 左右 towards
 * its value, a strict one (超过) as if it were not strict. Whether it is met in the end is a verdict's question.
 */
export type YearTarget = Figure | AmountCriterion;

/** A target taken apart. */
export interface Aim {
  readonly direction: Direction;
  readonly basis: Basis | undefined;
  readonly amount: Formula;
}

const KINDS: readonly unknown[] = ["atLeast", "moreThan", "about", "atMost", "lessThan", "range", "between"];

function isCriterion(target: YearTarget): target is AmountCriterion {
  return typeof target === "object" && "kind" in target && KINDS.includes(target.kind);
}

/** The amount that a target states in the indicator's kind: none where it states a rate or a ratio, or no unit. */
export function statedAmount(target: YearTarget): Figure | undefined {
  if (!isCriterion(target)) return target;
  const { value, unit } = amountOf(target);
  return unit === "" || (target.of !== undefined && target.of !== "increase") ? undefined : value + unit;
}

/** A criterion without a unit is meant in the indicator's; an amount is to be reached. */
export function aimOf(target: YearTarget, { unit, of }: Figures): Aim {
  if (!isCriterion(target)) return { direction: "higher", basis: undefined, amount: of("target") };
  const direction = target.kind === "atMost" || target.kind === "lessThan" ? "lower" : "higher";
  const amount = amountOf(target);
  return { direction, basis: target.of, amount: constant(amount.value + unitOfAmount(amount, target.of, unit)) };
}

function amountOf(target: AmountCriterion): Amount {
  return "low" in target ? target.low : target;
}

function unitOfAmount(amount: Amount, basis: Basis | undefined, unit: string): string {
  // 2倍 and 2番 are pure numbers; 120% of last year is a ratio too.
  if (basis === "doublings" || amount.unit === "倍") return "";
  return amount.unit || (basis === "growth" ? "%" : basis === "times" ? "" : unit);
}
