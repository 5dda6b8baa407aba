import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  type AmountCriterion,
  about,
  add,
  atLeast,
  atMost,
  type Figure,
  growthOfAtLeast,
  increaseOf,
  measures,
  type Outcome,
  type Progress,
  type ProgressInput,
  panel,
  progress,
  progressText,
  REASONS,
  top,
  toText,
  value,
} from "kaohe";
import { describe, expect, it } from "vitest";
import {
  type Fraction,
  fraction,
  fractionFrom,
  minus,
  order,
  over,
  plus,
  raised,
  size,
  times,
} from "../../arbitrary/fraction.js";
import { figures } from "../../arbitrary/schemes.js";
import { faultsOf } from "../../period/faultsOf.js";

const exactOf = (outcome: Outcome | undefined): Fraction => {
  if (outcome?.kind !== "value") throw new Error(JSON.stringify(outcome));
  return fractionFrom(outcome.exact);
};
const textOf = ({ over: top, under }: Fraction): string => `${top}/${under}`;
const ZERO = fraction(0n);
const ONE = fraction(1n);

const twoDigits = (number: number): string => String(number).padStart(2, "0");
/** A part of a year and how much of it is over, counted by UTC. */
const throughs = fc
  .tuple(fc.constantFrom(2016, 2017, 2000, 1900), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 31 }))
  .map(([year, month, day]) => {
    const DAY = 86_400_000;
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (day === 0) return { through: `${year}-01..${twoDigits(month)}`, done: month, of: 12, month, part: ONE };
    const on = Math.min(day, last);
    return {
      through: `${year}-${twoDigits(month)}-${twoDigits(on)}`,
      done: (Date.UTC(year, month - 1, on) - Date.UTC(year, 0, 1)) / DAY + 1,
      of: (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY,
      month,
      part: fraction(BigInt(on), BigInt(last)),
    };
  });

/** Twelve shares that add up to exactly 1. */
const shares = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 })
  .filter((list) => list.some((each) => each > 0))
  .map((list) => {
    const sum = BigInt(list.reduce((a, b) => a + b));
    return list.map((each) => fraction(BigInt(each), sum));
  });

const kinds = fc.constantFrom("atLeast" as const, "moreThan" as const, "atMost" as const, "lessThan" as const);

const met = { ahead: 0, on: 0, behind: 0, lower: 0, over: 0, flat: 0 };

/** What must be told of a level, by hand. */
function expected(input: {
  readonly actual: Fraction;
  readonly required: Fraction;
  readonly base: Fraction;
  readonly share: Fraction;
  readonly lower: boolean;
  readonly tolerance: Fraction | undefined;
}): { readonly due: Fraction; readonly verdict: "ahead" | "on" | "behind" } {
  const { actual, required, base, share, lower, tolerance } = input;
  const way = minus(required, base);
  const due = plus(base, times(way, share));
  const gap = minus(actual, due);
  const on = order(size(gap), tolerance === undefined ? ZERO : times(tolerance, size(way))) <= 0;
  return { due, verdict: on ? "on" : order(gap, ZERO) > 0 !== lower ? "ahead" : "behind" };
}

