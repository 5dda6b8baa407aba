import { elementOf, type Graph } from "../../formula/index.js";
import type { FloatColumn } from "./floatColumn.js";

/** Lets go of columns that nothing asks for any more. */
export interface Retention {
  /** An entry has been made: what it rests on is let go, unless exact cells of it may be asked for. */
  readonly made: (index: number) => void;
}

/**
 * Counts who still needs each column. One that may be off keeps its parts, since its exact cells are made of theirs; one that is exact
 * does not, so what lies below a rounding, a rank or a comparison is let go at once.
 */
export function retention(graph: Graph, columns: Map<number, FloatColumn>, asked: readonly number[]): Retention {
  const uses = usesBelow(graph, asked);
  const partsOf = (index: number): readonly number[] => elementOf(graph.entries, index).parts;
  const drop = (first: readonly number[]): void => {
    const open = [...first];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const left = (uses.get(index) ?? 0) - 1;
      uses.set(index, left);
      if (left > 0) continue;
      const column = columns.get(index);
      columns.delete(index);
      // What was exact has let go of its parts before; what was never made has not.
      if (column === undefined || column.bounds !== undefined) open.push(...partsOf(index));
    }
  };
  return {
    made: (index) => {
      if (columns.get(index)?.bounds === undefined) drop(partsOf(index));
    },
  };
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
