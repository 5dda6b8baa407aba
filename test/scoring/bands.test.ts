import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { type Band, bands, defineScheme, measures, points } from "kaohe";
import { describe, expect, it } from "vitest";
import { figures } from "../arbitrary/schemes.js";
import { faultsOf } from "../period/faultsOf.js";
import { explainedInClass } from "./explainedInClass.js";
import { ruleLaws } from "./ruleLaws.js";
import { scoresOf } from "./scoresOf.js";

const research = bands([
  { atLeast: "6%", points: 50 },
  { atLeast: "5%", points: 40 },
  { atLeast: "4%", points: 30 },
  { atLeast: "3%", points: 20 },
  { atLeast: "2%", points: 10 },
  { points: 0 },
]);

describe("bands", () => {
  ruleLaws("bands", [
    {
      rule: bands([
        { atLeast: "80万元", points: "10" },
        { atLeast: "20000元", points: "5" },
        { atLeast: "0万元", points: "2.5" },
        { points: 0 },
      ]),
      direction: "higher",
    },
    {
      rule: bands([
        { atMost: "-1万元", points: "10" },
        { atMost: "0万元", points: "5" },
        { atMost: "0.01亿元", points: "2.5" },
        { points: 0 },
      ]),
      direction: "lower",
    },
    {
      rule: bands([{ moreThan: "80万元", points: 10 }, { moreThan: "0亿元", points: 5 }, { points: 0 }]),
      direction: "higher",
    },
    {
      rule: bands([
        { moreThan: "0万元", atMost: "20000元", points: 5 },
        { moreThan: 2, points: 10 },
        { atMost: "0元", points: 0 },
      ]),
      direction: "higher",
    },
    {
      rule: bands([
        { lessThan: 0, points: 10 },
        { atLeast: 0, lessThan: "4万元", points: "2.5" },
        { atLeast: "0.0004亿元", points: 0 },
      ]),
      direction: "lower",
    },
  ]);

  it("bands: 研发占收入 ≥6%: 50, [5,6): 40, [4,5): 30, [3,4): 20, [2,3): 10, <2: 0 (METHODS §1)", () => {
    const shares = ["6", "5.999", "5", "4.9", "4", "3.5", "3", "2.0001", "2", "1.9999", "0", "-3", null];
    const given = ["50", "40", "40", "30", "30", "20", "20", "10", "10", "0", "0", "0", "not-reported"];
    expect(scoresOf(research, shares, { full: "50" })).toEqual(given);
  });

  it("bands where lower is better reach up to their ends", () => {
    const table = bands([{ atMost: "5%", points: 10 }, { atMost: "80‰", points: 4 }, { points: 1 }]);
    expect(scoresOf(table, ["5", "5.01", "8", "8.01"], { full: "10", direction: "lower" })).toEqual([
      "10",
      "4",
      "4",
      "1",
    ]);
  });

  it("bands without their ends, by moreThan and lessThan: 超过 does not include the number (METHODS §6)", () => {
    const above = bands([{ moreThan: "6%", points: 10 }, { atLeast: "6%", points: 8 }, { points: 0 }]);
    expect(scoresOf(above, ["6.01", "6", "5.99"], { full: "10" })).toEqual(["10", "8", "0"]);
    const below = bands([{ lessThan: "5%", points: 10 }, { atMost: "8%", points: 4 }, { points: 0 }]);
    expect(scoresOf(below, ["4.9", "5", "8", "8.1"], { full: "10", direction: "lower" })).toEqual([
      "10",
      "4",
      "4",
      "0",
    ]);
  });

  const intervals: readonly Band[] = [
    { lessThan: "2%", points: 0 },
    { atLeast: "2%", lessThan: "3%", points: 10 },
    { atLeast: "3%", lessThan: "4%", points: 20 },
    { atLeast: "4%", lessThan: "50‰", points: 30 },
    { atLeast: "5%", lessThan: "60‰", points: 40 },
    { atLeast: "6%", points: 50 },
  ];

  test.prop([fc.shuffledSubarray([...intervals], { minLength: 6 }), figures])(
    "bands as intervals, in any order, give what the table from the best band down gives",
    (shuffled, actual) => {
      const given = { actual: `${actual}%`, full: 50, unit: "%" };
      expect(points(bands(shuffled), given)).toEqual(points(research, given));
    },
  );

  test.prop([fc.nat({ max: 4 }), fc.constantFrom("0.001", "-0.001", "0"), fc.boolean()])(
    "bands as intervals of which one end is moved leave a gap or overlap, and are refused",
    (which, by, low) => {
      const meets = ["2", "3", "4", "5", "6"];
      const moved = (isLow: boolean) =>
        meets.map((end, index) => `${index === which && isLow === low ? Number(end) + Number(by) : end}%`);
      const [lows, highs] = [moved(true), moved(false)];
      const table = [...meets, ""].map((_, index): Band => {
        const [atLeast, lessThan] = [lows[index - 1], highs[index]];
        return { points: index, ...(atLeast && { atLeast }), ...(lessThan && { lessThan }) };
      });
      const gap = low === !by.startsWith("-");
      const wanted = by === "0" ? [] : gap ? ["rule.bands-gap"] : ["rule.bands-overlap"];
      expect(faultsOf(() => bands(table)).map(({ code }) => code)).toEqual(wanted);
    },
  );

  it("bands as intervals may have their best band between: 资产负债率 40%—60% is best, on either side it is worse (made up)", () => {
    const table = bands([
      { lessThan: "40%", points: 6 },
      { atLeast: "40%", atMost: "60%", points: 10 },
      { moreThan: "60%", points: 4 },
    ]);
    for (const direction of ["higher", "lower"] as const) {
      const given = ["6", "10", "10", "4"];
      expect(scoresOf(table, ["39.9", "40", "60", "60.1"], { full: "10", direction })).toEqual(given);
    }
  });

  it("bands say in which one the value lies: 7.5 and not 8", () => {
    const table = bands([
      { atLeast: 12, points: 8 },
      { atLeast: 10, lessThan: 12, points: "7.5" },
      { lessThan: 10, points: 0 },
    ]);
    expect(explainedInClass(table, { 甲县: 11 }, { full: "10" })).toEqual([
      "项目得分 = 7.5(因 10项 ≤ 项目 且 项目 < 12项)",
      "  = 7.5(因 10项 ≤ 11项 且 11项 < 12项)",
      "  = 7.5000",
      "  项目 = 项目 = 11项",
      "    项目 (甲县 2017年): 11项",
    ]);
  });

  it("bands say why a value has the points of the last one: it reaches no other", () => {
    const table = bands([{ atLeast: 12, points: 8 }, { moreThan: 10, points: "7.5" }, { points: 0 }]);
    expect(explainedInClass(table, { 甲县: 10 }, { full: "10" }).slice(0, 2)).toEqual([
      "项目得分 = 0(因 项目 ≤ 10项)",
      "  = 0(因 10项 ≤ 10项)",
    ]);
  });

  it("bands write their ends down as exact text", () => {
    expect(research.options["bands"]).toHaveLength(6);
    expect(bands([{ atLeast: 0.1, points: 2 }, { points: "1.50" }]).options).toEqual({
      bands: [{ atLeast: "0.1", points: "2" }, { points: "1.5" }],
    });
  });

  const refused = (table: readonly Band[]) => faultsOf(() => bands(table));

  it("bands of fewer than two: rule.bands-empty", () => {
    for (const table of [[], [{ points: 1 }]]) {
      expect(refused(table)).toEqual([{ code: "rule.bands-empty", path: "/bands", facts: { rule: "bands" } }]);
    }
  });

  it("bands whose last has an end, or another has none, or two: rule.bands-last at the band", () => {
    const last = (band: number) => [{ code: "rule.bands-last", path: `/bands/${band - 1}`, facts: { band } }];
    expect(
      refused([
        { atLeast: 2, points: 2 },
        { atLeast: 1, points: 1 },
      ]),
    ).toEqual(last(2));
    expect(refused([{ points: 2 }, { points: 1 }])).toEqual(last(1));
    expect(refused([{ atLeast: 3, points: 3 }, { atMost: 2, points: 2 }, { points: 1 }])).toEqual(last(2));
    expect(refused([{ atLeast: 3, points: 3 }, { atLeast: 2, atMost: 9, points: 2 }, { points: 1 }])).toEqual(last(2));
  });

  it("bands out of order, by ends of any unit or by points: rule.bands-order at the band", () => {
    const second = [{ code: "rule.bands-order", path: "/bands/1", facts: { band: 2, before: 1 } }];
    expect(refused([{ atMost: 3, points: 3 }, { atMost: 2, points: 2 }, { points: 1 }])).toEqual(second);
    expect(refused([{ atLeast: 2, points: 1 }, { points: 2 }])).toEqual(second);
  });

  it("bands whose ends are written in several units, out of order or of two kinds: where the indicator's unit is known", () => {
    const scored = (first: string | number, next: string | number, unit = "%") =>
      faultsOf(() =>
        points(bands([{ atLeast: first, points: 3 }, { atLeast: next, points: 2 }, { points: 1 }]), {
          actual: 1,
          full: 3,
          unit,
        }),
      );
    const second = [{ code: "rule.bands-order", path: "/bands/1", facts: { band: 2, before: 1 } }];
    expect(scored("2%", "30‰")).toEqual(second);
    expect(scored("2%", "20‰")).toEqual(second);
    expect(scored(7, "8%")).toEqual(second);
    expect(scored("8%", 7)).toEqual([]);
    expect(scored("3亿元", "5件", "万元").map(({ code }) => code)).toEqual(["unit.mismatch"]);
  });

  it("bands as intervals with a gap, even of one value, or an overlap: at the band, with the end", () => {
    const found = (table: readonly Band[]) =>
      refused(table).map(({ code, path, facts }) => `${code} ${path} ${JSON.stringify(facts)}`);
    const middle = (band: Omit<Band, "points">) =>
      found([
        { atLeast: 6, points: 3 },
        { ...band, points: 2 },
        { lessThan: 2, points: 1 },
      ]);
    expect(middle({ atLeast: 2, lessThan: 6 })).toEqual([]);
    expect(middle({ moreThan: 2, lessThan: 6 })).toEqual(['rule.bands-gap /bands/2 {"band":3,"end":"2"}']);
    expect(middle({ atLeast: 2, lessThan: 5 })).toEqual(['rule.bands-gap /bands/1 {"band":2,"end":"5"}']);
    expect(middle({ atLeast: 2, atMost: 6 })).toEqual(['rule.bands-overlap /bands/1 {"band":2,"other":1}']);
    expect(middle({ atLeast: 1, lessThan: 6 })).toEqual(['rule.bands-overlap /bands/2 {"band":3,"other":2}']);
    expect(middle({ atLeast: 2 })).toEqual(['rule.bands-overlap /bands/1 {"band":2,"other":1}']);
    expect(
      found([
        { atLeast: 6, atMost: 9, points: 3 },
        { lessThan: 6, points: 1 },
      ]),
    ).toEqual(['rule.bands-gap /bands/0 {"band":1,"end":"9"}']);
    expect(
      found([
        { atLeast: 6, points: 3 },
        { moreThan: 0, lessThan: 6, points: 1 },
      ]),
    ).toEqual(['rule.bands-gap /bands/1 {"band":2,"end":"0"}']);
  });

  it("bands as intervals that are empty, have two ends on one side, or their best on both sides of a worse one: at the band", () => {
    expect(
      refused([
        { atLeast: 6, lessThan: 6, points: 3 },
        { lessThan: 6, points: 1 },
      ]),
    ).toEqual([{ code: "rule.bands-reversed", path: "/bands/0", facts: { band: 1, low: "6", high: "6" } }]);
    expect(
      refused([
        { atLeast: 6, moreThan: 7, points: 3 },
        { lessThan: 6, points: 1 },
      ]),
    ).toEqual([{ code: "rule.one-of", path: "/bands/0", facts: { rule: "bands", options: "atLeast, moreThan" } }]);
    const valley: readonly Band[] = [
      { atLeast: 6, points: 3 },
      { atLeast: 2, lessThan: 6, points: 1 },
      { lessThan: 2, points: 2 },
    ];
    expect(faultsOf(() => points(bands(valley), { actual: 1, full: 3 }))).toEqual([
      { code: "rule.bands-order", path: "/bands/0", facts: { band: 1, before: 2 } },
    ]);
  });

  it("bands as intervals in mixed units: gaps and overlaps where the indicator's unit is known", () => {
    const found = (end: string, unit = "万元") =>
      faultsOf(() =>
        points(
          bands([
            { atLeast: "1亿元", points: 2 },
            { lessThan: end, points: 1 },
          ]),
          { actual: "1万元", full: 3, unit },
        ),
      ).map(({ code, path }) => `${code} ${path}`);
    expect(found("10000万元").concat(found("10000"))).toEqual([]);
    expect(found("9999万元")).toEqual(["rule.bands-gap /bands/1"]);
    expect(found("10001")).toEqual(["rule.bands-overlap /bands/1"]);
    expect(found("10000件")).toEqual(["unit.mismatch /bands/1"]);
  });

  it("bands as intervals whose points go against the indicator's direction: rule.bands-way", () => {
    const rising = bands([
      { atLeast: 6, points: 3 },
      { lessThan: 6, points: 1 },
    ]);
    expect(faultsOf(() => points(rising, { actual: 1, full: 3, direction: "lower" }))).toEqual([
      { code: "rule.bands-way", path: "/bands", facts: { direction: "lower", way: "rises" } },
    ]);
  });

  it("bands with negative or unreadable points, or an unreadable end: at the word", () => {
    expect(refused([{ atLeast: 1, points: 1 }, { points: -1 }])).toEqual([
      { code: "rule.negative-points", path: "/bands/1/points", facts: { rule: "bands", points: "-1" } },
    ]);
    expect(refused([{ atLeast: 1, points: "many" }, { points: 0 }])).toEqual([
      { code: "number.unreadable", path: "/bands/0/points", facts: { text: "many" } },
    ]);
    expect(refused([{ atLeast: "six", points: 1 }, { points: 0 }])).toEqual([
      { code: "quantity.unreadable", path: "/bands/0/atLeast", facts: { text: "six" } },
    ]);
  });

  it("bands against the indicator's direction: rule.bands-direction where the scheme is compiled", () => {
    const m = measures({ share: { label: "研发占收入", unit: "%" } });
    const scheme = (direction: "higher" | "lower", end: "atLeast" | "atMost") => () =>
      defineScheme({
        id: "s",
        classes: ["A"],
        measures: m,
        indicators: { share: { label: "占比", unit: "%", direction, formula: m.share } },
        items: [{ id: "i", indicator: "share", points: 10, rule: bands([{ [end]: "5%", points: 10 }, { points: 0 }]) }],
      });
    expect(faultsOf(scheme("lower", "atLeast"))).toEqual([
      { code: "rule.bands-direction", path: "/items/0/rule/bands", facts: { direction: "lower", end: "atLeast" } },
    ]);
    expect(faultsOf(scheme("higher", "atMost"))).toEqual([
      { code: "rule.bands-direction", path: "/items/0/rule/bands", facts: { direction: "higher", end: "atMost" } },
    ]);
  });

  it("points(bands) of a number", () => {
    expect(points(research, { actual: "5%", full: 50 })).toEqual({ kind: "value", exact: "40", unit: "" });
  });
});
