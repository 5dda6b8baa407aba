import { type Issue, issue } from "../error/index.js";
import { type Column, columnOf, type Draft, emptyDraft } from "./column.js";
import type { Frame } from "./frame.js";
import type { Observation } from "./observation.js";
import { readerOf } from "./reading.js";

/** Columns by measure id and canonical period text. */
export type Columns = ReadonlyMap<string, ReadonlyMap<string, Column>>;

/** Drafts of columns by measure id and canonical period text. */
export type Drafts = ReadonlyMap<string, ReadonlyMap<string, Draft>>;

/** The observations sorted into drafts of columns; what is wrong is added to the issues. */
export function draftsOf(frame: Frame, observations: readonly Observation[], issues: Issue[]): Drafts {
  const drafts = new Map<string, Map<string, Draft>>();
  const read = readerOf(frame);
  for (const [place, observation] of observations.entries()) {
    const path = `/observations/${place}`;
    const reading = read(observation, path, issues);
    if (reading === undefined) continue;
    const draft = draftAt(drafts, observation.measure, reading.period, frame.areas.length);
    const first = draft.observations[reading.area];
    if (first !== undefined) issues.push(duplicate(first, observation, reading.period, path));
    draft.observations[reading.area] = observation;
    draft.values[reading.area] = reading.value;
  }
  return drafts;
}

function draftAt(drafts: Map<string, Map<string, Draft>>, measure: string, period: string, areas: number): Draft {
  const known = drafts.get(measure)?.get(period);
  if (known !== undefined) return known;
  const draft = emptyDraft(areas);
  drafts.set(measure, (drafts.get(measure) ?? new Map<string, Draft>()).set(period, draft));
  return draft;
}

function duplicate(first: Observation, second: Observation, period: string, path: string): Issue {
  const { area, measure } = second;
  return issue(
    "data.duplicate-observation",
    { area, measure, period, first: shown(first), second: shown(second) },
    path,
  );
}

/** What an observation says, for people. */
function shown({ value, unit, mark, reason }: Observation): string {
  return value === null ? mark || reason || "not-reported" : `${String(value)}${unit ?? ""}`;
}

/** The columns of drafts. */
export function columnsOf(frame: Frame, drafts: Drafts): Columns {
  const columns = new Map<string, ReadonlyMap<string, Column>>();
  for (const [measure, ofMeasure] of drafts) {
    const unit = frame.unit(measure);
    if (unit === undefined) continue;
    columns.set(measure, new Map([...ofMeasure].map(([period, draft]) => [period, columnOf(draft, unit)])));
  }
  return columns;
}
