import { isMissing } from "../data/index.js";
import { type Condition, compile, elementOf } from "../formula/index.js";
import { exact } from "../interpret/index.js";
import { sign } from "../number/index.js";

/** Whether a condition over numbers holds; undefined where it is missing. */
export function holds(condition: Condition): boolean | undefined {
  const graph = compile({ "": condition });
  const cell = elementOf(elementOf(exact(graph, { period: "2000", areas: [0] }), graph.roots.get("") ?? 0), 0);
  return isMissing(cell) ? undefined : sign(cell) > 0;
}
