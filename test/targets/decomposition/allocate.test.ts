import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  type Allocated,
  type AllocateOptions,
  allocate,
  allocationText,
  byBase,
  byContribution,
  byHeadroom,
  byWeights,
  equalShares,
  infeasibleText,
  type WeightedPart,
} from "kaohe";
import { afterAll, describe, expect, it } from "vitest";
import { fraction, fractionFrom, minus, order, over, plus, size, times } from "../../arbitrary/fraction.js";
import { shuffled } from "../../arbitrary/shuffled.js";
import { faultsOf } from "../../period/faultsOf.js";
import { fits, halves, openRequests, reach, requests, sumOf, textOf } from "./requests.js";

function split(total: string | number, parts: readonly WeightedPart[], options: AllocateOptions = {}): Allocated {
  const result = allocate(total, parts, options);
  if (result.kind === "infeasible") throw new Error(infeasibleText(result, "en"));
  return result;
}

const partsOf = (allocated: Allocated): Record<string, string> =>
  Object.fromEntries(allocated.parts.map(({ id, part }) => [id, part]));

const zero = fraction(0n);

/** Which cases the generators reached. */
const reached = new Set<string>();

describe("allocate", () => {
  test.prop([requests])("what is split sums to the total exactly", ({ total, parts, options }) => {
    const result = allocate(total, parts, options);
    if (result.kind === "infeasible") return;
    expect(result.parts.map(({ id }) => id)).toEqual(parts.map(({ id }) => id));
    for (const key of ["part", "bounded"] as const)
      expect(sumOf(result.parts.map((part) => part[key]))).toEqual(fractionFrom(total));
  });

  test.prop([requests])("every part is a whole number of steps between its floor and its ceiling", (request) => {
    const result = allocate(request.total, request.parts, request.options);
    if (result.kind === "infeasible") return;
    request.parts.forEach((part, place) => {
      const { step } = request.options;
      const given = result.parts[place]?.part ?? "";
      expect(fits(given, step)).toBe(true);
      const { least, most } = reach(part, step);
      expect(order(fractionFrom(given), least)).toBeGreaterThanOrEqual(0);
      if (most !== undefined) expect(order(fractionFrom(given), most)).toBeLessThanOrEqual(0);
    });
  });

  test.prop([requests])(
    "a total cannot be split exactly when the step, the bounds or the weights forbid it",
    (request) => {
      const { total, parts, options } = request;
      const whole = fractionFrom(total);
      const reaches = parts.map((part) => ({ ...reach(part, options.step), weight: part.weight }));
      const least = reaches.map((each) => each.least).reduce(plus, zero);
      const endless = reaches.some(({ weight, most }) => weight !== "0" && most === undefined);
      const most = reaches.map((each) => (each.weight === "0" ? each.least : (each.most ?? zero))).reduce(plus, zero);
      const feasible =
        fits(total, options.step) &&
        reaches.every((each) => each.most === undefined || order(each.least, each.most) <= 0) &&
        order(least, whole) <= 0 &&
        (endless || order(whole, most) <= 0);
      const result = allocate(total, parts, options);
      reached.add(result.kind === "infeasible" ? result.reason : "allocated");
      expect(result.kind).toBe(feasible ? "allocated" : "infeasible");
    },
  );

  test.prop([requests])(
    "before rounding one level times the weight gives every part, but for its floor and ceiling",
    (request) => {
      const result = allocate(request.total, request.parts, request.options);
      if (result.kind === "infeasible") return;
      const levels = request.parts.flatMap((part, place) => {
        if (part.weight === "0") return [];
        const bounded = fractionFrom(result.parts[place]?.bounded ?? "");
        const { least, most } = reach(part, request.options.step);
        const [below, above] = [order(bounded, least) > 0, most === undefined || order(bounded, most) < 0];
        reached.add(`${below ? "above" : "at"} floor, ${above ? "below" : "at"} ceiling`);
        return [{ level: over(bounded, fractionFrom(part.weight)), below, above }];
      });
      // A part above its floor is not given more than the level, one below its ceiling not less.
      for (const a of levels.filter(({ below }) => below))
        for (const b of levels.filter(({ above }) => above)) expect(order(a.level, b.level)).toBeLessThanOrEqual(0);
    },
  );

  test.prop([fc.oneof({ weight: 4, arbitrary: requests }, { weight: 1, arbitrary: halves })])(
    "the largest remainders are rounded up, and of equal ones the larger share",
    (request) => {
      const result = allocate(request.total, request.parts, request.options);
      if (result.kind === "infeasible" || request.options.step === "none") return;
      const step = fractionFrom(request.options.step);
      const rounded = result.parts.map(({ bounded, part }) => {
        const steps = over(fractionFrom(bounded), step);
        const off = minus(fractionFrom(part), fractionFrom(bounded));
        expect(order(size(off), step)).toBe(-1);
        return {
          bounded: fractionFrom(bounded),
          remainder: minus(steps, fraction(steps.over / steps.under)),
          up: order(off, zero) > 0,
        };
      });
      for (const up of rounded.filter((each) => each.up)) {
        for (const down of rounded.filter((each) => !each.up)) {
          expect(order(up.remainder, down.remainder)).toBeGreaterThanOrEqual(0);
          if (order(up.remainder, down.remainder) === 0) {
            reached.add("tie of remainders");
            expect(order(up.bounded, down.bounded)).toBeGreaterThanOrEqual(0);
          }
        }
      }
    },
  );

  test.prop([openRequests])("without bounds more weight than another never gets less", ({ total, parts, options }) => {
    const given = partsOf(split(total, parts, options));
    for (const a of parts)
      for (const b of parts)
        if (order(fractionFrom(a.weight), fractionFrom(b.weight)) > 0)
          expect(order(fractionFrom(given[a.id] ?? ""), fractionFrom(given[b.id] ?? ""))).toBeGreaterThanOrEqual(0);
  });

  test.prop([requests, fc.nat(), fc.constantFrom("1", "0.01", "7/3", "1000000")])(
    "more weight for a part alone never gives it less",
    ({ total, parts, options }, seed, more) => {
      const before = allocate(total, parts, options);
      if (before.kind === "infeasible" || parts.length === 0) return;
      const place = seed % parts.length;
      const heavier = parts.map((part, index) =>
        index === place ? { ...part, weight: textOf(plus(fractionFrom(part.weight), fractionFrom(more))) } : part,
      );
      const [was, is] = [before, split(total, heavier, options)].map(({ parts: all }) =>
        fractionFrom(all[place]?.part ?? ""),
      );
      if (was === undefined || is === undefined) throw new Error("no part");
      expect(order(is, was)).toBeGreaterThanOrEqual(0);
    },
  );

  test.prop([requests, fc.nat()])("parts in another order get the same", ({ total, parts, options }, seed) => {
    const [result, again] = [allocate(total, parts, options), allocate(total, shuffled(parts, seed), options)];
    expect(again.kind).toBe(result.kind);
    if (result.kind === "infeasible" || again.kind === "infeasible") return;
    const byId = new Map(again.parts.map((part) => [part.id, part]));
    expect(result.parts.map(({ id }) => byId.get(id))).toEqual(result.parts);
  });

  test.prop([openRequests])(
    "without bounds every part is its share, to less than a step",
    ({ total, parts, options }) => {
      const sum = sumOf(parts.map(({ weight }) => weight));
      for (const [place, { share, part, difference, why }] of split(total, parts, options).parts.entries()) {
        const weight = fractionFrom(parts[place]?.weight ?? "");
        expect(fractionFrom(share)).toEqual(over(times(fractionFrom(total), weight), sum));
        const off = minus(fractionFrom(part), fractionFrom(share));
        expect(fractionFrom(difference)).toEqual(off);
        expect(why).toEqual(off.over === 0n ? [] : ["remainder"]);
        if (options.step !== "none") expect(order(size(off), fractionFrom(options.step))).toBe(-1);
        else expect(off).toEqual(zero);
      }
    },
  );

  test.prop([requests])("in 万元 and in 元 a total is split alike, with the step in the same unit", (request) => {
    const scaled = (text: string | undefined, unit: string): string | undefined =>
      text === undefined
        ? undefined
        : unit === "元"
          ? textOf(times(fractionFrom(text), fraction(10000n))) + unit
          : text + unit;
    const inUnit = (unit: string, boundUnit: string) => {
      const { total, parts, options } = request;
      const bounded = parts.map(({ id, weight, floor, ceiling }) => ({
        id,
        weight,
        ...(floor !== undefined && { floor: scaled(floor, boundUnit) ?? "" }),
        ...(ceiling !== undefined && { ceiling: scaled(ceiling, boundUnit) ?? "" }),
      }));
      const step = options.step === "none" ? "none" : (scaled(options.step, boundUnit) ?? "");
      return allocate(scaled(total, unit) ?? "", bounded, { step });
    };
    const [small, large] = [inUnit("元", "万元"), inUnit("万元", "元")];
    expect(small.kind).toBe(large.kind);
    if (small.kind === "infeasible" || large.kind === "infeasible") return;
    expect(small.parts.map(({ part }) => fractionFrom(part))).toEqual(
      large.parts.map(({ part }) => times(fractionFrom(part), fraction(10000n))),
    );
    expect(small.parts.map(({ why }) => why)).toEqual(large.parts.map(({ why }) => why));
  });

  afterAll(() => {
    expect([...reached].sort()).toEqual([
      "above floor, at ceiling",
      "above floor, below ceiling",
      "allocated",
      "at floor, at ceiling",
      "at floor, below ceiling",
      "ceilings-below-total",
      "floor-above-ceiling",
      "floors-above-total",
      "no-weight",
      "not-whole-steps",
      "tie of remainders",
    ]);
  });

  it("28 S&T SMEs (永嘉县 2017年计划, METHODS §7) among townships whose figures are assumed", () => {
    const firms = byBase({ 上塘: "31家", 瓯北: "64家", 桥下: "22家", 岩头: "3家" });
    const split28 = split("28家", firms, { floor: 2 });
    expect(split28.parts).toEqual([
      { id: "上塘", share: "217/30", bounded: "62/9", part: "7", difference: "-7/30", why: ["others", "remainder"] },
      { id: "瓯北", share: "224/15", bounded: "128/9", part: "14", difference: "-14/15", why: ["others", "remainder"] },
      { id: "桥下", share: "77/15", bounded: "44/9", part: "5", difference: "-2/15", why: ["others", "remainder"] },
      { id: "岩头", share: "0.7", bounded: "2", part: "2", difference: "1.3", why: ["floor"] },
    ]);
    expect(allocationText(split28, "zh").split("\n")).toEqual([
      "合计28家",
      "上塘 7家 (应分7.23家,-0.23家:因其他单位的上下限、取整)",
      "瓯北 14家 (应分14.93家,-0.93家:因其他单位的上下限、取整)",
      "桥下 5家 (应分5.13家,-0.13家:因其他单位的上下限、取整)",
      "岩头 2家 (应分0.7家,+1.3家:取下限)",
    ]);
  });

  it("equal remainders go to the larger share, then to the id first by code points", () => {
    expect(partsOf(split(2, byWeights({ 小: 1, 大: 3 })))).toEqual({ 小: "0", 大: "2" });
    expect(partsOf(split(1, equalShares(["𠮷", "豈"])))).toEqual({ 豈: "1", 𠮷: "0" });
    expect(partsOf(split(1, equalShares(["a1", "a"])))).toEqual({ a: "1", a1: "0" });
  });

  it("steps of money, and no steps", () => {
    expect(partsOf(split("1亿元", equalShares(["a", "b", "c"]), { step: "1万元" }))).toEqual({
      a: "0.3334",
      b: "0.3333",
      c: "0.3333",
    });
    expect(partsOf(split("1亿元", equalShares(["a", "b", "c"]), { step: "none" }))).toEqual({
      a: "1/3",
      b: "1/3",
      c: "1/3",
    });
  });

  it("parts without weight get their floors, and are enough where the floors are the total", () => {
    expect(partsOf(split(4, byWeights({ a: 0, b: 0 }), { floor: "1.5" }))).toEqual({ a: "2", b: "2" });
    expect(split(0, []).parts).toEqual([]);
  });

  it("3,000 parts with floors and ceilings are split in less than a second", () => {
    const parts = Array.from({ length: 3000 }, (_, place) => ({
      id: `镇${place}`,
      weight: ((place * 7919) % 100003) / 100,
      floor: place % 5,
      ceiling: 50 + (place % 17),
    }));
    const start = performance.now();
    const { parts: given } = split("123456件", parts);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(sumOf(given.map(({ part }) => part))).toEqual(fraction(123456n));
  });
});