describe("progress of a level", () => {
  test.prop([
    figures,
    figures,
    fc.option(figures, { nil: undefined }),
    throughs,
    kinds,
    fc.option(fc.constantFrom("0", "1/100", "1/2"), { nil: undefined }),
    fc.integer({ min: 0, max: 4 }),
  ])(
    "is due by months or by calendar days, and its verdict is told from the exact gap, in both directions",
    (target, some, given, { through, done, of }, kind, tolerance, luck) => {
      // One in five asks for no more than there was.
      const base = luck === 1 ? target : given;
      const share = fraction(BigInt(done), BigInt(of));
      const [start, required] = [fractionFrom(base ?? "0"), fractionFrom(target)];
      // One in five is just on the line.
      const actual = luck === 0 ? textOf(plus(start, times(minus(required, start), share))) : some;
      const found = progress({
        target: { kind, value: target, unit: "件" },
        actual: `${actual}件`,
        through,
        ...(base !== undefined && { base: `${base}件` }),
        ...(tolerance !== undefined && { tolerance }),
      });
      const lower = kind === "atMost" || kind === "lessThan";
      const wanted = expected({
        actual: fractionFrom(actual),
        required,
        base: start,
        share,
        lower,
        tolerance: tolerance === undefined ? undefined : fractionFrom(tolerance),
      });
      met[wanted.verdict] += 1;
      met.lower += lower ? 1 : 0;
      met.over += done === of ? 1 : 0;
      expect([found.verdict.kind, exactOf(found.due)]).toEqual([wanted.verdict, wanted.due]);
      expect(plus(exactOf(found.due), exactOf(found.gap))).toEqual(fractionFrom(actual));
      expect([found.elapsed.done, found.elapsed.of, found.direction]).toEqual([done, of, lower ? "lower" : "higher"]);
      if (order(required, start) === 0) {
        met.flat += 1;
        expect(found.reached).toEqual({ kind: "missing", reason: "division-by-zero" });
      } else {
        const way = minus(required, start);
        expect(plus(start, times(way, exactOf(found.reached)))).toEqual(fractionFrom(actual));
      }
    },
  );

  it("has met all verdicts, both directions, years that are over and targets that are their base", () => {
    expect(Math.min(...Object.values(met))).toBeGreaterThan(0);
  });

  test.prop([figures, figures, throughs, kinds])(
    "keeping the pace for the rest ends the year exactly at the target; nothing is needed beyond it",
    (target, actual, { through, done, of }, kind) => {
      const found = progress({ target: { kind, value: target, unit: "" }, actual, through });
      if (done === of) {
        expect(found.pace).toEqual({ kind: "missing", reason: "not-applicable" });
        return;
      }
      const end = plus(fractionFrom(actual), times(exactOf(found.pace), fraction(BigInt(of - done))));
      const passed = order(fractionFrom(actual), fractionFrom(target)) > 0;
      const lower = found.direction === "lower";
      expect(end).toEqual(passed && !lower ? fractionFrom(actual) : fractionFrom(target));
    },
  );

  test.prop([figures, figures, figures, throughs, kinds])(
    "is monotone in the actual figure",
    (target, one, other, { through }, kind) => {
      const of = (actual: string): Progress => progress({ target: { kind, value: target, unit: "" }, actual, through });
      const [low, high] =
        order(fractionFrom(one), fractionFrom(other)) <= 0 ? [of(one), of(other)] : [of(other), of(one)];
      const good = (found: Progress): number => ["behind", "on", "ahead"].indexOf(found.verdict.kind);
      const [worse, better] = low.direction === "higher" ? [low, high] : [high, low];
      expect(good(worse)).toBeLessThanOrEqual(good(better));
      expect(order(exactOf(low.gap), exactOf(high.gap))).toBeLessThan(1);
      if (low.pace.kind === "value") expect(order(exactOf(low.pace), exactOf(high.pace))).toBeGreaterThan(-1);
      for (const [place, { value: estimate }] of low.estimates.entries()) {
        expect(order(exactOf(estimate), exactOf(high.estimates[place]?.value))).toBeLessThan(1);
      }
    },
  );

  test.prop([figures, figures, figures, throughs, kinds, fc.constantFrom("元", "万元", "亿元")])(
    "does not depend on the unit in which a figure is written",
    (target, actual, base, { through }, kind, unit) => {
      const factor = { 元: 1n, 万元: 10_000n, 亿元: 100_000_000n }[unit];
      const inUnit = `${textOf(over(fractionFrom(actual), fraction(factor)))}${unit}`;
      const input = {
        target: { kind, value: target, unit: "元" },
        through,
        base: `${base}元`,
        unit: "元",
        tolerance: "1%",
      };
      const plain = progress({ ...input, actual: `${actual}元` });
      expect(progress({ ...input, actual: inUnit })).toEqual(plain);
      // All of it a hundred times as large: shares and verdict stay.
      const hundred = (text: string): string => textOf(times(fractionFrom(text), fraction(100n)));
      const large = progress({
        ...input,
        target: { kind, value: hundred(target), unit: "元" },
        actual: `${hundred(actual)}元`,
        base: `${hundred(base)}元`,
      });
      expect([large.verdict, large.reached, large.shareDue]).toEqual([plain.verdict, plain.reached, plain.shareDue]);
      expect(exactOf(large.gap)).toEqual(times(exactOf(plain.gap), fraction(100n)));
    },
  );
});

