import type { UserUnits } from "../quantity/index.js";
import type { Inferred } from "./inferred.js";
import type { Node } from "./node.js";

/** One node of a graph: its parts are earlier entries. */
export interface Entry {
  readonly node: Node;
  readonly parts: readonly number[];
  /** The unit of the value, as far as it follows from the leaves. */
  readonly unit: Inferred;
  /** Whether an irrational function stands at or below it, with no decision between. */
  readonly irrational: boolean;
}

/** Formulas compiled into one graph: equal sub-graphs are one entry, parts come before what they are part of. */
export interface Graph {
  readonly entries: readonly Entry[];
  /** The entry of each formula by the name under which it was handed in. */
  readonly roots: ReadonlyMap<string, number>;
  readonly units: UserUnits;
}
