import type { Entry, Graph } from "./graph.js";
import type { Fields, Kind, NodeOf } from "./node.js";

type Mapped<P extends readonly unknown[], T> = { readonly [I in keyof P]: T };

/**
 * What an interpreter does with each kind of node, given what it made of the node's parts. A record of functions: a kind that is
 * not handled is a compile error.
 */
export type Interpreter<T> = {
  readonly [K in Kind]: (node: NodeOf<K>, parts: Mapped<Fields[K]["parts"], T>, entry: Entry) => T;
};

function areAll<K extends Kind, T>(
  parts: readonly T[],
  node: NodeOf<K>,
): parts is readonly T[] & Mapped<Fields[K]["parts"], T> {
  return parts.length === node.parts.length;
}

/** What an interpreter makes of one node. */
export function interpretNode<K extends Kind, T>(
  interpreter: Interpreter<T>,
  kind: K,
  node: NodeOf<K>,
  parts: readonly T[],
  entry: Entry,
): T {
  if (!areAll<K, T>(parts, node)) throw new RangeError(`${kind} with ${parts.length} parts`);
  return interpreter[kind](node, parts, entry);
}

/** What an interpreter makes of every entry of a graph, in the compiled order. */
export function interpret<T>(graph: Graph, interpreter: Interpreter<T>): readonly T[] {
  const results: T[] = [];
  for (const entry of graph.entries) {
    const parts = entry.parts.map((index) => elementOf(results, index));
    results.push(interpretNode(interpreter, entry.node.kind, entry.node, parts, entry));
  }
  return results;
}

/** The element at an index that the compiled order vouches for. */
export function elementOf<T>(list: readonly T[], index: number): T {
  const element = list[index];
  if (element === undefined) throw new RangeError(`no element ${index} of ${list.length}`);
  return element;
}
