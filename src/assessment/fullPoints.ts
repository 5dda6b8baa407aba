import { constant, type Formula, parameter } from "../formula/index.js";
import type { Points } from "./scheme.js";

/** Full points as a formula: a number, or what is handed in by class; `not-applicable` for a class that has none. */
export function fullPoints(id: string, points: Points): Formula {
  if (typeof points === "string") return constant(points);
  return parameter(`points:${id}`, { label: { zh: "满分", en: "full points" }, absent: "not-applicable" });
}
