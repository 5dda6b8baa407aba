import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";
import {
  add,
  cohortMax,
  cohortMean,
  cohortSum,
  divide,
  type Formula,
  less,
  multiply,
  named,
  rank,
  subtract,
} from "../../../src/formula/index.js";
import { handles, situationOf, worlds } from "../../arbitrary/worlds.js";
import { byCertified, byExact } from "./shownCells.js";

const overs = fc.constantFrom([], ["class"], ["city"]);
const { a, b, c } = handles;
/** Beside it floats tell nothing apart. */
const FAR = "1000000000000000000";

/** What is known without going down further once it is made, and names of it, whose parts are let go. */
const values = fc
  .tuple(
    fc.constantFrom<Formula>(
      a,
      divide(a, b),
      divide(add(a, c), b),
      cohortSum(a, { over: ["class"], where: less(a, 2) }),
      rank(a, { over: ["class"] }),
    ),
    fc.boolean(),
  )
  .map(([value, isNamed]) => (isNamed ? named(value, { id: "own", label: "own" }) : value));

/** A value with what its own group, or another, has in common added and taken away, turned and widened, in several steps. */
const differences = fc
  .tuple(values, fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), overs), { minLength: 1, maxLength: 4 }))
  .map(([value, steps]) =>
    steps.reduce<Formula>((left, [step, over]) => {
      const mean = cohortMean(divide(a, b), { over });
      const all = [
        subtract(left, mean),
        subtract(cohortMax(value, { over }), left),
        add(mean, left, FAR),
        subtract(left, value),
        multiply(left, "-1/3"),
        divide(left, 7),
      ];
      return all[step] ?? left;
    }, value),
  );
const ranksOfDifferences = fc
  .tuple(
    fc.oneof(values, differences),
    overs,
    fc.constantFrom("higher" as const, "lower" as const),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([value, over, better, isSome, isFar]) =>
    rank(isFar ? add(value, FAR) : value, { over, better, ...(isSome && { where: less(c, 1) }) }),
  );

describe("ranks of differences", () => {
  test.prop([ranksOfDifferences, worlds], { numRuns: 1500 })(
    "certified ranks differences from a group's own mean as exact does",
    (formula, world) => {
      const situation = situationOf(world);
      expect(byCertified(formula, situation)).toEqual(byExact(formula, situation));
    },
  );
});
