import { type Issue, issue } from "../error/index.js";
import { type Draft, exactFigure, putFigure, putMissing } from "./draft.js";
import { tooManyReasons, unknownStatus, unreadableValue, valueWithMark, valueWithReason } from "./figureFaults.js";
import type { Frame } from "./frame.js";
import { knownArea } from "./knownArea.js";
import { type Observation, STATUSES } from "./observation.js";
import { missing } from "./reason.js";
import { type Slot, slotsOf } from "./slots.js";

/** Writes observations into the drafts of their measures and periods; what is wrong is added to the issues. */
export function draftObservations(
  frame: Frame,
  observations: readonly Observation[],
  draftAt: (measure: string, period: string) => Draft,
  issues: Issue[],
): void {
  const slotAt = slotsOf(frame, draftAt);
  let next = 0;
  for (const [place, observation] of observations.entries()) {
    const before = issues.length;
    const { area: id, status } = observation;
    // Observations mostly follow the order of areas, which saves looking up the id.
    const found = frame.areas[next]?.id === id ? next : frame.areaIndex(id);
    const area = found ?? knownArea(frame, id, `/observations/${place}/area`, issues);
    if (area !== undefined) next = area + 1;
    const slot = slotAt(observation, "observations", place, issues);
    writeFigure(slot, area, observation, place, issues);
    if (status !== undefined && !STATUSES.includes(status))
      issues.push(unknownStatus(status, `/observations/${place}/status`));
    if (issues.length > before || area === undefined || slot === undefined) continue;
    const { observations: written } = slot.draft;
    const first = written[area];
    if (first !== undefined) issues.push(duplicate(first, observation, slot.period, `/observations/${place}`));
    written[area] = observation;
  }
}

/** Writes the figure of an observation, or why it is missing; without a slot and an area it is only looked at. */
function writeFigure(
  slot: Slot | undefined,
  area: number | undefined,
  observation: Observation,
  place: number,
  issues: Issue[],
): void {
  const { value, reason, mark } = observation;
  const known = slot !== undefined && area !== undefined;
  if (value === null) {
    const why = reason ?? "not-reported";
    if (known && !putMissing(slot.draft, area, missing(why)))
      issues.push(tooManyReasons(observation, why, `/observations/${place}/reason`));
    return;
  }
  if (reason !== undefined) issues.push(valueWithReason(observation, value, reason, `/observations/${place}/reason`));
  if (mark !== undefined) issues.push(valueWithMark(observation, value, mark, `/observations/${place}/mark`));
  const readable = known ? putFigure(slot.steps, area, value) : exactFigure(value) !== undefined;
  if (!readable) issues.push(unreadableValue(observation, value, `/observations/${place}/value`));
}

function duplicate(first: Observation, second: Observation, period: string, path: string): Issue {
  const { area, measure } = second;
  const facts = { area, measure, period, first: shown(first), second: shown(second) };
  return issue("data.duplicate-observation", facts, path);
}

/** What an observation says, for people. */
function shown({ value, unit, mark, reason }: Observation): string {
  return value === null ? mark || reason || "not-reported" : `${String(value)}${unit ?? ""}`;
}
