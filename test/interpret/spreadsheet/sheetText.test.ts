import {
  absolute,
  add,
  and,
  choose,
  coalesce,
  cohortCount,
  cohortMax,
  cohortMean,
  cohortQuantile,
  cohortSum,
  cohortVariance,
  divide,
  equal,
  type Formula,
  greaterOrEqual,
  isMissing,
  less,
  max,
  measures,
  min,
  missingWhen,
  multiply,
  named,
  naturalLogarithm,
  not,
  or,
  parameter,
  power,
  rank,
  round,
  squareRoot,
  subtract,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { accumulativeRate, type Condition, compile, type Node } from "../../../src/formula/index.js";
import { sheetText, spreadsheet } from "../../../src/interpret/index.js";

const m = measures({
  rd: { label: "R&D经费支出", unit: "万元" },
  gdp: { label: "地区生产总值", unit: "亿元" },
  x: { label: "甲", unit: "" },
  y: { label: "乙", unit: "" },
  z: { label: "丙", unit: "" },
});

/** The formulas of a row, cell by cell: leaves as their names, computed cells as letters, columns as their names in brackets. */
function printed(formula: Node, whole = true): readonly string[] {
  const graph = compile({ "": formula });
  const sheet = spreadsheet(graph, [graph.roots.get("") ?? -1], { isComplete: () => whole });
  const cells = [...sheet.cells.keys()];
  const cell = (entry: number): string => {
    const node = graph.entries[entry]?.node;
    if (node?.kind === "observed") return node.measure.id;
    return node?.kind === "parameter" ? node.name : String.fromCharCode(65 + cells.indexOf(entry));
  };
  return [...sheet.cells.values()].map(({ expression }) =>
    sheetText(expression, {
      cell,
      column: (entry) => `[${cell(entry)}]`,
      everybody: "[all]",
      attributes: (over) => over.map((name) => ({ range: `[${name}]`, own: name, complete: whole })),
      isInput: (entry) => sheet.inputs.has(entry),
      reason: (reason) => reason,
      reasons: "reasons",
    }),
  );
}

/** Where the figures of a formula are there. */
function there(formula: Node): string {
  const [only = ""] = printed(formula);
  return /^=IF\((?:ISNUMBER\(\w+\)|COUNT\([\w,]+\)=\d),(.*),I(?:F\(\w+="",|FERROR\(LOOKUP).*$/.exec(only)?.[1] ?? only;
}

describe("sheetText", () => {
  it.each<[name: string, formula: Formula | Condition, text: string]>([
    ["constant", add(m.x, "2.5"), "x+2.5"],
    ["negative constant", multiply(m.x, -2), "x*(-2)"],
    ["add", add(m.x, m.y, m.z), "x+y+z"],
    ["subtract", subtract(m.x, subtract(m.y, m.z)), "x-(y-z)"],
    ["multiply", multiply(add(m.x, 1), m.y), "(x+1)*y"],
    ["divide", divide(m.x, 12), "x/12"],
    ["divide by what may be zero", divide(m.x, m.y), 'IFERROR(x/y,"division-by-zero")'],
    ["min and max", max(0, min(m.x, 1)), "MAX(0,MIN(x,1))"],
    ["absolute", absolute(m.x), "MAX(x,0-x)"],
    ["round", round(m.x, { places: 2 }), "ROUND(x,2)"],
    ["round to tens", round(m.x, { multiple: 10 }), "ROUND(x,-1)"],
    ["round down", round(m.x, { places: 0, mode: "down" }), "ROUNDDOWN(x,0)"],
    ["round up", round(m.x, { places: 1, mode: "up" }), "ROUNDUP(x,1)"],
    ["round to a multiple", round(m.x, { multiple: "0.25" }), "ROUND(x/0.25,0)*0.25"],
    [
      "round half to even",
      round(m.x, { places: 1, mode: "half-even" }),
      "IF(ROUND(ABS(x)/0.1-2*INT(ABS(x)/0.1/2),9)=0.5,ROUND(x/2,1)*2,ROUND(x,1))",
    ],
    ["round in the stated unit", round(m.x, { places: 1, unit: "%" }), "ROUND(x,3)"],
    ["logarithm", naturalLogarithm(m.x), 'IFERROR(LN(x),"out-of-domain")'],
    ["power", power(m.x, 3), 'IFERROR(x^3,"out-of-domain")'],
    ["square root", squareRoot(m.x), 'IFERROR(SQRT(x),"out-of-domain")'],
    ["rate of 累计法", accumulativeRate(m.x, 3), 'IFERROR(RATE(3,-1,0,x,1),"out-of-domain")'],
    ["less", less(m.x, m.y), "IF(x<y,1,0)"],
    ["at least", greaterOrEqual(m.x, 120), "IF(x>=120,1,0)"],
    ["not", not(less(m.x, 2)), "IF(x>=2,1,0)"],
    ["and", and(less(m.x, 2), greaterOrEqual(m.x, 1)), "IF(AND(x<2,x>=1),1,0)"],
    ["or", or(less(m.x, 2), greaterOrEqual(m.x, 4)), "IF(OR(x<2,x>=4),1,0)"],
    ["missingWhen", missingWhen(equal(m.x, 0), "zero-base", m.x), 'IF(x=0,"zero-base",x)'],
    [
      "choose",
      choose(
        [
          [greaterOrEqual(m.x, 120), 20],
          [greaterOrEqual(m.x, 100), 16],
        ],
        6,
      ),
      "IF(x>=120,20,IF(x>=100,16,6))",
    ],
  ])("prints %s", (_name, formula, text) => {
    expect(there(formula)).toBe(text);
  });

  it("prints units: a figure in 万元 over one in 亿元 as a share", () => {
    expect(there(named(divide(m.rd, m.gdp), { id: "share", label: "占比", unit: "%" }))).toBe(
      'IFERROR(rd/gdp/10000,"division-by-zero")',
    );
  });

  it("prints a guard: one figure missing keeps its reason, of several the strongest is looked up", () => {
    expect(printed(add(m.x, 1))).toEqual(['=IF(ISNUMBER(x),x+1,IF(x="","not-reported",x))']);
    expect(printed(add(m.x, m.y))).toEqual([
      '=IF(COUNT(x,y)=2,x+y,IFERROR(LOOKUP(2,1/((reasons=IF(x="","not-reported",x))+(reasons=IF(y="","not-reported",y))),reasons),"not-reported"))',
    ]);
  });

  it("prints what is done about a missing figure", () => {
    expect(printed(choose([[isMissing(m.x), 0]], m.x))).toEqual(["=IF(ISNUMBER(x),x,0)"]);
    expect(printed(coalesce(m.x, m.y, 0))).toEqual(["=IF(ISNUMBER(x),x,IF(ISNUMBER(y),y,0))"]);
    expect(printed(isMissing(m.x, "withheld", "no-target"))).toEqual(['=IF(OR(x="withheld",x="no-target"),1,0)']);
  });

  it("prints that an empty cell is not reported, where it would pass for 0", () => {
    expect(printed(named(m.x, { id: "x", label: "甲" }))).toEqual(['=IF(x="","not-reported",x)']);
    expect(printed(isMissing(m.x, "not-reported"))).toEqual(['=IF(IF(x="","not-reported",x)="not-reported",1,0)']);
  });

  it("prints a false part before what others lack", () => {
    const [text = ""] = printed(and(less(m.x, 1), less(m.y, 1)));
    expect(text).toMatch(
      /^=IF\(OR\(IF\(ISNUMBER\(x\),x>=1,0=1\),IF\(ISNUMBER\(y\),y>=1,0=1\)\),0,IF\(COUNT\(x,y\)=2,1,/,
    );
  });

  it.each<[name: string, formula: Formula, text: string]>([
    ["sum", cohortSum(m.x), '=IF(SUMPRODUCT(([class]=class)*ISNUMBER([x]))=0,"no-cohort",SUMIFS([x],[class],class))'],
    ["mean", cohortMean(m.x), '=IFERROR(AVERAGEIFS([x],[class],class),"no-cohort")'],
    ["mean of all", cohortMean(m.x, { over: [] }), '=IFERROR(AVERAGE([x]),"no-cohort")'],
    ["max of all", cohortMax(m.x, { over: [] }), '=IF(COUNT([x])=0,"no-cohort",MAX([x]))'],
    ["count", cohortCount(m.x), "=SUMPRODUCT(([class]=class)*ISNUMBER([x]))"],
    ["count of everybody", cohortCount(1, { over: [] }), "=ROWS([all])"],
    [
      "variance, as an array formula",
      cohortVariance(m.x),
      '{=IFERROR(VARP(IF(([class]=class)*ISNUMBER([x]),[x])),"no-cohort")}',
    ],
    ["variance of all", cohortVariance(m.x, { over: [] }), '=IFERROR(VARP([x]),"no-cohort")'],
    ["quantile of all", cohortQuantile(m.x, "0.25", { over: [] }), '=IFERROR(PERCENTILE([x],0.25),"no-cohort")'],
    [
      "rank",
      rank(m.x),
      '=IF(ISNUMBER(x),1+SUMPRODUCT(([class]=class)*ISNUMBER([x])*([x]>x)),IF(x="","not-reported",x))',
    ],
    [
      "rank, lower is better, the last of equal places",
      rank(m.x, { over: [], better: "lower", ties: "last" }),
      '=IF(ISNUMBER(x),SUMPRODUCT(ISNUMBER([x])*([x]<=x)),IF(x="","not-reported",x))',
    ],
    [
      "rank, equal places shared",
      rank(m.x, { over: [], ties: "average" }),
      '=IF(ISNUMBER(x),(1+SUMPRODUCT(ISNUMBER([x])*([x]>x))+SUMPRODUCT(ISNUMBER([x])*([x]>=x)))/2,IF(x="","not-reported",x))',
    ],
    [
      "dense rank",
      rank(m.x, { over: [], ties: "dense" }),
      '=IF(ISNUMBER(x),1+ROUND(SUMPRODUCT(ISNUMBER([x])*([x]>x)/(COUNTIFS([x],[x])+(COUNTIFS([x],[x])=0))),0),IF(x="","not-reported",x))',
    ],
  ])("prints cohorts: %s", (_name, formula, text) => {
    expect(printed(formula)).toEqual([text]);
  });

  it("prints who counts in a group as a column of its own", () => {
    expect(printed(cohortMean(m.x, { where: less(m.y, 1) }))).toEqual([
      '=IF(ISNUMBER(y),IF(y<1,1,0),IF(y="","not-reported",y))',
      '=IFERROR(AVERAGEIFS([x],[class],class,[A],1),"no-cohort")',
    ]);
  });

  it("prints that an area without the attribute is in no group", () => {
    expect(printed(cohortCount(m.x), false)).toEqual([
      '=IF(class="","no-cohort",SUMPRODUCT(([class]=class)*ISNUMBER([x])))',
    ]);
  });

  it("gives named formulas, and what is compared, cells of their own", () => {
    const rate = named(divide(m.x, m.y), { id: "rate", label: "比率" });
    expect(printed(subtract(rate, cohortMean(rate)))).toEqual([
      '=IF(COUNT(x,y)=2,IFERROR(x/y,"division-by-zero"),IFERROR(LOOKUP(2,1/((reasons=IF(x="","not-reported",x))+(reasons=IF(y="","not-reported",y))),reasons),"not-reported"))',
      '=IFERROR(AVERAGEIFS([A],[class],class),"no-cohort")',
      '=IF(COUNT(A,B)=2,A-B,IFERROR(LOOKUP(2,1/((reasons=A)+(reasons=B)),reasons),"not-reported"))',
    ]);
  });

  it("prints 10,000 steps one inside the other", () => {
    let deep: Formula = m.x;
    for (let step = 0; step < 10_000; step += 1) deep = add(max(deep, step), 1);
    expect(printed(deep).length).toBeGreaterThan(1000);
  });

  it("writes a reason with quotation marks as text", () => {
    const [text] = printed(missingWhen(equal(parameter("p"), 0), '停"报', 1));
    expect(text).toContain('"停""报"');
  });
});
