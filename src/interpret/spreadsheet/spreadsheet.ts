import { elementOf, type Graph, interpretNode } from "../../formula/index.js";
import type { Rational } from "../../number/index.js";
import type { SheetExpression } from "./expression.js";
import { cellPiece, NOTHING, type Piece } from "./piece.js";
import { type IsComplete, piecesWith } from "./pieces.js";

/** A cell that is computed, the same way for every area. */
export interface SheetCell {
  readonly entry: number;
  readonly expression: SheetExpression;
  /** How many base units one of its number is. */
  readonly scale: Rational;
}

/** Formulas of a graph, cut into cells: parts come before what they are part of. */
export interface SheetGraph {
  readonly cells: ReadonlyMap<number, SheetCell>;
  /** The leaves whose values stand in cells. */
  readonly inputs: ReadonlyMap<number, Rational>;
}

/** Beyond this a formula is cut, so that it can be read. */
const HEAVIEST = 24;
const DEEPEST = 9;
/** What is used twice stands in a cell of its own, unless it is as short as a reference. */
const SHARED = 4;

/**
 * Prints formulas of a graph as those of a spreadsheet. Roots and named formulas have cells of their own, and so has what an area is
 * compared by, what is used twice, and what a reader would lose track of.
 *
 * @param asked the entries that must have a cell
 * @param isComplete whether every area is in a group by these attributes; taken for unknown where it is left out
 */
export function spreadsheet(graph: Graph, asked: readonly number[], isComplete: IsComplete = inAll): SheetGraph {
  const cells = new Map<number, SheetCell>();
  const inputs = new Map<number, Rational>();
  const wanted = new Set(asked);
  const uses = usesOf(graph, asked);
  const pieces = new Map<number, Piece>();
  let own = 0;
  const toCell = (piece: Piece): Piece => {
    const { index } = piece;
    const known = pieces.get(index);
    if (known !== undefined && (cells.has(index) || inputs.has(index))) return known;
    const { expression, maybe } = piece.finish(NOTHING, piece.scale);
    cells.set(index, { entry: index, expression, scale: piece.scale });
    const made = cellPiece(index, piece.scale, maybe, piece.condition);
    pieces.set(index, made);
    return made;
  };
  const table = piecesWith(graph.units, () => own, toCell, isComplete);
  for (const [index, entry] of graph.entries.entries()) {
    const used = uses.get(index);
    if (used === undefined) continue;
    own = index;
    const parts = entry.parts.map((part) => pieceAt(pieces, part));
    const piece = interpretNode(table, entry.node.kind, entry.node, parts, entry);
    pieces.set(index, piece);
    const { node } = entry;
    if (node.kind === "observed" || node.kind === "parameter") inputs.set(index, piece.scale);
    else if (
      wanted.has(index) ||
      (node.kind === "named" && piece.value === undefined) ||
      (used > 1 && (piece.weight >= SHARED || piece.alone)) ||
      piece.weight > HEAVIEST ||
      piece.depth > DEEPEST
    )
      toCell(piece);
  }
  return { cells: new Map([...cells].sort(([a], [b]) => a - b)), inputs };
}

function inAll(over: readonly string[]): boolean {
  return over.length === 0;
}

/** How often each entry is a part, of those that the asked ones need. */
function usesOf(graph: Graph, asked: readonly number[]): ReadonlyMap<number, number> {
  const uses = new Map<number, number>(asked.map((index) => [index, 1]));
  for (let index = graph.entries.length - 1; index >= 0; index -= 1) {
    if (!uses.has(index)) continue;
    for (const part of elementOf(graph.entries, index).parts) uses.set(part, (uses.get(part) ?? 0) + 1);
  }
  return uses;
}

function pieceAt(pieces: ReadonlyMap<number, Piece>, index: number): Piece {
  const piece = pieces.get(index);
  if (piece === undefined) throw new RangeError(`no piece of entry ${index}`);
  return piece;
}
