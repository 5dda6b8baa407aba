import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  and,
  at,
  choose,
  cohortMax,
  compile,
  constant,
  divide,
  equal,
  type Formula,
  greaterOrEqual,
  isCondition,
  LAST_YEAR,
  less,
  measures,
  multiply,
  NODE_KINDS,
  type Node,
  named,
  negate,
  not,
  of,
  or,
  parameter,
  power,
  rank,
  readCondition,
  readFormula,
  round,
  subtract,
  walk,
} from "../../src/formula/index.js";
import { source, sourceOf } from "../../src/interpret/source.js";
import { anyCondition, anyFormula, namedMeasures, oddUnits } from "../arbitrary/writtenFormulas.js";
import { faultsOf } from "../period/faultsOf.js";

const anyRoot = fc.oneof({ weight: 4, arbitrary: anyFormula }, anyCondition);
const graphOf = (root: Node) => compile({ root }, oddUnits);

function readBack(text: string, original: Node, names: Record<string, Formula> = {}): Node {
  const vocabulary = { measures: namedMeasures, names };
  return isCondition(original) ? readCondition(text, vocabulary) : readFormula(text, vocabulary);
}

/** The named formulas below a root. */
function namesBelow(root: Node): Record<string, Formula> {
  const nodes = walk(root).order.filter((node) => node !== root);
  return Object.fromEntries(nodes.flatMap((node) => (node.kind === "named" ? [[node.id, node]] : [])));
}

const m = measures({
  rd: { label: "R&D经费支出", unit: "亿元" },
  gdp: { label: "地区生产总值", unit: "亿元" },
  a: { label: "甲", unit: "" },
  b: { label: "乙", unit: "" },
  c: { label: "丙", unit: "" },
});