describe("progress by its methods", () => {
  test.prop([shares, throughs])(
    "monthly shares add up month by month, within a month by its days, to one",
    (list, time) => {
      const found = progress({
        target: 1,
        actual: 0,
        method: "shares",
        shares: list.map(textOf),
        through: time.through,
      });
      const before = list.slice(0, time.month - 1).reduce(plus, ZERO);
      expect(exactOf(found.shareDue)).toEqual(plus(before, times(list[time.month - 1] ?? ZERO, time.part)));
      const year = progress({
        target: 1,
        actual: 0,
        method: "shares",
        shares: list.map(textOf),
        through: "2017-12-31",
      });
      expect(exactOf(year.shareDue)).toEqual(ONE);
    },
  );

  const positive = fc.integer({ min: 1, max: 99_999 }).map((tenths) => `${tenths}/10`);

  test.prop([figures, figures, positive, positive, shares, throughs, fc.constantFrom("even", "season", "shares")])(
    "an estimate, times the share that is due by its method, is the actual figure; the method's own share is the one due",
    (actual, base, sameMonths, total, list, time, method) => {
      const found = progress({
        target: 100,
        actual,
        base,
        method,
        lastYear: { sameMonths, total },
        shares: list.map(textOf),
        through: time.through,
      });
      const due = {
        even: fraction(BigInt(time.done), BigInt(time.of)),
        season: over(fractionFrom(sameMonths), fractionFrom(total)),
        shares: plus(list.slice(0, time.month - 1).reduce(plus, ZERO), times(list[time.month - 1] ?? ZERO, time.part)),
        full: ONE,
      };
      expect(found.method).toBe(method);
      expect(exactOf(found.shareDue)).toEqual(due[method]);
      expect(found.estimates.map((each) => each.method)).toEqual(["even", "season", "shares"]);
      const start = fractionFrom(base);
      for (const estimate of found.estimates) {
        if (due[estimate.method].over === 0n) {
          expect(estimate.value).toEqual({ kind: "missing", reason: "division-by-zero" });
          continue;
        }
        const added = times(minus(exactOf(estimate.value), start), due[estimate.method]);
        expect(plus(start, added)).toEqual(fractionFrom(actual));
      }
    },
  );

  test.prop([positive, positive, positive, throughs])(
    "a year that goes as the last one, so many times as large, is on time by season and ends so many times as large",
    (sameMonths, total, factor, { through }) => {
      const large = (text: string): string => textOf(times(fractionFrom(text), fractionFrom(factor)));
      const input = { method: "season", lastYear: { sameMonths, total }, through } as const;
      const found = progress({ ...input, target: large(total), actual: large(sameMonths) });
      expect(found.verdict).toEqual({ kind: "on" });
      expect(exactOf(found.estimates[1]?.value)).toEqual(fractionFrom(large(total)));
    },
  );
});

