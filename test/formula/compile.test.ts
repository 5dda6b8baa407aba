import { test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { KaoheError } from "../../src/error/index.js";
import {
  accumulativeRate,
  add,
  at,
  choose,
  coalesce,
  cohortCount,
  cohortVariance,
  compile,
  constant,
  divide,
  type Formula,
  LAST_YEAR,
  less,
  max,
  measures,
  min,
  multiply,
  type Node,
  named,
  naturalLogarithm,
  negate,
  of,
  parameter,
  power,
  rank,
  round,
  squareRoot,
  subtract,
} from "../../src/formula/index.js";
import type { UserUnits } from "../../src/quantity/index.js";
import { anyFormulas } from "../arbitrary/formulas.js";
import { exactTexts } from "../arbitrary/values.js";

const m = measures({
  rd: { label: { zh: "R&D经费支出", en: "R&D" }, unit: "万元" },
  gdp: { label: "地区生产总值", unit: "亿元" },
  patents: { label: "发明专利", unit: "件" },
  share: { label: "占比", unit: "%" },
  change: { label: "提高", unit: "百分点" },
  fte: { label: "人员", unit: "人年" },
});

/** The faults of compiling: code, path and facts of each. */
function faults(roots: Readonly<Record<string, Node>>, units: UserUnits = {}): readonly object[] {
  try {
    compile(roots, units);
  } catch (error) {
    if (error instanceof KaoheError) return error.issues.map(({ code, path, facts }) => ({ code, path, facts }));
    throw error;
  }
  return [];
}

const mismatch = (path: string, left: string, leftUnit: string, right: string, rightUnit: string) => ({
  code: "unit.mismatch",
  path,
  facts: { left, leftUnit, right, rightUnit },
});

describe("compile shares", () => {
  /** The distinct sub-graphs, by their text. */
  function distinct(root: Node, found = new Set<string>()): ReadonlySet<string> {
    found.add(JSON.stringify(root));
    for (const part of root.parts) distinct(part, found);
    return found;
  }

  test.prop([anyFormulas])("equal sub-graphs are one entry, and each stands after its parts", (formula) => {
    const graph = compile({ "": formula });
    expect(graph.entries.length).toBe(distinct(formula).size);
    for (const [place, { parts, node }] of graph.entries.entries()) {
      expect(parts.length).toBe(node.parts.length);
      expect(parts.every((part) => part < place)).toBe(true);
      for (const [position, part] of parts.entries())
        expect(JSON.stringify(graph.entries[part]?.node)).toBe(JSON.stringify(node.parts[position]));
    }
  });

  test.prop([anyFormulas])("a formula and its copy compile into one root", (formula) => {
    const copy = JSON.parse(JSON.stringify(formula)) as Formula;
    const graph = compile({ one: formula, two: copy });
    expect(graph.roots.get("one")).toBe(graph.roots.get("two"));
    expect(graph.entries.length).toBe(compile({ one: formula }).entries.length);
  });

  it("rd ÷ gdp + rd ÷ gdp has four entries", () => {
    expect(compile({ "": add(divide(m.rd, m.gdp), divide(m.rd, m.gdp)) }).entries.length).toBe(4);
  });

  it("a sum of 100 doublings has 101 entries, not 2¹⁰⁰", () => {
    let formula: Formula = add(m.rd, m.rd);
    for (let step = 1; step < 100; step += 1) formula = add(formula, formula);
    expect(compile({ "": formula }).entries.length).toBe(101);
    expect(exactTexts(formula, { period: "2017", areas: [0] })).toEqual(["not-reported"]);
  });

  it("a formula 10,000 deep compiles, moves and evaluates", () => {
    let formula: Formula = constant(0);
    for (let depth = 1; depth <= 10_000; depth += 1) formula = add(formula, depth % 3 === 0 ? "0.5" : 1);
    formula = at(formula, LAST_YEAR);
    expect(compile({ "": formula }).entries.length).toBe(10_003);
    // 6,667 ones and 3,333 halves.
    expect(exactTexts(formula, { period: "2017", areas: [0] })).toEqual(["16667/2"]);
  });
});

describe("units that fit", () => {
  it.each<readonly [string, Node]>([
    ["0 fits any", add(m.rd, 0)],
    ["0 fits any, compared", less(m.rd, 0)],
    ["the greatest of 0 and a measure", max(0, m.patents)],
    ["万元 and 亿元", add(m.rd, m.gdp)],
    ["元 and 亿元, compared", less(m.rd, "5亿元")],
    ["a share and 百分点 added", add(m.share, m.change)],
    ["100% − share", subtract("100%", m.share)],
    ["the difference of two shares with 百分点", less(subtract(m.share, at(m.share, LAST_YEAR)), m.change)],
    ["a share compared with a pure number", less(m.share, "0.02")],
    ["a quotient compared with a share", less(divide(m.rd, m.gdp), "2%")],
    ["元 ÷ 人年 named in 万元/人年", named(divide(m.rd, m.fte), { id: "perFte", unit: "万元/人年" })],
    ["ln of a ratio", naturalLogarithm(divide(m.rd, m.gdp))],
    ["元² + 元²", add(power(m.rd, 2), multiply(m.rd, m.gdp))],
    ["√(元²) + 元", add(squareRoot(multiply(m.rd, m.rd)), m.rd)],
    ["variance is of the square", add(cohortVariance(m.rd), multiply(m.rd, m.rd))],
    ["a count is pure", less(cohortCount(m.rd), 3)],
    ["a rank is pure", add(rank(m.rd), 1)],
    ["rounding 万元 in 亿元", round(m.rd, { unit: "亿元", places: 2 })],
    ["a negated measure", add(m.rd, negate(m.gdp))],
  ])("%s", (_text, node) => {
    expect(faults({ "": node })).toEqual([]);
  });
});

describe("units that clash", () => {
  it.each<readonly [string, Node, object]>([
    ["万元 + 件", add(m.rd, m.patents), mismatch("", "R&D经费支出", "元", "发明专利", "件")],
    ["万元 − 件", subtract(m.rd, m.patents), mismatch("", "R&D经费支出", "元", "发明专利", "件")],
    ["万元 < 5", less(m.rd, 5), mismatch("", "R&D经费支出", "元", "5", "1")],
    ["件 < 5家", less(m.patents, "5家"), mismatch("", "发明专利", "件", "5家", "家")],
    ["share < 百分点", less(m.share, m.change), mismatch("", "占比", "%", "提高", "百分点")],
    ["least of share and 百分点", min(m.share, m.change), mismatch("", "占比", "%", "提高", "百分点")],
    ["first of 万元 and 件", coalesce(m.rd, m.patents), mismatch("", "R&D经费支出", "元", "发明专利", "件")],
    [
      "branches 万元 and 件",
      choose([[less(m.rd, 0), m.rd]], m.patents),
      mismatch("", "R&D经费支出", "元", "发明专利", "件"),
    ],
    ["元/人年 + 元", add(divide(m.rd, m.fte), m.rd), mismatch("", "R&D经费支出", "元/人年", "R&D经费支出", "元")],
    ["rounding 件 in 元", round(m.patents, { unit: "元" }), mismatch("", "发明专利", "件", "元", "元")],
    [
      "a parameter in 件",
      less(m.rd, parameter("t", { unit: "件", label: "目标" })),
      mismatch("", "R&D经费支出", "元", "目标", "件"),
    ],
    [
      "far below: at its path",
      divide(1, add(1, multiply(2, add(m.rd, m.patents)))),
      mismatch("/divide/1/add/1/multiply/1", "R&D经费支出", "元", "发明专利", "件"),
    ],
    [
      "named in 件",
      named(m.rd, { id: "x", label: "投入", unit: "件" }),
      { code: "unit.declared", path: "", facts: { name: "投入", declared: "件", found: "元" } },
    ],
    [
      "named without a unit",
      named(m.rd, { id: "x" }),
      { code: "unit.declared", path: "", facts: { name: "x", declared: "1", found: "元" } },
    ],
    [
      "a share named in 百分点",
      named(m.share, { id: "x", unit: "百分点" }),
      { code: "unit.declared", path: "", facts: { name: "x", declared: "百分点", found: "%" } },
    ],
    [
      "ln of 元",
      naturalLogarithm(m.rd),
      { code: "unit.not-pure", path: "", facts: { operation: "ln", operand: "R&D经费支出", unit: "元" } },
    ],
    [
      "累计法 of 元",
      accumulativeRate(m.rd, 3),
      { code: "unit.not-pure", path: "", facts: { operation: "accumulativeRate", operand: "R&D经费支出", unit: "元" } },
    ],
    [
      "an exponent in 件",
      power(2, m.patents),
      { code: "unit.not-pure", path: "", facts: { operation: "power", operand: "发明专利", unit: "件" } },
    ],
    [
      "元 to an unknown power",
      power(m.rd, parameter("n")),
      { code: "unit.not-pure", path: "", facts: { operation: "power", operand: "R&D经费支出", unit: "元" } },
    ],
    [
      "√元",
      squareRoot(m.rd),
      { code: "unit.not-pure", path: "", facts: { operation: "power", operand: "R&D经费支出", unit: "元" } },
    ],
    [
      "an unknown unit",
      add(m.rd, "3完元"),
      { code: "unit.unknown", path: "/add/1/unit", facts: { unit: "完元", suggestion: "元" } },
    ],
  ])("%s", (_text, node, fault) => {
    expect(faults({ "": node })).toEqual([fault]);
  });

  it("every formula's fault is told at once, behind its own name", () => {
    const roots = {
      "/indicators/a": add(m.rd, m.patents),
      "/indicators/b": divide(m.rd, m.gdp),
      "/indicators/c": divide(naturalLogarithm(m.rd), 2),
      "/indicators/d": multiply(2, lesserOf(m.share, m.change)),
    };
    expect(faults(roots)).toEqual([
      mismatch("/indicators/a", "R&D经费支出", "元", "发明专利", "件"),
      {
        code: "unit.not-pure",
        path: "/indicators/c/divide/0",
        facts: { operation: "ln", operand: "R&D经费支出", unit: "元" },
      },
      mismatch("/indicators/d/multiply/1/choose/0", "占比", "%", "提高", "百分点"),
    ]);
  });

  it("units of the user's are known where they are handed in", () => {
    const units = { 吨标准煤: {}, 千克标准煤: { factor: "0.001", of: "吨标准煤" } };
    const { coal } = measures({ coal: { label: "能耗", unit: "千克标准煤" } });
    expect(faults({ "": less(coal, "5吨标准煤") }, units)).toEqual([]);
    expect(faults({ "": coal })).toMatchObject([{ code: "unit.unknown", path: "/unit" }]);
    expect(exactTexts(add("1吨标准煤", "500千克标准煤"), { period: "2017", areas: [0] }, units)).toEqual(["3/2"]);
  });
});

function lesserOf(a: Formula, b: Formula): Formula {
  return choose([[less(a, b), 1]], 0);
}

describe("cycles", () => {
  /** A chain of sums whose last one is a part of the first, made by hand: no builder makes one. */
  function ring(length: number): Formula {
    const nodes = Array.from({ length }, () => ({ kind: "add" as const, parts: [constant(1)] as Formula[] }));
    for (const [place, node] of nodes.entries()) {
      const next = nodes[(place + 1) % length];
      if (next !== undefined) node.parts.push(next);
    }
    return nodes[0] ?? constant(1);
  }

  it.each([1, 2, 3])("a ring of %d is refused: formula.cycle where it closes", (length) => {
    const names = Array.from({ length: length + 1 }, () => "add").join(" → ");
    const path = "/add/1".repeat(length);
    const fault = { code: "formula.cycle", path: `/x${path}`, facts: { names } };
    expect(faults({ "/x": ring(length) })).toEqual([fault]);
    expect(faults({ "/x": negate(ring(length)) })).toEqual([{ ...fault, path: `/x/subtract/1${path}` }]);
  });

  it("names stand in the sentence", () => {
    const parts: Formula[] = [];
    const whole: Formula = {
      kind: "named",
      id: "a",
      label: { zh: "甲", en: "a" },
      unit: "",
      places: 2,
      citation: "",
      parts: [{ kind: "add", parts }],
    };
    parts.push(whole);
    expect(faults({ "": whole })).toMatchObject([{ code: "formula.cycle", facts: { names: "甲 → add → 甲" } }]);
  });
});

describe("names", () => {
  const intensity = named(divide(m.rd, m.gdp), { id: "intensity", unit: "%" });

  it("two definitions under one name are refused: formula.name-twice", () => {
    const other = named(divide(m.gdp, m.rd), { id: "intensity", unit: "%" });
    const fault = { code: "formula.name-twice", path: "/b", facts: { name: "intensity" } };
    expect(faults({ "/a": intensity, "/b": other })).toEqual([fault]);
    expect(faults({ "/a": intensity, "/b": named(divide(m.rd, m.gdp), { id: "intensity", unit: "‰" }) })).toEqual([
      fault,
    ]);
    expect(faults({ "/a": add(intensity, other) })).toEqual([{ ...fault, path: "/a/add/1" }]);
  });

  it("two measures of one id are refused: formula.name-twice", () => {
    const again = measures({ rd: { label: "研发", unit: "万元" } });
    expect(faults({ "": add(m.rd, again.rd) })).toEqual([
      { code: "formula.name-twice", path: "/add/1", facts: { name: "rd" } },
    ]);
  });

  it("one definition under one name, twice, is one entry", () => {
    const copy = named(divide(m.rd, m.gdp), { id: "intensity", unit: "%" });
    expect(faults({ "/a": intensity, "/b": copy })).toEqual([]);
  });

  it("an indicator may stand beside itself a year before, in a fixed year, and of the parent", () => {
    const change = subtract(intensity, at(intensity, LAST_YEAR));
    expect(faults({ "": change })).toEqual([]);
    expect(faults({ "": subtract(intensity, of(intensity, "parent")) })).toEqual([]);
    expect(faults({ "": divide(change, at(intensity, "2015")) })).toEqual([]);
  });
});
