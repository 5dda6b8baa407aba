import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  type Aim,
  type AreaResult,
  assess,
  cheapestGains,
  cheapestMix,
  cheapestMixText,
  type Observation,
  withObservations,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { fractionFrom, order, plus } from "../arbitrary/fraction.js";
import { inputOf, scheme } from "./three.js";

const MOST = 3;
const counties = fc.array(fc.tuple(fc.nat(100), fc.nat(200), fc.nat(100)), { minLength: 2, maxLength: 4 });
const aims: fc.Arbitrary<Aim> = fc.oneof(
  fc.integer({ min: 1, max: 2 }).map((first): Aim => ({ kind: "rank", first })),
  fc.integer({ min: 5, max: 60 }).map((more): Aim => ({ kind: "points", more })),
  fc.constantFrom("excellent", "good").map((grade): Aim => ({ kind: "grade", grade })),
);
const cost = fc.integer({ min: 1, max: 5 });

type Counts = readonly [number, number, number];
const range = [...Array(MOST + 1).keys()];
const lattice = range.flatMap((a) => range.flatMap((b) => range.map((c): Counts => [a, b, c])));

/** The aim, as whoever reads it again from the results. */
function holds(aim: Aim, { rank, grade, total }: AreaResult, before: AreaResult): boolean {
  if (aim.kind === "rank") return rank !== null && rank <= aim.first;
  if (aim.kind === "grade") return grade?.grade === "excellent" || grade?.grade === aim.grade;
  if (aim.kind !== "points" || total.kind !== "value" || before.total.kind !== "value") return false;
  return order(fractionFrom(total.exact), plus(fractionFrom(before.total.exact), fractionFrom(String(aim.more)))) >= 0;
}

const met = { none: 0, one: 0, several: 0, "not-reached": 0 };

