import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Formula, NODE_KINDS } from "../../src/formula/index.js";
import { conditions, formulas, kindsIn } from "../arbitrary/formulas.js";
import { reference } from "../arbitrary/reference.js";
import { exactTexts, exactValues, foundText } from "../arbitrary/values.js";
import { MEASURES, situationOf, worlds } from "../arbitrary/worlds.js";

describe("exact against a naive evaluator", () => {
  const kinds = new Set<string>();
  const met = new Set<string>();

  test.prop([formulas, worlds], { numRuns: 1000 })(
    "exact gives what recursion over naive fractions gives, for every area",
    (formula, world) => {
      for (const kind of kindsIn(formula)) kinds.add(kind);
      const expected = reference(formula, world);
      for (const found of expected) met.add(typeof found === "string" ? found : found.over < 0n ? "negative" : "value");
      expect(exactTexts(formula, situationOf(world))).toEqual(expected.map(foundText));
    },
  );

  test.prop([conditions, worlds])(
    "exact gives a condition as 1, 0 or a reason, as the naive evaluator does",
    (condition, world) => {
      const expected = reference(condition, world);
      for (const kind of kindsIn(condition)) kinds.add(kind);
      for (const found of expected) met.add(typeof found === "string" ? "no truth" : `truth ${found.over}`);
      expect(exactTexts(condition, situationOf(world))).toEqual(expected.map(foundText));
    },
  );

  it("has met every kind of node but the irrational ones, and every reason", () => {
    const irrational = ["naturalLogarithm", "accumulativeRate"];
    expect([...kinds].sort()).toEqual(NODE_KINDS.filter((kind) => !irrational.includes(kind)).sort());
    const reasons = [
      "not-applicable",
      "withheld",
      "not-reported",
      "unreadable",
      "not-yet-due",
      "no-target",
      "division-by-zero",
      "out-of-domain",
      "no-cohort",
      "停报",
    ];
    expect(
      ["negative", "value", "no truth", "truth 0", "truth 1", ...reasons].filter((each) => !met.has(each)),
    ).toEqual([]);
  });
});

describe("exact laws", () => {
  test.prop([formulas, worlds, fc.array(fc.nat(), { minLength: 8, maxLength: 8 })])(
    "exact of permuted areas is permuted",
    (formula, world, draws) => {
      const keyed = world.taking.map((id, place) => ({ id, key: draws[place] ?? 0 }));
      const permuted = { ...world, taking: keyed.sort((a, b) => a.key - b.key).map(({ id }) => id) };
      const values = new Map(exactTexts(formula, situationOf(world)).map((text, place) => [world.taking[place], text]));
      expect(exactTexts(formula, situationOf(permuted))).toEqual(permuted.taking.map((id) => values.get(id)));
    },
  );

  // How many of the unit are one.
  const units = fc.constantFrom(
    { unit: "", times: 1n, over: 1n },
    { unit: "%", times: 100n, over: 1n },
    { unit: "‰", times: 1000n, over: 1n },
    { unit: "万", times: 1n, over: 10_000n },
  );

  test.prop([formulas, worlds, fc.constantFrom(...MEASURES), units])(
    "exact does not change where a measure is reported in another unit",
    (formula, world, measure, { unit, times, over }) => {
      const own = { a: 1n, b: 100n, c: 1000n }[measure];
      const observations = world.observations.map((row) =>
        row.measure === measure && row.value !== null
          ? { ...row, unit, value: scaledText(String(row.value), times, own * over) }
          : row,
      );
      expect(exactValues(formula, situationOf({ ...world, observations }))).toEqual(
        exactValues(formula, situationOf(world)),
      );
    },
  );

  test.prop([formulas, worlds])("exact of a formula that went through JSON is the same", (formula, world) => {
    const again = JSON.parse(JSON.stringify(formula)) as Formula;
    expect(exactValues(again, situationOf(world))).toEqual(exactValues(formula, situationOf(world)));
  });
});

/** text × over ÷ under, as a fraction's text. */
function scaledText(text: string, over: bigint, under: bigint): string {
  const [top = "", bottom = "1"] = text.split("/");
  const [whole = "", part = ""] = top.split(".");
  return `${BigInt(whole + part) * over}/${BigInt(bottom) * 10n ** BigInt(part.length) * under}`;
}
