import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Area, panel } from "../../src/data/index.js";
import { at, constant, LAST_YEAR, measures, of, parameter, subtract } from "../../src/formula/index.js";
import type { ParameterValue, Situation } from "../../src/interpret/situation.js";
import { exactTexts } from "../arbitrary/values.js";

const m = measures({ rd: { label: "R&D经费支出", unit: "亿元" } });
const areas: readonly Area[] = [
  { id: "温州市" },
  { id: "永嘉县", parent: "温州市", attributes: { class: "B", size: "大" }, attributesIn: { "2016": { class: "A" } } },
  { id: "文成县", parent: "温州市", attributes: { class: "B" } },
];

function situationOf(
  figures: Readonly<Record<string, Readonly<Record<string, string>>>>,
  rest: Partial<Situation> = {},
): Situation {
  const observations = Object.entries(figures).flatMap(([area, byPeriod]) =>
    Object.entries(byPeriod).map(([period, value]) => ({ area, measure: "rd", period, value })),
  );
  return { panel: panel({ areas, measures: m, observations }), period: "2017", areas: [0, 1, 2], ...rest };
}

describe("observed", () => {
  const figures = {
    温州市: { "2016": "80", "2017": "91.2007" },
    永嘉县: { "2015": "5", "2016": "6", "2017": "6.7", "2017-01..09": "4", "2016-01..09": "3" },
  };

  it("reads the area's own figure, its parent's and a named area's, in base units", () => {
    const situation = situationOf(figures);
    expect(exactTexts(m.rd, situation)).toEqual(["9120070000", "670000000", "not-reported"]);
    expect(exactTexts(of(m.rd, "parent"), situation)).toEqual(["not-applicable", "9120070000", "9120070000"]);
    expect(exactTexts(of(m.rd, { area: "永嘉县" }), situation)).toEqual(["670000000", "670000000", "670000000"]);
    expect(exactTexts(of(m.rd, { area: "瑞安市" }), situation)).toEqual([
      "not-reported",
      "not-reported",
      "not-reported",
    ]);
  });

  it("reads at a shift and at a fixed period", () => {
    const situation = situationOf(figures, { areas: [1] });
    expect(exactTexts(at(m.rd, LAST_YEAR), situation)).toEqual(["600000000"]);
    expect(exactTexts(at(m.rd, { years: -2 }), situation)).toEqual(["500000000"]);
    expect(exactTexts(at(m.rd, "2015"), situation)).toEqual(["500000000"]);
    expect(exactTexts(subtract(m.rd, at(m.rd, { periods: -1 })), situation)).toEqual(["70000000"]);
  });

  it("compares cumulative months with the same months a year before; a month before January is not applicable", () => {
    const situation = situationOf(figures, { areas: [1], period: "2017年1-9月" });
    expect(exactTexts(subtract(m.rd, at(m.rd, LAST_YEAR)), situation)).toEqual(["100000000"]);
    expect(exactTexts(at(m.rd, { periods: -9 }), situation)).toEqual(["not-applicable"]);
  });

  it("a figure of a period that is not over by the day is not yet due, unless it is there", () => {
    const asOf = (day: string) => situationOf(figures, { asOf: day });
    expect(exactTexts(m.rd, asOf("2017-12-31"))).toEqual(["9120070000", "670000000", "not-yet-due"]);
    expect(exactTexts(m.rd, asOf("2018-01-01"))).toEqual(["9120070000", "670000000", "not-reported"]);
    expect(exactTexts(at(m.rd, LAST_YEAR), asOf("2017-12-31"))).toEqual(["8000000000", "600000000", "not-reported"]);
    expect(exactTexts(at(m.rd, { years: 1 }), asOf("2018-06-30"))).toEqual([
      "not-yet-due",
      "not-yet-due",
      "not-yet-due",
    ]);
  });

  it("is not reported where there is no panel", () => {
    expect(exactTexts(m.rd, { period: "2017", areas: [0, 1] })).toEqual(["not-reported", "not-reported"]);
  });
});

