import { type Cell, isMissing, missing } from "../../data/index.js";
import { elementOf, type Graph, type Interpreter, interpretNode, type NodeOf } from "../../formula/index.js";
import { type Rational, WIDENED } from "../../number/index.js";
import { type Column, exactly, wantedOf } from "../exact.js";
import type { Situation } from "../situation.js";
import { reduction } from "../statisticColumn.js";
import type { BatchGroups } from "./batchGroups.js";
import { boundsOf, exactValue, type FloatColumn, slotOf } from "./floatColumn.js";
import { codeAt } from "./gaps.js";
import type { ReasonCodes } from "./reasonCodes.js";

/** What has been evaluated of a batch. */
export interface Evaluated {
  readonly graph: Graph;
  readonly situation: Situation;
  /** The places of the batch among those of the situation. */
  readonly places: Uint32Array;
  readonly codes: ReasonCodes;
  readonly columns: ReadonlyMap<number, FloatColumn>;
  readonly groupsOf: (node: NodeOf<"statistic" | "rank">) => BatchGroups;
}

/** The exact cells of an entry at some places of the batch. */
export type Settle = (index: number, places: readonly number[]) => readonly Cell[];

/** Settling an entry at some places, as far as it has come. */
interface Run {
  readonly index: number;
  readonly places: readonly number[];
  readonly made: Map<number, Column>;
  readonly open: number[];
  readonly interpreter: Interpreter<Column>;
  readonly finish: (cells: Column) => void;
}

/**
 * Settles cells exactly: the exact interpreter runs over the places that are asked for, and goes down only to what is exact already.
 * A round, a rank and a comparison have been decided before; the mean of a cohort is made once for a group.
 */
export function settling(evaluated: Evaluated): Settle {
  const { graph, columns, codes } = evaluated;
  const groupCells = new Map<number, Map<number, Cell>>();

  /** What is exact without going down; undefined where some of it is not. */
  const known = (index: number, places: readonly number[]): Column | undefined => {
    const column = columns.get(index);
    if (column === undefined) return undefined;
    const cells: Cell[] = [];
    for (const place of places) {
      const cell = cellOf(column, place, codes);
      if (cell === undefined) return undefined;
      cells.push(cell);
    }
    return cells;
  };

  const settle: Settle = (index, places) => {
    const found = known(index, places);
    if (found !== undefined) return found;
    let result: Column = [];
    // Stacks in place of recursion: means may stand in means a thousand deep.
    const runs: Run[] = [];
    const start = (at: number, of: readonly number[], finish: Run["finish"]): void => {
      const areas = of.map((place) => elementOf(evaluated.situation.areas, evaluated.places[place] ?? 0));
      const interpreter = exactly(graph, { ...evaluated.situation, areas });
      runs.push({ index: at, places: of, made: new Map(), open: [at], interpreter, finish });
    };
    start(index, places, (cells) => {
      result = cells;
    });
    for (let run = runs.at(-1); run !== undefined; run = runs.at(-1)) {
      const at = run.open.at(-1);
      if (at === undefined) {
        runs.pop();
        run.finish(run.made.get(run.index) ?? []);
        continue;
      }
      const entry = elementOf(graph.entries, at);
      const { node } = entry;
      let ready = run.made.get(at) ?? known(at, run.places);
      if (ready === undefined && node.kind === "statistic") {
        if (startGroups(at, node, run.places, start)) continue;
        ready = ofGroups(at, node, run.places);
      }
      if (ready === undefined) {
        const before = wantedOf(entry, run.made);
        for (const part of before) run.open.push(part);
        if (before.length > 0) continue;
      }
      run.open.pop();
      if (run.made.has(at)) continue;
      const { made } = run;
      const parts = entry.parts.map((part) => made.get(part) ?? []);
      made.set(at, ready ?? interpretNode(run.interpreter, node.kind, node, parts, entry));
    }
    return result;
  };

  /** Begins with the groups of these places whose cells are not there yet; whether there were some. */
  function startGroups(
    index: number,
    node: NodeOf<"statistic">,
    places: readonly number[],
    start: (index: number, places: readonly number[], finish: (cells: Column) => void) => void,
  ): boolean {
    const cells = groupCells.get(index) ?? new Map<number, Cell>();
    groupCells.set(index, cells);
    const groups = evaluated.groupsOf(node);
    const open = new Set(
      places.map((place) => groups.groupOf[place] ?? groups.count).filter((group) => !cells.has(group)),
    );
    const [value = 0, where] = elementOf(graph.entries, index).parts;
    let isStarted = false;
    for (const group of open) {
      const members = counted(columns.get(value), where === undefined ? undefined : columns.get(where), groups, group);
      const reaching =
        node.statistic === "min" || node.statistic === "max"
          ? atTheEnd(columns.get(value), members, node.statistic)
          : members;
      const finish = (found: Column): void => {
        cells.set(
          group,
          reduction(
            node,
            found.filter((cell): cell is Rational => !isMissing(cell)),
          ),
        );
      };
      const ready = known(value, reaching);
      if (ready !== undefined) finish(ready);
      else {
        start(value, reaching, finish);
        isStarted = true;
      }
    }
    return isStarted;
  }

  function ofGroups(index: number, node: NodeOf<"statistic">, places: readonly number[]): Column {
    const { groupOf, count } = evaluated.groupsOf(node);
    const cells = groupCells.get(index);
    return places.map((place) => cells?.get(groupOf[place] ?? count) ?? missing("no-cohort"));
  }

  return settle;
}

/** The exact cell of a column at a place; undefined where only its parts tell it. */
export function cellOf(column: FloatColumn, place: number, codes: ReasonCodes): Cell | undefined {
  const slot = slotOf(column, place);
  const code = codeAt(column.gaps, slot);
  return code === 0 ? exactValue(column, slot) : codes.missingOf(code);
}

function counted(
  column: FloatColumn | undefined,
  where: FloatColumn | undefined,
  { members, starts }: BatchGroups,
  group: number,
): readonly number[] {
  const own = [...members.subarray(starts[group] ?? 0, starts[group + 1] ?? 0)];
  return own.filter(
    (place) =>
      (column === undefined || codeAt(column.gaps, slotOf(column, place)) === 0) &&
      (where === undefined || where.mantissas[slotOf(where, place)] === 1),
  );
}

/** The members whose intervals reach the end: no other can be the least or the greatest. */
function atTheEnd(column: FloatColumn | undefined, members: readonly number[], end: "min" | "max"): readonly number[] {
  if (column === undefined) return members;
  const { mantissas } = column;
  const bounds = boundsOf(column);
  const direction = end === "max" ? 1 : -1;
  const valueAt = (place: number): number => (mantissas[slotOf(column, place)] ?? Number.NaN) * direction;
  const boundAt = (place: number): number => (bounds[slotOf(column, place)] ?? 0) * WIDENED;
  const surely = members.reduce((most, place) => Math.max(most, valueAt(place) - boundAt(place)), -Infinity);
  return members.filter((place) => !(valueAt(place) + boundAt(place) < surely));
}
