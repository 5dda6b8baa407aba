import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accumulativeRate,
  add,
  and,
  at,
  choose,
  coalesce,
  cohortCount,
  cohortMax,
  cohortQuantile,
  cohortSum,
  cohortVariance,
  compile,
  constant,
  divide,
  equal,
  type Formula,
  greater,
  greaterOrEqual,
  isMissing,
  LAST_YEAR,
  less,
  lessOrEqual,
  max,
  measures,
  min,
  missingWhen,
  multiply,
  type Node,
  named,
  naturalLogarithm,
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
  type Vocabulary,
  walk,
} from "../../src/formula/index.js";
import { source } from "../../src/interpret/source.js";
import { anyBrackets, anyFormula, namedMeasures, oddUnits } from "../arbitrary/writtenFormulas.js";
import { faultsOf } from "../period/faultsOf.js";

const m = measures({
  rd: { label: "R&D经费支出", unit: "亿元" },
  gdp: { label: { zh: "地区生产总值", en: "GDP" }, unit: "亿元" },
  grants: { label: "发明专利授权量", unit: "件" },
  x: { label: "比例", unit: "%" },
  a: { label: "同名", unit: "" },
  b: { label: "同名", unit: "" },
  c: { label: "rd", unit: "" },
  all: { label: "全部", unit: "" },
  min: { label: "最小", unit: "" },
});
const intensity = named(divide(m.rd, m.gdp), { id: "intensity", unit: "%" });
const growth = (figure: Formula): Formula => subtract(divide(figure, at(figure, LAST_YEAR)), 1);
const vocabulary: Vocabulary = {
  measures: m,
  names: { intensity, 地区生产总值: intensity, gdp: intensity },
  functions: {
    yearOnYear: { operands: [1, 1], build: (figure = m.a) => growth(figure) },
    同比: { operands: [1, 1], build: (figure = m.a) => growth(figure) },
    total: { operands: [0, Infinity], build: (...figures) => add(0, ...figures) },
    "R&D share": { operands: [1, 2], build: (over = m.a, part = m.rd) => divide(part, over) },
  },
};
const read = (text: string): Formula => readFormula(text, vocabulary);

