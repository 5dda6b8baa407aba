import { type Assessment, workingOf } from "../../assessment/index.js";
import type { Measure } from "../../data/index.js";
import { resolveWhen, walk } from "../../formula/index.js";
import { periodText, readPeriod } from "../../period/index.js";
import type { Moving } from "./move.js";

/** By item: the measures whose figures of an area in a period its points rest on, each once. A mark rests on none. */
export function restsOn(
  assessment: Pick<Assessment, "period">,
  { area, period = assessment.period }: Moving,
): ReadonlyMap<string, readonly Measure[]> {
  const { view } = workingOf(assessment);
  const [asked, now] = [periodText(readPeriod(period)), readPeriod(assessment.period)];
  return new Map(
    [...view.compiled.entries].flatMap(([id, { entry, computed }]) => {
      if (entry.kind === "block") return [];
      const found = new Map<string, Measure>();
      for (const node of walk(computed).order) {
        if (node.kind !== "observed") continue;
        const { measure, when, whose } = node;
        const isOwn = whose === "self" || (whose !== "parent" && whose.area === area);
        const time = isOwn ? resolveWhen(when, now) : undefined;
        if (time !== undefined && periodText(time) === asked) found.set(measure.id, measure);
      }
      return [[id, [...found.values()]] as const];
    }),
  );
}