describe("cheapestMix", () => {
  test.prop([counties, fc.nat(), aims, fc.tuple(cost, cost, cost)], { numRuns: 30 })(
    "is the cheapest of all mixes, of equal ones that of the fewest steps, then that with more of what comes first",
    (figures, place, aim, costs) => {
      const input = inputOf(figures);
      const own = place % figures.length;
      const area = `县${own}`;
      const [rd = 0, grants = 0, energy = 0] = figures[own] ?? [];
      const at = ([a, b, c]: Counts): readonly Observation[] =>
        Object.entries({ rd: rd + 20 * a, grants: grants + 30 * b, energy: energy - 20 * c }).map(
          ([measure, tenths]) => ({
            area,
            measure,
            period: "2017",
            value: tenths / 10,
          }),
        );
      const found = cheapestMix(scheme, input, {
        area,
        aim,
        steps: {
          rd: { step: 2, cost: costs[0] },
          grants: { step: 3, cost: costs[1] },
          energy: { step: -2, cost: costs[2] },
        },
        mostSteps: MOST,
      });
      const base = assess(scheme, input);
      const before = base.area(area);
      const price = (counts: Counts): number =>
        counts.reduce((all, count, index) => all + count * (costs[index] ?? 0), 0);
      const steps = (counts: Counts): number => counts.reduce((all, count) => all + count, 0);
      const reached = lattice
        .filter(([, , c]) => energy - 20 * c >= 0)
        .filter((counts) => {
          const panel = withObservations(input.panel, at(counts));
          return holds(aim, assess(scheme, { ...input, panel }, { after: base }).area(area), before);
        })
        .sort((x, y) => price(x) - price(y) || steps(x) - steps(y) || y[0] - x[0] || y[1] - x[1] || y[2] - x[2]);
      const [best] = reached;
      if (best === undefined) {
        expect(found.kind).toBe("not-reached");
        met["not-reached"] += 1;
        return;
      }
      if (found.kind === "not-reached") throw new Error(`reached by ${best.join(", ")}`);
      expect(found.kind).toBe("reached");
      const counts = ["rd", "grants", "energy"].map(
        (measure) => found.parts.find((part) => part.measure === measure)?.steps ?? 0,
      );
      expect([counts, found.cost]).toEqual([[...best], String(price(best))]);
      for (const { oneLess } of found.parts) expect(oneLess.steps).toBe(steps(best) - 1);
      met[(["none", "one"] as const)[found.parts.length] ?? "several"] += 1;
    },
  );

  it("has met aims that need nothing, one measure, several, and those that are not reached", () => {
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(0);
  });

  const input = inputOf([
    [50, 150, 50],
    [50, 120, 60],
    [10, 90, 60],
  ]);
  const goal = {
    area: "县2",
    aim: { kind: "rank", first: 1 },
    steps: { rd: { step: "0.1", cost: 3 }, grants: { step: "0.1", cost: 1 }, energy: { step: "-0.5", cost: "2.5" } },
  } as const;

  it("a mix reaches what no measure does alone", () => {
    // R&D alone gives 40 of the 46 points that are asked for.
    const more = { ...goal, aim: { kind: "total", atLeast: 80 } } as const;
    const [alone] = cheapestGains(scheme, input, more).gains;
    expect(alone?.kind).toBe("not-reached");
    const found = cheapestMix(scheme, input, more);
    expect(found.kind).toBe("reached");
    expect(cheapestMixText(found, "zh").split("\n")).toMatchInlineSnapshot(`
      [
        "县2要达到总分80分(现第3名,总分34),最少费用125:",
        "  R&D经费支出由1亿元增加4亿元到5亿元(40步,费用120);少一步只有44分",
        "  单位GDP能耗由6减少1到5(2步,费用5);少一步只有74分",
        "  结果:由第3名升为第2名,等次由fair升为good(总分34 → 84)",
      ]
    `);
    expect(cheapestMixText(found, "en").split("\n")).toMatchInlineSnapshot(`
      [
        "县2, to reach a total of 80 (now rank 3, total 34): at least cost 125",
        "  R&D经费支出 up 4 亿元 from 1 亿元 to 5 亿元 (40 steps, cost 120); one step less: 44 only",
        "  单位GDP能耗 down 1 from 6 to 5 (2 steps, cost 5); one step less: 74 only",
        "  result: from rank 3 to rank 2, graded good in place of fair (total 34 → 84)",
      ]
    `);
  });

  it("of equal costs takes the fewest steps, then what was given first", () => {
    // Of 40 points a step of 0.5 in 10 of R&D is worth 2, and so is one of 0.75 in 15 of grants.
    const even = inputOf([
      [0, 75, 0],
      [100, 150, 0],
      [0, 0, 0],
    ]);
    const mixed = (rd: number, grants: number) => {
      const steps = { grants: { step: "0.75", cost: grants }, rd: { step: "0.5", cost: rd } };
      const found = cheapestMix(scheme, even, { area: "县0", aim: { kind: "points", more: 4 }, steps });
      return found.kind === "reached" ? [found.cost, found.parts.map(({ measure, steps: own }) => [measure, own])] : [];
    };
    expect(mixed(10, 10)).toEqual(["20", [["grants", 2]]]);
    expect(mixed(9, 10)).toEqual(["18", [["rd", 2]]]);
    expect(mixed(10, 9)).toEqual(["18", [["grants", 2]]]);
    const whole = { grants: { step: "0.75", cost: 5 }, rd: { step: 1, cost: 10 } };
    const found = cheapestMix(scheme, even, { area: "县0", aim: { kind: "points", more: 4 }, steps: whole });
    expect(found).toMatchObject({ kind: "reached", cost: "10", parts: [{ measure: "rd", steps: 1 }] });
  });

  it("says that it stopped with the best so far, and what is reached already or not at all", () => {
    const stopped = cheapestMix(scheme, input, { ...goal, mostTried: 1 });
    expect(stopped).toMatchObject({ kind: "stopped", after: { rank: 1 } });
    const none = { ...goal, aim: { kind: "total", atLeast: 101 }, mostSteps: 40 } as const;
    expect([
      cheapestMixText(stopped, "zh").split("\n")[0],
      cheapestMixText(stopped, "en").split("\n")[0],
      cheapestMixText(cheapestMix(scheme, input, { ...goal, area: "县0" }), "zh"),
      cheapestMixText(cheapestMix(scheme, input, none), "zh"),
      cheapestMixText(cheapestMix(scheme, input, none), "en"),
    ]).toMatchInlineSnapshot(`
      [
        "县2要达到第1名(现第3名,总分34),试了132次,所见最少费用123,结果未必最省,可加大 mostTried:",
        "县2, to reach rank 1 (now rank 3, total 34): the least cost seen in 132 trials is 123, which may not be the least; a larger mostTried goes on",
        "县0已是第1名(总分100)。",
        "县2要达到总分101分(现第3名,总分34),各项单独或一起都达不到;最好是R&D经费支出由1亿元增加4亿元到5亿元、发明专利授权量由9件增加4件到13件、单位GDP能耗由6减少6到0,由第3名升为第1名,等次由fair升为excellent(总分34 → 94.67)。",
        "县2, to reach a total of 101 (now rank 3, total 34): neither one measure nor all together do; at best R&D经费支出 up 4 亿元 from 1 亿元 to 5 亿元, 发明专利授权量 up 4 件 from 9 件 to 13 件, 单位GDP能耗 down 6 from 6 to 0, from rank 3 to rank 1, graded excellent in place of fair (total 34 → 94.67).",
      ]
    `);
  });

  it("refuses costs that are none, and to try nothing", () => {
    const free = { ...goal, steps: { rd: { step: 1, cost: 0 }, grants: { step: 1, cost: -1 } } };
    expect(() => cheapestMix(scheme, input, free)).toThrow(/\/steps\/rd\/cost.*\/steps\/grants\/cost/s);
    expect(() => cheapestMix(scheme, input, { ...goal, mostTried: 0 })).toThrow("analysis.trials  /mostTried");
  });
});
