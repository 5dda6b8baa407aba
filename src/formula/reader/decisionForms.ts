import { choose, missingWhen } from "../decisions.js";
import type { Condition, Formula } from "../node.js";
import type { Form } from "./form.js";
import { allOf, oneOf } from "./many.js";
import type { Operands } from "./operands.js";
import { conditionIn, formulaIn, type Piece } from "./rule.js";

function* conditions(given: Operands): Piece<readonly Condition[]> {
  const found: Condition[] = [];
  while (given.more()) found.push(yield* given.condition());
  return found;
}

/** The functions that decide, or make conditions. */
export const DECISION_FORMS: Readonly<Record<string, Form>> = {
  and: {
    operands: [0, Infinity],
    *read(given) {
      return allOf(yield* conditions(given));
    },
  },
  or: {
    operands: [0, Infinity],
    *read(given) {
      return oneOf(yield* conditions(given));
    },
  },
  choose: {
    operands: [1, Infinity],
    *read(given) {
      const { cursor } = given.reading;
      const cases: [Condition, Formula][] = [];
      for (;;) {
        // Whether this is a condition or the value otherwise shows in what follows it.
        const next = yield* given.operand();
        if (!given.more()) return choose(cases, formulaIn(cursor, next));
        const condition = conditionIn(cursor, next);
        cases.push([condition, yield* given.formula()]);
        if (!given.more()) given.refuseCount("1, 3, 5, …");
      }
    },
  },
  missingWhen: {
    operands: [3, 3],
    *read(given) {
      const condition = yield* given.condition();
      return missingWhen(condition, given.text(), yield* given.formula());
    },
  },
  isMissing: {
    operands: [1, Infinity],
    *read(given) {
      const part = yield* given.formula();
      const reasons: string[] = [];
      while (given.more()) reasons.push(given.text());
      const parts = Object.freeze([part] as const);
      return Object.freeze({ kind: "isMissing", reasons: Object.freeze(reasons), parts });
    },
  },
};
