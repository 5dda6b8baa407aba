import { type Issue, issue } from "../error/index.js";
import { type ColumnInput, listedFor, saidOf, valueAt } from "./columnInput.js";
import { exactFigure, putFigure, putMissing } from "./draft.js";
import { tooManyReasons, unknownStatus, unreadableValue, valueWithMark, valueWithReason } from "./figureFaults.js";
import type { Frame } from "./frame.js";
import { STATUSES } from "./observation.js";
import { missing } from "./reason.js";
import type { Slot } from "./slots.js";

const LISTS = ["values", "reason", "mark", "status", "source"] as const;

/** Writes a column into the draft of its slot; without a slot it is only looked at. What is wrong is added to the issues. */
export function draftColumn(
  frame: Frame,
  slot: Slot | undefined,
  input: ColumnInput,
  path: string,
  issues: Issue[],
): void {
  checkLengths(frame, input, path, issues);
  checkStatuses(input.status, `${path}/status`, issues);
  for (let area = 0; area < frame.areas.length; area += 1) writeFigure(frame, slot, input, area, path, issues);
}

function writeFigure(
  frame: Frame,
  slot: Slot | undefined,
  input: ColumnInput,
  area: number,
  path: string,
  issues: Issue[],
): void {
  const value = valueAt(input, area);
  if (value === undefined) return;
  if (value === null) {
    const reason = saidOf(input.reason, area) ?? "not-reported";
    if (slot === undefined || putMissing(slot.draft, area, missing(reason))) return;
    issues.push(tooManyReasons(input, reason, `${path}/reason/${area}`));
    return;
  }
  const readable = slot === undefined ? exactFigure(value) !== undefined : putFigure(slot.steps, area, value);
  const [reason, mark] = [listedFor(input.reason, area), listedFor(input.mark, area)];
  if (readable && reason === undefined && mark === undefined) return;
  const whose = { area: frame.areas[area]?.id ?? "", measure: input.measure, period: input.period };
  if (reason !== undefined) issues.push(valueWithReason(whose, value, reason, `${path}/reason/${area}`));
  if (mark !== undefined) issues.push(valueWithMark(whose, value, mark, `${path}/mark/${area}`));
  if (!readable) issues.push(unreadableValue(whose, value, `${path}/values/${area}`));
}

function checkLengths({ areas }: Frame, input: ColumnInput, path: string, issues: Issue[]): void {
  const { measure, period } = input;
  for (const name of LISTS) {
    const list = input[name];
    if (typeof list !== "object" || list.length === areas.length) continue;
    const facts = { measure, period, length: list.length, areas: areas.length };
    issues.push(issue("data.column-length", facts, `${path}/${name}`));
  }
}

function checkStatuses(status: ColumnInput["status"], path: string, issues: Issue[]): void {
  if (typeof status === "string" && !STATUSES.includes(status)) issues.push(unknownStatus(status, path));
  if (typeof status !== "object") return;
  for (const [area, each] of status.entries()) {
    if (typeof each === "string" && !STATUSES.includes(each)) issues.push(unknownStatus(each, `${path}/${area}`));
  }
}