describe("progress of a criterion against last year", () => {
  const bases = fc.constantFrom("growth" as const, "times" as const, "doublings" as const);
  const signs = { zero: 0, negative: 0, positive: 0 };

  test.prop([
    bases,
    fc.integer({ min: 0, max: 4 }),
    figures,
    fc.option(figures, { nil: undefined }),
    figures,
    throughs,
  ])(
    "is due by the same months of last year, whatever the year's total was",
    (of, amount, sameMonths, total, actual, { through }) => {
      const target: AmountCriterion = { kind: "atLeast", value: String(amount), unit: "", of };
      const lastYear = { sameMonths: `${sameMonths}件`, ...(total !== undefined && { total: `${total}件` }) };
      const found = progress({ target, actual: `${actual}件`, lastYear, through });
      const same = fractionFrom(sameMonths);
      expect(found.method).toBe("season");
      if (same.over <= 0n) {
        const reason = same.over === 0n ? "zero-base" : "negative-base";
        signs[same.over === 0n ? "zero" : "negative"] += 1;
        expect(found.verdict).toEqual({ kind: "unknown", reason });
        return;
      }
      signs.positive += 1;
      const factor = {
        growth: plus(ONE, fraction(BigInt(amount), 100n)),
        times: fraction(BigInt(amount)),
        doublings: raised(fraction(2n), amount),
      }[of];
      const due = times(same, factor);
      expect(exactOf(found.due)).toEqual(due);
      expect(found.verdict).toEqual({ kind: ["behind", "on", "ahead"][order(fractionFrom(actual), due) + 1] });
      if (total !== undefined && fractionFrom(total).over > 0n)
        expect(exactOf(found.required)).toEqual(times(fractionFrom(total), factor));
      else expect(found.required.kind).toBe("missing");
    },
  );

  it("has met bases of 0, below and above it", () => {
    expect(Math.min(...Object.values(signs))).toBeGreaterThan(0);
  });

  it("114件 against 61件 a year before: +86.9%, where 100% was wanted (永嘉县科技局 2016年总结; the target is made up)", () => {
    const target: AmountCriterion = { kind: "atLeast", value: "100", unit: "%", of: "growth" };
    const found = progress({ target, actual: "114件", lastYear: { sameMonths: "61件" }, through: "2016-01..09" });
    expect(found.verdict).toEqual({ kind: "behind" });
    expect([found.due, found.gap].map((each) => toText(each, "zh"))).toEqual(["122件", "-8件"]);
    expect(found.required).toEqual({ kind: "missing", reason: "not-reported" });
  });

  it("达到上年的120%, 增长到1.2倍 and 增长20% ask for the same; 翻一番 for twice", () => {
    const due = (value: string, unit: string, of: "growth" | "times" | "doublings") =>
      toText(
        progress({
          target: { kind: "atLeast", value, unit, of },
          lastYear: { sameMonths: "50件" },
          actual: "55件",
          through: "2017-H1",
        }).due,
        "zh",
      );
    expect([due("120", "%", "times"), due("1.2", "倍", "times"), due("1.2", "", "times")]).toEqual([
      "60件",
      "60件",
      "60件",
    ]);
    expect([due("20", "%", "growth"), due("20", "", "growth"), due("1", "番", "doublings")]).toEqual([
      "60件",
      "60件",
      "100件",
    ]);
  });

  it("an increase (增加40件) is due in proportion to last year's months", () => {
    const target: AmountCriterion = { kind: "atLeast", value: "40", unit: "件", of: "increase" };
    const lastYear = { sameMonths: "60件", total: "80件" };
    const found = progress({ target, actual: "90件", lastYear, through: "2017-01..09" });
    expect([found.required, found.due].map((each) => toText(each, "zh"))).toEqual(["120件", "90件"]);
    expect(found.verdict).toEqual({ kind: "on" });
  });
});

describe("progress of what is missing", () => {
  const figure: fc.Arbitrary<Figure | undefined> = fc.oneof(
    figures.map((each) => `${each}件`),
    figures.map((exact): Outcome => ({ kind: "value", exact, unit: "件" })),
    fc.constantFrom(...REASONS).map((reason): Outcome => ({ kind: "missing", reason })),
    fc.constant(undefined),
  );
  const criterion = fc.record({
    kind: kinds,
    value: fc.constantFrom("0", "5", "50"),
    unit: fc.constant(""),
    of: fc.constantFrom("growth" as const, "increase" as const, "times" as const, "doublings" as const),
  });
  const target = fc.oneof(
    figure,
    criterion,
    criterion.map(({ of: _, ...level }) => level),
  );
  const verdicts = new Set<string>();

  test.prop([target, figure, figure, figure, figure, throughs, fc.constantFrom("even", "season"), fc.boolean()])(
    "never throws, gives its reason, and is plain data",
    (aim, actual, sameMonths, total, base, { through }, method, tolerant) => {
      const input: ProgressInput = {
        target: aim ?? { kind: "missing", reason: "no-target" },
        through,
        method,
        lastYear: { ...(sameMonths !== undefined && { sameMonths }), ...(total !== undefined && { total }) },
        ...(actual !== undefined && { actual }),
        ...(base !== undefined && { base }),
        ...(tolerant && { tolerance: "1%" }),
      };
      const found = progress(input);
      verdicts.add(found.verdict.kind);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      const told = found.actual.kind === "value" && found.due.kind === "value";
      if (found.verdict.kind === "unknown") expect(found.verdict.reason).not.toBe("");
      if (!tolerant) expect(found.verdict.kind === "unknown").toBe(!told);
      if (found.actual.kind === "missing") expect(found.gap.kind).toBe("missing");
    },
  );

  it("has met verdicts that are known and that are not", () => {
    expect([...verdicts]).toEqual(expect.arrayContaining(["ahead", "behind", "unknown"]));
  });

  it.each([
    ["not-reported", { target: "1700件" }],
    ["withheld", { target: "1700件", actual: { kind: "missing", reason: "withheld" } }],
    ["no-target", { target: { kind: "missing", reason: "no-target" }, actual: "1291件" }],
    ["not-reported", { target: "1700件", actual: "1291件", method: "season" }],
    ["zero-base", { target: "9件", actual: "1件", method: "season", lastYear: { sameMonths: "0件", total: "0件" } }],
  ] as const)("says why: %s", (reason, input) => {
    expect(progress({ ...input, through: "2017-01..09" }).verdict).toEqual({ kind: "unknown", reason });
  });
});

