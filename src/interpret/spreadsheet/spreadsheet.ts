import { elementOf, type Graph, interpretNode } from "../../formula/index.js";
import type { Rational } from "../../number/index.js";
import type { SheetExpression } from "./expression.js";
import { cellPiece, NOTHING, type Piece } from "./piece.js";
import { piecesWith, type SheetFacts } from "./pieces.js";

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
 */
export function spreadsheet(graph: Graph, asked: readonly number[], facts: SheetFacts = {}): SheetGraph {
  const cells = new Map<number, SheetCell>();
  const inputs = new Map<number, Rational>();
  const wanted = new Set(asked);
  const uses = usesOf(graph, asked);
  const pieces = new Map<number, Piece>();
  const insideNames = new Set(graph.entries.flatMap(({ node, parts }) => (node.kind === "named" ? parts : [])));
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
  const table = piecesWith(graph.units, () => own, toCell, facts);
  for (const [index, entry] of graph.entries.entries()) {
    const used = uses.get(index);
    if (used === undefined) continue;
    own = index;
    const parts = entry.parts.map((part) => pieceAt(pieces, part));
    const piece = interpretNode(table, entry.node.kind, entry.node, parts, entry);
    pieces.set(index, piece);
    const { node } = entry;
    if (piece.absent === undefined && (node.kind === "observed" || node.kind === "parameter"))
      inputs.set(index, piece.scale);
    else if (
      wanted.has(index) ||
      (node.kind === "named" && piece.value === undefined && piece.absent === undefined) ||
      (used > 1 && (piece.weight >= SHARED || piece.alone)) ||
      // What is nothing but a named formula stands in the cell of that.
      ((piece.weight > HEAVIEST || piece.depth > DEEPEST) && !(used === 1 && insideNames.has(index)))
    )
      toCell(piece);
  }
  return reached(cells, inputs, asked);
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

/** Without the cells that no asked one refers to, since what they were made for is settled. */
function reached(
  cells: ReadonlyMap<number, SheetCell>,
  inputs: ReadonlyMap<number, Rational>,
  asked: readonly number[],
): SheetGraph {
  const found = new Set(asked);
  // A set goes on to what is added while it is walked.
  for (const entry of found) {
    const cell = cells.get(entry);
    if (cell !== undefined) for (const part of cellsIn(cell.expression)) found.add(part);
  }
  const isFound = ([entry]: readonly [number, unknown]): boolean => found.has(entry);
  const sorted = [...cells].sort(([a], [b]) => a - b);
  return { cells: new Map(sorted.filter(isFound)), inputs: new Map([...inputs].filter(isFound)) };
}

function cellsIn(expression: SheetExpression): readonly number[] {
  switch (expression.kind) {
    case "cell":
      return [expression.entry];
    case "strongest":
      return expression.cells;
    case "cohort":
      return [expression.value, expression.where].filter((entry) => entry !== undefined);
    case "operator":
    case "call":
      return expression.parts.flatMap(cellsIn);
    case "number":
    case "reason":
      return [];
  }
}
