import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { add, cohortMax, cohortMean, divide, type Formula, rank, subtract } from "../../../src/formula/index.js";
import { handles, situationOf, worlds } from "../../arbitrary/worlds.js";
import { byCertified, byExact } from "./shownCells.js";

const overs = fc.constantFrom([], ["class"], ["city"]);

/** A value with what its own group, or another, has in common added and taken away, in several steps. */
const differences = fc
  .tuple(
    fc.constantFrom<Formula>(handles.a, divide(handles.a, handles.b), divide(add(handles.a, handles.c), handles.b)),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), overs), { minLength: 1, maxLength: 3 }),
  )
  .map(([value, steps]) =>
    steps.reduce<Formula>((left, [step, over]) => {
      const mean = cohortMean(value, { over });
      if (step === 0) return subtract(left, mean);
      if (step === 1) return subtract(cohortMax(value, { over }), left);
      return step === 2 ? add(mean, left, "1000000000000000") : subtract(left, value);
    }, value),
  );
const ranksOfDifferences = fc
  .tuple(differences, overs, fc.constantFrom("higher" as const, "lower" as const))
  .map(([value, over, better]) => rank(value, { over, better }));

describe("ranks of differences", () => {
  test.prop([ranksOfDifferences, worlds], { numRuns: 1000 })(
    "certified ranks differences from a group's own mean as exact does",
    (formula, world) => {
      const situation = situationOf(world);
      expect(byCertified(formula, situation)).toEqual(byExact(formula, situation));
    },
  );
});
