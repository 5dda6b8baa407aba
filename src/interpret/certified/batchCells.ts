import type { Cell } from "../../data/index.js";
import type { BatchEvaluation } from "./evaluateBatch.js";
import { type FloatColumn, UNMADE } from "./floatColumn.js";
import type { Preparation } from "./preparation.js";
import { cellOf } from "./settle.js";

/** Looks up the exact cell of an entry in a batch; the column is at hand where it is a headline. */
export type CellIn = (batch: number, index: number, place: number, headline: FloatColumn) => Cell;

/** Cells that were settled one after another, of one entry in one batch. */
interface SettledCells {
  readonly cells: Map<number, Cell>;
  /** How many are settled together when the next one is asked for. */
  next: number;
  /** All places before this one have been looked at. */
  cursor: number;
}

/**
 * Exact cells on demand. Who asks for one cell pays for one; who goes on asking is given ever more at once, so that a whole column
 * costs about as much as it does when it is made whole.
 */
export function batchCells(preparation: Preparation, kept: (batch: number) => BatchEvaluation): CellIn {
  const settledOf = new WeakMap<BatchEvaluation, Map<number, SettledCells>>();
  return (batch, index, place, headline) => {
    const known = headline === UNMADE ? undefined : cellOf(headline, place, preparation.codes);
    if (known !== undefined) return known;
    const evaluation = kept(batch);
    evaluation.make([index]);
    const column = evaluation.columns.get(index) ?? UNMADE;
    const cell = cellOf(column, place, preparation.codes);
    if (cell !== undefined) return cell;
    const ofBatch = settledOf.get(evaluation) ?? new Map<number, SettledCells>();
    settledOf.set(evaluation, ofBatch);
    const settled = ofBatch.get(index) ?? { cells: new Map<number, Cell>(), next: 1, cursor: 0 };
    ofBatch.set(index, settled);
    return settled.cells.get(place) ?? settledMore(evaluation, index, place, settled);
  };
}

function settledMore({ batch, settle }: BatchEvaluation, index: number, place: number, settled: SettledCells): Cell {
  const places = [place];
  for (; settled.cursor < batch.places.length && places.length < settled.next; settled.cursor += 1) {
    if (settled.cursor !== place && !settled.cells.has(settled.cursor)) places.push(settled.cursor);
  }
  settled.next *= 2;
  const cells = settle(index, places);
  for (const [position, at] of places.entries()) {
    const cell = cells[position];
    if (cell !== undefined) settled.cells.set(at, cell);
  }
  const found = settled.cells.get(place);
  if (found === undefined) throw new RangeError(`no cell ${place} of entry ${index}`);
  return found;
}
