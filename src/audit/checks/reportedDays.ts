import type { Panel } from "../../data/index.js";
import { pointer, within } from "../../error/index.js";
import { readDate } from "../../period/index.js";
import { checkAreas } from "./checkAreas.js";

/** The days (ISO text) on which areas reported: one for all of its figures, or one for each measure. */
export type ReportedDays = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** The measures that days are given for, by the JSON Pointer at which they stand. */
export function measuresWithDays(days: ReportedDays): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(days).flatMap(([area, ofArea]) =>
      typeof ofArea === "string" ? [] : Object.keys(ofArea).map((measure) => [pointer(area, measure), measure]),
    ),
  );
}

/**
 * Checks the days; the one on which an area reported a measure, undefined where it is not known.
 *
 * @throws KaoheError `data.unknown-area`, `period.unreadable-date`
 */
export function reportedDay(days: ReportedDays, panel: Panel): (area: string, measure: string) => string | undefined {
  checkAreas(days, panel);
  const known = new Map<string, (measure: string) => string | undefined>();
  for (const [area, ofArea] of Object.entries(days)) {
    if (typeof ofArea === "string") {
      const day = within(pointer(area), () => readDate(ofArea));
      known.set(area, () => day);
      continue;
    }
    const byMeasure = new Map(
      Object.entries(ofArea).map(([measure, day]) => [measure, within(pointer(area, measure), () => readDate(day))]),
    );
    known.set(area, (measure) => byMeasure.get(measure));
  }
  return (area, measure) => known.get(area)?.(measure);
}
