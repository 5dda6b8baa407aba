import { type Band, bands, defineScheme, measures, points } from "kaohe";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../period/faultsOf.js";
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