describe("readFormula", () => {
  const formulas: readonly (readonly [string, Formula])[] = [
    ["rd / gdp", divide(m.rd, m.gdp)],
    ["choose(x >= 2%, 10, 5)", choose([[greaterOrEqual(m.x, "2%"), 10]], 5)],
    ["yearOnYear(grants)", growth(m.grants)],
    ["同比（发明专利授权量）", growth(m.grants)],
    ['"R&D经费支出" ÷ GDP', divide(m.rd, m.gdp)],
    ["“R&D经费支出” ÷ GDP", divide(m.rd, m.gdp)],
    ["a + b + c", add(m.a, m.b, m.c)],
    ["(a + b) + c", add(add(m.a, m.b), m.c)],
    ["a + (b + c)", add(m.a, add(m.b, m.c))],
    ["((a)) + (b) + ((c))", add(m.a, m.b, m.c)],
    ["add(a, b) + c", add(add(m.a, m.b), m.c)],
    ["a + b - c", subtract(add(m.a, m.b), m.c)],
    ["a - b - c", subtract(subtract(m.a, m.b), m.c)],
    ["a + b - c + a + b", add(subtract(add(m.a, m.b), m.c), m.a, m.b)],
    ["a * b * c / a * b", multiply(divide(multiply(m.a, m.b, m.c), m.a), m.b)],
    ["a + b * c", add(m.a, multiply(m.b, m.c))],
    ["a × b ＋ c − a ／ b", subtract(add(multiply(m.a, m.b), m.c), divide(m.a, m.b))],
    ["a ^ b ^ c", power(m.a, power(m.b, m.c))],
    ["-a ^ 2", negate(power(m.a, 2))],
    ["-5 ^ 2", negate(power(5, 2))],
    ["(-5) ^ 2", power(-5, 2)],
    ["a ^ -2", power(m.a, -2)],
    ["-5", constant(-5)],
    ["- 2.5%", constant("-2.5%")],
    ["--5", negate(-5)],
    ["-(5)", negate(5)],
    ["-5[2017]", constant(-5)],
    ["a - -5", subtract(m.a, -5)],
    ["-a * b", multiply(negate(m.a), m.b)],
    ["27亿元 + １．５万元", add("27亿元", "1.5万元")],
    [".5 + 1e-3 + 2e3件", add("0.5", "0.001", "2000件")],
    ['exact("3件/万人") * exact("1/3")', multiply(constant("3件/万人"), constant("1/3"))],
    ["intensity", intensity],
    ["gdp + 地区生产总值", add(m.gdp, intensity)],
    ['"all" + min', add(m.all, m.min)],
    ["gdp[-1 year]", at(m.gdp, LAST_YEAR)],
    ["gdp[2 periods, 2017年1—9月]", at(at(m.gdp, { periods: 2 }), "2017-01..09")],
    ["gdp[2017, -1 year]", at(m.gdp, "2017")],
    ["gdp［－１ year］[of parent]", of(at(m.gdp, LAST_YEAR), "parent")],
    ['(rd / gdp)[of "parent", of parent]', of(divide(m.rd, m.gdp), { area: "parent" })],
    ["gdp[of 鹿城区]", of(m.gdp, { area: "鹿城区" })],
    ["yearOnYear(grants[of parent])[2017]", at(growth(of(m.grants, "parent")), "2017")],
    ["intensity[-1 year]", at(intensity, LAST_YEAR)],
    ['named("n", a)[-1 year] + named("k", 5)[-1 year]', add(at(m.a, LAST_YEAR), named(5, { id: "k" }))],
    ['named("n", a)[1 year, -1 year]', m.a],
    ['named("n", a[2017])[-1 year]', named(at(m.a, "2017"), { id: "n" })],
    ["total() + total(a, b)", add(add(0), add(0, m.a, m.b))],
    ['"R&D share"(a)', divide(m.rd, m.a)],
    ["min(a, b) + max(a) + coalesce(a, b)", add(min(m.a, m.b), max(m.a), coalesce(m.a, m.b))],
    ["multiply(a) / ln(a)", divide(multiply(m.a), naturalLogarithm(m.a))],
    ["choose(5)", choose([], 5)],
    ['missingWhen(a <= 0, "zero-base", b)', missingWhen(lessOrEqual(m.a, 0), "zero-base", m.b)],
    ["round(a, 1)", round(m.a)],
    ['round(x, 0.1%, "half-even")', round(m.x, { places: 1, unit: "%", mode: "half-even" })],
    ['round(a, exact("1/3"))', round(m.a, { multiple: "1/3" })],
    ["accumulativeRate(a, 5)", accumulativeRate(m.a, 5)],
    ['parameter("t")', parameter("t")],
    [
      'parameter("t", "标" | "label", "%", "withheld")[-1 year]',
      at(parameter("t", { label: { zh: "标", en: "label" }, unit: "%", absent: "withheld" }), LAST_YEAR),
    ],
    ['named("n", a)', named(m.a, { id: "n" })],
    [
      'named("n", a, "\\"名\\\\", "件", 0, "文")',
      named(m.a, { id: "n", label: '"名\\', unit: "件", places: 0, citation: "文" }),
    ],
    ["max(a over class)", cohortMax(m.a)],
    ["sum(a over all) / count(a over all)", divide(cohortSum(m.a, { over: [] }), cohortCount(m.a, { over: [] }))],
    ['variance(a over (city, "all"))', cohortVariance(m.a, { over: ["city", "all"] })],
    ["sampleVariance(a over class)", cohortVariance(m.a, { sample: true })],
    ["quantile(0.25, a over class)", cohortQuantile(m.a, "0.25")],
    ["max(a over class where b > 0 and a < b)", cohortMax(m.a, { where: and(greater(m.b, 0), less(m.a, m.b)) })],
    ["max(a over class)[-1 year]", at(cohortMax(m.a), LAST_YEAR)],
    ["max(a over class[-1 year])", { ...cohortMax(m.a), when: { years: -1, periods: 0 } }],
    ["rank(a over class)", rank(m.a)],
    ["rank(a over class, dense, lower)", rank(m.a, { better: "lower", ties: "dense" })],
  ];

  it.each(formulas)("readFormula(%s)", (text, formula) => {
    expect(read(text)).toStrictEqual(formula);
  });

  const conditions: readonly (readonly [string, Node])[] = [
    ["a > b", less(m.b, m.a)],
    ["a ≥ b", lessOrEqual(m.b, m.a)],
    ["a = b", equal(m.a, m.b)],
    ["a != b", not(equal(m.a, m.b))],
    ["a ≠ b", not(equal(m.a, m.b))],
    ["a < b and b < c and c ≤ 1", and(less(m.a, m.b), less(m.b, m.c), lessOrEqual(m.c, 1))],
    ["(a < b and b < c) and c < 1", and(and(less(m.a, m.b), less(m.b, m.c)), less(m.c, 1))],
    ["a < b or b < c and c < 1", or(less(m.a, m.b), and(less(m.b, m.c), less(m.c, 1)))],
    ["a < b or b < c or c < 1", or(less(m.a, m.b), less(m.b, m.c), less(m.c, 1))],
    ["非 a ＜ b 且 b > 1 或 and()", or(and(not(less(m.a, m.b)), less(1, m.b)), and())],
    ["not a + 1 < b", not(less(add(m.a, 1), m.b))],
    ["and(a < b) or or(a = b)", or(and(less(m.a, m.b)), or(equal(m.a, m.b)))],
    ['isMissing(a) and isMissing(b, "withheld", "停报")', and(isMissing(m.a), isMissing(m.b, "withheld", "停报"))],
  ];

  it.each(conditions)("readCondition(%s)", (text, condition) => {
    expect(readCondition(text, vocabulary)).toStrictEqual(condition);
  });

  const deep: readonly (readonly [string, string])[] = [
    ["(", ")"],
    ["-", ""],
    ["a ^ ", ""],
    ["min(", ")"],
    ["(b + ", ")[-1 year]"],
    ["max(", " over class[-1 year])"],
    ["yearOnYear(1) + choose(not a < b, 1, ", ")"],
  ];

  it.each(deep)("readFormula(%s…%s) reads 10,000 of them", (before, after) => {
    const formula = read(`${before.repeat(10_000)}a${after.repeat(10_000)}`);
    expect(walk(formula).order.length).toBeGreaterThan(before === "(" ? 0 : 10_000);
  });
});

