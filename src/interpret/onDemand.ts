import { type Entry, elementOf, type Graph, type Interpreter, interpretNode } from "../formula/index.js";

/** Of an entry's parts, those that still have to be made before it. A part that is never named stays unmade. */
export type Wanted<T> = (entry: Entry, made: ReadonlyMap<number, T>) => readonly number[];

/**
 * What an interpreter makes of the entries that are asked for, and of what these rest on, which is dropped after its last use, so
 * that large columns do not pile up.
 *
 * @param unmade what an entry is given in the place of a part that was not wanted
 */
export function onDemand<T>(
  graph: Graph,
  interpreter: Interpreter<T>,
  asked: readonly number[],
  wanted: Wanted<T>,
  unmade: T,
): ReadonlyMap<number, T> {
  const made = new Map<number, T>();
  const uses = usesBelow(graph, asked);
  const make = (index: number, entry: Entry): void => {
    const { node, parts } = entry;
    const given = parts.map((part) => made.get(part) ?? unmade);
    made.set(index, interpretNode(interpreter, node.kind, node, given, entry));
    for (const part of parts) {
      const left = (uses.get(part) ?? 0) - 1;
      uses.set(part, left);
      if (left === 0) made.delete(part);
    }
  };
  // A stack in place of recursion: a formula may be 10,000 deep.
  const open = [...asked];
  for (let index = open.at(-1); index !== undefined; index = open.at(-1)) {
    const entry = elementOf(graph.entries, index);
    const before = made.has(index) ? [] : wanted(entry, made);
    for (const part of before) open.push(part);
    if (before.length > 0) continue;
    open.pop();
    if (!made.has(index)) make(index, entry);
  }
  return made;
}

/** How often each entry is asked for, or a part of one that is needed. */
function usesBelow(graph: Graph, asked: readonly number[]): Map<number, number> {
  const uses = new Map<number, number>();
  const count = (index: number): void => {
    uses.set(index, (uses.get(index) ?? 0) + 1);
  };
  asked.forEach(count);
  for (let index = graph.entries.length - 1; index >= 0; index -= 1) {
    if (uses.has(index)) elementOf(graph.entries, index).parts.forEach(count);
  }
  return uses;
}
