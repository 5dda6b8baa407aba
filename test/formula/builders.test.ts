import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absolute,
  accumulativeRate,
  add,
  and,
  type Condition,
  choose,
  clamp,
  coalesce,
  cohortQuantile,
  constant,
  equal,
  type Formula,
  greater,
  greaterOrEqual,
  isCondition,
  isFormula,
  less,
  lessOrEqual,
  max,
  measures,
  min,
  multiply,
  NODE_KINDS,
  type Node,
  negate,
  not,
  or,
  round,
  squareRoot,
  subtract,
} from "../../src/formula/index.js";
import { anyFormulas, conditions, kindsIn } from "../arbitrary/formulas.js";
import { exactTexts } from "../arbitrary/values.js";

const refused = (code: string, facts: object, path: string): unknown => expect.objectContaining({ code, path, facts });

/** All nodes of a formula with their lists and times; labels, measures and owners are the caller's. */
function recordsIn(node: Node): readonly unknown[] {
  const { parts, ...rest } = node;
  const lists = Object.entries<unknown>(rest).filter(([key]) => ["over", "reasons", "when"].includes(key));
  return [node, parts, ...lists.map(([, list]) => list), ...node.parts.flatMap(recordsIn)];
}

describe("builders", () => {
  const kinds = new Set<string>();

  test.prop([anyFormulas])("a formula is frozen through and through", (formula) => {
    for (const kind of kindsIn(formula)) kinds.add(kind);
    expect(recordsIn(formula).every((each) => Object.isFrozen(each))).toBe(true);
  });

  it("has met every kind of node", () => {
    expect([...kinds].sort()).toEqual([...NODE_KINDS].sort());
  });

  test.prop([anyFormulas])("a formula is JSON: it comes back deeply equal", (formula) => {
    expect(JSON.parse(JSON.stringify(formula))).toStrictEqual(formula);
  });

  test.prop([anyFormulas, conditions])(
    "a formula is no condition, and a condition no formula",
    (formula, condition) => {
      expect([isFormula(formula), isCondition(formula)]).toEqual([true, false]);
      expect([isFormula(condition), isCondition(condition)]).toEqual([false, true]);
    },
  );

  it.each([undefined, null, 5, "add", {}, { kind: "plus" }, { kind: "toString" }, []])("%j is neither", (value) => {
    expect([isFormula(value), isCondition(value)]).toEqual([false, false]);
  });

  it("constants keep what was written: number and unit", () => {
    expect(constant("27亿元")).toEqual({ kind: "constant", value: "27", unit: "亿元", parts: [] });
    expect(constant("1,700件")).toEqual({ kind: "constant", value: "1700", unit: "件", parts: [] });
    expect(constant("２．０％")).toEqual({ kind: "constant", value: "2", unit: "%", parts: [] });
    expect([constant(0.1).value, constant(3n).value, constant("53/61").value, constant(-0).value]).toEqual([
      "0.1",
      "3",
      "53/61",
      "0",
    ]);
  });

  it("measures are handles of their own figures", () => {
    const m = measures({ rd: { label: "R&D经费支出", unit: "亿元" }, gdp: { label: "地区生产总值", unit: "亿元" } });
    expect(Object.keys(m)).toEqual(["rd", "gdp"]);
    expect(m.rd).toEqual({
      kind: "observed",
      measure: { id: "rd", label: "R&D经费支出", unit: "亿元" },
      when: { years: 0, periods: 0 },
      whose: "self",
      parts: [],
    });
  });
});

