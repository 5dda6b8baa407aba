import { elementOf, type Graph } from "../../formula/index.js";
import type { FloatColumn } from "./floatColumn.js";
import { giveBack } from "./space.js";

/** The columns of a batch by entry, and those of groups with a value for each area. */
export interface HeldColumns {
  readonly columns: Map<number, FloatColumn>;
  readonly spreads: Map<number, FloatColumn>;
}

/** Lets go of columns that nothing asks for any more. */
export interface Retention {
  /** An entry has been made: what it rests on is let go, unless exact cells of it may be asked for. */
  readonly made: (index: number) => void;
  /** Gives what was asked for, alone: whatever it was made of is let go, too. */
  readonly finished: () => ReadonlyMap<number, FloatColumn>;
}

/**
 * Counts who still needs each column. One that may be off keeps its parts, since its exact cells are made of theirs; one that is exact
 * does not, so what lies below a rounding, a rank or a comparison is let go at once.
 */
export function retention(graph: Graph, { columns, spreads }: HeldColumns, asked: readonly number[]): Retention {
  const uses = usesBelow(graph, asked);
  const partsOf = (index: number): readonly number[] => elementOf(graph.entries, index).parts;
  /** In how many columns an array stands. Those of leaves belong to the batch and are never given back. */
  const holders = new Map<Float64Array, number>();
  const heldSpreads = new Set<number>();
  const hold = (column: FloatColumn, isLeaf: boolean): void => {
    for (const array of arraysOf(column)) {
      holders.set(array, isLeaf ? Infinity : (holders.get(array) ?? 0) + 1);
    }
  };
  const release = (column: FloatColumn): void => {
    for (const array of arraysOf(column)) {
      const left = (holders.get(array) ?? 0) - 1;
      holders.set(array, left);
      if (left > 0) continue;
      holders.delete(array);
      giveBack(array);
    }
  };
  const drop = (first: readonly number[]): void => {
    const open = [...first];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const left = (uses.get(index) ?? 0) - 1;
      uses.set(index, left);
      if (left > 0) continue;
      const column = columns.get(index);
      columns.delete(index);
      if (column !== undefined) release(column);
      const overAreas = spreads.get(index);
      spreads.delete(index);
      if (overAreas !== undefined && heldSpreads.delete(index)) release(overAreas);
      // What was exact has let go of its parts before; what was never made has not.
      if (column === undefined || column.bounds !== undefined) open.push(...partsOf(index));
    }
  };
  return {
    made: (index) => {
      const column = columns.get(index);
      if (column === undefined) return;
      for (const part of partsOf(index)) {
        const overAreas = spreads.get(part);
        if (overAreas === undefined || heldSpreads.has(part)) continue;
        heldSpreads.add(part);
        hold(overAreas, false);
      }
      hold(column, partsOf(index).length === 0);
      if (column.bounds === undefined) drop(partsOf(index));
    },
    finished: () => {
      const found = new Map<number, FloatColumn>();
      for (const index of asked) {
        const column = columns.get(index);
        if (column !== undefined) found.set(index, { ...column, exactAt: undefined });
      }
      const kept = new Set([...found.values()].flatMap(arraysOf));
      for (const column of [...columns.values(), ...spreads.values()]) {
        for (const array of arraysOf(column)) if (holders.get(array) !== Infinity && !kept.has(array)) giveBack(array);
        for (const array of arraysOf(column)) holders.set(array, Infinity);
      }
      return found;
    },
  };
}

function arraysOf({ mantissas, bounds }: FloatColumn): readonly Float64Array[] {
  return bounds === undefined ? [mantissas] : [mantissas, bounds];
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