describe("the ways that give the weights", () => {
  it("read bases of different units, and keep what is not known", () => {
    expect(byBase({ 上塘: "2", 桥下: "5000万元", 岩头: "1.5亿元", 瓯北: null })).toEqual([
      { id: "上塘", weight: "2" },
      { id: "桥下", weight: "5000" },
      { id: "岩头", weight: "15000" },
      { id: "瓯北", weight: null },
    ]);
    expect(byWeights({ 瓯北: "*" })).toEqual([{ id: "瓯北", weight: null }]);
    expect(byHeadroom({ a: { actual: null, ceiling: 1 } })).toEqual([{ id: "a", weight: null }]);
    expect(byContribution({ a: { before: null, after: 1 }, b: { before: 1, after: null } })).toEqual([
      { id: "a", weight: null },
      { id: "b", weight: null },
    ]);
  });

  it("headroom: nobody is asked beyond its ceiling", () => {
    const rooms = byHeadroom({
      a: { actual: 90, ceiling: 100 },
      b: { actual: "98.5", ceiling: 100 },
      c: { actual: 101, ceiling: 100 },
    });
    expect(partsOf(split(11, rooms))).toEqual({ a: "10", b: "1", c: "0" });
    expect(allocate(12, rooms)).toEqual({
      kind: "infeasible",
      unit: "",
      reason: "ceilings-below-total",
      facts: { total: "12", ceilings: "11" },
    });
  });

  it("contribution: who fell the year before contributes nothing", () => {
    const rises = byContribution({
      a: { before: 10, after: 16 },
      b: { before: 5, after: 4 },
      c: { before: 0, after: 2 },
    });
    expect(partsOf(split(8, rises))).toEqual({ a: "6", b: "0", c: "2" });
  });
});

