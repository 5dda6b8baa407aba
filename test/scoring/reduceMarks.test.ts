import { fc, test } from "@fast-check/vitest";
import { type MarkReduction, type Outcome, reduceMarks } from "kaohe";
import { describe, expect, it } from "vitest";
import { type Fraction, fraction, fractionFrom, order, over } from "../arbitrary/fraction.js";
import { reductions } from "../arbitrary/handed.js";
import { shuffled } from "../arbitrary/shuffled.js";
import { amountOf, exactOf, sumOf, textOf } from "../assessment/naive.js";
import { faultsOf } from "../period/faultsOf.js";

const mark = fc.integer({ min: 0, max: 1000 }).map((tenths) => String(tenths / 10));
const marks = fc.array(mark, { minLength: 5, maxLength: 12 });

function amount(outcome: Outcome): Fraction {
  const found = amountOf(outcome);
  if (found === undefined) throw new Error("no mark");
  return found;
}

/** How many marks go at each end. */
function cut(count: number, reduction: MarkReduction): number {
  if (reduction.kind === "mean") return 0;
  return reduction.kind === "without-extremes" ? (reduction.each ?? 1) : Math.floor(count * Number(reduction.share));
}

describe("reduceMarks", () => {
  test.prop([marks, reductions])("is the mean of what is left when the ends are gone", (given, reduction) => {
    const ordered = given.map(fractionFrom).sort(order);
    const ends = cut(given.length, reduction);
    const left = ordered.slice(ends, ordered.length - ends);
    const mean = over(sumOf(left), fraction(BigInt(left.length)));
    expect(textOf(reduceMarks(given, reduction))).toBe(exactOf(mean));
  });

  test.prop([marks, reductions])("lies between the least and the greatest mark", (given, reduction) => {
    const ordered = given.map(fractionFrom).sort(order);
    const [found, least, greatest] = [amount(reduceMarks(given, reduction)), ordered[0], ordered.at(-1)];
    expect(least && order(found, least)).toBeGreaterThanOrEqual(0);
    expect(greatest && order(found, greatest)).toBeLessThanOrEqual(0);
  });

  test.prop([marks, reductions, fc.nat()])("the order of the judges changes nothing", (given, reduction, seed) => {
    expect(reduceMarks(shuffled(given, seed), reduction)).toEqual(reduceMarks(given, reduction));
  });

  test.prop([marks, reductions, fc.nat()])("a higher mark never lowers it", (given, reduction, whose) => {
    const raised = given.map((each, place) => (place === whose % given.length ? "100" : each));
    expect(order(amount(reduceMarks(raised, reduction)), amount(reduceMarks(given, reduction)))).toBeGreaterThanOrEqual(
      0,
    );
  });

  test.prop([marks, fc.nat()])("without the extremes, how high the highest mark is does not matter", (given, by) => {
    const highest = Math.max(...given.map(Number));
    const place = given.findIndex((each) => Number(each) === highest);
    const raised = given.map((each, index) => (index === place ? String(highest + by) : each));
    const reduction = { kind: "without-extremes" } as const;
    expect(reduceMarks(raised, reduction)).toEqual(reduceMarks(given, reduction));
  });

  it("去掉一个最高分和一个最低分: 92, 85, 88, 70, 90 are 263/3", () => {
    const given = [92, 85, 88, 70, 90];
    expect(reduceMarks(given)).toEqual({ kind: "value", exact: "85", unit: "" });
    expect(reduceMarks(given, { kind: "without-extremes" })).toEqual({ kind: "value", exact: "263/3", unit: "" });
    expect(reduceMarks(given, { kind: "without-extremes", each: 2 })).toEqual({ kind: "value", exact: "88", unit: "" });
    expect(reduceMarks(given, { kind: "trimmed-mean", share: "0.2" })).toEqual({
      kind: "value",
      exact: "263/3",
      unit: "",
    });
  });

  it("no marks, or too few of them for the ends to be cut, are a stated reason", () => {
    const reasons = (count: number, reduction?: MarkReduction) => textOf(reduceMarks(Array(count).fill(80), reduction));
    expect(reasons(0)).toBe("not-reported");
    expect(reasons(2, { kind: "without-extremes" })).toBe("too-few-marks");
    expect(reasons(3, { kind: "without-extremes" })).toBe("80/1");
    expect(reasons(4, { kind: "without-extremes", each: 2 })).toBe("too-few-marks");
    expect(reasons(9, { kind: "trimmed-mean", share: "0.1" })).toBe("too-few-marks");
    expect(reasons(10, { kind: "trimmed-mean", share: "0.1" })).toBe("80/1");
    expect(reasons(3, { kind: "trimmed-mean", share: "0.3" })).toBe("too-few-marks");
    expect(reasons(4, { kind: "trimmed-mean", share: "0.3" })).toBe("80/1");
  });

  it("a share or a number that cuts nothing or all is refused: rule.trim", () => {
    for (const share of ["0", "-0.1", "0.5", "1"]) {
      expect(faultsOf(() => reduceMarks([], { kind: "trimmed-mean", share }))).toEqual([
        { code: "rule.trim", path: "/share", facts: { option: "share", value: share } },
      ]);
    }
    for (const each of [0, 1.5]) {
      expect(faultsOf(() => reduceMarks([], { kind: "without-extremes", each }))).toEqual([
        { code: "rule.trim", path: "/each", facts: { option: "each", value: String(each) } },
      ]);
    }
    const facts = {
      option: "kind",
      value: "median",
      suggestion: "mean",
      known: "mean, without-extremes, trimmed-mean",
    };
    expect(faultsOf(() => Reflect.apply(reduceMarks, undefined, [[], { kind: "median" }]))).toEqual([
      { code: "scheme.unknown-option", path: "/kind", facts },
    ]);
  });
});
