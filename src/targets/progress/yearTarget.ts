import { within } from "../../error/index.js";
import { constant, type Direction, type Formula } from "../../formula/index.js";
import { bandOf } from "../bandOf.js";
import { checkAmountCriterion, isCriterionKind } from "../checkAmountCriterion.js";
import type { Amount, AmountCriterion, Basis } from "../criterion.js";
import { isRate } from "../isRate.js";
import type { Figure, Figures } from "./figure.js";

/**
 * What the year's end asks for: an amount that is to be reached, or a criterion. A range (6–8项) is followed towards its lower end, so is
 * a band (左右, 之间) as long as the figure is not above its upper one; a strict one (超过) as if it were not strict. Whether it is met
 * in the end is a verdict's question.
 */
export type YearTarget = Figure | AmountCriterion;

/** A target taken apart. */
export interface Aim {
  readonly direction: Direction;
  readonly basis: Basis | undefined;
  readonly amount: Formula;
  /** The upper end of a band (左右, 之间), inside which more is not better; the amount is its lower one. */
  readonly upper: Formula | undefined;
  /** A share or a change of one does not grow with the year, and no year's end can be told from it. */
  readonly rate: boolean;
}

/** @throws KaoheError `target.compares` */
function isCriterion(target: YearTarget): target is AmountCriterion {
  if (typeof target !== "object" || !("kind" in target) || !isCriterionKind(target.kind)) return false;
  within("/target", () => checkAmountCriterion(target));
  return true;
}

const CHANGES: Readonly<Record<Basis, readonly string[]>> = {
  growth: ["%", "‰"],
  increase: ["百分点", "个百分点"],
  times: ["%", "‰", "倍"],
  doublings: [],
};

/** Whether a figure in such a unit can be the change that a criterion asks for: 增长20% is asked, 18.5% is reported. */
export function asksFor(target: YearTarget, unit: string): boolean {
  return isCriterion(target) && target.of !== undefined && CHANGES[target.of].includes(unit);
}

/** The amount that a target states in the indicator's kind: none where it states a rate or a ratio, or no unit. */
export function statedAmount(target: YearTarget): Figure | undefined {
  if (!isCriterion(target)) return target;
  const { value, unit } = "low" in target ? target.low : target;
  return unit === "" || (target.of !== undefined && target.of !== "increase") ? undefined : value + unit;
}

/**
 * A criterion without a unit is meant in the indicator's; an amount is to be reached.
 *
 * @param itself whether the figure is the change that the criterion asks for
 */
export function aimOf(target: YearTarget, { unit, of }: Figures, itself: boolean): Aim {
  const rate = itself || isRate(unit);
  if (!isCriterion(target))
    return { direction: "higher", basis: undefined, amount: of("target"), upper: undefined, rate };
  const read = (amount: Amount): Formula => constant(amount.value + unitOfAmount(amount, target.of, unit));
  const band = bandOf(target);
  return {
    direction: target.kind === "atMost" || target.kind === "lessThan" ? "lower" : "higher",
    basis: itself ? undefined : target.of,
    amount: read(band?.low ?? ("low" in target ? target.low : target)),
    upper: band === undefined ? undefined : read(band.high),
    rate,
  };
}

function unitOfAmount(amount: Amount, basis: Basis | undefined, unit: string): string {
  // 2倍 and 2番 are pure numbers; 120% of last year is a ratio too.
  if (basis === "doublings" || amount.unit === "倍") return "";
  return amount.unit || (basis === "growth" ? "%" : basis === "times" ? "" : unit);
}