describe("progress, worked", () => {
  it("1291 of a hypothetical 1700 patents by September: 75.9% against 75.0% by months, 74.8% by days (永嘉县科技局)", () => {
    const months = progress({ target: "1700件", actual: "1291件", through: "2017年1—9月" });
    expect([months.reached, months.shareDue].map((each) => toText(each, "zh", { places: 1 }))).toEqual([
      "75.9%",
      "75.0%",
    ]);
    expect([months.verdict, toText(months.gap, "zh")]).toEqual([{ kind: "ahead" }, "16件"]);
    expect(toText(months.pace, "zh")).toBe("136.33件");
    const days = progress({ target: "1700件", actual: "1291件", through: "2017-09-30" });
    expect([days.elapsed.done, days.elapsed.of]).toEqual([273, 365]);
    expect(toText(days.shareDue, "zh", { places: 1 })).toBe("74.8%");
    const leap = progress({ target: "1700件", actual: "1291件", through: "2016-09-30" });
    expect([leap.elapsed.done, leap.elapsed.of]).toEqual([274, 366]);
  });

  it("a tolerance counts in shares of the year: 75.9% is on time within one point of 75.0%", () => {
    const input = { target: "1700件", actual: "1291件", through: "2017-01..09" };
    expect(progress({ ...input, tolerance: "1百分点" }).verdict).toEqual({ kind: "on" });
    expect(progress({ ...input, tolerance: "0.9百分点" }).verdict).toEqual({ kind: "ahead" });
  });

  it("控制在100万元以内: 70万元 by September is ahead, 80万元 behind", () => {
    const target = { kind: "atMost", value: "100", unit: "万元" } as const;
    const of = (actual: string) => progress({ target, actual, through: "2017-01..09" }).verdict;
    expect([of("70万元"), of("75万元"), of("80万元")]).toEqual([{ kind: "ahead" }, { kind: "on" }, { kind: "behind" }]);
  });

  it("a stock is followed by its increase: 20 → 30家, 28 by September", () => {
    const found = progress({ target: "30家", base: "20家", actual: "28家", through: "2017-01..09" });
    expect([found.due, found.reached].map((each) => toText(each, "zh", { places: 1 }))).toEqual(["27.5家", "80.0%"]);
    expect(found.verdict).toEqual({ kind: "ahead" });
  });

  it("a range is followed towards its lower end (6–8项), and so are 左右 and 之间", () => {
    const ends = { low: { value: "6", unit: "项" }, high: { value: "8", unit: "项" } };
    const due = (target: AmountCriterion) => toText(progress({ target, actual: "3项", through: "2017-H1" }).due, "zh");
    expect([due({ kind: "range", ...ends }), due({ kind: "between", ...ends })]).toEqual(["3项", "3项"]);
    expect(due(about("7项", 1))).toBe("3项");
  });

  it("takes figures as value gives them from a panel, also computed ones, which have no unit of their own", () => {
    const m = measures({ city: { label: "市级", unit: "万元" }, county: { label: "县级", unit: "万元" } });
    const observations = ["city", "county"].map((measure) => ({
      area: "永嘉县",
      measure,
      period: "2017-01..09",
      value: 30,
    }));
    const data = panel({
      measures: { city: m.city.measure, county: m.county.measure },
      areas: [{ id: "永嘉县" }],
      observations,
    });
    const at = { panel: data, area: "永嘉县", period: "2017-01..09" };
    const both = progress({ target: "100万元", actual: value(add(m.city, m.county), at), through: at.period });
    expect(toText(both.actual, "zh")).toBe("60万元");
    const limit = { kind: "atMost", value: "100", unit: "万元" } as const;
    const limited = progress({ target: limit, actual: value(add(m.city, m.county), at), through: at.period });
    expect([limited.verdict, toText(limited.gap, "zh")]).toEqual([{ kind: "ahead" }, "-15万元"]);
    const later = { ...at, period: "2017-01..10" };
    expect(progress({ target: "100万元", actual: value(m.city, later), through: later.period }).verdict).toEqual({
      kind: "unknown",
      reason: "not-reported",
    });
  });

  it("takes units that the user adds", () => {
    const units = { 吨标准煤: {}, 千克标准煤: { factor: "0.001", of: "吨标准煤" } };
    const target = { kind: "atMost", value: "2", unit: "吨标准煤" } as const;
    const found = progress({ target, actual: "1600千克标准煤", through: "2017-01..09", units });
    expect([found.verdict, toText(found.due, "zh", { units })]).toEqual([{ kind: "behind" }, "1500千克标准煤"]);
  });
});