describe("builders made of others", () => {
  const here = { period: "2017", areas: [0] };
  const textOf = (node: Formula | Condition): string => exactTexts(node, here)[0] ?? "";
  const small = fc.integer({ min: -50, max: 50 });

  test.prop([small, small, small])("negate, absolute and clamp do what their names say", (a, low, high) => {
    expect(textOf(negate(a))).toBe(`${0 - a}`);
    expect(textOf(absolute(a))).toBe(`${Math.abs(a)}`);
    if (low <= high) expect(textOf(clamp(a, low, high))).toBe(`${Math.max(low, Math.min(a, high))}`);
  });

  test.prop([small, small])("greater, greaterOrEqual and or are made of less, lessOrEqual and and", (a, b) => {
    const bit = (holds: boolean): string => (holds ? "1" : "0");
    expect(textOf(less(a, b))).toBe(bit(a < b));
    expect(textOf(lessOrEqual(a, b))).toBe(bit(a <= b));
    expect(textOf(equal(a, b))).toBe(bit(a === b));
    expect(textOf(greater(a, b))).toBe(bit(a > b));
    expect(textOf(greaterOrEqual(a, b))).toBe(bit(a >= b));
    expect(textOf(or(less(a, b), equal(a, 0)))).toBe(bit(a < b || a === 0));
  });

  test.prop([small])("the root of a square is the absolute value, where decided", (a) => {
    expect(textOf(equal(squareRoot(multiply(a, a)), absolute(a)))).toBe("1");
  });
});

describe("builders refuse", () => {
  // As JavaScript calls them, where no compiler objects.
  const loose =
    (build: (...operands: never[]) => unknown, ...operands: readonly unknown[]) =>
    (): unknown =>
      Reflect.apply(build, undefined, operands);

  it("a misspelt measure, in words: formula.operand at its position", () => {
    expect(loose(add, 1, null)).toThrow(
      refused("formula.operand", { operation: "add", position: 2, expected: "formula", found: "null" }, "/add/1"),
    );
    expect(loose(subtract, undefined, 1)).toThrow(
      refused(
        "formula.operand",
        { operation: "subtract", position: 1, expected: "formula", found: "undefined" },
        "/subtract/0",
      ),
    );
  });

  it("a condition for a formula, and a formula for a condition", () => {
    const condition = less(1, 2);
    const formula = constant(1);
    expect(loose(max, 1, condition)).toThrow(
      refused("formula.operand", { operation: "max", position: 2, expected: "formula", found: "compare" }, "/max/1"),
    );
    expect(loose(not, formula)).toThrow(
      refused("formula.operand", { operation: "not", position: 1, expected: "condition", found: "constant" }, "/not/0"),
    );
    expect(loose(and, condition, formula)).toThrow(expect.objectContaining({ path: "/and/1" }));
    expect(loose(choose, [[formula, 1]], 2)).toThrow(expect.objectContaining({ path: "/choose/0" }));
    expect(loose(choose, [[condition, condition]], 2)).toThrow(expect.objectContaining({ path: "/choose/1" }));
  });

  it.each([
    ["add", add],
    ["multiply", multiply],
    ["min", min],
    ["max", max],
    ["coalesce", coalesce],
  ])("%s of nothing: formula.no-operands", (operation, build) => {
    expect(() => build()).toThrow(refused("formula.no-operands", { operation }, `/${operation}`));
  });

  it("text that is no number: at its operand", () => {
    expect(() => add(1, "one hundred")).toThrow(refused("quantity.unreadable", { text: "one hundred" }, "/add/1"));
    expect(() => add(1, Number.NaN)).toThrow(refused("number.unreadable", { text: "NaN" }, "/add/1"));
    expect(() => round("1,70件")).toThrow(refused("quantity.unreadable", { text: "1,70件" }, "/round/0"));
  });

  it.each([-1, 0.5, 101, Number.NaN])("%d places: formula.places", (places) => {
    expect(() => round(1, { places })).toThrow(refused("formula.places", { places: String(places) }, "/places"));
  });

  it.each([0, -1, 1.5, 201])("%d years: formula.years", (years) => {
    expect(() => accumulativeRate(1, years)).toThrow(refused("formula.years", { years: String(years) }, "/years"));
  });

  it.each(["-0.1", "1.01"])("a quantile at %s: formula.level", (level) => {
    expect(() => cohortQuantile(1, level)).toThrow(refused("formula.level", { level }, "/level"));
  });

  it("a step that is not positive: number.not-positive", () => {
    expect(() => round(1, { multiple: 0 })).toThrow(
      refused("number.not-positive", { name: "multiple", value: "0" }, "/multiple"),
    );
  });
});