describe("source laws", () => {
  const kinds = new Set<string>();
  let cuts = 0;

  test.prop([anyRoot], { numRuns: 1000 })(
    "source(graph), read back, is the same formula and the same graph",
    (root) => {
      for (const { kind } of walk(root).order) kinds.add(kind);
      const graph = graphOf(root);
      const back = readBack(source(graph, "root"), root);
      expect(back).toStrictEqual(root);
      expect(graphOf(back)).toStrictEqual(graph);
    },
  );

  it("has met every kind of node", () => {
    expect([...kinds].sort()).toEqual([...NODE_KINDS].sort());
  });

  test.prop([anyRoot], { numRuns: 1000 })(
    "source(graph, { names }) leaves them out and reads back with them",
    (root) => {
      const names = namesBelow(root);
      const text = source(graphOf(root), "root", { names });
      if (Object.keys(names).length > 0) cuts += 1;
      expect(readBack(text, root, names)).toStrictEqual(root);
      const defined = root.kind === "named" ? 1 : 0;
      expect(text.replace(/"(?:[^"\\]|\\[\s\S])*"/g, '""').split("named(")).toHaveLength(1 + defined);
      expect(source(graphOf(root), "root", { names: new Map(Object.entries(names)) })).toBe(text);
    },
  );

  it("has met names to leave out", () => {
    expect(cuts).toBeGreaterThan(20);
  });
});

describe("source", () => {
  const written: readonly (readonly [string, Node])[] = [
    ["rd / gdp", divide(m.rd, m.gdp)],
    ["choose(2% <= a, 10, 5)", choose([[greaterOrEqual(m.a, "2%"), 10]], 5)],
    ["a + b + c", add(m.a, m.b, m.c)],
    ["(a + b) + c", add(add(m.a, m.b), m.c)],
    ["a + (b + c)", add(m.a, add(m.b, m.c))],
    ["a + b - c", subtract(add(m.a, m.b), m.c)],
    ["a - (b - c)", subtract(m.a, subtract(m.b, m.c))],
    ["a - b + c", add(subtract(m.a, m.b), m.c)],
    ["a * b / c * a", multiply(divide(multiply(m.a, m.b), m.c), m.a)],
    ["add(a)", add(m.a)],
    ["(a ^ b) ^ c", power(power(m.a, m.b), m.c)],
    ["a ^ b ^ c", power(m.a, power(m.b, m.c))],
    ["(-5) ^ 2", power(-5, 2)],
    ["a ^ -2", power(m.a, -2)],
    ["a - -2.5%", subtract(m.a, "-2.5%")],
    ["0 - 5", negate(5)],
    ['exact("1/3")', constant("1/3")],
    ['exact("-1/3")', constant("-1/3")],
    ['exact("3件/万人")', constant("3件/万人")],
    ["a < b and not b < c", and(less(m.a, m.b), not(less(m.b, m.c)))],
    ["a < b or a != b or b < c", or(less(m.a, m.b), not(equal(m.a, m.b)), less(m.b, m.c))],
    ["(a < b or b < a) or a = b", or(or(less(m.a, m.b), less(m.b, m.a)), equal(m.a, m.b))],
    ["not a != b", not(not(equal(m.a, m.b)))],
    ["not and()", or()],
    ["gdp[-1 year, 2017-01..09, of parent]", of(at(at(m.gdp, LAST_YEAR), "2017-01..09"), "parent")],
    ['gdp[1 year, -2 periods, of "鹿城区"]', of(at(at(m.gdp, { years: 1 }), { periods: -2 }), { area: "鹿城区" })],
    ["round(rd / gdp, 0.01%)", round(divide(m.rd, m.gdp), { places: 2, unit: "%" })],
    ['round(a, exact("1/3"), "half-even")', round(m.a, { multiple: "1/3", mode: "half-even" })],
    ["max(a[-1 year] over class[-1 year])", at(cohortMax(m.a), LAST_YEAR)],
    ["max(a over all where 0 < b)", cohortMax(m.a, { over: [], where: less(0, m.b) })],
    ['rank(a over (class, "all"), lower)', rank(m.a, { over: ["class", "all"], better: "lower" })],
    ['parameter("t")', parameter("t")],
    ['parameter("t", "t", "%")', parameter("t", { unit: "%" })],
    ['named("s", a, "占比" | "share", "%")', named(m.a, { id: "s", label: { zh: "占比", en: "share" }, unit: "%" })],
  ];

  it.each(written)("%s", (text, root) => {
    expect(sourceOf(root)).toBe(text);
  });

  it("sourceOf(root) writes a named root out and its named parts as their ids", () => {
    const share = named(divide(m.a, m.b), { id: "占 比" });
    const root = named(add(share, 1), { id: "total" });
    const names = { "占 比": share, total: root };
    expect(sourceOf(root, { names })).toBe('named("total", "占 比" + 1)');
    expect(sourceOf(root)).toBe('named("total", named("占 比", a / b) + 1)');
  });

  it("sourceOf(formula) writes out what has the id of a name and is another formula", () => {
    const share = named(divide(m.a, m.b), { id: "share" });
    const other = named(divide(m.b, m.a), { id: "share" });
    expect(sourceOf(add(other, 1), { names: { share } })).toBe('named("share", b / a) + 1');
  });

  it("source(graph, name) is refused for a name that is no root: formula.unknown-root", () => {
    expect(faultsOf(() => source(compile({ total: m.a }), "totl"))).toEqual([
      { code: "formula.unknown-root", path: "", facts: { root: "totl", suggestion: "total" } },
    ]);
  });

  it("source of parts that double 30 times is refused, and of two of them named is not: formula.too-long", () => {
    const doubled = (start: Formula, times: number): Formula =>
      Array.from({ length: times }).reduce<Formula>((formula) => subtract(formula, formula), start);
    const half = named(doubled(m.a, 15), { id: "half" });
    expect(faultsOf(() => sourceOf(doubled(half, 15)))).toMatchObject([
      { code: "formula.too-long", path: "", facts: { limit: 1_000_000 } },
    ]);
    expect(sourceOf(doubled(half, 15), { names: { half } }).length).toBeLessThan(1_000_000);
    const all = named(doubled(half, 15), { id: "all" });
    expect(sourceOf(add(all, 1), { names: { all } })).toBe('"all" + 1');
    expect(faultsOf(() => sourceOf(add(...Array.from({ length: 5000 }, () => half))))).toMatchObject([
      { code: "formula.too-long" },
    ]);
  });

  it("source of a formula 10,000 deep is read back", () => {
    const deep = Array.from({ length: 10_000 }).reduce<Formula>((formula) => add(subtract(m.b, formula), 1), m.a);
    const text = sourceOf(deep);
    expect(sourceOf(readFormula(text, { measures: m }))).toBe(text);
  });
});