describe("progress of rates and bands", () => {
  const through = "2025-01..09";
  const zh = (input: Omit<ProgressInput, "through">): string => progressText(progress({ ...input, through }), "zh");
  const seen = new Set<string>();

  test.prop([
    figures,
    fc.integer({ min: 0, max: 30 }),
    figures,
    throughs,
    fc.boolean(),
    fc.integer({ min: 0, max: 5 }),
  ])(
    "inside a band is on time, outside behind; what accumulates has until the end to come up to the lower end",
    (middle, off, some, { through: until, done, of }, rate, luck) => {
      const unit = rate ? "%" : "件";
      const [low, high] = [minus, plus].map((by) => by(fractionFrom(middle), fraction(BigInt(off))));
      if (low === undefined || high === undefined) throw new Error("no band");
      const share = rate ? ONE : fraction(BigInt(done), BigInt(of));
      const due = times(low, share);
      const actual = luck === 0 ? high : luck === 1 ? due : luck === 2 ? plus(high, ONE) : fractionFrom(some);
      const found = progress({
        target: about(`${middle}${unit}`, off),
        actual: `${textOf(actual)}${unit}`,
        through: until,
      });
      const above = order(actual, high) > 0;
      const wanted = above || order(actual, due) < 0 ? "behind" : "on";
      seen.add(above ? "above" : wanted);
      seen.add(found.method);
      expect(found.verdict).toEqual({ kind: wanted });
      const factor = rate ? fraction(100n) : ONE;
      expect(times(exactOf(found.due), factor)).toEqual(above ? high : due);
      if (rate) expect([found.estimates, found.pace.kind]).toEqual([[], "missing"]);
    },
  );

  it("has met figures above a band, inside and below, of rates and of flows", () => {
    expect([...seen].sort()).toEqual(["above", "behind", "even", "full", "on"]);
  });

  it("a rate is due in full on any day, its difference is in 百分点, and no end is told from it", () => {
    expect(zh({ target: atMost("5.5%"), actual: "5.2%" })).toBe("2025年1—9月:5.2%;应不超过5.5%,低于上限0.3个百分点");
    expect(zh({ target: "2.5%", actual: "2.6%" })).toBe("2025年1—9月:2.6%;应达2.5%,高于要求0.1个百分点");
    expect(zh({ target: about("2%", "0.5%"), actual: "3.1%" })).toBe(
      "2025年1—9月:3.1%;应不超过2.5%,高于上限0.6个百分点",
    );
    expect(zh({ target: "2.5%", actual: "2.5%" })).toBe("2025年1—9月:2.5%;应达2.5%,符合要求");
    const found = progress({ target: "2.5%", actual: "2.6%", through });
    expect([found.method, found.estimates]).toEqual(["full", []]);
    // Spending of a budget in % is asked for by time, where a method says so.
    expect(progress({ target: "100%", actual: "80%", method: "even", through }).verdict).toEqual({ kind: "ahead" });
  });

  it("a growth rate, or a change in 百分点, is held against the change that is asked", () => {
    expect(zh({ target: growthOfAtLeast("20%"), actual: "18.5%" })).toBe(
      "2025年1—9月:18.5%;应达20%,低于要求1.5个百分点",
    );
    expect(progress({ target: growthOfAtLeast("20%"), actual: "18.5%", unit: "件", through }).verdict).toEqual({
      kind: "behind",
    });
    const points = increaseOf(atLeast("3百分点"));
    expect(progress({ target: points, actual: "3百分点", through }).verdict).toEqual({ kind: "on" });
    const lastYear = { sameMonths: "40%", total: "41%" };
    const share = progress({ target: points, actual: "43.5%", lastYear, through });
    expect([toText(share.due, "zh"), toText(share.gap, "zh")]).toEqual(["43%", "0.5个百分点"]);
  });

  it("a bare number is in the unit of the others, null is not reported", () => {
    expect(progress({ target: "12家", actual: "8", through })).toEqual(
      progress({ target: "12家", actual: "8家", through }),
    );
    expect(progress({ target: 12, actual: 8, unit: "家", through })).toEqual(
      progress({ target: "12家", actual: "8家", unit: "家", through }),
    );
    expect(progress({ target: "12家", actual: null, through }).verdict).toEqual({
      kind: "unknown",
      reason: "not-reported",
    });
  });

  it("pieces have one decimal, and nothing is needed where the target is reached", () => {
    expect(zh({ target: "12家", actual: "8家" })).toBe(
      "2025年1—9月:8家,为全年12家的66.7%;按序时进度应达9家(75.0%),慢于进度,少1家;余下每月需1.3家;全年预计10.7家(序时进度)",
    );
    expect(zh({ target: "12家", actual: "15家" })).not.toContain("余下");
  });
});

