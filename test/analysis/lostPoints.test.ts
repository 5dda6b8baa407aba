import { test } from "@fast-check/vitest";
import { assess, atLeast, attainment, defineScheme, lostPoints, measures, minMax, type Outcome, panel } from "kaohe";
import { describe, expect, it } from "vitest";
import { fraction, minus, over } from "../arbitrary/fraction.js";
import { assessed, cases } from "../arbitrary/schemes.js";
import { amountOf, sumOf, ZERO } from "../assessment/naive.js";

describe("lostPoints", () => {
  test.prop([cases], { numRuns: 100 })(
    "full points less what was lost, item by item and otherwise, are the total",
    (given) => {
      for (const { full, items, otherwise, total } of lostPoints(assessed(given))) {
        const sum = amountOf(total);
        if (sum === undefined) {
          expect(otherwise.kind).toBe("missing");
          continue;
        }
        const lost = sumOf([...items.map((each) => amountOf(each.lost) ?? ZERO), amountOf(otherwise) ?? ZERO]);
        expect(minus(amountOf(full) ?? ZERO, lost)).toEqual(sum);
      }
    },
  );

  test.prop([cases], { numRuns: 100 })(
    "the mean is that of the class, and the next one stands right above",
    (given) => {
      const result = assessed(given).toJSON();
      const areas = new Map(result.areas.map((each) => [each.area, each]));
      for (const { area, class: name, next, items } of lostPoints(result)) {
        const own = areas.get(area);
        const better = next === null ? undefined : areas.get(next);
        if (better !== undefined) {
          expect(better.rank).toBeLessThan(own?.rank ?? 0);
          const between = result.areas.filter(
            ({ class: other, rank }) =>
              other === name && rank !== null && rank > (better.rank ?? 0) && rank < (own?.rank ?? 0),
          );
          expect(between).toEqual([]);
        } else expect([1, null]).toContain(own?.rank);
        for (const { item, classMean } of items) {
          const earned = result.areas
            .filter((each) => each.class === name)
            .flatMap(({ items: all }) =>
              all.filter((each) => each.item === item && each.kind === "item" && each.full.kind === "value"),
            )
            .flatMap((each) => amountOf(each.earned) ?? []);
          const mean = earned.length === 0 ? undefined : over(sumOf(earned), fraction(BigInt(earned.length)));
          expect(amountOf(classMean)).toEqual(mean);
        }
      }
    },
  );

  it("puts the largest loss first: a county 14 patents short, and one with the least R&D of three", () => {
    const m = measures({ rd: { label: "R&D经费支出", unit: "亿元" }, grants: { label: "发明专利授权量", unit: "件" } });
    const scheme = defineScheme({
      id: "demo",
      classes: ["B"],
      measures: m,
      indicators: {
        rd: { label: "R&D经费支出", unit: "亿元", formula: m.rd },
        grants: { label: "发明专利授权量", unit: "件", formula: m.grants },
      },
      items: [
        { id: "rd", indicator: "rd", points: 60, rule: minMax() },
        { id: "grants", indicator: "grants", points: 40, rule: attainment() },
      ],
    });
    const figures = { 永嘉县: [6, 60], 平阳县: [8, 45], 文成县: [2, 75] } as const;
    const areas = Object.keys(figures).map((id) => ({ id, attributes: { class: "B" } }));
    const observations = Object.entries(figures).flatMap(([area, [rd, grants]]) => [
      { area, measure: "rd", period: "2017", value: rd },
      { area, measure: "grants", period: "2017", value: grants },
    ]);
    const targets = [{ indicator: "grants", criterion: atLeast("75件") }] as const;
    const result = assess(scheme, { panel: panel({ areas, measures: m, observations }), period: "2017", targets });
    const shown = lostPoints(result, ["永嘉县", "文成县"]).map(({ area, next, items }) => [
      area,
      next,
      ...items.map(({ item, lost, behindNext }) =>
        [item, lost, behindNext].map((each) =>
          typeof each === "string" ? each : each.kind === "value" ? each.exact : each.reason,
        ),
      ),
    ]);
    // 60 × (6 − 2)/(8 − 2) = 40; 40 × 60/75 = 32. 平阳县 has 60 + 40 × 45/75 = 84.
    expect(shown).toEqual([
      ["永嘉县", "平阳县", ["rd", "20", "20"], ["grants", "8", "-8"]],
      ["文成县", "永嘉县", ["rd", "60", "40"], ["grants", "0", "-8"]],
    ]);
    expect(() => lostPoints(result, ["永加县"])).toThrow("assessment.unknown-area  /0");
  });

  it("items of a block that a mean makes lose points of the block, and items of the other class are not compared", () => {
    const m = measures({
      a: { label: "甲项", unit: "" },
      b: { label: "乙项", unit: "" },
      c: { label: "丙项", unit: "" },
    });
    const scheme = defineScheme({
      id: "means",
      classes: ["A", "B"],
      measures: m,
      indicators: {
        a: { label: "甲项", unit: "", formula: m.a },
        b: { label: "乙项", unit: "", formula: m.b },
        c: { label: "丙项", unit: "", formula: m.c },
      },
      items: [
        {
          id: "block",
          aggregation: { kind: "arithmetic" },
          points: 20,
          items: [
            { id: "a", indicator: "a", points: 100, rule: attainment() },
            { id: "b", indicator: "b", points: 100, rule: attainment() },
          ],
        },
        { id: "c", indicator: "c", points: { B: 80 }, rule: attainment() },
      ],
      ranking: { groups: { all: ["A", "B"] } },
    });
    const figures = { 甲县: ["A", 100, 100, 0], 乙县: ["B", 40, 0, 0] } as const;
    const input = {
      panel: panel({
        areas: Object.entries(figures).map(([id, [name]]) => ({ id, attributes: { class: name } })),
        measures: m,
        observations: Object.entries(figures).flatMap(([area, [, ...own]]) =>
          own.map((value, place) => ({ area, measure: "abc".charAt(place), period: "2017", value })),
        ),
      }),
      period: "2017",
      targets: (["a", "b", "c"] as const).map((indicator) => ({ indicator, criterion: atLeast("100") })),
    };
    const [lost] = lostPoints(assess(scheme, input), ["乙县"]);
    const shown = (outcome: Outcome | undefined) => (outcome?.kind === "value" ? outcome.exact : outcome?.reason);
    expect(lost?.items.map(({ item, full, lost: own }) => [item, shown(full), shown(own)])).toEqual([
      ["c", "80", "80"],
      ["b", "10", "10"],
      ["a", "10", "6"],
    ]);
    expect([shown(lost?.full), shown(lost?.total), shown(lost?.otherwise)]).toEqual(["100", "4", "0"]);
    expect(lost?.items.map(({ behindNext }) => shown(behindNext))).toEqual(["no-cohort", "10", "6"]);
  });
});