describe("what cannot be split", () => {
  const cases: readonly (readonly [ReturnType<typeof allocate>, string, string])[] = [
    [allocate("-1家", equalShares(["a"])), "总数-1家为负,不能分解。", "The total -1 家 is negative."],
    [
      allocate("2.5家", equalShares(["a"])),
      "总数2.5家不是1家的整数倍,余0.5家。",
      "The total 2.5 家 is no whole number of steps of 1 家: 0.5 家 are left.",
    ],
    [allocate(1, byWeights({ a: 1, b: null })), "缺少权数:b。", "No weight is known of: b."],
    [allocate(1, byWeights({ a: -1, b: 2 })), "权数为负:a。", "The weight is negative of: a."],
    [
      allocate(1, [{ id: "a", weight: 1, floor: "1.2", ceiling: "1.8" }]),
      "下限与上限之间没有可取的数:a。",
      "Nothing lies between floor and ceiling of: a.",
    ],
    [
      allocate("3家", equalShares(["a", "b"]), { floor: "1.5家" }),
      "各单位下限合计4家,超过总数3家。",
      "The floors sum to 4 家, above the total 3 家.",
    ],
    [
      allocate("3家", equalShares(["a", "b"]), { ceiling: "1.5家" }),
      "各单位上限合计2家,低于总数3家。",
      "The ceilings sum to 2 家, below the total 3 家.",
    ],
    [
      allocate("3家", [
        { id: "a", weight: 1, ceiling: 2 },
        { id: "b", weight: 0 },
      ]),
      "有权数的单位至多承担2家,低于总数3家,其余单位没有权数。",
      "The parts that have a weight can take 2 家 at most, below the total 3 家; the others have no weight.",
    ],
    [
      allocate("3家", []),
      "有权数的单位至多承担0家,低于总数3家,其余单位没有权数。",
      "The parts that have a weight can take 0 家 at most, below the total 3 家; the others have no weight.",
    ],
  ];

  it.each(cases)("says why, in both languages: %j", (result, zh, en) => {
    expect(allocationText(result, "zh")).toBe(zh);
    expect(allocationText(result, "en")).toBe(en);
  });

  it("bad input is refused at its place", () => {
    const a = { id: "a", weight: 1 };
    expect(faultsOf(() => allocate(1, [a, a]))).toEqual([
      { code: "decomposition.part-twice", path: "/parts/1/id", facts: { part: "a" } },
    ]);
    expect(faultsOf(() => allocate(1, [a], { step: 0 }))).toEqual([
      { code: "number.not-positive", path: "/options/step", facts: { name: "step", value: "0" } },
    ]);
    expect(faultsOf(() => allocate("1家", [{ ...a, floor: "1万元" }]))).toEqual([
      {
        code: "unit.mismatch",
        path: "/parts/0/floor",
        facts: { left: "a", leftUnit: "万元", right: "total", rightUnit: "家" },
      },
    ]);
    expect(faultsOf(() => allocate("one", [a])).map(({ code, path }) => [code, path])).toEqual([
      ["quantity.unreadable", "/total"],
    ]);
    expect(faultsOf(() => allocate(1, [{ ...a, weight: "x" }])).map(({ code, path }) => [code, path])).toEqual([
      ["number.unreadable", "/parts/0/weight"],
    ]);
    expect(faultsOf(() => byBase({ a: "1亿元", b: "2家" })).map(({ code, path }) => [code, path])).toEqual([
      ["unit.mismatch", "/b"],
    ]);
    expect(faultsOf(() => byHeadroom({ a: { actual: "x", ceiling: 1 } })).map(({ path }) => path)).toEqual([
      "/a/actual",
    ]);
    expect(faultsOf(() => byContribution({ a: { before: 1, after: "x" } })).map(({ path }) => path)).toEqual([
      "/a/after",
    ]);
  });
});
