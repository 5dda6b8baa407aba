import { missing } from "../../data/index.js";
import { type Entry, elementOf, type Graph, type NodeOf } from "../../formula/index.js";
import { cohorts, type Groups } from "../cohorts.js";
import { observedOf } from "../observed.js";
import { parameterFigures, parameters } from "../parameters.js";
import type { Situation } from "../situation.js";
import { batchesOf, type CohortNode } from "./batches.js";
import { type BatchGroups, batchGroups } from "./batchGroups.js";
import { columnOfCells } from "./columnOfCells.js";
import type { FloatColumn } from "./floatColumn.js";
import { gathered } from "./gathered.js";
import { observedColumn } from "./observedColumn.js";
import { type ReasonCodes, reasonCodes } from "./reasonCodes.js";
import { remembered } from "./remembered.js";

/** A part of the areas with the columns of its leaves, which are made when they are first asked for and then kept. */
export interface Batch {
  readonly places: Uint32Array;
  readonly leaf: (index: number) => FloatColumn;
  readonly groupsOf: (node: CohortNode) => BatchGroups;
}

/** A graph and what it is evaluated over, ready to be taken batch by batch. */
export interface Preparation {
  readonly graph: Graph;
  readonly situation: Situation;
  readonly codes: ReasonCodes;
  /** The places of each batch. */
  readonly batches: readonly Uint32Array[];
  readonly batchOf: (places: Uint32Array) => Batch;
  /** The batch of each place, and where it stands there. */
  readonly batchAt: Uint32Array;
  readonly localAt: Uint32Array;
  readonly indexOf: (entry: Entry) => number;
}

/** Brings a graph and a situation together: the areas in batches, the figures in columns. */
export function prepared(graph: Graph, situation: Situation): Preparation {
  const codes = reasonCodes(graph, situation.panel);
  const groupings = cohorts(situation);
  const groupsOf = (node: CohortNode): Groups => groupings(node.over, node.when);
  const indexes = new Map(graph.entries.map((entry, index) => [entry, index]));
  const batches = batchesOf(graph, situation.areas.length, groupsOf);
  const parameterOf = parameters(situation, graph.units);
  const parameterColumn = remembered((node: NodeOf<"parameter">) => columnOfCells(parameterOf(node), codes));

  const leafOf = (index: number, places: Uint32Array): FloatColumn => {
    const { node } = elementOf(graph.entries, index);
    if (node.kind === "observed") return observedColumn(observedOf(node, situation), places, codes);
    if (node.kind !== "parameter") throw new RangeError(`${node.kind} is not a leaf`);
    const figures = parameterFigures(situation, graph.units, node);
    if (figures === undefined) return gathered(parameterColumn(node), places);
    const absent = missing(node.absent);
    const areaAt = (place: number): number | undefined => situation.areas[place];
    return observedColumn({ figures, areaAt, nobody: absent, unreported: absent }, places, codes);
  };
  const batchOf = (places: Uint32Array): Batch => {
    const ownGroups = remembered((groups: Groups) => batchGroups(groups, places));
    const leaf = remembered((index: number) => leafOf(index, places));
    return { places, leaf, groupsOf: (node) => ownGroups(groupsOf(node)) };
  };
  const [batchAt, localAt] = [new Uint32Array(situation.areas.length), new Uint32Array(situation.areas.length)];
  for (const [number, places] of batches.entries()) {
    for (let local = 0; local < places.length; local += 1) {
      batchAt[places[local] ?? 0] = number;
      localAt[places[local] ?? 0] = local;
    }
  }
  return { graph, situation, codes, batches, batchOf, batchAt, localAt, indexOf: (entry) => indexes.get(entry) ?? -1 };
}
