import { constant, type Direction, type Formula } from "../../formula/index.js";
import type { Amount } from "../criterion.js";
import type { Figure, Figures } from "./figure.js";

/** What the amount of a criterion counts, where it is not the level: what became of the year before. */
export type YearBasis = "growth" | "increase" | "times" | "doublings";

/**
 * A criterion towards which a year can be followed: a range towards its lower end, 左右 towards its value, a strict one (超过) as if it
 * were not strict. Whether it is met in the end is a verdict's question.
 */
export type YearCriterion =
  | (Amount & { readonly kind: "atLeast" | "moreThan" | "about" | "atMost" | "lessThan"; readonly of?: YearBasis })
  | { readonly kind: "range" | "between"; readonly low: Amount; readonly high: Amount; readonly of?: YearBasis };

/** What the year's end asks for: an amount that is to be reached, or a criterion. */
export type YearTarget = Figure | YearCriterion;

/** A target taken apart. */
export interface Aim {
  readonly direction: Direction;
  readonly basis: YearBasis | undefined;
  readonly amount: Formula;
}

const KINDS: readonly unknown[] = ["atLeast", "moreThan", "about", "atMost", "lessThan", "range", "between"];

function isYearCriterion(target: YearTarget): target is YearCriterion {
  return typeof target === "object" && "kind" in target && KINDS.includes(target.kind);
}

/** The amount that a target states in the indicator's kind: none where it states a rate or a ratio, or no unit. */
export function statedAmount(target: YearTarget): Figure | undefined {
  if (!isYearCriterion(target)) return target;
  const { value, unit } = amountOf(target);
  return unit === "" || (target.of !== undefined && target.of !== "increase") ? undefined : value + unit;
}

/** A criterion without a unit is meant in the indicator's; an amount is to be reached. */
export function aimOf(target: YearTarget, { unit, of }: Figures): Aim {
  if (!isYearCriterion(target)) return { direction: "higher", basis: undefined, amount: of("target") };
  const direction = target.kind === "atMost" || target.kind === "lessThan" ? "lower" : "higher";
  const amount = amountOf(target);
  return { direction, basis: target.of, amount: constant(amount.value + unitOfAmount(amount, target.of, unit)) };
}

function amountOf(target: YearCriterion): Amount {
  return "low" in target ? target.low : target;
}

function unitOfAmount(amount: Amount, basis: YearBasis | undefined, unit: string): string {
  // 2倍 and 2番 are pure numbers; 120% of last year is a ratio too.
  if (basis === "doublings" || amount.unit === "倍") return "";
  return amount.unit || (basis === "growth" ? "%" : basis === "times" ? "" : unit);
}