describe("parameter", () => {
  const target = parameter("target", { unit: "%" });
  const ofAll = (parameters: readonly ParameterValue[], period = "2017"): readonly string[] =>
    exactTexts(target, situationOf({}, { parameters, period }));

  // From the least particular to the most; each holds for 永嘉县 in 2017-Q1, and for it alone the later ones.
  const ladder: readonly Omit<ParameterValue, "name" | "value">[] = [
    {},
    { period: "2017" },
    { period: "2017-Q1" },
    { attributes: { class: "B" } },
    { attributes: { class: "B" }, period: "2017" },
    { attributes: { class: "B" }, period: "2017-Q1" },
    { attributes: { class: "B", size: "大" } },
    { attributes: { class: "B", size: "大" }, period: "2017" },
    { area: "永嘉县" },
    { area: "永嘉县", period: "2017" },
    { area: "永嘉县", period: "2017-Q1" },
  ];

  test.prop([
    fc.shuffledSubarray(
      ladder.map((_rung, place) => place),
      { minLength: 1 },
    ),
  ])(
    "the most particular value counts, in whatever order they are given: area, attributes, all; dated before undated",
    (places) => {
      const parameters = places.map((place) => ({ name: "target", value: place, unit: "", ...ladder[place] }));
      expect(ofAll(parameters, "2017-Q1")[1]).toBe(`${Math.max(...places)}`);
    },
  );

  it("holds for the areas that it names, and has its reason elsewhere", () => {
    expect(ofAll([{ name: "target", value: "2.0", area: "永嘉县" }])).toEqual(["no-target", "1/50", "no-target"]);
    expect(ofAll([{ name: "target", value: "2.0", attributes: { class: "B" } }])).toEqual([
      "no-target",
      "1/50",
      "1/50",
    ]);
    expect(ofAll([{ name: "target", value: "2.0" }])).toEqual(["1/50", "1/50", "1/50"]);
    expect(ofAll([{ name: "other", value: "2.0" }])).toEqual(["no-target", "no-target", "no-target"]);
    const base = parameter("base", { absent: "zero-base" });
    expect(exactTexts(base, situationOf({}))).toEqual(["zero-base", "zero-base", "zero-base"]);
  });

  it("takes a unit of its own, and exact fractions", () => {
    expect(ofAll([{ name: "target", value: "20", unit: "‰" }])[1]).toBe("1/50");
    expect(ofAll([{ name: "target", value: "1/3" }])[1]).toBe("1/300");
  });

  it("a value of a year holds for its parts, and of another year not; attributes are those of the time", () => {
    expect(ofAll([{ name: "target", value: 1, unit: "", period: "2017" }], "2017-Q2")[1]).toBe("1");
    expect(ofAll([{ name: "target", value: 1, unit: "", period: "2017-Q1" }], "2017-Q2")[1]).toBe("no-target");
    expect(ofAll([{ name: "target", value: 1, unit: "", period: "2016" }])[1]).toBe("no-target");
    const last = at(target, LAST_YEAR);
    const parameters = [
      { name: "target", value: 1, unit: "", attributes: { class: "A" } },
      { name: "target", value: 2, unit: "", attributes: { class: "B" } },
    ];
    expect(ofAll(parameters).slice(1)).toEqual(["2", "2"]);
    expect(exactTexts(last, situationOf({}, { parameters })).slice(1)).toEqual(["1", "2"]);
  });
});

describe("constant", () => {
  it("is in base units", () => {
    for (const [text, expected] of [
      ["27亿元", "2700000000"],
      ["2.0%", "1/50"],
      ["3亩", "2000"],
      ["-3.6个百分点", "-9/250"],
    ] as const)
      expect(exactTexts(constant(text), { period: "2017", areas: [0] })).toEqual([expected]);
  });
});
