import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  type Aim,
  assess,
  attainment,
  defineScheme,
  goalSeek,
  goalSeekText,
  measures,
  panel,
  range,
  type Standing,
  withObservations,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { fractionFrom, order, plus } from "../arbitrary/fraction.js";
import { inputOf, scheme } from "./three.js";

const counties = fc.array(fc.tuple(fc.nat(100), fc.nat(200), fc.nat(100)), { minLength: 2, maxLength: 6 });
const aims: fc.Arbitrary<Aim> = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map((first): Aim => ({ kind: "rank", first })),
  fc.integer({ min: 20, max: 100 }).map((points): Aim => ({ kind: "total", atLeast: points })),
  fc.integer({ min: 1, max: 30 }).map((more): Aim => ({ kind: "points", more: more / 2 })),
  fc.integer({ min: 10, max: 40 }).map((points): Aim => ({ kind: "item", item: "grants", atLeast: points })),
  fc.constantFrom("excellent", "good").map((grade): Aim => ({ kind: "grade", grade })),
);
const steps = fc.constantFrom({ rd: "0.1" }, { grants: 1 }, { energy: "-0.1" }, { rd: "1/3", grants: "0.5" });

const met = { reached: 0, "not-reached": 0, already: 0 };

describe("goalSeek", () => {
  test.prop([counties, fc.nat(), aims, steps], { numRuns: 200 })(
    "its answer reaches the aim, and one step less does not",
    (figures, place, aim, step) => {
      const input = inputOf(figures);
      const area = `县${place % figures.length}`;
      const found = goalSeek(scheme, input, { area, aim, step, mostSteps: 2000 });
      const { total } = found.before;
      const now = fractionFrom(total.kind === "value" ? total.exact : "0");
      const holds = ({ figures: moved }: Standing): boolean => {
        const observations = moved.map(({ measure, to }) => ({ area, measure, period: "2017", value: to }));
        const own = assess(scheme, { ...input, panel: withObservations(input.panel, observations) }).area(area);
        const points = aim.kind === "item" ? own.items.find(({ item }) => item === aim.item)?.earned : own.total;
        if (aim.kind === "rank") return own.rank !== null && own.rank <= aim.first;
        if (aim.kind === "grade") return own.grade?.grade === "excellent" || own.grade?.grade === aim.grade;
        if (points?.kind !== "value") return false;
        const least =
          aim.kind === "points" ? plus(now, fractionFrom(String(aim.more))) : fractionFrom(String(aim.atLeast));
        return order(fractionFrom(points.exact), least) >= 0;
      };
      if (found.kind === "not-reached") {
        met["not-reached"] += 1;
        expect([holds(found.before), holds(found.best)]).toEqual([false, false]);
        return;
      }
      met[found.oneLess === null ? "already" : "reached"] += 1;
      expect(holds(found.after)).toBe(true);
      if (found.oneLess === null) {
        expect(found.after).toEqual(found.before);
        return;
      }
      expect(holds(found.oneLess)).toBe(false);
      expect(found.oneLess.steps).toBe(found.after.steps - 1);
    },
  );

  it("has met aims that are reached, those that are not, and those that hold already", () => {
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(10);
  });

  it("three more patents make a county the second of three", () => {
    // 40 × 12/15 = 32 against 40 × 14/15 = 37.33; all else is equal. 15 patents are full points.
    const input = inputOf([
      [50, 150, 50],
      [50, 142, 50],
      [50, 120, 50],
    ]);
    const found = goalSeek(scheme, input, { area: "县2", aim: { kind: "rank", first: 2 }, step: { grants: 1 } });
    expect(found).toMatchObject({
      kind: "reached",
      before: { steps: 0, rank: 3 },
      after: { steps: 3, rank: 1, figures: [{ measure: "grants", unit: "件", from: "12", to: "15" }] },
      oneLess: { steps: 2, rank: 3 },
    });
  });

  it("finds what holds between two doublings only", () => {
    const m2 = measures({ rate: { label: "负债率", unit: "%" } });
    const moderate = defineScheme({
      id: "moderate",
      classes: ["B"],
      measures: m2,
      indicators: { rate: { label: "负债率", unit: "%", formula: m2.rate } },
      items: [{ id: "rate", indicator: "rate", points: 100, rule: attainment() }],
    });
    const areas = ["甲县", "乙县"].map((id) => ({ id, attributes: { class: "B" } }));
    const observations = [10, 44].map((value, index) => ({
      area: `${"甲乙"[index] ?? ""}县`,
      measure: "rate",
      period: "2017",
      value,
    }));
    const targets = [{ indicator: "rate", criterion: range("45", "47%") }] as const;
    const input = { panel: panel({ areas, measures: m2, observations }), period: "2017", targets };
    const found = goalSeek(moderate, input, { area: "甲县", aim: { kind: "rank", first: 1 }, step: { rate: 1 } });
    expect(found).toMatchObject({ kind: "reached", after: { rank: 1 }, oneLess: { rank: 2 } });
  });

  it("a figure does not fall below 0", () => {
    const input = inputOf([
      [50, 100, 0],
      [50, 100, 20],
    ]);
    const aim = { kind: "total", atLeast: 100 } as const;
    const found = goalSeek(scheme, input, { area: "县1", aim, step: { energy: -1 } });
    expect(found).toMatchObject({ kind: "not-reached", best: { steps: 2, figures: [{ from: "2", to: "0" }] } });
  });

  it("the best that is not enough takes no more steps than it needs", () => {
    // 15 grants are full points: 12 + 3, where doubling went on to 12 + 4 and far beyond.
    const input = inputOf([
      [50, 150, 50],
      [50, 120, 50],
    ]);
    const aim = { kind: "total", atLeast: 200 } as const;
    const found = goalSeek(scheme, input, { area: "县1", aim, step: { grants: 1 }, mostSteps: 100 });
    expect(found).toMatchObject({
      kind: "not-reached",
      best: { steps: 3, rank: 1, tiedWith: [{ id: "县0", label: "县0" }] },
      farthest: { steps: 100, tiedWith: [{ id: "县0" }] },
    });
  });

  it("refuses aims that plain JavaScript got wrong", () => {
    const refused = (aim: string) => () =>
      goalSeek(scheme, inputOf([[1, 1, 1]]), { area: "县0", step: { rd: 1 }, ...(JSON.parse(aim) as { aim: Aim }) });
    expect(refused('{ "aim": { "kind": "ranks", "first": 1 } }')).toThrow(
      /scheme\.unknown-option {2}\/aim\/kind.*"rank"/s,
    );
    for (const [aim, path] of [
      ['{ "kind": "points" }', "/aim/more"],
      ['{ "kind": "total" }', "/aim/atLeast"],
      ['{ "kind": "grade" }', "/aim/grade"],
      ['{ "kind": "rank" }', "/aim/first"],
      ['{ "kind": "rank", "first": 1.5 }', "/aim/first"],
    ] as const)
      expect(refused(`{ "aim": ${aim} }`)).toThrow(`analysis.aim  ${path}`);
  });

  it("says that an item has no more than its full points", () => {
    const aim = { kind: "item", item: "grants", atLeast: 50 } as const;
    const found = goalSeek(scheme, inputOf([[1, 1, 1]]), { area: "县0", aim, step: { grants: 1 }, mostSteps: 9 });
    expect(goalSeekText(found, "zh")).toContain("“发明专利授权量”50分(满分只有40)");
  });

  it("names all that is wrong with the steps at once", () => {
    const run = () =>
      goalSeek(scheme, inputOf([[1, 1, 1]]), {
        area: "县0",
        aim: { kind: "rank", first: 1 },
        step: { grant: 1, rd: 0, energy: 1 },
        period: "2016",
      });
    expect(run).toThrow(/data\.unknown-measure.*analysis\.no-step.*analysis\.no-figure/s);
  });
});