describe("readFormula laws", () => {
  const written = anyFormula.map((formula) => ({ formula, text: source(compile({ "": formula }, oddUnits), "") }));
  const named = { measures: namedMeasures };
  const QUOTED = /("(?:[^"\\]|\\[\s\S])*")/;
  const CHINESE: Readonly<Record<string, string>> = {
    "(": "（",
    ")": "）",
    "[": "［",
    "]": "］",
    ",": "，",
    "+": "＋",
    "-": "−",
    "*": "×",
    "/": "÷",
    "^": "＾",
    "|": "｜",
    "=": "＝",
    "<": "＜",
    "<=": "≤",
    "!=": "≠",
    "%": "％",
    " ": "\u3000\n",
    and: "且",
    or: "或",
    not: "非",
  };

  test.prop([written, anyBrackets])(
    "readFormula((…)[…]) is what at and of make of it, step by step",
    (it, brackets) => {
      expect(readFormula(`(${it.text})${brackets.text}`, named)).toStrictEqual(brackets.apply(it.formula));
    },
  );

  test.prop([written, anyBrackets, anyBrackets])(
    "brackets within brackets act in the order of writing",
    (it, inner, outer) => {
      const text = `(1 + (${it.text})${inner.text} * 2)${outer.text}`;
      expect(readFormula(text, named)).toStrictEqual(outer.apply(add(1, multiply(inner.apply(it.formula), 2))));
    },
  );

  test.prop([written])("readFormula reads full-width and Chinese signs as the plain ones", ({ text, formula }) => {
    const chinese = text
      .split(QUOTED)
      .map((piece, place) =>
        place % 2 === 1
          ? piece
          : piece.replace(/\b(and|or|not)\b|<=|!=|[^\p{L}\p{N}]/gu, (sign) => CHINESE[sign] ?? sign),
      );
    expect(readFormula(chinese.join(""), named)).toStrictEqual(formula);
  });

  const pieces = fc.constantFrom(
    ...'( ) [ ] , + - * / ^ < <= = != | " “ ” \\ & 5 2.0% -1 1e9999 年 a b rd and or not of over where parent all year class'.split(
      " ",
    ),
    ..."min( max( choose( round( named( exact( parameter( rank( quantile( isMissing( missingWhen( foo( yearOnYear( total(".split(
      " ",
    ),
    ...'[-1 year] [2017] [2017-13] [of parent] [0.5 years] “x” "a" 𠮷 \ud800 \u0000 \u3000'.split(" "),
    " ",
  );
  const mutated = written.chain(({ text }) =>
    fc
      .tuple(fc.nat(text.length), fc.nat(8), fc.oneof(pieces, fc.string({ maxLength: 3 })))
      .map(([place, length, piece]) => text.slice(0, place) + piece + text.slice(place + length)),
  );
  const outcomes = new Set<string>();

  test.prop(
    [
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(pieces).map((list) => list.join(" ")),
        mutated,
      ),
    ],
    { numRuns: 3000 },
  )("readFormula(any text) is a formula or a fault of the text, in its columns", (text) => {
    const all = { ...vocabulary, measures: { ...namedMeasures, ...m } };
    const faults = faultsOf(() => readFormula(text, all));
    outcomes.add(faults[0]?.code ?? "read");
    for (const { path, facts } of faults) {
      expect(path).toBe("");
      if (!("column" in facts)) continue;
      expect(facts.column).toBeGreaterThanOrEqual(1);
      expect(facts.column).toBeLessThanOrEqual(Array.from(text).length + 1);
    }
  });

  it("has met readings and faults of many codes", () => {
    expect([...outcomes]).toEqual(
      expect.arrayContaining(["read", "formula.syntax", "formula.unknown-name", "formula.expected-formula"]),
    );
    expect(outcomes.size).toBeGreaterThan(7);
  });

  test.prop([mutated])("a mutated text that reads is written and read as the same formula", (text) => {
    let formula: Formula | undefined;
    if (faultsOf(() => (formula = readFormula(text, named))).length > 0 || formula === undefined) return;
    const read = formula;
    let again = "";
    if (faultsOf(() => (again = source(compile({ "": read }, oddUnits), ""))).length > 0) return;
    expect(readFormula(again, named)).toStrictEqual(read);
  });
});

