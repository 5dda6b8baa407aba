import { elementOf, type Graph, type Kind } from "../../formula/index.js";
import { type Rational, sign } from "../../number/index.js";
import type { BatchGroups } from "./batchGroups.js";
import type { FloatColumn } from "./floatColumn.js";

/** The part of a value that tells the order within a group, and whether it tells the opposite one. */
export interface OwnPart {
  readonly index: number;
  readonly isOpposite: boolean;
}

/**
 * What is left of a value when sums and differences lose the parts that are the same throughout each group, products and quotients
 * their constants. Two differences from the mean of a class of 100,000 areas are fractions of a million digits; their order is that of what
 * the mean was taken from.
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
    const [only, second] = parts.filter(isOwn);
    // A column that was let go says nothing of what it was made of.
    if (only === undefined || second !== undefined || !columns.has(only)) return own;
    const others = parts.filter((part) => part !== only).map((part) => columns.get(part)?.constant);
    const turn = turnOf(node.kind, parts[1] === only, others);
    if (turn === undefined) return own;
    own = { index: only, isOpposite: own.isOpposite !== turn };
  }
}

/** Whether a node turns the order of its own part round, when the other parts are constants or the same throughout; undefined where it may do more. */
function turnOf(kind: Kind, isSecond: boolean, others: readonly (Rational | undefined)[]): boolean | undefined {
  switch (kind) {
    case "named":
    case "add":
      return false;
    case "subtract":
      return isSecond;
    case "multiply":
    case "divide": {
      if (kind === "divide" && isSecond) return undefined;
      const signs = others.map((constant) => (constant === undefined ? 0 : sign(constant)));
      return signs.includes(0) ? undefined : signs.filter((each) => each < 0).length % 2 === 1;
    }
    default:
      return undefined;
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
