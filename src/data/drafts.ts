import type { Column } from "./column.js";
import { columnOf } from "./columnOf.js";
import type { Draft } from "./draft.js";
import type { Frame } from "./frame.js";

/** Columns by measure id and canonical period text. */
export type Columns = ReadonlyMap<string, ReadonlyMap<string, Column>>;

/** Drafts of columns by measure id and canonical period text. */
export type Drafts = Map<string, Map<string, Draft>>;

/** The draft of a measure and period, begun where there is none. */
export function draftAt(drafts: Drafts, measure: string, period: string, begin: () => Draft): Draft {
  const ofMeasure = drafts.get(measure) ?? new Map<string, Draft>();
  const draft = ofMeasure.get(period) ?? begin();
  drafts.set(measure, ofMeasure.set(period, draft));
  return draft;
}

/** The columns of drafts in which something is written; `observationIn` gives their observations. */
export function columnsOf(
  frame: Frame,
  drafts: Drafts,
  observationIn: (draft: Draft, measure: string, period: string) => Column["observation"],
): Columns {
  const columns = new Map<string, ReadonlyMap<string, Column>>();
  for (const [measure, ofMeasure] of drafts) {
    const unit = frame.unit(measure);
    const finished = new Map<string, Column>();
    for (const [period, draft] of ofMeasure) {
      if (unit === undefined || draft.kinds.length === 0) continue;
      finished.set(period, columnOf(draft, unit, observationIn(draft, measure, period)));
    }
    if (finished.size > 0) columns.set(measure, finished);
  }
  return columns;
}
