import { type Issue, issue } from "../error/index.js";
import type { DecimalInput } from "../number/index.js";
import { MOST_REASONS } from "./draft.js";
import { type Observation, STATUSES, type Status } from "./observation.js";
import type { Reason } from "./reason.js";

/** Whose figure has a fault. */
type Whose = Pick<Observation, "area" | "measure" | "period">;

function whoseFacts({ area, measure, period }: Whose, value: DecimalInput): Whose & { readonly value: string } {
  return { area, measure, period, value: String(value) };
}

export function unreadableValue(whose: Whose, value: DecimalInput, path: string): Issue {
  return issue("data.unreadable-value", whoseFacts(whose, value), path);
}

export function valueWithReason(whose: Whose, value: DecimalInput, reason: Reason, path: string): Issue {
  return issue("data.value-with-reason", { ...whoseFacts(whose, value), reason }, path);
}

export function valueWithMark(whose: Whose, value: DecimalInput, mark: string, path: string): Issue {
  return issue("data.value-with-mark", { ...whoseFacts(whose, value), mark }, path);
}

export function tooManyReasons({ measure, period }: Omit<Whose, "area">, reason: Reason, path: string): Issue {
  return issue("data.too-many-reasons", { measure, period, reason, most: MOST_REASONS }, path);
}

export function unknownStatus(status: Status, path: string): Issue {
  return issue("data.unknown-status", { status, known: STATUSES.join(", ") }, path);
}
