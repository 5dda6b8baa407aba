import type { Label } from "../error/index.js";

/** Why a row adds less to a figure than it is worth, or nothing. */
export type UncountedReason =
  | "no-grade"
  | "no-amount"
  | "other-grade"
  | "other-period"
  | "same-project"
  | "not-highest"
  | "grade-limit"
  | "limit";

/** A row of a ledger as a tally took it. What all rows add is the figure. */
export interface TalliedRow {
  readonly record: string;
  readonly label?: Label;
  readonly grade?: string;
  readonly source?: string;
  /** What it is worth by itself, in the measure's unit; null where that is not known, and where its grade or period is another. */
  readonly worth: string | null;
  /** What it adds to the figure, in the measure's unit. */
  readonly counted: string;
  readonly reason?: UncountedReason;
}

const LABELS: Readonly<Record<UncountedReason, Label>> = {
  "no-grade": { zh: "未写级别", en: "no grade" },
  "no-amount": { zh: "未写数额", en: "no amount" },
  "other-grade": { zh: "此级别不计", en: "its grade does not count" },
  "other-period": { zh: "时间跨出本期", en: "not all of it in the period" },
  "same-project": { zh: "同一项目已计", en: "its project is counted already" },
  "not-highest": { zh: "只计最高一项", en: "only the highest counts" },
  "grade-limit": { zh: "超过该级别上限", en: "over the limit of its grade" },
  limit: { zh: "超过总上限", en: "over the limit in all" },
};

/** Why a row does not count, or not in full, in words. */
export function uncountedLabel(reason: UncountedReason): Label {
  return LABELS[reason];
}
