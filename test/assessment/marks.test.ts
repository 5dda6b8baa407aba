import { fc, test } from "@fast-check/vitest";
import {
  assess,
  attainment,
  defineScheme,
  explanationText,
  type MarkFact,
  type MarkScale,
  measures,
  panel,
  points,
  reduceMarks,
  toText,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { type Fraction, fraction, fractionFrom, order, over, plus, times } from "../arbitrary/fraction.js";
import { assessedByHand, type HandedCase, handedCases, leavesOf, MARKED } from "../arbitrary/handed.js";
import { faultsOf } from "../period/faultsOf.js";
import { amountOf, exactOf, statedPoints, sumOf, textOf, ZERO } from "./naive.js";

const met = new Set<string>();
const meet = (what: string, holds: boolean): void => {
  if (holds) met.add(what);
};

function scaleOf({ definition }: HandedCase): MarkScale {
  const found = leavesOf(definition.items).find((entry) => "mark" in entry);
  if (found === undefined || !("mark" in found)) throw new Error("no marked item");
  return found.mark;
}

/** What an area's marks should score, by the groups' weights; undefined where a group has none, or too few. */
function expected(given: HandedCase, area: string, full: Fraction): Fraction | undefined {
  const { groups = [{ id: undefined, weight: 1 }], reduction, outOf = "100" } = scaleOf(given);
  const own = given.marks.filter((each) => each.area === area);
  const parts = groups.map(({ id, weight }) => {
    const marks = own.filter((each) => each.group === id).map(({ mark }) => mark);
    return { weight: fractionFrom(String(weight)), mark: amountOf(reduceMarks(marks, reduction)) };
  });
  if (parts.some(({ mark }) => mark === undefined)) return undefined;
  const sum = parts.reduce((all, { weight, mark }) => plus(all, times(weight, mark ?? ZERO)), ZERO);
  const mean = over(sum, sumOf(parts.map(({ weight }) => weight)));
  return over(times(full, mean), fractionFrom(String(outOf)));
}

describe("an item that people mark", () => {
  test.prop([handedCases])("scores full × mark ÷ scale, of the reduced marks of each group by its weight", (given) => {
    const entry = given.definition.items.find(({ id }) => id === MARKED);
    for (const { area, class: name, items } of assessedByHand(given).toJSON().areas) {
      const found = items.find(({ item }) => item === MARKED);
      const full = entry && statedPoints(entry, name);
      if (found === undefined || full === undefined || textOf(found.score) === "voided") continue;
      const score = expected(given, area, full);
      expect(found.origin).toBe("mark");
      expect(found.marks?.length ?? 0).toBe(given.marks.filter((each) => each.area === area).length);
      if (score === undefined) expect(["not-reported", "too-few-marks"]).toContain(textOf(found.score));
      else {
        expect(textOf(found.score)).toBe(exactOf(score));
        expect(order(score, ZERO)).toBeGreaterThanOrEqual(0);
        expect(order(score, full)).toBeLessThanOrEqual(0);
      }
      meet("a score of one group", score !== undefined && scaleOf(given).groups === undefined);
      meet("a score of two groups", score !== undefined && scaleOf(given).groups !== undefined);
      meet("too few marks", textOf(found.score) === "too-few-marks");
    }
  });

  test.prop([handedCases, fc.nat()])(
    "a higher mark never lowers a total, and touches no other area",
    (given, which) => {
      const place = which % Math.max(given.marks.length, 1);
      const raised = given.marks.map((each, index) => (index === place ? { ...each, mark: 10 } : each));
      const higher = assessedByHand({ ...given, marks: raised }).toJSON().areas;
      for (const [index, { area, unrounded }] of assessedByHand(given).toJSON().areas.entries()) {
        const [before, after] = [amountOf(unrounded), amountOf(higher[index]?.unrounded)];
        if (before === undefined || after === undefined) continue;
        const change = order(after, before);
        if (area === given.marks[place]?.area) expect(change).toBeGreaterThanOrEqual(0);
        else expect(change).toBe(0);
        meet("a mark that counts", change > 0);
      }
    },
  );

  it("has met what the laws are about", () => {
    const wanted = ["a score of one group", "a score of two groups", "too few marks", "a mark that counts"];
    expect(wanted.filter((what) => !met.has(what))).toEqual([]);
  });
});

const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
const area = { id: "永嘉县", attributes: { class: "B" } };
const judged = (mark: number, by: string, rest: Partial<MarkFact> = {}): MarkFact => ({
  area: "永嘉县",
  item: "service",
  mark,
  by,
  ...rest,
});

function run(mark: MarkScale, marks: readonly MarkFact[], citation?: string) {
  const scheme = defineScheme({
    id: "demo",
    classes: ["A", "B"],
    measures: m,
    indicators: { grants: { label: "发明专利授权量", unit: "件", formula: m.grants } },
    items: [
      { id: "service", label: "企业服务", points: { B: 10 }, mark, ...(citation !== undefined && { citation }) },
      { id: "grants", indicator: "grants", points: 5, rule: attainment() },
      { id: "party", points: { A: 5 }, mark: {} },
    ],
  });
  return assess(scheme, { panel: panel({ measures: m, areas: [area], observations: [] }), period: "2017", marks });
}

describe("marks", () => {
  const five = [92, 85, 88, 70, 90].map((mark, place) => judged(mark, `评委${place + 1}`));

  it("five judges without the highest and the lowest: 263/3 of 100 are 8.77 of 10 points", () => {
    const own = run({ reduction: { kind: "without-extremes" } }, five).area("永嘉县");
    expect(own.items[0]).toMatchObject({ origin: "mark", value: null, score: { exact: "263/30" } });
    expect(toText(own.total, "zh")).toBe("8.77");
    expect(points(attainment(), { actual: "263/3", target: 100, full: 10 })).toEqual(own.items[0]?.score);
  });

  it("the result keeps who gave what, when, why and where it is written", () => {
    const told = judged(80, "张三", { on: "2017-12-20", reason: "走访不足", source: "测评表1" });
    expect(run({}, [told]).area("永嘉县").items[0]?.marks).toEqual([
      { mark: "80", by: "张三", group: null, reason: "走访不足", on: "2017-12-20", source: "测评表1" },
    ]);
  });

  it("explains the mark down to the judges", () => {
    const groups = [
      { id: "leaders", label: "市领导", weight: "0.6" },
      { id: "firms", label: "企业", weight: "0.4" },
    ];
    const marks = [
      judged(90, "甲", { group: "leaders" }),
      judged(80, "乙", { group: "leaders" }),
      judged(70, "丙", { group: "firms", reason: "办事慢" }),
    ];
    expect(explanationText(run({ groups }, marks, "考核办法第8条").explain("永嘉县", "service"), "zh")).toBe(
      `企业服务得分 = 满分 × 企业服务打分 ÷ 100  (依据:考核办法第8条)
  = 10 × 79.0000 ÷ 100
  = 7.9000
  满分: 10
  企业服务打分 = 0.6 × 市领导 + 0.4 × 企业
    = 0.6 × 85.0000 + 0.4 × 70.0000
    = 79.0000
    市领导 = 评委打分 = 85.0000
      评委打分: 85  [乙 80; 甲 90]
    企业 = 评委打分 = 70.0000
      评委打分: 70  [丙 70 办事慢]`,
    );
  });

  it("no marks and too few of them are missing, each for its reason", () => {
    const reduction = { kind: "without-extremes" } as const;
    const score = (marks: readonly MarkFact[]) => run({ reduction }, marks).area("永嘉县").items[0];
    expect(score([])).toMatchObject({ score: { reason: "not-reported" }, missing: "zero" });
    expect(score(five.slice(0, 2))).toMatchObject({ score: { reason: "too-few-marks" }, missing: "zero" });
    const groups = [
      { id: "a", weight: 1 },
      { id: "b", weight: 1 },
    ];
    expect(run({ groups }, [judged(90, "甲", { group: "a" })]).area("永嘉县").items[0]?.score).toMatchObject({
      reason: "not-reported",
    });
  });

  it("whole weights and thirds are exact", () => {
    const groups = ["a", "b", "c"].map((id) => ({ id, weight: 1 }));
    const marks = groups.map(({ id }, place) => judged([80, 90, 93][place] ?? 0, id, { group: id }));
    const { score } = run({ groups }, marks).area("永嘉县").items[0] ?? {};
    expect(score && textOf(score)).toBe(exactOf(fraction(263n, 30n)));
  });

  it("what does not fit is told with its path", () => {
    const codes = (fact: object, scale: MarkScale = {}) =>
      faultsOf(() => run(scale, [{ ...judged(80, "甲"), ...fact }])).map(({ code, path }) => `${code} ${path}`);
    expect(codes({})).toEqual([]);
    expect(codes({ mark: "100.5" })).toEqual(["assessment.mark-range /marks/0/mark"]);
    expect(codes({ mark: -1 })).toEqual(["assessment.mark-range /marks/0/mark"]);
    expect(codes({ mark: 11 }, { outOf: 10 })).toEqual(["assessment.mark-range /marks/0/mark"]);
    expect(codes({ mark: "good" })).toEqual(["number.unreadable /marks/0/mark"]);
    expect(codes({ by: "" })).toEqual(["assessment.unsigned /marks/0/by"]);
    expect(codes({ on: "2017-02-30" })).toEqual(["period.unreadable-date /marks/0/on"]);
    expect(codes({ group: "x" })).toEqual(["assessment.unknown-group /marks/0/group"]);
    expect(codes({}, { groups: [{ id: "a", weight: 1 }] })).toEqual(["assessment.unknown-group /marks/0/group"]);
    expect(codes({ item: "grants" })).toEqual(["assessment.unknown-item /marks/0/item"]);
    expect(codes({ item: "party" })).toEqual(["assessment.not-in-class /marks/0/item"]);
    expect(codes({ area: "永加县" })).toEqual(["assessment.unknown-area /marks/0/area"]);
    const twice = faultsOf(() => run({}, [judged(80, "甲"), judged(85, "甲")]));
    expect(twice.map(({ code, path }) => `${code} ${path}`)).toEqual(["assessment.mark-twice /marks/1"]);
  });

  it("what is wrong with a scale is told all at once", () => {
    const scale = {
      outOf: 0,
      reduction: { kind: "trimmed-mean", share: "0.5" },
      groups: [
        { id: "a", weight: 0 },
        { id: "a", weight: 1 },
      ],
    } as const;
    expect(faultsOf(() => run(scale, [])).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "scheme.id-twice /items/0/mark/groups/1",
      "number.not-positive /items/0/mark/outOf",
      "rule.trim /items/0/mark/reduction/share",
      "number.not-positive /items/0/mark/groups/0/weight",
    ]);
  });
});
