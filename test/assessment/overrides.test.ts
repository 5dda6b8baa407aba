import { test } from "@fast-check/vitest";
import type { AreaResult } from "kaohe";
import { assess, atLeast, attainment, defineScheme, explanationText, measures, panel, toText } from "kaohe";
import { describe, expect, it } from "vitest";
import { assessedByHand, handedCases } from "../arbitrary/handed.js";
import { faultsOf } from "../period/faultsOf.js";

const met = new Set<string>();
const meet = (what: string, holds: boolean): void => {
  if (holds) met.add(what);
};

/** All of an area but its place among others. */
function own({ rank: _rank, outOf: _outOf, grade: _grade, ...rest }: AreaResult) {
  return rest;
}

describe("a score set by hand", () => {
  test.prop([handedCases])("leaves every other area as it was, and what was computed in its own", (given) => {
    const bare = assessedByHand({ ...given, overrides: [] }).toJSON().areas;
    for (const [place, area] of assessedByHand(given).toJSON().areas.entries()) {
      const before = bare[place];
      if (before === undefined) throw new Error("an area is gone");
      const overrides = given.overrides.filter((each) => each.area === area.area);
      if (overrides.length === 0) expect(own(area)).toEqual(own(before));
      for (const [index, { item, kind, score, override }] of area.items.entries()) {
        const set = overrides.find((each) => each.item === item);
        expect(override?.by).toBe(set?.by);
        expect(override?.points).toBe(set?.points);
        if (kind === "item") expect(score).toEqual(before.items[index]?.score);
        meet("a missing score that is set", set !== undefined && score.kind === "missing");
      }
      meet("an area beside an overridden one", overrides.length === 0 && given.overrides.length > 0);
      meet("a changed total", JSON.stringify(area.unrounded) !== JSON.stringify(before.unrounded));
    }
  });

  test.prop([handedCases])(
    "stands in the place of the computed one: an item set to what it has changes nothing",
    (given) => {
      const bare = assessedByHand({ ...given, overrides: [] });
      const overrides = given.overrides.flatMap((each) => {
        const area = bare.toJSON().areas.find(({ area: id }) => id === each.area);
        const score = area?.items.find(({ item }) => item === each.item)?.score;
        if (score?.kind !== "value" || score.exact.startsWith("-")) return [];
        return [{ ...each, points: score.exact, aboveFull: true }];
      });
      const same = assessedByHand({ ...given, overrides }).toJSON().areas;
      expect(same.map(({ unrounded }) => unrounded)).toEqual(bare.toJSON().areas.map(({ unrounded }) => unrounded));
      meet("a score set to what it is", overrides.length > 0);
    },
  );

  it("has met what the laws are about", () => {
    const wanted = [
      "a missing score that is set",
      "an area beside an overridden one",
      "a changed total",
      "a score set to what it is",
    ];
    expect(wanted.filter((what) => !met.has(what))).toEqual([]);
  });
});

const m = measures({ grants: { label: "发明专利授权量", unit: "件" } });
const scheme = defineScheme({
  id: "demo",
  classes: ["B"],
  measures: m,
  indicators: { grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants } },
  items: [{ id: "grants", indicator: "grants", points: 8, rule: attainment() }],
});
const run = (rest: object = {}) =>
  assess(scheme, {
    panel: panel({
      measures: m,
      areas: ["永嘉县", "文成县"].map((id) => ({ id, attributes: { class: "B" } })),
      observations: [{ area: "永嘉县", measure: "grants", period: "2017", value: 114 }],
    }),
    period: "2017",
    targets: [{ indicator: "grants", criterion: atLeast("152件") }],
    overrides: [
      {
        area: "永嘉县",
        item: "grants",
        points: "7.5",
        reason: "补报20件",
        by: "王主任",
        source: "会议纪要3号",
        ...rest,
      },
    ],
  });

describe("the result of a score set by hand", () => {
  it("keeps the computed score, the reason and the hand (114 of 152 patents are 6 points, set to 7.5)", () => {
    const [item] = run().area("永嘉县").items;
    expect(item).toMatchObject({
      origin: "computed",
      score: { exact: "6" },
      earned: { exact: "7.5" },
      override: { points: "7.5", reason: "补报20件", by: "王主任", source: "会议纪要3号" },
    });
    expect(toText(run().area("永嘉县").total, "zh")).toBe("7.5");
  });

  it("explains both numbers, who set the other one and why", () => {
    expect(explanationText(run().explain("永嘉县", "grants"), "zh")).toBe(
      `发明专利授权量核定后得分 = 人工核定 = 7.5000
  人工核定: 7.5  [王主任 补报20件 会议纪要3号]
  发明专利授权量得分 = 8 × 取大(0, 取小(发明专利授权量 ÷ 发明专利授权量要求, 1))
    = 8 × 取大(0, 取小(114件 ÷ 152件, 1))
    = 6.0000
    发明专利授权量要求 = 发明专利授权量目标 = 152件
      发明专利授权量目标: 152件
    发明专利授权量 = 发明专利授权量 = 114件
      发明专利授权量 (永嘉县 2017年): 114件`,
    );
  });

  it("gives points to an area without a figure, which is then no longer missing", () => {
    const [item] = run({ area: "文成县", points: 2 }).area("文成县").items;
    expect(item).toMatchObject({ score: { reason: "not-reported" }, earned: { exact: "2" }, missing: null });
  });

  it("is refused above full points unless that is said, below zero, twice, unsigned, or where it names nothing", () => {
    const facts = { item: "grants", points: "9", full: "8" };
    expect(faultsOf(() => run({ points: 9 }))).toEqual([
      { code: "assessment.override-range", path: "/overrides/0/points", facts },
    ]);
    expect(run({ points: 9, aboveFull: true }).area("永嘉县").total).toMatchObject({ exact: "9" });
    const codes = (rest: object) => faultsOf(() => run(rest)).map(({ code, path }) => `${code} ${path}`);
    expect(codes({ points: -1, aboveFull: true })).toEqual(["assessment.override-range /overrides/0/points"]);
    expect(codes({ points: "many" })).toEqual(["number.unreadable /overrides/0/points"]);
    expect(codes({ reason: "", by: "" })).toEqual([
      "assessment.unsigned /overrides/0/reason",
      "assessment.unsigned /overrides/0/by",
    ]);
    expect(codes({ area: "永加县", item: "grant" })).toEqual([
      "assessment.unknown-area /overrides/0/area",
      "assessment.unknown-item /overrides/0/item",
    ]);
  });
});
