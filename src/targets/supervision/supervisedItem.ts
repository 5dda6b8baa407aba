import { type Label, within } from "../../error/index.js";
import {
  type DecimalInput,
  divide,
  exactText,
  type Rational,
  rational,
  sign,
  subtract,
  ZERO,
} from "../../number/index.js";
import { daysBetween, firstDay, lastDay, type Period, readPeriod } from "../../period/index.js";
import type { UserUnits } from "../../quantity/index.js";
import { amountIn, readAmount } from "../amountIn.js";
import { checkAmountCriterion } from "../checkAmountCriterion.js";
import type { AmountCriterion } from "../criterion.js";
import { filledIn } from "../filledIn.js";
import type { Target } from "../target.js";
import { requirementOf, statedUnit } from "./requirement.js";
import { accumulates, dueBy, statusOf } from "./standsOn.js";
import type { SupervisionStatus } from "./status.js";

/**
 * A target as a plan prints it: without a criterion, or with `*` for its number, where the plan leaves that open. What compares areas
 * (前三, 高于全市平均) is not followed by a county's own figures.
 */
export type PlannedTarget = Omit<Target, "criterion"> & { readonly criterion?: AmountCriterion };

/** A target and what is known of it. Amounts without a unit are in the unit of the criterion. */
export interface SupervisionEntry {
  readonly target: PlannedTarget;
  /** The indicator in words; its id when left out. */
  readonly label?: Label;
  /** The figure by the end of the day: from the start on where it accumulates. Unreported where `null`, blank or left out. */
  readonly actual?: DecimalInput | null;
  /** Where the figure stood at the start, for a stock; 0 when left out. */
  readonly base?: DecimalInput;
  /** What is due by the day, where another method than even time says it; of no account for a limit, or when time is over. */
  readonly due?: DecimalInput;
}

/** What the rest needs until the deadline. Exact, in the unit of the item. */
export interface NeededPace {
  readonly rest: string;
  readonly days: number;
  readonly perDay: string;
}

/** One target in a list for supervision. Numbers are exact, in `unit`; `null` where there is none. */
export interface SupervisionItem {
  /** What makes it the same target in another list: indicator, area, class, deadline. */
  readonly key: string;
  readonly label: Label;
  readonly target: PlannedTarget;
  readonly status: SupervisionStatus;
  readonly unit: string;
  readonly required: string | null;
  readonly actual: string | null;
  readonly due: string | null;
  /** actual − due */
  readonly gap: string | null;
  /** The last day on which it may be met. */
  readonly deadline: string;
  /** Days after the date until then; negative when it is over. */
  readonly daysLeft: number;
  /** `null` where nothing is left to do, or no time, or the figure does not accumulate. */
  readonly pace: NeededPace | null;
}

/** How one target stands on a day. `period` is the plan's: it starts then, and ends then where the target says no deadline. */
export function supervisedItem(
  entry: SupervisionEntry,
  { period, date, units }: { readonly period: Period; readonly date: string; readonly units: UserUnits | undefined },
): SupervisionItem {
  const { target, label = target.indicator } = entry;
  // JSON and plain JavaScript write null for a blank.
  const criterion = target.criterion ?? undefined;
  if (criterion !== undefined) within("/target/criterion", () => checkAmountCriterion(criterion));
  const end = lastDay(
    target.deadline === undefined ? period : within("/target/deadline", () => readPeriod(target.deadline ?? "")),
  );
  const daysLeft = daysBetween(date, end);
  const unit = (criterion === undefined ? "" : statedUnit(criterion)) || unitOf(entry.actual);
  const amount = (key: "actual" | "base" | "due"): Rational | undefined => {
    const value = filledIn(entry[key]);
    return value === undefined
      ? undefined
      : within(`/${key}`, () => amountIn(value, unit, [key, target.indicator], units));
  };
  const actual = amount("actual");
  const requirement =
    criterion === undefined ? undefined : within("/target/criterion", () => requirementOf(criterion, actual, units));
  const required = requirement?.value;
  const stretch = { base: amount("base") ?? ZERO, required: required ?? ZERO, start: firstDay(period), end };
  const due =
    requirement === undefined || required === undefined ? undefined : dueBy(date, requirement, amount("due"), stretch);
  const status = statusOf(requirement, { actual, required, due, over: daysLeft < 0 });
  const rest = required === undefined || actual === undefined ? undefined : subtract(required, actual);
  const paced =
    rest !== undefined && sign(rest) > 0 && requirement !== undefined && accumulates(requirement) && daysLeft > 0;
  return {
    key: JSON.stringify([target.indicator, target.area ?? null, target.class ?? null, target.deadline ?? null]),
    label,
    target,
    status,
    unit,
    required: text(required),
    actual: text(actual),
    due: text(due),
    gap: actual === undefined || due === undefined ? null : exactText(subtract(actual, due)),
    deadline: end,
    daysLeft,
    pace: paced ? { rest: exactText(rest), days: daysLeft, perDay: exactText(divide(rest, rational(daysLeft))) } : null,
  };
}

function unitOf(actual: DecimalInput | null | undefined): string {
  const value = filledIn(actual);
  return value === undefined ? "" : within("/actual", () => readAmount(value).unit);
}

function text(value: Rational | undefined): string | null {
  return value === undefined ? null : exactText(value);
}
