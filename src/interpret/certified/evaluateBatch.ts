import { type Entry, elementOf, interpretNode } from "../../formula/index.js";
import { ZERO } from "../../number/index.js";
import { wantedParts } from "../wantedParts.js";
import { certifying } from "./certifying.js";
import { constantColumn } from "./columnOfCells.js";
import { holdsSomewhere } from "./decisions.js";
import { exactValue, type FloatColumn, isEqual, isSame, UNMADE } from "./floatColumn.js";
import { atLevel, isConstant, levelOf, once, spread } from "./levels.js";
import type { Batch, Preparation } from "./preparation.js";
import type { HeldColumns, Retention } from "./retention.js";
import { type Settle, settling } from "./settle.js";
import { keepSpace } from "./space.js";

/** What has been made of a batch so far. */
export interface BatchEvaluation extends HeldColumns {
  readonly batch: Batch;
  readonly settle: Settle;
  /** Makes the columns of these entries, and of what they rest on. */
  readonly make: (asked: readonly number[], retention?: Retention) => void;
  /** Takes nothing over any more from the earlier evaluation. */
  readonly forgetEarlier: () => void;
}

/**
 * The evaluation of a batch.
 *
 * @param before an earlier one of the same graph: its columns are taken over where nothing that they rest on has changed
 */
export function evaluateBatch(preparation: Preparation, batch: Batch, before?: BatchEvaluation): BatchEvaluation {
  const { graph, situation, codes, indexOf } = preparation;
  const { places, groupsOf } = batch;
  const columns = new Map<number, FloatColumn>();
  const spreads = new Map<number, FloatColumn>();
  const settle = settling({ graph, situation, places, codes, columns, groupsOf });
  const interpreter = certifying({
    graph,
    size: places.length,
    codes,
    settle,
    columns,
    leaf: batch.leaf,
    groupsOf,
    indexOf,
  });

  const spreadOnce = (column: FloatColumn, index: number): FloatColumn => {
    const known = spreads.get(index) ?? spread(column);
    spreads.set(index, known);
    return known;
  };

  let earlier = before;
  const isUnchanged = ({ node, parts }: Entry): boolean => {
    if (earlier === undefined || parts.some((part) => columns.get(part) !== earlier?.columns.get(part))) return false;
    if (node.kind !== "statistic" && node.kind !== "rank") return parts.length > 0;
    return isEqual(groupsOf(node).groupOf, earlier.batch.groupsOf(node).groupOf);
  };
  /** What holds for groups is computed once for each; beside what is each area's own it is spread over the areas. */
  const computed = (entry: Entry, given: readonly FloatColumn[]): FloatColumn => {
    const { node, parts } = entry;
    if (isConstant(node, given)) {
      const one = interpretNode(interpreter, node.kind, node, given.map(once), entry);
      const value = one.gaps === undefined ? exactValue(one, 0) : undefined;
      if (value !== undefined) return constantColumn(value, places.length);
    }
    const level = levelOf(node, given);
    if (level === undefined) {
      const own = given.map((column, position) =>
        column.over === undefined ? column : spreadOnce(column, elementOf(parts, position)),
      );
      return interpretNode(interpreter, node.kind, node, own, entry);
    }
    const atGroups = given.map((column) => atLevel(column, level));
    const column = interpretNode(interpreter, node.kind, node, atGroups, entry);
    return column.over === level ? column : { ...column, over: level };
  };
  const made = (index: number, entry: Entry): FloatColumn => {
    const { parts } = entry;
    const known = earlier?.columns.get(index);
    if (known !== undefined && isUnchanged(entry)) return known;
    const column = computed(
      entry,
      parts.map((part) => columns.get(part) ?? UNMADE),
    );
    return known !== undefined && isSame(known, column) ? known : column;
  };
  const make: BatchEvaluation["make"] = (asked, retention) => {
    keepSpace(places.length);
    // A stack in place of recursion: a formula may be 10,000 deep.
    const open = [...asked];
    for (let index = open.at(-1); index !== undefined; index = open.at(-1)) {
      const entry = elementOf(graph.entries, index);
      const isMade = columns.has(index);
      const parts = isMade ? [] : wanted(entry, columns);
      for (const part of parts) open.push(part);
      if (parts.length > 0) continue;
      open.pop();
      if (isMade) continue;
      columns.set(index, made(index, entry));
      retention?.made(index);
    }
  };
  const forgetEarlier = (): void => {
    earlier = undefined;
  };
  return { batch, columns, spreads, settle, make, forgetEarlier };
}

/** The parts that still have to be made; of conditions that must all hold none any more, once one holds nowhere. */
function wanted(entry: Entry, columns: ReadonlyMap<number, FloatColumn>): readonly number[] {
  if (entry.node.kind !== "and") return wantedParts(entry, columns, holdsSomewhere);
  for (const part of entry.parts) {
    const column = columns.get(part);
    if (column === undefined) return [part];
    if (column.constant === ZERO) return [];
  }
  return [];
}
