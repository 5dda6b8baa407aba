import { fail } from "../../error/index.js";
import { type Condition, type Formula, isCondition, isFormula, type Node } from "../node.js";
import type { Cursor } from "./cursor.js";
import type { Move } from "./move.js";
import type { FunctionCatalogue } from "./vocabulary.js";

/** What a rule has read, and from where to where it is written. */
export interface Parsed {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
}

/** A rule of the grammar. It yields the rules that it needs and is given what they read, so that none calls another. */
export type Rule = Generator<Rule, Parsed, Parsed>;

/** A piece of a rule, which gives something else. */
export type Piece<T> = Generator<Rule, T, Parsed>;

/** What the rules share while one text is read. */
export interface Reading {
  readonly cursor: Cursor;
  /** The formula that a name stands for, at whose column it is refused where there is none. */
  readonly resolve: (name: string, start: number) => Formula;
  readonly functions: FunctionCatalogue;
  /** `least` is how strongly signs must bind to belong to it. */
  readonly expression: (move: Move, least?: number) => Rule;
}

/** Runs a rule on a stack of its own: a text is read however deep it is. */
export function run(rule: Rule): Parsed {
  const stack = [rule];
  let top = rule;
  let step = top.next();
  for (;;) {
    if (!step.done) {
      top = step.value;
      stack.push(top);
      step = top.next();
      continue;
    }
    stack.pop();
    const below = stack.at(-1);
    if (below === undefined) return step.value;
    top = below;
    step = top.next(step.value);
  }
}

export function formulaIn(cursor: Cursor, { node, start, end }: Parsed): Formula {
  if (isFormula(node)) return node;
  return fail("formula.expected-formula", { column: cursor.column(start), found: cursor.excerpt(start, end) });
}

export function conditionIn(cursor: Cursor, { node, start, end }: Parsed): Condition {
  if (isCondition(node)) return node;
  return fail("formula.expected-condition", { column: cursor.column(start), found: cursor.excerpt(start, end) });
}
