import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  assess,
  type DecimalInput,
  defineScheme,
  itemStatistics,
  itemStatisticsText,
  measures,
  minMax,
  type Outcome,
  panel,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { fraction, order, over } from "../arbitrary/fraction.js";
import { assessed, cases } from "../arbitrary/schemes.js";
import { amountOf, sumOf, ZERO } from "../assessment/naive.js";

const m = measures({ a: { label: "甲项", unit: "" }, b: { label: "乙项", unit: "" }, c: { label: "丙项", unit: "" } });
type Id = keyof typeof m;
const IDS: readonly Id[] = ["a", "b", "c"];

/** The statistics of one class, whose items are scored from the least figure to the greatest; `again` is the first item once more. */
function statisticsOf(rows: readonly (readonly DecimalInput[])[], points = [10, 20, 30, 7], ids: readonly Id[] = IDS) {
  const scheme = defineScheme({
    id: "spread",
    classes: ["B"],
    measures: m,
    indicators: {
      a: { label: "甲项", unit: "", formula: m.a },
      b: { label: "乙项", unit: "", formula: m.b },
      c: { label: "丙项", unit: "", formula: m.c },
    },
    items: [
      ...ids.map((id) => ({ id, indicator: id, points: points[IDS.indexOf(id)] ?? 1, rule: minMax() })),
      { id: "again", indicator: "a" as const, points: points[3] ?? 1, rule: minMax() },
    ],
  });
  const areas = rows.map((_, index) => ({ id: `县${index}`, attributes: { class: "B" } }));
  const observations = rows.flatMap((row, index) =>
    IDS.map((measure, place) => ({ area: `县${index}`, measure, period: "2017", value: row[place] ?? 0 })),
  );
  const [found] = itemStatistics(
    assess(scheme, { panel: panel({ areas, measures: m, observations }), period: "2017" }),
  ).classes;
  if (found === undefined) throw new Error("no class");
  return found;
}

const rows = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 9 });

function shown(outcome: Outcome): string {
  return outcome.kind === "value" ? outcome.exact : outcome.reason;
}

