import { elementOf, type Graph } from "../../formula/index.js";
import type { BatchGroups } from "./batchGroups.js";
import type { FloatColumn } from "./floatColumn.js";

/** The part of a value that tells the order within a group, and whether it tells the opposite one. */
export interface OwnPart {
  readonly index: number;
  readonly isOpposite: boolean;
}

/**
 * What is left of a value when sums and differences lose the parts that are the same throughout each group. Two differences from the mean
 * of a class of 100,000 areas are fractions of a million digits; their order is that of what the mean was taken from.
 */
export function ownPart(
  { entries }: Graph,
  columns: ReadonlyMap<number, FloatColumn>,
  groups: BatchGroups,
  index: number,
): OwnPart {
  const isOwn = (part: number): boolean => {
    const column = columns.get(part);
    return column === undefined || !isSameThroughout(column, groups);
  };
  let own: OwnPart = { index, isOpposite: false };
  for (;;) {
    const { node, parts } = elementOf(entries, own.index);
    if (node.kind !== "named" && node.kind !== "add" && node.kind !== "subtract") return own;
    const [only, second] = parts.filter(isOwn);
    if (only === undefined || second !== undefined) return own;
    own = { index: only, isOpposite: own.isOpposite !== (node.kind === "subtract" && parts[1] === only) };
  }
}

function isSameThroughout({ constant, over }: FloatColumn, { members, starts, count }: BatchGroups): boolean {
  if (over === undefined) return constant !== undefined;
  for (let group = 0; group < count; group += 1) {
    const first = over.groupOf[members[starts[group] ?? 0] ?? 0];
    for (let at = starts[group] ?? 0; at < (starts[group + 1] ?? 0); at += 1) {
      if (over.groupOf[members[at] ?? 0] !== first) return false;
    }
  }
  return true;
}