describe("readFormula refuses", () => {
  const faults: readonly (readonly [string, string, object])[] = [
    ["", "formula.syntax", { column: 1, found: "", expected: "operand" }],
    ["rd +", "formula.syntax", { column: 5, found: "", expected: "operand" }],
    ["rd gdp", "formula.syntax", { column: 4, found: "gdp", expected: "operator end" }],
    ["(rd + gdp", "formula.syntax", { column: 10, found: "", expected: "operator )" }],
    ["rd)", "formula.syntax", { column: 3, found: ")", expected: "operator end" }],
    ["𠮷 + )", "formula.unknown-name", { column: 1, name: "𠮷", suggestion: "" }],
    ['"𠮷" & 1', "formula.unknown-name", { column: 1, name: "𠮷", suggestion: "" }],
    ["rd / R&D", "formula.unknown-name", { column: 6, name: "R", suggestion: "rd" }],
    ["rd & gdp", "formula.syntax", { column: 4, found: "&", expected: "quotes" }],
    ['rd / "gdp', "formula.syntax", { column: 6, found: '"gdp', expected: "closing-quote" }],
    ["choose(a < b < c, 1, 2)", "formula.syntax", { column: 14, found: "<", expected: "and end" }],
    ["gdp[1 day]", "period.unreadable", { text: "1 day" }],
    ["gdp[-1 day]", "formula.syntax", { column: 5, found: "-1 day", expected: "shift" }],
    ["gdp[]", "formula.syntax", { column: 5, found: "]", expected: "shift period of" }],
    ["gdp[2017-13]", "period.impossible", { text: "2017-13", found: "13", allowed: "1–12" }],
    ["gdp[-1e9 years]", "formula.syntax", { column: 5, found: "-1e9 years", expected: "shift" }],
    [`gdp[${"9".repeat(20)} years]`, "period.shift-not-whole", { shift: `${"9".repeat(20)} years` }],
    ["gdp[2017 2018]", "period.unreadable", { text: "2017 2018" }],
    ["gdp[of]", "formula.syntax", { column: 7, found: "]", expected: "parent area" }],
    ["max(a over class[of parent])", "formula.syntax", { column: 18, found: "of", expected: "shift period" }],
    ["max(a over year)", "formula.syntax", { column: 12, found: "year", expected: "attribute" }],
    ["sum(a, b)", "formula.syntax", { column: 6, found: ",", expected: "over" }],
    ["round(a, b)", "formula.syntax", { column: 10, found: "b", expected: "number" }],
    [
      'round(a, 1, "odd")',
      "formula.syntax",
      { column: 13, found: '"odd"', expected: '"half-up" "half-even" "down" "up"' },
    ],
    ["round(a, 0)", "number.not-positive", { name: "multiple", value: "0" }],
    ["accumulativeRate(a, 1.5)", "formula.syntax", { column: 21, found: "1.5", expected: "whole-number" }],
    ["accumulativeRate(a, 500)", "formula.years", { years: "500" }],
    ["quantile(25%, a over class)", "formula.syntax", { column: 10, found: "25%", expected: "pure-number" }],
    ["quantile(2, a over class)", "formula.level", { level: "2" }],
    ["missingWhen(a < b, zero, a)", "formula.syntax", { column: 20, found: "zero", expected: "text" }],
    [
      "rank(a over class, best)",
      "formula.syntax",
      { column: 20, found: "best", expected: "higher lower competition dense last average" },
    ],
    [`a + ${"9".repeat(5001)}`, "formula.syntax", { column: 5, found: `${"9".repeat(40)}…`, expected: "short-number" }],
    ["1e9999", "quantity.unreadable", { text: "1e9999" }],
    ["1 + year", "formula.reserved-word", { column: 5, word: "year" }],
    ["1 + 且", "formula.reserved-word", { column: 5, word: "且" }],
    ["rd / gpd", "formula.unknown-name", { column: 6, name: "gpd", suggestion: "gdp" }],
    ["rd / 发明专利授权", "formula.unknown-name", { column: 6, name: "发明专利授权", suggestion: "发明专利授权量" }],
    ["rd / toString", "formula.unknown-name", { column: 6, name: "toString", suggestion: "" }],
    ["1 + 同名", "formula.ambiguous-name", { column: 5, name: "同名", measures: "a, b" }],
    ["1 + yearOnYaer(rd)", "formula.unknown-function", { column: 5, name: "yearOnYaer", suggestion: "yearOnYear" }],
    ['"min"(rd)', "formula.unknown-function", { column: 1, name: "min", suggestion: "min" }],
    ["constructor(rd)", "formula.unknown-function", { column: 1, name: "constructor", suggestion: "" }],
    ["1 + ln(a, (b, 2))", "formula.operand-count", { column: 5, name: "ln", expected: "1", found: 2 }],
    ["min()", "formula.operand-count", { column: 1, name: "min", expected: "≥ 1", found: 0 }],
    ["round(a)", "formula.operand-count", { column: 1, name: "round", expected: "2–3", found: 1 }],
    ["choose(a < b, 1)", "formula.operand-count", { column: 1, name: "choose", expected: "1, 3, 5, …", found: 2 }],
    ["yearOnYear(a, b)", "formula.operand-count", { column: 1, name: "yearOnYear", expected: "1", found: 2 }],
    ["1 + (a < b)", "formula.expected-formula", { column: 5, found: "(a < b)" }],
    ["a < b", "formula.expected-formula", { column: 1, found: "a < b" }],
    ["choose((a < b)[2017], 1, 2)", "formula.expected-formula", { column: 9, found: "a < b" }],
    ["yearOnYear(a < b)", "formula.expected-formula", { column: 12, found: "a < b" }],
    ["choose(a + 1, 1, 2)", "formula.expected-condition", { column: 8, found: "a + 1" }],
    ["choose(not a, 1, 2)", "formula.expected-condition", { column: 12, found: "a" }],
    ["a".repeat(1_000_001), "formula.too-long", { length: 1_000_001, limit: 1_000_000 }],
  ];

  it.each(faults.map(([text, code, facts]) => ({ shown: text.slice(0, 40), text, code, facts })))(
    "readFormula($shown): $code",
    ({ text, code, facts }) => {
      expect(faultsOf(() => read(text))).toEqual([{ code, path: "", facts }]);
    },
  );

  it("readCondition(a + 1): formula.expected-condition", () => {
    expect(faultsOf(() => readCondition("a + 1", vocabulary))).toEqual([
      { code: "formula.expected-condition", path: "", facts: { column: 1, found: "a + 1" } },
    ]);
  });
});