/** r in floats, by its definition. */
function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0) / all.length;
  const [x, y] = [a.map((each) => each - mean(a)), b.map((each) => each - mean(b))];
  const product = (u: readonly number[], v: readonly number[]): number =>
    u.reduce((sum, each, place) => sum + each * (v[place] ?? 0), 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

const ranksOf = (all: readonly number[]): readonly number[] =>
  all.map((own) => all.filter((each) => each < own).length + all.filter((each) => each === own).length / 2);

function expectNear(outcome: Outcome, expected: number): void {
  if (outcome.kind === "value") expect(Number(outcome.exact)).toBeCloseTo(expected, 9);
  else expect(expected).toBeNaN();
}

describe("itemStatistics", () => {
  test.prop([rows], { numRuns: 60 })("r is that of its definition, and never beyond 1", (figures) => {
    const { items, correlations } = statisticsOf(figures);
    const columns = new Map([...IDS, "again"].map((id, place) => [id, figures.map((row) => row[place % 3] ?? 0)]));
    for (const { first, second, pearson: r, spearman } of correlations) {
      const [a, b] = [columns.get(first) ?? [], columns.get(second) ?? []];
      expectNear(r, pearson(a, b));
      expectNear(spearman, pearson(ranksOf(a), ranksOf(b)));
      for (const each of [r, spearman])
        if (each.kind === "value") expect(Math.abs(Number(each.exact))).toBeLessThanOrEqual(1);
    }
    const points = new Map([...IDS, "again"].map((id, place) => [id, [10, 20, 30, 7][place] ?? 0]));
    const earned = new Map(
      [...columns].map(([id, all]) => {
        const [least, most] = [Math.min(...all), Math.max(...all)];
        // Where all are equal, all have full points.
        return [id, all.map((each) => (points.get(id) ?? 0) * (most === least ? 1 : (each - least) / (most - least)))];
      }),
    );
    for (const { item, discrimination } of items) {
      const others = figures.map((_, place) =>
        [...earned].reduce((sum, [id, all]) => sum + (id === item ? 0 : (all[place] ?? 0)), 0),
      );
      const isFlat = discrimination.kind === "missing";
      if (!isFlat) expectNear(discrimination, pearson(earned.get(item) ?? [], others));
      else expect([figures.length < 2 ? "no-cohort" : "division-by-zero"]).toEqual([discrimination.reason]);
    }
  });

  test.prop([rows, fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 4, maxLength: 4 })], { numRuns: 60 })(
    "an item correlates with itself by exactly 1, and points scale nothing",
    (figures, points) => {
      const [plain, scaled] = [statisticsOf(figures), statisticsOf(figures, points)];
      const twin = plain.correlations.find(({ first, second }) => first === "a" && second === "again");
      const distinct = new Set(figures.map(([first]) => first)).size;
      const r = figures.length < 2 ? "no-cohort" : distinct === 1 ? "division-by-zero" : "1";
      expect(twin && [shown(twin.pearson), shown(twin.spearman)]).toEqual([r, r]);
      expect(plain.redundant.includes(twin ?? plain.correlations[0] ?? never())).toBe(r === "1");
      expect(scaled.correlations).toEqual(plain.correlations);
      const without = ({ items }: typeof plain) => items.map(({ discrimination: _, ...rest }) => rest);
      expect(without(scaled)).toEqual(without(plain));
    },
  );

  test.prop([rows], { numRuns: 60 })("areas and items in another order have the same statistics", (figures) => {
    const plain = statisticsOf(figures);
    const turned = statisticsOf(figures.toReversed(), undefined, ["c", "b", "a"]);
    const byItem = ({ items }: typeof plain) => new Map(items.map((each) => [each.item, each]));
    expect(byItem(turned)).toEqual(byItem(plain));
    const byPair = ({ correlations }: typeof plain) =>
      new Map(correlations.map(({ first, second, ...r }) => [[first, second].sort().join(" "), r]));
    expect(byPair(turned)).toEqual(byPair(plain));
  });

  test.prop([rows], { numRuns: 60 })("ranks correlate the same after any rising transformation", (figures) => {
    const bent = figures.map(([a, b, c]) => [a ** 3, b, 2 ** c]);
    const spearman = (given: readonly (readonly number[])[]) =>
      statisticsOf(given).correlations.map((each) => each.spearman);
    expect(spearman(bent)).toEqual(spearman(figures));
  });

  test.prop([cases], { numRuns: 100 })("counts and means are those of the shares that areas earned", (given) => {
    const result = assessed(given).toJSON();
    for (const { class: name, areas, items } of itemStatistics(result).classes) {
      const members = result.areas.filter((each) => each.class === name && each.total.kind === "value");
      expect(areas).toBe(members.length);
      for (const { item, mean, lowest, highest, atFull, atZero, missing, distinct, spread } of items) {
        const own = members.flatMap((each) => each.items.filter((one) => one.item === item));
        const shares = own
          .map(({ earned, full }) => over(amountOf(earned) ?? ZERO, amountOf(full) ?? ZERO))
          .toSorted(order);
        expect(amountOf(mean)).toEqual(over(sumOf(shares), fraction(BigInt(shares.length))));
        expect([amountOf(lowest), amountOf(highest)]).toEqual([shares[0], shares.at(-1)]);
        const compared = shares.map((share) => [order(share, ZERO), order(share, fraction(1n))]);
        expect(atZero).toBe(compared.filter(([zero = 0]) => zero <= 0).length);
        expect(atFull).toBe(compared.filter(([, one = 0]) => one >= 0).length);
        expect(missing).toBe(own.filter((each) => each.missing !== null).length);
        expect(distinct).toBe(new Set(shares.map((each) => `${each.over}/${each.under}`)).size);
        expect(spread === "alike").toBe(shares.length > 1 && distinct === 1);
      }
    }
  });

  it("agrees with what is computed by hand", () => {
    // Shares 0, ½, 1, ½ and 0, 1, ½, ½: σ² = ⅛ each, covariance 1/16, so r = ½, and of the ranks 1, 2.5, 4, 2.5 and 1, 4, 2.5, 2.5 as well.
    const found = statisticsOf([
      [0, 0, 5],
      [1, 2, 5],
      [2, 1, 5],
      [1, 1, 5],
    ]);
    const { items, correlations, redundant } = found;
    const [a, , c] = items;
    expect(a && [a.mean, a.lowest, a.highest, a.deviation].map(shown)).toEqual([
      "0.5",
      "0",
      "1",
      "0.3535533905932737622",
    ]);
    expect(a && [a.atFull, a.atZero, a.distinct, a.spread]).toEqual([1, 1, 3, "clear"]);
    expect(c && [c.spread, c.distinct, shown(c.deviation), shown(c.discrimination)]).toEqual([
      "alike",
      1,
      "0",
      "division-by-zero",
    ]);
    expect(correlations.map(({ first, second, pearson: r }) => [first, second, shown(r)])).toEqual([
      ["a", "b", "0.5"],
      ["a", "c", "division-by-zero"],
      ["a", "again", "1"],
      ["b", "c", "division-by-zero"],
      ["b", "again", "0.5"],
      ["c", "again", "division-by-zero"],
    ]);
    expect(correlations[0] && shown(correlations[0].spearman)).toBe("0.5");
    expect(redundant.map(({ first, second }) => [first, second])).toEqual([["a", "again"]]);
    const lines = itemStatisticsText({ barely: "0.05", redundant: "0.9", classes: [found] }, "zh").split("\n");
    expect([lines[0], lines[3], lines[5]]).toEqual([
      "B,考核对象4个",
      "  丙项:平均100.0%,100.0%–100.0%,σ 0.0%,满分4个、零分0个,与其余各项的相关系数无法计算(除数为零),得分全部相同",
      "  得分高度一致:甲项 (a)与甲项 (again)(相关系数1.00)(仅4个对象,仅供参考)",
    ]);
  });

  it("tells items that go the same way from those that go opposite ways, and says of how few areas that is", () => {
    const found = statisticsOf(Array.from({ length: 10 }, (_, area) => [area, 9 - area, area === 0 ? 1 : 0]));
    expect(found.redundant.map(({ first, second }) => [first, second])).toEqual([["a", "again"]]);
    expect(found.opposite.map(({ first, second }) => [first, second])).toEqual([
      ["a", "b"],
      ["b", "again"],
    ]);
    const linesOf = (areas: number, locale: "zh" | "en") =>
      itemStatisticsText({ barely: "0.05", redundant: "0.9", classes: [{ ...found, areas }] }, locale).split("\n");
    expect(linesOf(10, "zh").slice(5)).toEqual([
      "  得分高度一致:甲项 (a)与甲项 (again)(相关系数1.00)",
      "  此高彼低:甲项 (a)与乙项(相关系数−1.00)",
      "  此高彼低:乙项与甲项 (again)(相关系数−1.00)",
    ]);
    expect(linesOf(9, "zh")[6]).toBe("  此高彼低:甲项 (a)与乙项(相关系数−1.00)(仅9个对象,仅供参考)");
    expect(linesOf(9, "en")[6]).toBe("  one high where the other is low: 甲项 (a) and 乙项 (r −1.00) (9 areas only)");
  });

  it("refuses thresholds outside 0 to 1", () => {
    const result = assessed(fc.sample(cases, { numRuns: 1, seed: 1 })[0] ?? never());
    expect(() => itemStatistics(result, { barely: "-0.1", redundant: "2" })).toThrow("analysis.threshold  /barely");
  });
});

function never(): never {
  throw new Error("there is one");
}
