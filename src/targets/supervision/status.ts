import type { Label } from "../../error/index.js";

/**
 * Where a target stands in a list for supervision.
 *
 * - `overdue` 逾期: its time is over and it is not met
 * - `behind` 滞后: less than is due by the date, or above a line that must not be crossed
 * - `unreported` 未报: no figure, whether its time is over or not
 * - `blank` 计划空缺: the plan itself leaves the number open
 * - `on-time` 按期, `ahead` 超前: as much as is due, or more
 * - `done` 完成: reached for good; a rate, and what must stay below a line, only when its time is over
 */
export type SupervisionStatus = "overdue" | "behind" | "unreported" | "blank" | "on-time" | "ahead" | "done";

/** In the order of a list: what needs work first. */
export const SUPERVISION_STATUSES: readonly SupervisionStatus[] = [
  "overdue",
  "behind",
  "unreported",
  "blank",
  "on-time",
  "ahead",
  "done",
];

const LABELS: Readonly<Record<SupervisionStatus, Exclude<Label, string>>> = {
  overdue: { zh: "逾期", en: "overdue" },
  behind: { zh: "滞后", en: "behind" },
  unreported: { zh: "未报", en: "unreported" },
  blank: { zh: "计划空缺", en: "blank in the plan" },
  "on-time": { zh: "按期", en: "on time" },
  ahead: { zh: "超前", en: "ahead" },
  done: { zh: "完成", en: "done" },
};

/** Where a target stands, in words. */
export function supervisionLabel(status: SupervisionStatus): Exclude<Label, string> {
  return LABELS[status];
}
