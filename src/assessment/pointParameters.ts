import type { ParameterValue } from "../interpret/index.js";
import type { Points, SchemeEntry } from "./scheme.js";

/** The parameters by which the scheme itself hands points to the classes. */
export function pointParameters(entries: readonly SchemeEntry[]): readonly ParameterValue[] {
  return entries.flatMap((entry) => [
    ...byClass(entry.id, entry.points ?? ""),
    ...(entry.kind === "block" ? pointParameters(entry.items) : []),
  ]);
}

function byClass(id: string, points: Points): readonly ParameterValue[] {
  if (typeof points === "string") return [];
  return Object.entries(points).map(([name, value]) => ({ name: `points:${id}`, value, attributes: { class: name } }));
}
