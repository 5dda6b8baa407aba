import type { Panel } from "../../data/index.js";
import { within } from "../../error/index.js";
import { readPeriod } from "../../period/index.js";
import type { Target } from "../../targets/index.js";
import { deadlinesFor } from "./deadlines.js";
import { countingFor, keep, placesIn, type TargetScopes, targetScopes } from "./targetScopes.js";

/**
 * Which of the targets of an indicator counts for an area of the panel, by its place: its own, else its class's, else the one for all, as in
 * an assessment of the period. Of two for the same the later one.
 *
 * @throws KaoheError `period.unreadable`, `period.impossible` for a deadline
 */
export function countingTarget(
  targets: readonly Target[],
  indicator: string,
  panel: Panel,
  period: string,
): (area: number) => Target | undefined {
  const deadlines = deadlinesFor(period);
  const placeOf = placesIn(panel);
  const byDeadline = new Map<string, TargetScopes>();
  for (const [index, target] of targets.entries()) {
    const { area, deadline: stated } = target;
    if (target.indicator !== indicator) continue;
    const deadline = stated === undefined ? "" : within(`/${index}/deadline`, () => deadlines.read(stated));
    if (!deadlines.counts(deadline)) continue;
    const scopes = byDeadline.get(deadline) ?? targetScopes();
    byDeadline.set(deadline, scopes);
    keep(scopes, index, target, area === undefined ? -1 : placeOf(area));
  }
  const nearest = [...byDeadline].sort(([a], [b]) => deadlines.nearer(a, b)).map(([, scopes]) => scopes);
  const time = readPeriod(period);
  return (area) => targets[countingFor(nearest, { index: area, class: panel.attribute(area, "class", time) })];
}
