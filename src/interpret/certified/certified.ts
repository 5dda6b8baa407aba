import type { Cell } from "../../data/index.js";
import { elementOf, type Graph } from "../../formula/index.js";
import type { Situation } from "../situation.js";
import { type BatchEvaluation, evaluateBatch } from "./evaluateBatch.js";
import { UNMADE } from "./floatColumn.js";
import { type Preparation, prepared } from "./preparation.js";
import { retention } from "./retention.js";
import { cellOf } from "./settle.js";

/** The cells of an entry, each made exact when it is asked for. An array of cells is one, too. */
export interface Cells {
  readonly length: number;
  readonly at: (place: number) => Cell | undefined;
}

/** A graph that is being evaluated. */
export interface Evaluation {
  readonly graph: Graph;
  /** The cells of a root; undefined where there is no such root. */
  readonly cells: (root: string) => Cells | undefined;
}

/** So many cells of a batch are kept, so that what is asked for next need not be made again. */
const KEPT_CELLS = 2 ** 23;

/**
 * The certified interpreter: the digits of the exact one at nearly the speed of floats. Columns of floats know by how much each cell
 * may be off; where a rounding, a comparison or a rank hangs on what floats do not tell, it is settled exactly.
 *
 * @param before an earlier evaluation of the same graph: what has not changed since is taken over
 * @source Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., SIAM 2002, ch. 3 (running error analysis)
 */
export function certified(graph: Graph, situation: Situation, before?: Evaluation): Evaluation {
  const preparation = prepared(graph, situation);
  return evaluationOf(preparation, before);
}

function evaluationOf(preparation: Preparation, _before: Evaluation | undefined): Evaluation {
  const { graph, situation, batches } = preparation;
  const size = situation.areas.length;
  const batchAt = new Uint32Array(size);
  const localAt = new Uint32Array(size);
  for (const [number, places] of batches.entries()) {
    for (const [local, place] of places.entries()) {
      batchAt[place] = number;
      localAt[place] = local;
    }
  }
  const evaluations = new Map<number, BatchEvaluation>();
  const evaluation = (number: number): BatchEvaluation => {
    const known = evaluations.get(number);
    if (known !== undefined) return known;
    const made = evaluateBatch(preparation, preparation.batchOf(elementOf(batches, number)));
    evaluations.set(number, made);
    return made;
  };
  return {
    graph,
    cells: (root) => {
      const index = graph.roots.get(root);
      if (index === undefined) return undefined;
      return {
        length: size,
        at: (place) => {
          if (place < 0 || place >= size) return undefined;
          const { columns, settle, make } = evaluation(batchAt[place] ?? 0);
          make([index]);
          const local = localAt[place] ?? 0;
          return cellOf(columns.get(index) ?? UNMADE, local, preparation.codes) ?? settle(index, [local])[0];
        },
      };
    },
  };
}

export { KEPT_CELLS, retention };
