import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  type Aim,
  assess,
  atLeast,
  attainment,
  cheapestGains,
  cheapestGainsText,
  defineScheme,
  goalSeek,
  lostPoints,
  measures,
  panel,
  share,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { fraction, fractionFrom, order, over, times } from "../arbitrary/fraction.js";
import { inputOf, scheme } from "./three.js";

const counties = fc.array(fc.tuple(fc.nat(100), fc.nat(200), fc.nat(100)), { minLength: 2, maxLength: 5 });
const aims: fc.Arbitrary<Aim> = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map((first): Aim => ({ kind: "rank", first })),
  fc.integer({ min: 1, max: 20 }).map((more): Aim => ({ kind: "points", more })),
);
const cost = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined });

const met = { cost: 0, share: 0, "not-reached": 0 };

describe("cheapestGains", () => {
  test.prop([counties, fc.nat(), aims, fc.tuple(cost, cost, cost)], { numRuns: 25 })(
    "has the goal-seek of each measure, cheapest first and what does not reach last",
    (figures, place, aim, [ofRd, ofGrants, ofEnergy]) => {
      const input = inputOf(figures);
      const area = `县${place % figures.length}`;
      const priced = (step: string, own: number | undefined) => (own === undefined ? { step } : { step, cost: own });
      const steps = { rd: priced("0.2", ofRd), grants: priced("0.3", ofGrants), energy: priced("-0.1", ofEnergy) };
      const { gains, before } = cheapestGains(scheme, input, { area, aim, steps, mostSteps: 200 });
      expect(gains.map(({ measure }) => measure).sort()).toEqual(["energy", "grants", "rd"]);
      const keys = gains.map((gain) => {
        const { step, cost: each } = Object.entries(steps).find(([id]) => id === gain.measure)?.[1] ?? { step: "0" };
        const alone = goalSeek(scheme, input, { area, aim, step: { [gain.measure]: step }, mostSteps: 200 });
        expect({ ...alone.before, figures: [] }).toEqual(before);
        expect(gain).toMatchObject(
          alone.kind === "reached"
            ? { kind: "reached", after: alone.after, oneLess: alone.oneLess }
            : { kind: "not-reached", best: alone.best },
        );
        if (gain.kind !== "reached" || alone.kind === "not-reached") return { kind: "not-reached" } as const;
        expect(gain.steps).toBe(alone.after.steps);
        const amount = times(fractionFrom(step), fraction(BigInt(gain.steps)));
        expect(fractionFrom(gain.amount)).toEqual(amount);
        const whole = each === undefined ? null : BigInt(each * gain.steps);
        expect(gain.cost).toBe(whole === null ? null : String(whole));
        if (whole !== null) return { kind: "cost", size: fraction(whole) } as const;
        const from = fractionFrom(alone.after.figures[0]?.from ?? "0");
        if (from.over === 0n) {
          expect(gain.share).toBe(null);
          return { kind: "neither" } as const;
        }
        const own = over(amount.over < 0n ? times(amount, fraction(-1n)) : amount, from);
        expect(fractionFrom(gain.share ?? "")).toEqual(own);
        return { kind: "share", size: own } as const;
      });
      const groups = ["cost", "share", "neither", "not-reached"];
      for (const [index, key] of keys.entries()) {
        if (key.kind !== "neither") met[key.kind] += 1;
        const next = keys[index + 1];
        if (next === undefined) continue;
        expect(groups.indexOf(key.kind)).toBeLessThanOrEqual(groups.indexOf(next.kind));
        if ("size" in key && "size" in next && key.kind === next.kind)
          expect(order(key.size, next.size)).toBeLessThanOrEqual(0);
      }
    },
  );

  it("has met costs, shares, and what does not reach", () => {
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(5);
  });

  test.prop([counties], { numRuns: 30 })(
    "names the items that lost points, as lostPoints does, with what they rest on",
    (figures) => {
      const input = inputOf(figures);
      const [lost] = lostPoints(assess(scheme, input), ["县0"]);
      const expected = lost?.items.filter((each) => each.lost.kind === "value" && each.lost.exact !== "0");
      const { items } = cheapestGains(scheme, input, {
        area: "县0",
        aim: { kind: "points", more: 0 },
        steps: { rd: { step: 1 } },
      });
      expect(items.map((each) => [each.item, each.lost])).toEqual(expected?.map((each) => [each.item, each.lost]));
      for (const { item, measures: found } of items) expect(found.map(({ id }) => id)).toEqual([item]);
    },
  );

  const m = measures({
    rd: { label: "R&D经费支出", unit: "亿元" },
    gdp: { label: "地区生产总值", unit: "亿元" },
    visits: { label: "走访次数", unit: "次" },
  });
  const demo = defineScheme({
    id: "demo",
    classes: ["B"],
    measures: m,
    indicators: { intensity: { label: "R&D强度", unit: "%", formula: share(m.rd, m.gdp) } },
    items: [{ id: "intensity", indicator: "intensity", points: 10, rule: attainment() }],
  });
  const input = {
    panel: panel({
      areas: [{ id: "永嘉县", attributes: { class: "B" } }],
      measures: m,
      observations: Object.entries({ rd: 6, gdp: 400, visits: 3 }).map(([measure, value]) => ({
        area: "永嘉县",
        measure,
        period: "2017",
        value,
      })),
    }),
    period: "2017",
    targets: [{ indicator: "intensity", criterion: atLeast("2%") }],
  } as const;

  it("says which measures the items rest on, and that one moves none", () => {
    // 6/400 = 1.5%, 7.5 of 10 points; one more at 1.7%: R&D of 6.8, or a GDP of 352.9.
    const found = cheapestGains(demo, input, {
      area: "永嘉县",
      aim: { kind: "points", more: 1 },
      steps: { visits: { step: 1, cost: 1 }, gdp: { step: -10 }, rd: { step: "0.1", cost: "12.5" } },
    });
    expect(found.gains.map(({ measure, items }) => [measure, items.map(({ id }) => id)])).toEqual([
      ["rd", ["intensity"]],
      ["gdp", ["intensity"]],
      ["visits", []],
    ]);
    expect(cheapestGainsText(found, "zh").split("\n")).toMatchInlineSnapshot(`
      [
        "永嘉县要达到总分8.5分(多1分)(现第1名,总分7.5):",
        "  1. R&D经费支出由6亿元增加0.8亿元到6.8亿元(13.33%),费用100:仍为第1名(总分7.5 → 8.5)",
        "  2. 地区生产总值由400亿元减少50亿元到350亿元(12.50%):仍为第1名(总分7.5 → 8.57)",
        "  3. 走访次数再多也不加分;没有考核项用到这一数据",
        "  失分项用到的数据:",
        "    R&D强度(失2.5分):R&D经费支出、地区生产总值",
      ]
    `);
    expect(cheapestGainsText(found, "en").split("\n")).toMatchInlineSnapshot(`
      [
        "永嘉县, to reach a total of 8.5 (1 more) (now rank 1, total 7.5):",
        "  1. R&D经费支出 up 0.8 亿元 from 6 亿元 to 6.8 亿元 (13.33%), cost 100: still rank 1 (total 7.5 → 8.5)",
        "  2. 地区生产总值 down 50 亿元 from 400 亿元 to 350 亿元 (12.50%): still rank 1 (total 7.5 → 8.57)",
        "  3. 走访次数: more adds no points; no item rests on it",
        "  What the lost points rest on:",
        "    R&D强度 (lost 2.5): R&D经费支出, 地区生产总值",
      ]
    `);
  });

  it("lists what has no figure last, and takes bare steps and steps in another unit", () => {
    const steps = { visits: 1, rd: "1000万元" };
    const asked = { area: "永嘉县", aim: { kind: "points", more: 1 }, steps } as const;
    const kept = input.panel.observations().filter(({ measure }) => measure !== "visits");
    const lacking = { ...input, panel: panel({ areas: input.panel.areas, measures: m, observations: kept }) };
    const found = cheapestGains(demo, lacking, asked);
    expect(found.gains).toMatchObject([
      { measure: "rd", kind: "reached", steps: 8, amount: "0.8" },
      { measure: "visits", kind: "no-figure", period: "2017", reason: "not-reported", items: [] },
    ]);
    expect(cheapestGainsText(found, "zh")).toContain("走访次数:2017年未报,无从计算");
    expect(cheapestGainsText(found, "en")).toContain("走访次数: not reported for 2017, so it cannot be moved");
    expect(() => goalSeek(demo, lacking, { ...asked, step: { visits: 1 } })).toThrow("(not reported)");
    expect(() => cheapestGains(demo, input, { ...asked, steps: { rd: "10件" } })).toThrow(
      "unit.mismatch  /steps/rd/step",
    );
  });

  it("is one line where nothing is left to win", () => {
    const found = cheapestGains(demo, input, { area: "永嘉县", aim: { kind: "rank", first: 1 }, steps: { rd: 1 } });
    expect(cheapestGainsText(found, "zh")).toBe("永嘉县已是第1名,无须再追。");
    expect(cheapestGainsText(found, "en")).toBe("永嘉县 is rank 1 already: nothing is left to win.");
  });

  it("names all that is wrong with steps and costs at once", () => {
    const run = () =>
      cheapestGains(demo, input, {
        area: "永嘉县",
        aim: { kind: "points", more: 1 },
        steps: { rd: { step: 1, cost: 0 }, gdp: { step: 0, cost: "x" }, visit: { step: 1 } },
      });
    expect(run).toThrow(
      /number\.not-positive {2}\/steps\/rd\/cost.*number\.unreadable.*analysis\.no-step.*data\.unknown-measure/s,
    );
  });
});
