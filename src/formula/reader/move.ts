import type { Formula, NodeOf, Whose } from "../node.js";
import { at, of } from "../rewrite.js";
import { fixedWhen, NOW, shiftedWhen, type When } from "../when.js";

/**
 * What brackets do to the expression before them: `at` and `of`, as data. So brackets around brackets become one move before any
 * leaf is read, and reading stays linear.
 */
export interface Move {
  /** `NOW` itself where no time is said: a shift by 0 years is said, and takes names away like any other. */
  readonly when: When;
  readonly whose: Whose;
}

export const NO_MOVE: Move = /* @__PURE__ */ Object.freeze({ when: NOW, whose: "self" });

/** One move after another: what is fixed stays, and the first owner too. */
export function movedOn(move: Move, next: Move): Move {
  if (next === NO_MOVE) return move;
  if (move === NO_MOVE) return next;
  const when = move.when === NOW ? next.when : movedWhen(move.when, next);
  return { when, whose: move.whose === "self" ? next.whose : move.whose };
}

export function movedWhen(when: When, move: Move): When {
  if (move.when === NOW) return when;
  const { years, periods, period } = move.when;
  const shifted = shiftedWhen(shiftedWhen(when, { years }), { periods });
  return period === undefined ? shifted : fixedWhen(shifted, period);
}

/** A node that has a time, moved with it. */
export function movedTime<N extends NodeOf<"parameter" | "statistic" | "rank">>(node: N, move: Move): N {
  if (move === NO_MOVE) return node;
  const moved = { ...node, when: movedWhen(node.when, move) };
  return Object.freeze<typeof moved>(moved);
}

/** A formula that was not read here, moved. */
export function movedFormula(formula: Formula, { when, whose }: Move): Formula {
  let moved = formula;
  if (when !== NOW) moved = at(moved, { years: when.years });
  if (when.periods !== 0) moved = at(moved, { periods: when.periods });
  if (when.period !== undefined) moved = at(moved, when.period);
  return whose === "self" ? moved : of(moved, whose);
}
