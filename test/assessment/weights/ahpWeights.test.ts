import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { type AhpMethod, ahpWeights, weightsText } from "kaohe";
import { describe, expect, it } from "vitest";
import { fraction, fractionFrom, order, over } from "../../arbitrary/fraction.js";
import { faultsOf } from "../../period/faultsOf.js";
import { comparisons, IDS, sumOf, textOf } from "./weighings.js";

const methods: readonly AhpMethod[] = ["columnMean", "eigenvector"];
const weight = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 12 })).map(([a, b]) => `${a}/${b}`);

/** 4 × 4 of METHODS §3. */
const four = [
  [1, 1, 5, 3],
  [1, 1, 3, 3],
  ["1/5", "1/3", 1, 1],
  ["1/3", "1/3", 1, 1],
];

describe("ahpWeights", () => {
  test.prop([fc.array(weight, { minLength: 1, maxLength: 6 }), fc.constantFrom(...methods)])(
    "comparisons that agree give back the weights they were made from, exactly",
    (made, method) => {
      const matrix = made.map((a) => made.map((b) => textOf(over(fractionFrom(a), fractionFrom(b)))));
      const { weights, working, warnings } = ahpWeights(IDS.slice(0, made.length), matrix, { method });
      const shares = IDS.slice(0, made.length).map((id) => fractionFrom(weights[id] ?? ""));
      expect(shares).toEqual(made.map((each) => over(fractionFrom(each), sumOf(made))));
      expect([working.consistencyIndex, working.consistencyRatio, warnings]).toEqual(["0", "0", []]);
    },
  );

  test.prop([comparisons])("an eigenvector is multiplied by its eigenvalue in every row", ({ ids, matrix }) => {
    const { working } = ahpWeights(ids, matrix, { method: "eigenvector" });
    for (const quotient of Object.values(working.quotients)) expect(quotient).toBe(working.eigenvalue);
  });

  test.prop([comparisons, fc.constantFrom(...methods)])(
    "the consistency index is never negative, and 0 only where comparisons agree",
    ({ ids, matrix }, method) => {
      const at = (row: number, column: number) => fractionFrom(matrix[row]?.[column] ?? "");
      const agree = ids.every((_, i) =>
        ids.every((__, j) => ids.every((___, k) => order(over(at(i, k), at(j, k)), at(i, j)) === 0)),
      );
      const { consistencyIndex } = ahpWeights(ids, matrix, { method }).working;
      expect(order(fractionFrom(consistencyIndex), fraction(0n))).toBe(agree ? 0 : 1);
    },
  );

  test.prop([comparisons, fc.constantFrom(...methods)])(
    "a consistency ratio of 0.1 or more is warned of, and no other",
    ({ ids, matrix }, method) => {
      const { working, warnings } = ahpWeights(ids, matrix, { method });
      const high = order(fractionFrom(working.consistencyRatio ?? ""), fraction(1n, 10n)) >= 0;
      expect(warnings.map(({ kind }) => kind)).toEqual(high ? ["inconsistent"] : []);
    },
  );

  test.prop([comparisons, fc.nat(), fc.nat()])(
    "comparisons that are not reciprocal are told by their place",
    ({ ids, matrix }, a, b) => {
      const [row, column] = [Math.max(a % ids.length, b % ids.length), Math.min(a % ids.length, b % ids.length)];
      const broken = matrix.map((cells, y) => cells.map((cell, x) => (y === row && x === column ? "17/2" : cell)));
      const faults = faultsOf(() => ahpWeights(ids, broken));
      expect(faults.map(({ code, path }) => `${code} ${path}`)).toEqual([
        `weights.not-reciprocal /matrix/${row}/${column}`,
      ]);
    },
  );

  it("column means of the 4 × 4: .411184 .361184 .107237 .120395, CI .010946 (METHODS §3)", () => {
    const { weights, working } = ahpWeights(["a", "b", "c", "d"], four, { places: 6 });
    expect(Object.values(weights)).toEqual(["0.411184", "0.361184", "0.107237", "0.120395"]);
    expect(working.unrounded).toEqual({ a: "125/304", b: "549/1520", c: "163/1520", d: "183/1520" });
    // .010946 to six places: 10946/1000000 ± half a unit.
    expect(working.consistencyIndex).toBe("1836689/167788125");
    expect(working.randomIndex).toBe("0.90");
  });

  it("the eigenvector of the 4 × 4: CI .010931 (METHODS §3)", () => {
    const { weights, working, warnings } = ahpWeights(["a", "b", "c", "d"], four, { method: "eigenvector" });
    expect(Object.values(weights)).toEqual(["0.413117", "0.360325", "0.10645", "0.120108"]);
    expect(working.consistencyIndex.slice(0, 8)).toBe("0.010931");
    expect(warnings).toEqual([]);
  });

  it("a circle of preferences far off any scale is settled, and warned of", () => {
    const circle = [
      ["1", "1000000", "1/1000000"],
      ["1/1000000", "1", "500000"],
      ["1000000", "1/500000", "1"],
    ];
    const { working, warnings } = ahpWeights(["a", "b", "c"], circle, { method: "eigenvector" });
    expect(new Set(Object.values(working.quotients))).toEqual(new Set([working.eigenvalue]));
    expect(warnings.map(({ kind }) => kind)).toEqual(["inconsistent"]);
  });

  it("two indicators cannot contradict each other; for sixteen there is no random index", () => {
    expect(
      ahpWeights(
        ["a", "b"],
        [
          [1, 3],
          ["1/3", 1],
        ],
      ).working.consistencyRatio,
    ).toBe("0");
    const ids = Array.from({ length: 16 }, (_, place) => `i${place}`);
    const { weights, working, warnings } = ahpWeights(
      ids,
      ids.map(() => ids.map(() => 1)),
    );
    expect(weights["i0"]).toBe("0.0625");
    expect([working.randomIndex, working.consistencyRatio]).toEqual([null, null]);
    expect(warnings).toEqual([{ kind: "no-random-index", indicators: 16 }]);
  });

  it("comparisons stand with their indicators where ids are whole numbers", () => {
    const matrix = [
      [1, 3],
      ["1/3", 1],
    ];
    const result = ahpWeights(["2", "1"], matrix);
    expect([result.working.ids, result.working.matrix, result.weights]).toEqual([
      ["2", "1"],
      [
        ["1", "3"],
        ["1/3", "1"],
      ],
      { 1: "0.25", 2: "0.75" },
    ]);
    expect(weightsText(result, "zh").split("\n").slice(2, 6)).toEqual([
      "| 指标 | 2 | 1 | (Aw)/w | 权重 |",
      "| --- | --- | --- | --- | --- |",
      "| 2 | 1 | 3 | 2.000000 | 0.750000 |",
      "| 1 | 1/3 | 1 | 2.000000 | 0.250000 |",
    ]);
  });

  it("a bar in a name ends no cell", () => {
    const table = weightsText(ahpWeights(["a|b"], [[1]]), "en", { "a|b": "x | y" });
    expect(table.split("\n").slice(2, 5)).toEqual([
      "| indicator | x \\| y | (Aw)/w | weight |",
      "| --- | --- | --- | --- |",
      "| x \\| y | 1 | 1.000000 | 1.000000 |",
    ]);
  });

  it("faults of a matrix, with their places", () => {
    const faults = (matrix: readonly (readonly (string | number)[])[], ids = ["a", "b"]) =>
      faultsOf(() => ahpWeights(ids, matrix));
    expect(faults([[1, 1]])).toEqual([
      { code: "weights.matrix-size", path: "/matrix", facts: { found: 1, wanted: 2 } },
    ]);
    expect(faults([[1, 1], [1]])).toEqual([
      { code: "weights.matrix-size", path: "/matrix/1", facts: { found: 1, wanted: 2 } },
    ]);
    expect(
      faults([
        [1, "three"],
        [0, 1],
      ]),
    ).toEqual([
      { code: "number.unreadable", path: "/matrix/0/1", facts: { text: "three" } },
      { code: "number.not-positive", path: "/matrix/1/0", facts: { name: "b : a", value: "0" } },
    ]);
    expect(
      faults([
        [2, 3],
        ["0.333", 1],
      ]),
    ).toEqual([
      {
        code: "weights.not-reciprocal",
        path: "/matrix/0/0",
        facts: { row: "a", column: "a", value: "2", opposite: "2" },
      },
      {
        code: "weights.not-reciprocal",
        path: "/matrix/1/0",
        facts: { row: "b", column: "a", value: "0.333", opposite: "3" },
      },
    ]);
    expect(faults([[1]], ["a", "a"]).map(({ code }) => code)).toEqual(["scheme.id-twice"]);
    expect(
      faultsOf(() => Reflect.apply(ahpWeights, undefined, [["a"], [[1]], { method: "rowMean" }])).map(
        ({ path }) => path,
      ),
    ).toEqual(["/options/method"]);
  });
});
