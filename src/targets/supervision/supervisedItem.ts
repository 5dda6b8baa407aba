import { type Label, within } from "../../error/index.js";
import {
  compare,
  type DecimalInput,
  divide,
  exactText,
  type Rational,
  rational,
  subtract,
  toRational,
  ZERO,
} from "../../number/index.js";
import { daysBetween, firstDay, lastDay, type Period, readPeriod } from "../../period/index.js";
import type { UserUnits } from "../../quantity/index.js";
import { amountIn, readAmount } from "../amountIn.js";
import type { Criterion } from "../criterion.js";
import { filledIn } from "../filledIn.js";
import type { Target } from "../target.js";
import { evenTime, type Stretch } from "./evenTime.js";
import { type Requirement, requirementOf } from "./requirement.js";
import type { SupervisionStatus } from "./status.js";

/** A target as a plan prints it: without a criterion where the plan leaves its number open (`*家`). */
export type PlannedTarget = Omit<Target, "criterion"> & { readonly criterion?: Criterion };

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
  const { criterion } = target;
  const end = lastDay(
    target.deadline === undefined ? period : within("/target/deadline", () => readPeriod(target.deadline ?? "")),
  );
  const daysLeft = daysBetween(date, end);
  const requirement = criterion === undefined ? undefined : requirementOf(criterion);
  const unit = requirement?.unit || unitOf(entry.actual);
  const amount = (key: "actual" | "base" | "due"): Rational | undefined => {
    const value = filledIn(entry[key]);
    return value === undefined
      ? undefined
      : within(`/${key}`, () => amountIn(value, unit, [key, target.indicator], units));
  };
  const actual = amount("actual");
  const required = requirement === undefined ? undefined : toRational(requirement.value);
  const stretch = { base: amount("base") ?? ZERO, required: required ?? ZERO, start: firstDay(period), end };
  const due = requirement === undefined ? undefined : dueBy(date, requirement, amount("due"), stretch);
  const status = statusOf(requirement, { actual, required, due, over: daysLeft < 0 });
  const rest = required === undefined || actual === undefined ? undefined : subtract(required, actual);
  const paced = rest !== undefined && requirement !== undefined && accumulates(requirement) && daysLeft > 0;
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
    pace:
      paced && status !== "done"
        ? { rest: exactText(rest), days: daysLeft, perDay: exactText(divide(rest, rational(daysLeft))) }
        : null,
  };
}

/** What is held against the figure: all of it when time is over, as for a limit; before, what is stated, or due at an even pace. */
function dueBy(date: string, requirement: Requirement, stated: Rational | undefined, stretch: Stretch): Rational {
  if (date > stretch.end || requirement.side === "most") return stretch.required;
  return stated ?? (requirement.rate ? stretch.required : evenTime(stretch, date));
}

function accumulates({ side, rate }: Requirement): boolean {
  return side === "least" && !rate;
}

interface Known {
  readonly actual: Rational | undefined;
  readonly required: Rational | undefined;
  readonly due: Rational | undefined;
  readonly over: boolean;
}

function statusOf(requirement: Requirement | undefined, { actual, required, due, over }: Known): SupervisionStatus {
  if (requirement === undefined || required === undefined || due === undefined) return "blank";
  if (actual === undefined) return "unreported";
  const distance = compare(actual, required);
  const met = requirement.side === "least" ? distance >= 0 : distance <= 0;
  if (over) return met ? "done" : "overdue";
  if (requirement.side === "most") return met ? "on-time" : "behind";
  // What accumulates and is reached stays reached; a rate can still fall.
  if (met && !requirement.rate) return "done";
  const lead = compare(actual, due);
  return lead > 0 ? "ahead" : lead < 0 ? "behind" : "on-time";
}

function unitOf(actual: DecimalInput | null | undefined): string {
  const value = filledIn(actual);
  return value === undefined ? "" : within("/actual", () => readAmount(value).unit);
}

function text(value: Rational | undefined): string | null {
  return value === undefined ? null : exactText(value);
}
