import { test } from "@fast-check/vitest";
import { type AreaResult, assess, defineScheme, dominance, dominanceText, measures, minMax, panel } from "kaohe";
import { describe, expect, it } from "vitest";
import { order, over, plus } from "../arbitrary/fraction.js";
import { assessed, cases } from "../arbitrary/schemes.js";
import { amountOf, sumOf, ZERO } from "../assessment/naive.js";

/** The shares that an area earned, by item. */
function sharesOf({ items }: AreaResult) {
  return new Map(
    items.flatMap(({ kind, item, full, earned }) => {
      const [all, own] = [amountOf(full), amountOf(earned)];
      return kind === "block" || all === undefined || own === undefined || all.over === 0n
        ? []
        : [[item, over(own, all)] as const];
    }),
  );
}

function dominates(a: AreaResult, b: AreaResult): boolean {
  const theirs = sharesOf(b);
  const compared = [...sharesOf(a)].flatMap(([item, own]) => {
    const other = theirs.get(item);
    return other === undefined ? [] : [order(own, other)];
  });
  return compared.every((each) => each >= 0) && compared.some((each) => each > 0);
}

let [pairs, reversals] = [0, 0];

describe("dominance", () => {
  test.prop([cases], { numRuns: 200 })("says of each pair in a ranking what its items say", (given) => {
    const result = assessed(given).toJSON();
    const areas = new Map(result.areas.map((each) => [each.area, each]));
    const found = dominance(result);
    const lists = Object.values(result.rankings).map((entries) =>
      entries.flatMap(({ area, rank }) => (rank === null ? [] : (areas.get(area) ?? []))),
    );
    const expected = lists.flatMap((list) =>
      list.map((own) => ({
        area: own.area,
        dominates: list.filter((other) => dominates(own, other)).map(({ area }) => area),
        dominatedBy: list.filter((other) => dominates(other, own)).map(({ area }) => area),
      })),
    );
    expect(
      found.areas.map(({ area, dominates: worse, dominatedBy }) => ({ area, dominates: worse, dominatedBy })),
    ).toEqual(expected);
    pairs += expected.flatMap((each) => each.dominates).length;
  });

  test.prop([cases], { numRuns: 200 })("a layer is one more than the last of those who dominate", (given) => {
    const { areas } = dominance(assessed(given));
    const layers = new Map(areas.map(({ area, layer }) => [area, layer ?? 0]));
    for (const { layer, dominatedBy } of areas)
      expect(layer).toBe(1 + Math.max(0, ...dominatedBy.map((area) => layers.get(area) ?? 0)));
  });

  test.prop([cases], { numRuns: 400 })("ranks contradict items only where a veto takes points", (given) => {
    const result = assessed(given).toJSON();
    const areas = new Map(result.areas.map((each) => [each.area, each]));
    const { reversed } = dominance(result);
    for (const { dominator, dominated } of reversed) {
      expect(dominator.rank).toBeGreaterThan(dominated.rank);
      expect(areas.get(dominator.area)?.adjustments.some(({ kind }) => kind === "veto")).toBe(true);
      for (const { area, total, beside } of [dominator, dominated]) {
        const earned = areas
          .get(area)
          ?.items.flatMap((each) => (each.kind === "item" ? (amountOf(each.earned) ?? []) : []));
        expect(plus(sumOf(earned ?? []), amountOf(beside) ?? ZERO)).toEqual(amountOf(total));
      }
      reversals += 1;
    }
  });

  it("has met both", () => {
    expect(pairs).toBeGreaterThan(50);
    expect(reversals).toBeGreaterThan(0);
  });

  const m = measures({
    a: { label: "甲项", unit: "" },
    b: { label: "乙项", unit: "" },
    c: { label: "丙项", unit: "" },
  });
  const indicators = Object.fromEntries(
    Object.entries(m).map(([id, formula]) => [id, { label: formula.measure.label, unit: "", formula }]),
  );
  const field = (figures: Readonly<Record<string, readonly [string, number, number, number]>>) => ({
    panel: panel({
      areas: Object.entries(figures).map(([id, [name]]) => ({ id, attributes: { class: name } })),
      measures: m,
      observations: Object.entries(figures).flatMap(([area, [, ...values]]) =>
        Object.keys(m).map((measure, place) => ({ area, measure, period: "2017", value: values[place] ?? 0 })),
      ),
    }),
    period: "2017",
  });
  const item = (id: string, points: number | Readonly<Record<string, number>>) => ({
    id,
    indicator: id,
    points,
    rule: minMax(),
  });

  it("explains a veto by hand: the best in all items stands last, and what else its total has is −90", () => {
    const scheme = defineScheme({
      id: "vetoed",
      classes: ["B"],
      measures: m,
      indicators,
      items: [item("a", 30), item("b", 30), item("c", 30)],
      vetoes: [{ id: "accident", effect: "zero" }],
    });
    const input = field({ 甲县: ["B", 3, 3, 3], 乙县: ["B", 2, 2, 2], 丙县: ["B", 1, 2, 1], 丁县: ["B", 1, 1, 3] });
    const found = dominance(assess(scheme, { ...input, vetoes: [{ veto: "accident", area: "甲县" }] }));
    expect(found.areas.map(({ area, layer, dominatedBy }) => [area, layer, dominatedBy])).toEqual([
      ["乙县", 2, ["甲县"]],
      ["丁县", 2, ["甲县"]],
      ["丙县", 3, ["乙县", "甲县"]],
      ["甲县", 1, []],
    ]);
    expect(
      found.reversed.map(({ dominator, dominated }) => [dominated.area, dominator.area, dominator.beside]),
    ).toEqual(["乙县", "丁县", "丙县"].map((area) => [area, "甲县", { kind: "value", exact: "-90", unit: "" }]));
  });

  it("compares classes by the items that both have, and gives no layer to a circle of three or to whoever it dominates", () => {
    const scheme = defineScheme({
      id: "circle",
      classes: ["A", "B", "C"],
      measures: m,
      indicators,
      items: [item("a", { A: 10, B: 10 }), item("b", { B: 10, C: 10 }), item("c", { A: 10, C: 10 })],
      ranking: { groups: { all: ["A", "B", "C"] }, scoredIn: "group" },
    });
    const rows = { 甲: ["A", 9, 0, 0], 乙: ["B", 5, 9, 0], 丙: ["C", 0, 5, 9], 丁: ["A", 1, 0, 0] } as const;
    const found = dominance(assess(scheme, field(rows)));
    expect(Object.fromEntries(found.areas.map(({ area, layer, dominates: worse }) => [area, [layer, worse]]))).toEqual({
      甲: [null, ["乙", "丁"]],
      乙: [null, ["丙", "丁"]],
      丙: [null, ["甲", "丁"]],
      丁: [null, []],
    });
    expect(dominanceText(found, "en").split("\n")[0]).toBe("all in no layer: 丙, 乙, 甲, 丁");
  });
});
