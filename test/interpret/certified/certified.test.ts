import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { type Cell, isMissing } from "../../../src/data/index.js";
import { compile } from "../../../src/formula/index.js";
import { evaluateBatch } from "../../../src/interpret/certified/evaluateBatch.js";
import { type FloatColumn, slotOf } from "../../../src/interpret/certified/floatColumn.js";
import { prepared } from "../../../src/interpret/certified/preparation.js";
import { exact } from "../../../src/interpret/exact.js";
import { absolute, compare, divide, type Rational, rational, subtract } from "../../../src/number/index.js";
import { anyFormulas, conditions, formulas } from "../../arbitrary/formulas.js";
import { situationOf, worlds } from "../../arbitrary/worlds.js";
import { byCertified, byExact } from "./shownCells.js";

/** A float as the fraction that it is. */
function fractionOf(value: number): Rational {
  let [whole, halvings] = [value, 0];
  for (; !Number.isInteger(whole); whole *= 2) halvings += 1;
  return rational(BigInt(whole), 2n ** BigInt(halvings));
}

/** Whether the true value lies within the bound of a cell; undefined where nothing is said. */
function isWithin(column: FloatColumn, place: number, cell: Cell): boolean | undefined {
  const { mantissas, bounds, factor } = column;
  const slot = slotOf(column, place);
  const [mantissa = Number.NaN, bound = 0] = [mantissas[slot], bounds?.[slot]];
  if (isMissing(cell) || !Number.isFinite(bound) || !Number.isFinite(mantissa)) return undefined;
  const gap = absolute(subtract(divide(cell, factor), fractionOf(mantissa)));
  return compare(gap, fractionOf(bound)) <= 0;
}

describe("certified against exact", () => {
  test.prop([formulas, worlds], { numRuns: 5000 })("certified gives the cells of exact", (formula, world) => {
    const situation = situationOf(world);
    expect(byCertified(formula, situation)).toEqual(byExact(formula, situation));
  });

  test.prop([anyFormulas, worlds], { numRuns: 1000 })(
    "certified gives the cells of exact where functions are irrational",
    (formula, world) => {
      const situation = situationOf(world);
      expect(byCertified(formula, situation)).toEqual(byExact(formula, situation));
    },
  );

  test.prop([conditions, worlds])("certified gives conditions as exact does", (condition, world) => {
    const situation = situationOf(world);
    expect(byCertified(condition, situation)).toEqual(byExact(condition, situation));
  });

  test.prop([fc.oneof(formulas, anyFormulas), worlds], { numRuns: 3000 })(
    "certified bounds hold the true value of every entry",
    (formula, world) => {
      const graph = compile({ "": formula });
      const situation = situationOf(world);
      const columns = exact(graph, situation);
      const preparation = prepared(graph, situation);
      for (const places of preparation.batches) {
        const batch = evaluateBatch(preparation, preparation.batchOf(places));
        batch.make([graph.roots.get("") ?? 0]);
        for (const [index, column] of batch.columns) {
          for (const [local, place] of places.entries()) {
            const cell = columns[index]?.[place];
            if (cell !== undefined) expect(isWithin(column, local, cell)).not.toBe(false);
          }
        }
      }
    },
  );
});
