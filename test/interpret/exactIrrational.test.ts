import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { panel } from "../../src/data/index.js";
import {
  accumulativeRate,
  add,
  choose,
  cohortMax,
  compile,
  constant,
  divide,
  equal,
  type Formula,
  less,
  multiply,
  type Node,
  naturalLogarithm,
  parameter,
  power,
  rank,
  round,
  squareRoot,
  subtract,
  zScore,
} from "../../src/formula/index.js";
import { anyFormulas, kindsIn } from "../arbitrary/formulas.js";
import { exactTexts } from "../arbitrary/values.js";
import { situationOf, worlds } from "../arbitrary/worlds.js";

const here = { period: "2017", areas: [0] };
const textOf = (formula: Node): string => exactTexts(formula, here)[0] ?? "";
const ln = naturalLogarithm;
const flagOf = (formula: Formula): boolean | undefined => compile({ "": formula }).entries.at(-1)?.irrational;

describe("decisions over irrational operands", () => {
  test.prop([fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 40 })])(
    "ln bⁿ ÷ ln b decides as n: equal, not less, and rounded",
    (base, exponent) => {
      const doublings = divide(ln(power(base, exponent)), ln(base));
      expect(textOf(equal(doublings, exponent))).toBe("1");
      expect(textOf(less(doublings, exponent))).toBe("0");
      for (const mode of ["up", "down"] as const) expect(textOf(round(doublings, { mode }))).toBe(`${exponent}`);
    },
  );

  test.prop([fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 2, max: 9 })])(
    "x^(1/n) to the n decides as x",
    (x, n) => {
      const again = power(power(constant(x), divide(1, n)), n);
      expect(textOf(equal(again, x))).toBe("1");
      expect(textOf(round(again, { mode: "down" }))).toBe(`${x}`);
    },
  );

  test.prop([fc.integer({ min: 0, max: 500 }), fc.integer({ min: 3, max: 9 })])(
    "an irrational value on the half rounds up",
    (whole, n) => {
      // The n-th root of the half, to the n, is the half save for its last digits, and only settling says so.
      const half = power(power(`${whole}.5`, divide(1, n)), n);
      expect(textOf(round(half))).toBe(`${whole + 1}`);
    },
  );

  test.prop([anyFormulas, worlds], { numRuns: 300 })(
    "an irrational graph evaluates without throwing, and gives canonical numbers",
    (formula, world) => {
      expect(exactTexts(formula, situationOf(world)).length).toBe(world.taking.length);
    },
  );

  it("ln 8 ÷ ln 2 is three, a z-score on the half rounds up, and two roots tie in rank", () => {
    expect(textOf(equal(divide(ln(8), ln(2)), 3))).toBe("1");
    const a = { id: "a", label: "甲", unit: "" };
    const observed = {
      kind: "observed",
      measure: a,
      when: { years: 0, periods: 0 },
      whose: "self",
      parts: [],
    } as const;
    const figures = panel({
      areas: ["一", "二", "三", "四"].map((id) => ({ id })),
      measures: { a },
      observations: ["1", "2", "4", "5"].map((value, place) => ({
        area: ["一", "二", "三", "四"][place] ?? "",
        measure: "a",
        period: "2017",
        value,
      })),
    });
    const situation = { panel: figures, period: "2017", areas: [0, 1, 2, 3] };
    // Mean 3, variance 2.5: the z-scores are ∓2/√2.5 and ∓1/√2.5.
    const square = power(zScore(observed, { over: [] }), 2);
    expect(exactTexts(round(square, { places: 1 }), situation)).toEqual(["8/5", "2/5", "2/5", "8/5"]);
    expect(exactTexts(rank(square, { over: [] }), situation)).toEqual(["1", "3", "3", "1"]);
    expect(exactTexts(equal(square, cohortMax(square, { over: [] })), situation)).toEqual(["1", "0", "0", "1"]);
    const half = multiply(squareRoot(multiply(observed, observed)), "0.5");
    expect(exactTexts(round(half), situation)).toEqual(["1", "1", "2", "3"]);
  });

  it("where no irrational function stands below, a decision sees every digit", () => {
    const tiny = constant("1e-30");
    expect(textOf(less(0, tiny))).toBe("1");
    expect(textOf(round(tiny, { mode: "up" }))).toBe("1");
    expect(textOf(less(0, multiply(tiny, squareRoot(4))))).toBe("0");
  });

  it("out-of-domain: ln 0, ln −1, √−1, 0⁻¹, and a negative sum of 累计法", () => {
    for (const formula of [ln(0), ln(-1), squareRoot(-1), power(0, -1), power(2, 1001), accumulativeRate(-1, 3)])
      expect(textOf(formula)).toBe("out-of-domain");
  });
});

describe("compile knows what is irrational", () => {
  /** The rule in words, by recursion: an irrational function at or below, with no decision between. */
  function irrational(node: Node): boolean {
    switch (node.kind) {
      case "naturalLogarithm":
      case "accumulativeRate":
        return true;
      case "power": {
        const [base, exponent] = node.parts;
        const whole = exponent.kind === "constant" && exponent.unit === "" && !/[./]/.test(exponent.value);
        return !whole || irrational(base);
      }
      case "round":
      case "rank":
      case "compare":
      case "and":
      case "not":
      case "isMissing":
        return false;
      case "statistic":
        return node.statistic !== "count" && irrational(node.parts[0]);
      case "missingWhen":
        return irrational(node.parts[1]);
      default:
        return node.parts.some((part) => irrational(part));
    }
  }

  const met = new Set<string>();
  test.prop([anyFormulas])(
    "a formula is irrational where an irrational function stands below with no decision between",
    (formula) => {
      const expected = irrational(formula);
      const kinds = kindsIn(formula);
      const has = kinds.has("naturalLogarithm") || kinds.has("accumulativeRate");
      met.add(`${expected ? "irrational" : "exact"}${has ? ", with one below" : ""}`);
      const graph = compile({ "": formula });
      expect(graph.entries[graph.roots.get("") ?? -1]?.irrational).toBe(expected);
    },
  );

  it("has met irrational formulas, and exact ones with an irrational function below a decision", () => {
    expect([...met]).toEqual(expect.arrayContaining(["irrational, with one below", "exact", "exact, with one below"]));
  });

  it.each([
    ["ln 2", ln(2), true],
    ["2^3", power(2, 3), false],
    ["2^0.5", power(2, "0.5"), true],
    ["2^p", power(2, parameter("p")), true],
    ["(ln 2)^2", power(ln(2), 2), true],
    ["1 + ln 2", add(1, ln(2)), true],
    ["round(ln 2)", round(ln(2)), false],
    ["the greatest ln 2", cohortMax(ln(2)), true],
    ["choose(ln 2 < 1, 1, 2)", choose([[less(ln(2), 1), 1]], 2), false],
    ["choose(1 < 2, ln 2, 2)", choose([[less(1, 2), ln(2)]], 2), true],
    ["choose(1 < 2, 1, ln 2)", choose([[less(1, 2), 1]], ln(2)), true],
    ["3 − 累计法", subtract(3, accumulativeRate(4, 3)), true],
  ])("%s: %s", (_text, formula, expected) => {
    expect(flagOf(formula)).toBe(expected);
  });
});
