import { type Formula, type Graph, type Node, walk } from "../formula/index.js";

/** Named formulas by the names under which a reader knows them. */
export type Names = ReadonlyMap<string, Formula> | Readonly<Record<string, Formula>>;

/** The entries of a graph that are one of the named formulas, as they are defined there: a shifted one is another formula. */
export function namedEntries(graph: Graph, names: Names): Map<number, string> {
  const byKey = new Map(graph.entries.map(({ node, parts }, index) => [keyOf(node, parts), index]));
  const found = new Map<Node, number>();
  const entries = new Map<number, string>();
  for (const [name, formula] of isMap(names) ? names : Object.entries(names)) {
    if (formula.kind !== "named") continue;
    for (const node of walk(formula, found).order) {
      const parts = node.parts.map((part) => found.get(part) ?? NOT_THERE);
      found.set(node, byKey.get(keyOf(node, parts)) ?? NOT_THERE);
    }
    const index = found.get(formula) ?? NOT_THERE;
    if (index !== NOT_THERE) entries.set(index, name);
  }
  return entries;
}

const NOT_THERE = -1;

function isMap(names: Names): names is ReadonlyMap<string, Formula> {
  return names instanceof Map;
}

/** Equal for equal nodes over equal parts, as in `compile`. */
function keyOf(node: Node, parts: readonly number[]): string {
  return JSON.stringify({ ...node, parts });
}