describe("progress that is refused", () => {
  const of = (input: Partial<ProgressInput>) =>
    faultsOf(() => progress({ target: "10件", actual: "5件", through: "2017-01..09", ...input }));

  it("progress.not-from-january: a part of the year that is not cumulative", () => {
    for (const [through, period] of [
      ["2017年三季度", "2017-Q3"],
      ["2017-09", "2017-09"],
      ["2017年下半年", "2017-H2"],
    ] as const) {
      expect(of({ through })).toEqual([{ code: "progress.not-from-january", path: "/through", facts: { period } }]);
    }
    expect(of({ through: "2017-02-29" })[0]?.code).toBe("period.unreadable-date");
    expect(of({ through: "soon" })[0]?.code).toBe("period.unreadable");
  });

  it("progress.shares: shares that are not twelve, negative, or do not add up to 1", () => {
    const month = "1/12";
    const twelve = (...first: readonly string[]) => [
      ...first,
      ...Array.from({ length: 12 - first.length }, () => month),
    ];
    expect(of({ shares: twelve() })).toEqual([]);
    expect(of({ shares: twelve("8%") })).toMatchObject([{ code: "progress.shares", path: "/shares" }]);
    expect(of({ shares: twelve("-1/12", "3/12") })).toMatchObject([{ facts: { count: 12, sum: "1" } }]);
    expect(of({ shares: ["50%", "50%"] })).toEqual([
      { code: "progress.shares", path: "/shares", facts: { shares: "50%, 50%", count: 2, sum: "1" } },
    ]);
    expect(of({ method: "shares" })).toMatchObject([{ facts: { count: 0, sum: "0" } }]);
  });

  it("a misspelt method, a criterion that compares areas", () => {
    const loose = (input: object) =>
      faultsOf(() => Reflect.apply(progress, undefined, [{ target: 1, through: "2017", ...input }]));
    expect(loose({ method: "evn" })).toEqual([
      {
        code: "progress.unknown-method",
        path: "/method",
        facts: { method: "evn", suggestion: "even", known: "even, season, shares, full" },
      },
    ]);
    expect(loose({ target: top(3) })).toMatchObject([{ code: "target.compares", path: "/target/kind" }]);
  });

  it("unit.mismatch: a figure of another kind", () => {
    expect(of({ actual: "5万元" })[0]?.code).toBe("unit.mismatch");
  });
});
