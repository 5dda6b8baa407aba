import { elementOf, type Graph, type NodeOf } from "../../formula/index.js";
import type { BatchGroups } from "./batchGroups.js";
import { type FloatColumn, slotOf } from "./floatColumn.js";
import { codeAt } from "./gaps.js";

/** Whether the values of two places surely rest on the same: exact values that are equal, and cohorts in which both stand. */
export type SameInputs = (a: number, b: number) => boolean;

/** Compares what an entry rests on in two places, down to what is exact and to cohorts, without arithmetic. */
export function sameInputs(
  { entries }: Graph,
  columns: ReadonlyMap<number, FloatColumn>,
  groupsOf: (node: NodeOf<"statistic">) => BatchGroups,
  index: number,
): SameInputs {
  const inputs: SameInputs[] = [];
  const open = [index];
  const seen = new Set(open);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { node, parts } = elementOf(entries, at);
    const column = columns.get(at);
    if (column === undefined) return () => false;
    if (node.kind === "statistic") {
      const { groupOf } = groupsOf(node);
      inputs.push((a, b) => groupOf[a] === groupOf[b]);
      continue;
    }
    if (column.bounds === undefined) {
      inputs.push((a, b) => isSameAt(column, slotOf(column, a), slotOf(column, b)));
      continue;
    }
    if (parts.length === 0) return () => false;
    for (const part of parts) {
      if (seen.has(part)) continue;
      seen.add(part);
      open.push(part);
    }
  }
  return (a, b) => inputs.every((isSame) => isSame(a, b));
}

function isSameAt({ mantissas, gaps }: FloatColumn, a: number, b: number): boolean {
  return mantissas[a] === mantissas[b] || (codeAt(gaps, a) !== 0 && codeAt(gaps, a) === codeAt(gaps, b));
}
