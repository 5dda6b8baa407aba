import type { Cell } from "../../data/index.js";
import { elementOf, type Graph } from "../../formula/index.js";
import type { Situation } from "../situation.js";
import { batchCells } from "./batchCells.js";
import { type BatchEvaluation, evaluateBatch } from "./evaluateBatch.js";
import { type FloatColumn, isEqual, UNMADE } from "./floatColumn.js";
import { type Preparation, prepared } from "./preparation.js";
import { retention } from "./retention.js";

/** The cells of a root, each made exact when it is asked for. An array of cells is one, too. */
export interface Cells {
  readonly length: number;
  readonly at: (place: number) => Cell | undefined;
}

/** How far an evaluation has come. */
export interface EvaluationProgress {
  readonly areas: number;
  readonly of: number;
}

/** A graph evaluated over a situation. */
export interface Evaluation {
  /** The cells of a root; undefined where there is no such root. */
  readonly cells: (root: string) => Cells | undefined;
  /** The places in the order in which asking for details costs least. */
  readonly inBatches: () => readonly number[];
  readonly preparation: Preparation;
  /** The evaluation of a batch with all that it has made. */
  readonly kept: (batch: number) => BatchEvaluation;
}

/** What is evaluated at once, and what may be taken over. */
export interface CertifiedOptions {
  /** The roots that will be asked for in every place; others are made where they are asked for. */
  readonly headlines?: readonly string[];
  /** An earlier evaluation of the same graph: what rests on nothing that has changed is taken over. */
  readonly before?: Evaluation;
}

/**
 * The certified interpreter: the digits of the exact one at nearly the speed of floats. Columns of floats know by how much each cell
 * may be off; where a rounding, a comparison or a rank hangs on what they do not tell, it is settled exactly.
 *
 * @source Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., SIAM 2002, ch. 3 (running error analysis)
 */
export function certified(graph: Graph, situation: Situation, options: CertifiedOptions = {}): Evaluation {
  const steps = certifiedInSteps(graph, situation, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same, batch by batch: whoever takes the steps may do other work between them, or stop. */
export function* certifiedInSteps(
  graph: Graph,
  situation: Situation,
  { headlines = [], before }: CertifiedOptions = {},
): Generator<EvaluationProgress, Evaluation> {
  return yield* evaluatedInSteps(prepared(graph, situation), { headlines, ...(before && { before }) });
}

/** The same of what has been prepared. */
export function* evaluatedInSteps(
  preparation: Preparation,
  { headlines = [], before }: CertifiedOptions = {},
): Generator<EvaluationProgress, Evaluation> {
  const { graph, situation } = preparation;
  const earlier = before !== undefined && hasSameBatches(preparation, before.preparation) ? before : undefined;
  const asked = headlines.flatMap((root) => graph.roots.get(root) ?? []);
  const found: ReadonlyMap<number, FloatColumn>[] = [];
  const kept = keptEvaluations(preparation, earlier);
  let areas = 0;
  for (const [number, places] of preparation.batches.entries()) {
    const takesOver = earlier !== undefined && kept.hasRoom(places);
    found.push(takesOver ? headlinesIn(kept.at(number), asked) : headlinesOf(preparation, places, asked));
    areas += places.length;
    yield { areas, of: situation.areas.length };
  }
  kept.forgetEarlier();
  return evaluationOf(preparation, found, kept.at);
}

/** The columns that are asked for, with what they were made of let go as soon as it is not needed any more. */
function headlinesOf(
  preparation: Preparation,
  places: Uint32Array,
  asked: readonly number[],
): ReadonlyMap<number, FloatColumn> {
  const evaluation = evaluateBatch(preparation, preparation.batchOf(places));
  const released = retention(preparation.graph, evaluation, asked);
  evaluation.make(asked, released);
  return released.finished();
}

function headlinesIn(evaluation: BatchEvaluation, asked: readonly number[]): ReadonlyMap<number, FloatColumn> {
  evaluation.make(asked);
  return new Map(asked.map((index) => [index, { ...(evaluation.columns.get(index) ?? UNMADE), exactAt: undefined }]));
}

/** So many cells are kept of batches that details were asked of. */
const KEPT_CELLS = 2 ** 24;

/** The evaluations of batches that are kept. */
interface KeptEvaluations {
  /** That of a batch, made when it is first asked for; the one that was asked for longest ago goes. */
  readonly at: (number: number) => BatchEvaluation;
  /** Whether another one can be kept without one going. */
  readonly hasRoom: (places: Uint32Array) => boolean;
  /** Lets go of the earlier evaluation: who goes from one to the next a thousand times keeps the last. */
  readonly forgetEarlier: () => void;
}

function keptEvaluations(preparation: Preparation, before: Evaluation | undefined): KeptEvaluations {
  const { graph, batches, batchOf } = preparation;
  const evaluations = new Map<number, BatchEvaluation>();
  let earlier = before;
  const hasRoom = (places: Uint32Array): boolean =>
    evaluations.size < Math.max(1, Math.floor(KEPT_CELLS / (places.length * graph.entries.length)));
  const at = (number: number): BatchEvaluation => {
    const places = elementOf(batches, number);
    const known = evaluations.get(number);
    const [oldest] = evaluations.keys();
    if (known !== undefined) evaluations.delete(number);
    else if (oldest !== undefined && !hasRoom(places)) evaluations.delete(oldest);
    const evaluation = known ?? evaluateBatch(preparation, batchOf(places), earlier?.kept(number));
    evaluations.set(number, evaluation);
    return evaluation;
  };
  return {
    at,
    hasRoom,
    forgetEarlier: () => {
      earlier = undefined;
      for (const evaluation of evaluations.values()) evaluation.forgetEarlier();
    },
  };
}

function evaluationOf(
  preparation: Preparation,
  headlines: readonly ReadonlyMap<number, FloatColumn>[],
  kept: (number: number) => BatchEvaluation,
): Evaluation {
  const { graph, situation, batches, batchAt, localAt } = preparation;
  const size = situation.areas.length;
  const cellIn = batchCells(preparation, kept);
  return {
    preparation,
    kept,
    inBatches: () => batches.flatMap((places) => [...places]),
    cells: (root) => {
      const index = graph.roots.get(root);
      if (index === undefined) return undefined;
      const at = (place: number): Cell | undefined => {
        if (place < 0 || place >= size) return undefined;
        const number = batchAt[place] ?? 0;
        return cellIn(number, index, localAt[place] ?? 0, headlines[number]?.get(index) ?? UNMADE);
      };
      return { length: size, at };
    },
  };
}

function hasSameBatches(one: Preparation, other: Preparation): boolean {
  if (one.graph !== other.graph || one.batches.length !== other.batches.length) return false;
  // Columns say by number why a value is missing.
  if (one.codes.reasons.join("\n") !== other.codes.reasons.join("\n")) return false;
  return one.batches.every((places, number) => isEqual(places, elementOf(other.batches, number)));
}
