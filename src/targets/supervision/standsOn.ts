import { compare, type Rational } from "../../number/index.js";
import { evenTime, type Stretch } from "./evenTime.js";
import type { Requirement } from "./requirement.js";
import type { SupervisionStatus } from "./status.js";

/** What is held against the figure: all of it when time is over, as for a limit; before, what is stated, or due at an even pace. */
export function dueBy(
  date: string,
  requirement: Requirement,
  stated: Rational | undefined,
  stretch: Stretch,
): Rational {
  if (date > stretch.end || requirement.side === "most") return stretch.required;
  return stated ?? (requirement.rate ? stretch.required : evenTime(stretch, date));
}

/** Whether the figure grows through the year: only then is a part of it due by a day, and a pace needed. */
export function accumulates({ side, rate }: Requirement): boolean {
  return side === "least" && !rate;
}

/** What is known of a target on a day. */
export interface Known {
  readonly actual: Rational | undefined;
  readonly required: Rational | undefined;
  readonly due: Rational | undefined;
  readonly over: boolean;
}

export function statusOf(
  requirement: Requirement | undefined,
  { actual, required, due, over }: Known,
): SupervisionStatus {
  if (requirement === undefined || required === undefined || due === undefined) return "blank";
  if (actual === undefined) return "unreported";
  const distance = compare(actual, required);
  const past = requirement.side === "least" ? distance : -distance;
  const met = requirement.strict ? past > 0 : past >= 0;
  if (over) return met ? "done" : "overdue";
  if (requirement.side === "most") return met ? "on-time" : "behind";
  // What accumulates and is reached stays reached; a rate can still fall.
  if (met && !requirement.rate && !requirement.band) return "done";
  const lead = compare(actual, due);
  if (requirement.band) return lead < 0 ? "behind" : "on-time";
  return lead > 0 ? "ahead" : lead < 0 ? "behind" : "on-time";
}
