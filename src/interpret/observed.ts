import { type Figures, type Missing, missing } from "../data/index.js";
import { type NodeOf, resolveWhen } from "../formula/index.js";
import { isOver, periodText, readPeriod } from "../period/index.js";
import type { Situation } from "./situation.js";

/** Where an observed leaf finds the figure of each place. */
export interface Observed {
  /** The column of the panel; undefined where nothing was observed. */
  readonly figures: Figures | undefined;
  /** Whose figure is read at a place, as an index of the panel; undefined for nobody's. */
  readonly areaAt: (place: number) => number | undefined;
  /** Why nobody's figure is missing. */
  readonly nobody: Missing;
  /** What is said where nothing was reported: that it is not yet due, before its time is over. */
  readonly unreported: Missing;
}

/** The figures that an observed leaf reads. */
export function observedOf({ measure, when, whose }: NodeOf<"observed">, situation: Situation): Observed {
  const { asOf, panel, areas, period } = situation;
  const time = resolveWhen(when, readPeriod(period));
  // A shift that leaves what a period can be: the month before the first of a cumulative year.
  if (time === undefined) {
    const outside = missing("not-applicable");
    return { figures: undefined, areaAt: () => undefined, nobody: outside, unreported: outside };
  }
  const unreported = missing(asOf === undefined || isOver(time, asOf) ? "not-reported" : "not-yet-due");
  const figures = panel?.column(measure.id, periodText(time));
  if (whose === "self") return { figures, areaAt: (place) => areas[place], nobody: unreported, unreported };
  if (whose !== "parent") {
    const named = panel?.areaIndex(whose.area);
    return { figures, areaAt: () => named, nobody: unreported, unreported };
  }
  const parentAt = (place: number): number | undefined => panel?.parentIndex(areas[place] ?? -1);
  return { figures, areaAt: parentAt, nobody: missing("not-applicable"), unreported };
}
