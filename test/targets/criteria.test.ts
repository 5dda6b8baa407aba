import {
  about,
  atLeast,
  atMost,
  betterThan,
  between,
  type Criterion,
  coverageOf,
  type Direction,
  doublings,
  growthOf,
  increaseOf,
  lessThan,
  moreThan,
  range,
  timesOf,
  top,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";
import { assessed, brief, type County, type Figure, type Seen, standings, verdictText } from "./counties.js";

const MISSING = { reason: "not-reported" };

/** What one county is asked for, its attainment and verdict, by its figure and that of the year before. */
function alone(criterion: Criterion, actual: Figure, before: Figure = MISSING, seen: Seen = {}): readonly string[] {
  return brief(
    standings([{ id: "永嘉县", class: "A", actual, before }], [{ indicator: "figure", criterion }], seen).get("永嘉县"),
  );
}

const lower: Seen = { direction: "lower" };
const share: Seen = { unit: "%" };

describe("amounts of the level", () => {
  it("超过550家 is not met at 550, 不低于 is; both are attained there", () => {
    const firms: Seen = { unit: "家" };
    expect(alone(moreThan("550家"), "550", MISSING, firms)).toEqual(["550", "1", "not-met"]);
    expect(alone(moreThan("550家"), "551", MISSING, firms)).toEqual(["550", "551/550", "met"]);
    expect(alone(atLeast("550家"), "550", MISSING, firms)).toEqual(["550", "1", "met"]);
    expect(alone(atLeast("550家"), "549", MISSING, firms)).toEqual(["550", "549/550", "not-met"]);
  });

  it("低于5% is not met at 5%, 不超过 is", () => {
    const falling: Seen = { ...share, ...lower };
    expect(alone(lessThan("5%"), "5", MISSING, falling)).toEqual(["0.05", "1", "not-met"]);
    expect(alone(lessThan("5%"), "4", MISSING, falling)).toEqual(["0.05", "1.25", "met"]);
    expect(alone(atMost("5%"), "5", MISSING, falling)).toEqual(["0.05", "1", "met"]);
    expect(alone(atMost("5%"), "8", MISSING, falling)).toEqual(["0.05", "0.625", "not-met"]);
  });

  it("55%左右, give or take 0.5: met at both edges, in both directions (科技进步贡献率55%左右, METHODS §7)", () => {
    for (const direction of ["higher", "lower"] as const) {
      const of = (actual: string) => alone(about("55%", "0.5"), actual, MISSING, { unit: "%", direction });
      expect(of("54.5")).toEqual(["0.545", "1", "met"]);
      expect(of("55.5")).toEqual(["0.555", "1", "met"]);
      expect(of("54.49")).toEqual(["0.545", "5449/5450", "not-met"]);
      expect(of("55.51")).toEqual(["0.555", "5550/5551", "not-met"]);
    }
  });

  it("适度40%至60%: inside it is met and asks for nothing else; below low is over, above high is under", () => {
    const of = (actual: string) => alone(between(40, "60%"), actual, MISSING, share);
    expect(of("40")).toEqual(["0.4", "1", "met"]);
    expect(of("50")).toEqual(["0.5", "1", "met"]);
    expect(of("60")).toEqual(["0.6", "1", "met"]);
    expect(of("30")).toEqual(["0.4", "0.75", "not-met"]);
    expect(of("75")).toEqual(["0.6", "0.8", "not-met"]);
    expect(of("0")).toEqual(["0.4", "0", "not-met"]);
  });

  it("a moderate range that reaches to 0 or below has no attainment outside, and a verdict", () => {
    expect(alone(between(-5, 5), "-6")).toEqual(["-50000", "target-not-positive", "not-met"]);
    expect(alone(between(-5, 5), "10")).toEqual(["50000", "0.5", "not-met"]);
    expect(alone(between(-5, 0), "1")).toEqual(["0", "target-not-positive", "not-met"]);
    expect(alone(between(-5, 0), "-5")).toEqual(["-50000", "1", "met"]);
  });

  it("a range in two units is read in each", () => {
    const of = (actual: string) => alone(between("9000元", "1万元"), actual);
    expect(of("0.9")[2]).toBe("met");
    expect(of("0.89")[2]).toBe("not-met");
    expect(of("1.01")[2]).toBe("not-met");
  });

  it("of an unknown figure nothing is said but the reason", () => {
    for (const criterion of [moreThan(1), about(1, 1), between(1, 2), top(1), betterThan({ average: "class" })]) {
      expect(alone(criterion, { reason: "withheld" }).slice(1)).toEqual(["withheld", "withheld"]);
    }
  });
});

describe("growth", () => {
  it("下降10%以上 is growth of at most −10% where lower is better", () => {
    const of = (actual: string) => alone(growthOf(atMost("-10%")), actual, "200", lower);
    expect(of("180")).toEqual(["1800000", "1", "met"]);
    expect(of("181")).toEqual(["1800000", "180/181", "not-met"]);
    expect(alone(growthOf(lessThan("-10%")), "180", "200", lower)[2]).toBe("not-met");
    expect(alone(growthOf(lessThan("-10%")), "179", "200", lower)[2]).toBe("met");
  });

  it("增长超过10% is not met at 10%", () => {
    expect(alone(growthOf(moreThan("10%")), "110", "100")).toEqual(["1100000", "1", "not-met"]);
    expect(alone(growthOf(moreThan("10%")), "110.1", "100")[2]).toBe("met");
  });

  it("增长12%左右 and 增长5%至10%之间 are met at both edges", () => {
    const near = (actual: string) => alone(growthOf(about(12, 1)), actual, "100")[2];
    expect(["110.9", "111", "113", "113.1"].map(near)).toEqual(["not-met", "met", "met", "not-met"]);
    const inside = (actual: string) => alone(growthOf(between(5, 10)), actual, "100")[2];
    expect(["104.9", "105", "110", "110.1"].map(inside)).toEqual(["not-met", "met", "met", "not-met"]);
    expect(alone(growthOf(range(5, 10)), "120", "100")).toEqual(["1050000", "8/7", "met"]);
  });
});

describe("an increase", () => {
  it("of a share is in 百分点: 21.8% to 18.2% is −3.6个百分点 (METHODS §4)", () => {
    const of = (criterion: Criterion, direction: Direction) =>
      alone(criterion, "18.2", "21.8", { unit: "%", direction });
    expect(of(increaseOf(atLeast("-3.6百分点")), "higher")).toEqual(["0.182", "1", "met"]);
    expect(of(increaseOf(moreThan("-3.6个百分点")), "higher")[2]).toBe("not-met");
    expect(of(increaseOf(atMost("-3.6")), "lower")).toEqual(["0.182", "1", "met"]);
    expect(of(increaseOf(lessThan("-3.6百分点")), "lower")[2]).toBe("not-met");
    expect(of(increaseOf(about(-3, "0.6")), "higher")[2]).toBe("met");
    expect(of(increaseOf(between("-3.5百分点", 0)), "higher")[2]).toBe("not-met");
  });

  it("of a level is in its own unit, and counts from a base of 0 or less too", () => {
    expect(alone(increaseOf(atLeast("6家")), "26", "20", { unit: "家" })).toEqual(["26", "1", "met"]);
    expect(alone(increaseOf(atLeast("500元")), "5.05", "5")).toEqual(["50500", "1", "met"]);
    expect(alone(increaseOf(atLeast(6)), "6", "0")).toEqual(["60000", "1", "met"]);
    expect(alone(increaseOf(atLeast(6)), "3", "-2")).toEqual(["40000", "0.75", "not-met"]);
    expect(alone(increaseOf(atLeast(6)), "3", { reason: "withheld" })).toEqual(["withheld", "withheld", "withheld"]);
  });
});

describe("times and doublings", () => {
  it("增长2倍 is three times, 增长到2倍 twice (METHODS §4)", () => {
    expect(alone(timesOf(atLeast("3倍")), "30", "10")).toEqual(["300000", "1", "met"]);
    expect(alone(timesOf(atLeast("3倍")), "29", "10")).toEqual(["300000", "29/30", "not-met"]);
    expect(alone(timesOf(moreThan(2)), "20", "10")[2]).toBe("not-met");
    expect(alone(timesOf(lessThan("80%")), "8", "10", lower)[2]).toBe("not-met");
    expect(alone(timesOf(lessThan("80%")), "7", "10", lower)[2]).toBe("met");
    expect(["17", "18", "22", "23"].map((actual) => alone(timesOf(about(2, "0.2")), actual, "10")[2])).toEqual([
      "not-met",
      "met",
      "met",
      "not-met",
    ]);
  });

  it("翻两番 is met exactly at four times, 翻一番 at twice (METHODS §4)", () => {
    expect(alone(doublings(2), "40", "10")).toEqual(["400000", "1", "met"]);
    expect(alone(doublings(2), "39.999999999999999999", "10")[2]).toBe("not-met");
    expect(alone(doublings(1), "2/3", "1/3")).toEqual(["20000/3", "1", "met"]);
    expect(alone(doublings(50), "1125899906842624", "1")[2]).toBe("met");
    expect(alone(doublings(50), "1125899906842623", "1")[2]).toBe("not-met");
  });

  it("growth, times and doublings from a base of 0 or less are unknown, and say which", () => {
    for (const criterion of [
      growthOf(moreThan(10)),
      growthOf(between(5, 10)),
      growthOf(about(5, 1)),
      timesOf(atLeast(2)),
      timesOf(moreThan(2)),
      timesOf(between(1, 2)),
      doublings(1),
    ]) {
      expect(alone(criterion, "5", "0")).toEqual(["zero-base", "zero-base", "zero-base"]);
      expect(alone(criterion, "5", "-2")).toEqual(["negative-base", "negative-base", "negative-base"]);
      expect(alone(criterion, "5")).toEqual(["not-reported", "not-reported", "not-reported"]);
    }
  });

  it("unit.not-pure: times in a unit of things", () => {
    expect(faultsOf(() => timesOf(atLeast("3家")))).toEqual([
      { code: "unit.not-pure", path: "", facts: { operation: "timesOf", operand: "3家", unit: "家" } },
    ]);
    expect(faultsOf(() => timesOf(atLeast("3百分点")))[0]?.code).toBe("unit.not-pure");
    expect(timesOf(between("80%", "1.2倍"))).toEqual({
      kind: "between",
      low: { value: "0.8", unit: "" },
      high: { value: "1.2", unit: "" },
      of: "times",
    });
  });
});

const five: readonly County[] = [
  { id: "鹿城区", class: "A", actual: "9", before: "1" },
  { id: "瑞安市", class: "A", actual: "7", before: "1" },
  { id: "永嘉县", class: "A", actual: "7", before: "1" },
  { id: "文成县", class: "A", actual: "5", before: "1" },
  { id: "泰顺县", class: "B", actual: "8", before: "1" },
  { id: "洞头区", class: "B", actual: { reason: "withheld" } },
  { id: "温州市", actual: "6" },
];

/** The verdicts of all counties that have a class. */
function all(criterion: Criterion, seen: Seen = {}, counties = five): Readonly<Record<string, string>> {
  const found = standings(counties, [{ indicator: "figure", criterion }], seen);
  return Object.fromEntries([...found].map(([id, each]) => [id, verdictText(each)]));
}

describe("the first places", () => {
  it("居前2位: those who share the last place are all in, and the next is out", () => {
    const [met, out] = ["met", "not-met"];
    expect(all(top(2))).toEqual({
      鹿城区: met,
      瑞安市: met,
      永嘉县: met,
      文成县: out,
      泰顺县: met,
      洞头区: "withheld",
    });
    expect(all(top(1))).toEqual({
      鹿城区: met,
      瑞安市: out,
      永嘉县: out,
      文成县: out,
      泰顺县: met,
      洞头区: "withheld",
    });
    // Two share the second place, so the fourth is fourth.
    expect(all(top(3))["文成县"]).toBe(out);
    expect(all(top(4))["文成县"]).toBe(met);
  });

  it("among all: the class does not count, the city is no county", () => {
    const [met, out] = ["met", "not-met"];
    expect(all(top(2, "all"))).toEqual({
      鹿城区: met,
      瑞安市: out,
      永嘉县: out,
      文成县: out,
      泰顺县: met,
      洞头区: "withheld",
    });
  });

  it("where lower is better, the first is the lowest", () => {
    expect(all(top(1), lower)).toMatchObject({ 文成县: "met", 鹿城区: "not-met", 泰顺县: "met" });
  });

  it("fewer counties than places: all who have a figure are in", () => {
    expect(Object.values(all(top(50)))).toEqual(["met", "met", "met", "met", "met", "withheld"]);
  });

  it("asks for the figure of the last one who is in, and is attained against it", () => {
    const found = standings(five, [{ indicator: "figure", criterion: top(2) }]);
    expect(brief(found.get("文成县"))).toEqual(["70000", "5/7", "not-met"]);
    expect(brief(found.get("鹿城区"))).toEqual(["70000", "9/7", "met"]);
    expect(brief(found.get("洞头区"))).toEqual(["80000", "withheld", "withheld"]);
  });

  it("where nobody of the class has a figure, there is no place to reach", () => {
    const found = standings([{ id: "洞头区", class: "B" }], [{ indicator: "figure", criterion: top(1) }]);
    expect(brief(found.get("洞头区"))).toEqual(["no-cohort", "not-reported", "not-reported"]);
  });
});

describe("a reference to beat", () => {
  it("优于本类平均: strictly, of the counties that have a figure", () => {
    // (9 + 7 + 7 + 5) ÷ 4 = 7
    expect(all(betterThan({ average: "class" }))).toEqual({
      鹿城区: "met",
      瑞安市: "not-met",
      永嘉县: "not-met",
      文成县: "not-met",
      泰顺县: "not-met",
      洞头区: "withheld",
    });
    expect(all(betterThan({ average: "class" }), lower)).toMatchObject({
      鹿城区: "not-met",
      永嘉县: "not-met",
      文成县: "met",
    });
  });

  it("优于全部平均: over the classes, without the city", () => {
    // (9 + 7 + 7 + 5 + 8) ÷ 5 = 7.2
    const found = standings(five, [{ indicator: "figure", criterion: betterThan({ average: "all" }) }]);
    expect(brief(found.get("永嘉县"))).toEqual(["72000", "35/36", "not-met"]);
    expect(brief(found.get("泰顺县"))).toEqual(["72000", "10/9", "met"]);
  });

  it("优于温州市: a named area's own figure; by so much, and then equality is enough", () => {
    expect(all(betterThan({ area: "温州市" }))).toMatchObject({ 永嘉县: "met", 文成县: "not-met" });
    expect(all(betterThan({ area: "温州市" }, "1"))).toMatchObject({ 永嘉县: "met", 鹿城区: "met", 文成县: "not-met" });
    expect(all(betterThan({ area: "温州市" }, "10001元"))).toMatchObject({ 永嘉县: "not-met", 鹿城区: "met" });
    expect(all(betterThan({ area: "温州市" }, "1"), lower)).toMatchObject({ 文成县: "met", 永嘉县: "not-met" });
    expect(all(betterThan({ area: "永嘉县" }))).toMatchObject({ 永嘉县: "not-met", 瑞安市: "not-met", 鹿城区: "met" });
  });

  it("优于全市平均0.7个百分点以上, of a share (a change in 百分点)", () => {
    const found = standings(
      [
        { id: "永嘉县", class: "A", actual: "2.7" },
        { id: "温州市", actual: "2.0" },
      ],
      [{ indicator: "figure", criterion: betterThan({ area: "温州市" }, "0.7百分点") }],
      share,
    );
    expect(brief(found.get("永嘉县"))).toEqual(["0.027", "1", "met"]);
  });

  it("an area without a figure cannot be beaten, for its reason", () => {
    expect(all(betterThan({ area: "洞头区" }))["永嘉县"]).toBe("withheld");
  });
});

describe("full coverage", () => {
  it("全覆盖: as many as there are (每个乡镇至少一名科技特派员, METHODS §7)", () => {
    const of = (actual: Figure, total: Figure) =>
      brief(
        standings(
          [{ id: "永嘉县", class: "A", actual, total }],
          [{ indicator: "figure", criterion: coverageOf("all") }],
          { unit: "个" },
        ).get("永嘉县"),
      );
    expect(of("22", "22")).toEqual(["22", "1", "met"]);
    expect(of("21", "22")).toEqual(["22", "21/22", "not-met"]);
    expect(of("22", { reason: "withheld" })).toEqual(["withheld", "withheld", "withheld"]);
    expect(of(MISSING, "22")).toEqual(["22", "not-reported", "not-reported"]);
  });
});

describe("criteria of many kinds on one indicator", () => {
  it("each county is held to its own", () => {
    const own: Readonly<Record<string, Criterion>> = {
      鹿城区: top(1),
      瑞安市: growthOf(moreThan("600%")),
      永嘉县: between(6, 8),
      文成县: betterThan({ area: "温州市" }),
      泰顺县: doublings(3),
    };
    const targets = Object.entries(own).map(([area, criterion]) => ({ indicator: "figure" as const, criterion, area }));
    const found = standings(five, [...targets, { indicator: "figure", criterion: atLeast(1) }]);
    expect(Object.fromEntries([...found].map(([id, each]) => [id, brief(each)]))).toEqual({
      鹿城区: ["90000", "1", "met"],
      瑞安市: ["70000", "1", "not-met"],
      永嘉县: ["70000", "1", "met"],
      文成县: ["60000", "5/6", "not-met"],
      泰顺县: ["80000", "1", "met"],
      洞头区: ["10000", "withheld", "withheld"],
    });
    expect([...found.values()].map(({ target }) => target.criterion)).toEqual([...Object.values(own), atLeast(1)]);
  });

  it("those of one kind differ in their amounts alone", () => {
    const targets = [
      { indicator: "figure", criterion: between(6, 8), area: "永嘉县" },
      { indicator: "figure", criterion: about(7, 2), area: "鹿城区" },
      { indicator: "figure", criterion: between(0, 1), class: "A" },
    ] as const;
    const found = standings(five, targets);
    expect([...found].map(([id, each]) => [id, verdictText(each)])).toEqual([
      ["鹿城区", "met"],
      ["瑞安市", "not-met"],
      ["永嘉县", "met"],
      ["文成县", "not-met"],
    ]);
  });
});

describe("before the deadline", () => {
  const early: Seen = { asOf: "2017-09-30" };

  it("a level of a flow that is reached stays reached; twice last year's may not be", () => {
    expect(alone(moreThan(5), "6", MISSING, early)[2]).toBe("met");
    expect(alone(doublings(1), "6", "3", early)[2]).toBe("not-yet-due");
    expect(alone(moreThan(5), "5", MISSING, early)[2]).toBe("not-yet-due");
  });

  it("what can still be lost is not yet due: 低于, 左右, 之间, 居前, 优于", () => {
    expect(alone(lessThan(5), "4", MISSING, { ...lower, ...early })[2]).toBe("not-yet-due");
    expect(alone(lessThan(5), "6", MISSING, { ...lower, ...early })[2]).toBe("not-yet-due");
    for (const criterion of [about(5, 1), between(4, 6), top(1), betterThan({ area: "温州市" })]) {
      const found = standings(five, [{ indicator: "figure", criterion, area: "鹿城区" }], early);
      expect(verdictText(found.get("鹿城区"))).toBe("not-yet-due");
      const late = standings(five, [{ indicator: "figure", criterion, area: "鹿城区" }], { asOf: "2018-01-01" });
      expect(verdictText(late.get("鹿城区"))).not.toBe("not-yet-due");
    }
    expect(alone(between(4, 6), MISSING, MISSING, early)[2]).toBe("not-yet-due");
    expect(alone(between(4, 6), { reason: "withheld" }, MISSING, early)[2]).toBe("withheld");
  });
});

describe("criteria that are refused", () => {
  const refused = (criterion: Criterion, seen: Seen = {}) =>
    faultsOf(() => assessed(five, [{ indicator: "figure", criterion }], seen)).map(({ code, path }) => [code, path]);

  it("target.direction: one that looks the other way", () => {
    for (const criterion of [
      atLeast(1),
      moreThan(1),
      range(1, 2),
      coverageOf("all"),
      growthOf(atLeast(1)),
      doublings(1),
    ]) {
      expect(refused(criterion, lower)).toEqual([["target.direction", "/targets/0/criterion"]]);
    }
    for (const criterion of [atMost(1), lessThan(1), growthOf(atMost("-10%")), increaseOf(atMost(1))]) {
      expect(refused(criterion)).toEqual([["target.direction", "/targets/0/criterion"]]);
    }
    for (const criterion of [about(1, 1), between(1, 2), top(1), betterThan({ average: "all" })]) {
      expect([refused(criterion), refused(criterion, lower)]).toEqual([[], []]);
    }
  });

  it("unit.mismatch: amounts in a unit of another kind", () => {
    for (const criterion of [
      moreThan("1家"),
      about("1家", 1),
      between("1家", "2家"),
      growthOf(atLeast("1万元")),
      increaseOf(atLeast("1%")),
      betterThan({ average: "class" }, "1%"),
    ]) {
      expect(refused(criterion)).toContainEqual(["unit.mismatch", "/targets/0/criterion"]);
    }
    // A share changes by 百分点, and a rate of growth is in %.
    for (const criterion of [
      increaseOf(atLeast("1%")),
      growthOf(atLeast("1百分点")),
      betterThan({ average: "all" }, "1%"),
    ]) {
      expect(refused(criterion, share)).toEqual([["unit.mismatch", "/targets/0/criterion"]]);
    }
  });

  it("target.unknown-area and target.unknown-indicator: at the word", () => {
    expect(refused(betterThan({ area: "温州" }))).toEqual([["target.unknown-area", "/targets/0/criterion/than/area"]]);
    expect(refused(coverageOf("towns"))).toEqual([["target.unknown-indicator", "/targets/0/criterion/total"]]);
  });

  it("unit.mismatch: a total that counts something else", () => {
    expect(faultsOf(() => assessed(five, [{ indicator: "figure", criterion: coverageOf("heads") }]))).toEqual([
      {
        code: "unit.mismatch",
        path: "/targets/0/criterion/total",
        facts: { left: "人数", leftUnit: "人", right: "指标", rightUnit: "万元" },
      },
    ]);
  });

  it("target.tolerance: below zero or in another unit", () => {
    for (const tolerance of ["-0.5", "0.5家"]) {
      expect(faultsOf(() => about("55%", tolerance)).map(({ code, path }) => [code, path])).toEqual([
        ["target.tolerance", "/tolerance"],
      ]);
    }
    expect(faultsOf(() => about("55%", 0))).toEqual([]);
  });

  it("target.not-whole: places and doublings that are no whole number from 1 to 50", () => {
    for (const number of [0, -1, 1.5, 51, Number.NaN]) {
      for (const [make, criterion] of [
        [top, "top"],
        [doublings, "doublings"],
      ] as const) {
        expect(faultsOf(() => make(number))).toEqual([
          { code: "target.not-whole", path: "", facts: { criterion, number: String(number) } },
        ]);
      }
    }
  });

  it("target.range-reversed: a moderate range whose lower end is above its upper end", () => {
    expect(faultsOf(() => between(8, "6%"))).toEqual([
      { code: "target.range-reversed", path: "", facts: { low: "8%", high: "6%" } },
    ]);
  });

  it("unreadable amounts are refused at their place", () => {
    const at = (make: () => Criterion) => faultsOf(make).map(({ code, path }) => [code, path]);
    expect(at(() => about("some", 1))).toEqual([["quantity.unreadable", "/value"]]);
    expect(at(() => about(1, "some"))).toEqual([["quantity.unreadable", "/tolerance"]]);
    expect(at(() => between(1, "some"))).toEqual([["quantity.unreadable", "/high"]]);
    expect(at(() => betterThan({ average: "class" }, "some"))).toEqual([["quantity.unreadable", "/by"]]);
  });
});
