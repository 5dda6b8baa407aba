import {
  type CohortOptions,
  cohortCount,
  cohortMax,
  cohortMean,
  cohortMin,
  cohortQuantile,
  cohortSum,
  cohortVariance,
  rank,
} from "../cohort.js";
import type { Direction, Formula, NodeOf, Ties } from "../node.js";
import type { Cursor } from "./cursor.js";
import type { Form } from "./form.js";
import { type Move, movedOn, movedTime } from "./move.js";
import type { Operands } from "./operands.js";
import { readMove } from "./postfix.js";
import { conditionIn, type Piece } from "./rule.js";

type Reduced = (operand: Formula, options: CohortOptions) => NodeOf<"statistic">;

const REDUCTIONS = {
  sum: cohortSum,
  mean: cohortMean,
  min: cohortMin,
  max: cohortMax,
  variance: cohortVariance,
  sampleVariance: (operand, options) => cohortVariance(operand, { ...options, sample: true }),
  count: cohortCount,
} as const satisfies Readonly<Record<string, Reduced>>;

const DIRECTIONS: readonly Direction[] = ["higher", "lower"];
const TIES: readonly Ties[] = ["competition", "dense", "last", "average"];

export function isCohortNext({ reading: { cursor } }: Operands): boolean {
  return cursor.is("over");
}

/** `over …` behind an operand: which areas count, and when. */
function* readOver({ reading, move }: Operands): Piece<{ readonly options: CohortOptions; readonly move: Move }> {
  const { cursor } = reading;
  cursor.expect("over");
  const over = attributes(cursor);
  const own = readMove(cursor, "times");
  const where = cursor.take("where") ? { where: conditionIn(cursor, yield reading.expression(move)) } : {};
  return { options: { over, ...where }, move: movedOn(own, move) };
}

function attributes(cursor: Cursor): readonly string[] {
  if (cursor.take("all")) return [];
  if (!cursor.take("(")) return [attribute(cursor)];
  const names = [attribute(cursor)];
  while (cursor.take(",")) names.push(attribute(cursor));
  cursor.expect(")", ", )");
  return names;
}

function attribute(cursor: Cursor): string {
  return cursor.peek().kind === "quoted" ? cursor.next().text : cursor.expectKind("name", "attribute").text;
}

/** A statistic of which the operand has been read. */
export function* readCohort(
  given: Operands,
  name: keyof typeof REDUCTIONS,
  operand: Formula,
): Piece<NodeOf<"statistic">> {
  const { options, move } = yield* readOver(given);
  return movedTime(REDUCTIONS[name](operand, options), move);
}

function statistic(name: keyof typeof REDUCTIONS): Form {
  return {
    operands: [1, 1],
    *read(given) {
      return yield* readCohort(given, name, yield* given.formula());
    },
  };
}

/** The functions over the areas of a cohort; `min` and `max` stand with the functions of many operands. */
export const COHORT_FORMS: Readonly<Record<string, Form>> = {
  sum: /* @__PURE__ */ statistic("sum"),
  mean: /* @__PURE__ */ statistic("mean"),
  variance: /* @__PURE__ */ statistic("variance"),
  sampleVariance: /* @__PURE__ */ statistic("sampleVariance"),
  count: /* @__PURE__ */ statistic("count"),
  quantile: {
    operands: [2, 2],
    *read(given) {
      const level = given.pureNumber();
      const operand = yield* given.formula();
      const { options, move } = yield* readOver(given);
      return movedTime(cohortQuantile(operand, level, options), move);
    },
  },
  rank: {
    operands: [1, 3],
    *read(given) {
      const operand = yield* given.formula();
      const { options, move } = yield* readOver(given);
      let [better, ties]: [Direction, Ties] = ["higher", "competition"];
      while (given.more()) {
        const word = given.word([...DIRECTIONS, ...TIES]);
        better = DIRECTIONS.find((each) => each === word) ?? better;
        ties = TIES.find((each) => each === word) ?? ties;
      }
      return movedTime(rank(operand, { ...options, better, ties }), move);
    },
  },
};
