import { type Issue, issue, suggestion } from "../error/index.js";
import type { Frame } from "./frame.js";

/** The place of an area; where there is none, the fault is added to the issues. */
export function knownArea(frame: Frame, area: string, path: string, issues: Issue[]): number | undefined {
  const place = frame.areaIndex(area);
  if (place !== undefined) return place;
  const near = suggestion(
    area,
    frame.areas.map(({ id }) => id),
  );
  issues.push(issue("data.unknown-area", { area, suggestion: near ?? "" }, path));
  return undefined;
}
