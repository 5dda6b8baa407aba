import type { Formula, Node } from "../node.js";
import type { Operands } from "./operands.js";
import type { Piece } from "./rule.js";

/** A function of the language: the least and the most operands that it takes, and how a call of it is read. */
export interface Form {
  readonly operands: readonly [number, number];
  /** Whether brackets behind it rewrite what it has built, as `at` and `of` do, and not what it reads: they take names away. */
  readonly isRewritten?: true;
  readonly read: (given: Operands) => Piece<Node>;
}

/** All operands that are left, as formulas; at least one. */
export function* formulas(given: Operands): Piece<readonly Formula[]> {
  const found: Formula[] = [];
  do found.push(yield* given.formula());
  while (given.more());
  return found;
}
