import { describe, expect, it } from "vitest";
import { isMissing, panel } from "../../../src/data/index.js";
import {
  add,
  cohortMax,
  cohortMean,
  cohortMedian,
  compile,
  divide,
  equal,
  type Formula,
  measures,
  multiply,
  type Node,
  naturalLogarithm,
  power,
  rank,
  round,
  subtract,
} from "../../../src/formula/index.js";
import { certified } from "../../../src/interpret/certified/certified.js";
import { exact } from "../../../src/interpret/exact.js";
import { exactText } from "../../../src/number/index.js";

const pure = { label: "", unit: "" };
const m = measures({ a: pure, b: pure, c: pure, d: pure });
const IDS = ["a", "b", "c", "d"] as const;

/** The cells by both interpreters, for areas with these figures of a, b, c and d. */
function bothOf(formula: Node, rows: readonly (readonly string[])[]) {
  const areas = rows.map((_, index) => ({ id: `area ${index}`, attributes: { class: "A" } }));
  const observations = rows.flatMap((row, index) =>
    row.map((value, position) => ({ area: `area ${index}`, measure: IDS[position] ?? "a", period: "2017", value })),
  );
  const situation = {
    panel: panel({ areas, measures: m, observations }),
    period: "2017",
    areas: rows.map((_, index) => index),
  };
  const graph = compile({ "": formula });
  const byExact = exact(graph, situation)[graph.roots.get("") ?? 0] ?? [];
  const cells = certified(graph, situation, { headlines: [""] }).cells("");
  const byCertified = rows.map((_, place) => cells?.at(place));
  const shown = (cell: (typeof byCertified)[number]): string =>
    cell === undefined ? "nothing" : isMissing(cell) ? cell.reason : exactText(cell);
  return { byExact: byExact.map(shown), byCertified: byCertified.map(shown) };
}

// 1 ÷ (a÷b − c÷d), where the difference of the floats lies within its bound of 0, and the exact one does not.
const NEAR = ["94906265", "94906266", "94906264", "94906265"];
const FAR = [
  ["1", "1", "2", "3"],
  ["1", "1", "1", "3"],
  ["1", "1", "1", "7"],
];
const inverse = divide(1, subtract(divide(m.a, m.b), divide(m.c, m.d)));

const cases: readonly (readonly [string, Formula, readonly (readonly string[])[]])[] = [
  [
    "a product of a rounded quotient leaves the safe integers",
    multiply(round(divide(m.a, m.b)), m.c),
    [["2000000001", "2", "90071993"]],
  ],
  [
    "a sum at a common factor leaves them",
    add(multiply(round(divide(m.a, m.b)), 100_000_000), m.c),
    [
      ["2000000001", "2", "0.37"],
      ["1", "3", "0.1"],
    ],
  ],
  ["the greatest of a class, of which floats know nothing", round(cohortMax(inverse), { places: 2 }), [NEAR, ...FAR]],
  [
    "the median of such a class",
    round(cohortMedian(inverse), { places: 2 }),
    [...FAR.slice(0, 1), NEAR, ...FAR.slice(1)],
  ],
  ["a rank in such a class", rank(inverse, { better: "lower" }), [...FAR.slice(0, 2), NEAR, ...FAR.slice(2)]],
  [
    "a factor below the normal floats",
    round(naturalLogarithm(multiply(m.a, "1e-321")), { places: 3 }),
    [["9007199254740991"]],
  ],
  ["a power that is refused", round(power(m.a, 2000)), [["1.01"], ["1.02"]]],
  ["its inverse", round(power(m.a, -1001), { places: 6 }), [["1.01"], ["1.02"]]],
  [
    "halves of quotients, up and down",
    round(divide(m.a, m.b)),
    [
      ["5", "2"],
      ["-5", "2"],
      ["7", "-2"],
      ["1", "3"],
    ],
  ],
  [
    "thirds that make one, and 1e15 beside 1e-9",
    round(add(divide(m.a, 3), divide(m.a, 3), divide(m.a, 3), m.b), { places: 9 }),
    [
      ["1", "1e15"],
      ["1", "1e-9"],
      ["0.0000000015", "0"],
    ],
  ],
  [
    "a mean that all areas are equal to",
    equalToMean(),
    [
      ["1", "3"],
      ["2", "6"],
      ["3", "9"],
    ],
  ],
];

function equalToMean(): Formula {
  const ratio = divide(m.a, m.b);
  return rank(subtract(ratio, cohortMean(ratio)));
}

describe("certified at the edges", () => {
  it.each(cases)("%s", (_, formula, rows) => {
    const { byExact, byCertified } = bothOf(formula, rows);
    expect(byCertified).toEqual(byExact);
  });

  it("roots that are the same in 20 decimals are equal, and share a rank", () => {
    const rows = [["2"], ["3"], ["5"]];
    const squares = equal(power(power(m.a, "1/2"), 2), m.a);
    expect(bothOf(squares, rows)).toEqual({ byExact: ["1", "1", "1"], byCertified: ["1", "1", "1"] });
    const differences = rank(subtract(power(power(m.a, "1/2"), 2), m.a));
    expect(bothOf(differences, rows)).toEqual({ byExact: ["1", "1", "1"], byCertified: ["1", "1", "1"] });
  });

  it("a threshold is met exactly, by quotients that floats cannot hold", () => {
    const { byCertified } = bothOf(equal(divide(m.a, m.b), divide(m.c, m.d)), [
      ["1", "3", "2", "6"],
      ["1", "3", "333333333333", "1000000000000"],
    ]);
    expect(byCertified).toEqual(["1", "0"]);
  });
});
