import type { Cell } from "../data/index.js";
import { compile, elementOf, type Node } from "../formula/index.js";
import { exact } from "../interpret/index.js";
import type { UserUnits } from "../quantity/index.js";

/** The exact value of a formula or a condition over numbers alone. */
export function cellOf(node: Node, units: UserUnits = {}): Cell {
  const graph = compile({ "": node }, units);
  return elementOf(elementOf(exact(graph, { period: "2000", areas: [0] }), graph.roots.get("") ?? 0), 0);
}
