import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  type AssessmentInput,
  assess,
  atLeast,
  attainment,
  defineScheme,
  deriveScheme,
  measures,
  panel,
  type Scheme,
  weightDraws,
  weightSwaps,
  weightSwapsText,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { inputOf, scheme as three } from "./three.js";

const scheme: Scheme = deriveScheme(three, {
  version: "bonus",
  rounding: { rank: "unrounded" },
  adjustments: [{ id: "award", kind: "bonus" }],
});
const counties = fc.array(fc.tuple(fc.nat(30), fc.nat(200), fc.nat(30), fc.nat(6)), {
  minLength: 2,
  maxLength: 5,
  size: "max",
});

/** The counties' last figure is a bonus. */
function withBonus(figures: readonly (readonly number[])[]): AssessmentInput {
  const adjustments = figures.map(([, , , bonus = 0], index) => ({
    adjustment: "award",
    area: `县${index}`,
    points: bonus,
  }));
  return { ...inputOf(figures), adjustments };
}

const POINTS: Readonly<Record<string, number>> = { rd: 40, grants: 40, energy: 20 };

/** The points at a corner of the spread (a fraction of whole numbers), scaled to the same sum. */
function cornerPoints(
  [numerator, denominator]: readonly [bigint, bigint],
  up: ReadonlySet<string>,
): Record<string, string> {
  const factors = Object.entries(POINTS).map(([item, own]) => {
    const factor = denominator + (up.has(item) ? numerator : -numerator);
    return [item, BigInt(own) * factor] as const;
  });
  const whole = factors.reduce((all, [, each]) => all + each, 0n);
  return Object.fromEntries(factors.map(([item, each]) => [item, `${each * 100n}/${whole}`]));
}

function fractionOf(exact: string): readonly [bigint, bigint] {
  const [top = "0", under] = exact.split("/");
  if (under !== undefined) return [BigInt(top), BigInt(under)];
  const [whole = "0", decimals = ""] = top.split(".");
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
}

/** The lead of one area over another before rounding, under other points. */
function leadUnder(
  itemPoints: Record<string, string>,
  input: AssessmentInput,
  [above, below]: readonly [string, string],
): readonly [string, string] {
  const result = assess(deriveScheme(scheme, { version: "corner", itemPoints }), input);
  const exact = (area: string): string => {
    const { unrounded } = result.area(area);
    return unrounded.kind === "value" ? unrounded.exact : "";
  };
  return [exact(above), exact(below)];
}

describe("weightSwaps", () => {
  test.prop([counties], { numRuns: 20 })("at its spread the two are level to the last digit", (figures) => {
    const input = withBonus(figures);
    for (const swap of weightSwaps(scheme, assess(scheme, input)).slice(0, 1)) {
      if (swap.kind !== "level" || swap.spread.kind !== "value") continue;
      const spread = fractionOf(swap.spread.exact);
      // Nothing is left to weigh.
      if (spread[0] === spread[1] && swap.fall.length === 3) continue;
      const points = cornerPoints(spread, new Set(swap.rise.map(({ item }) => item)));
      const [above, below] = leadUnder(points, input, [swap.above.area, swap.below.area]);
      expect(above).toBe(below);
    }
  });

  test.prop([counties], { numRuns: 30 })("in no corner of a smaller spread are they level", (figures) => {
    const result = assess(scheme, withBonus(figures)).toJSON();
    const areas = new Map(result.areas.map((area) => [area.area, area]));
    const number = (exact: string): number => {
      const [top, under] = fractionOf(exact);
      return Number(top) / Number(under);
    };
    const parts = (id: string): { readonly earned: readonly number[]; readonly beside: number } => {
      const area = areas.get(id);
      const earned = (area?.items ?? []).map(({ earned: own }) => (own.kind === "value" ? number(own.exact) : 0));
      const whole = area?.unrounded.kind === "value" ? number(area.unrounded.exact) : 0;
      return { earned, beside: whole - earned.reduce((a, b) => a + b, 0) };
    };
    const full = Object.values(POINTS);
    for (const swap of weightSwaps(scheme, result)) {
      const [above, below] = [parts(swap.above.area), parts(swap.below.area)];
      const largest = swap.kind === "level" && swap.spread.kind === "value" ? number(swap.spread.exact) : 1;
      const spread = largest * 0.99;
      for (let corner = 0; corner < 8; corner += 1) {
        const factors = full.map((_, place) => 1 + spread * ((corner >> place) & 1 ? 1 : -1));
        const whole = full.reduce((all, own, place) => all + own * (factors[place] ?? 0), 0);
        const total = ({ earned, beside }: typeof above): number =>
          earned.reduce((all, own, place) => all + (own * (factors[place] ?? 0) * 100) / whole, beside);
        if (largest > 0) expect(total(above)).toBeGreaterThan(total(below));
      }
    }
  });

  test.prop([counties], { numRuns: 30 })(
    "pairs that are drawn to swap could be level within that spread, and what swaps first stands first",
    (figures) => {
      const result = assess(scheme, withBonus(figures)).toJSON();
      const swaps = weightSwaps(scheme, result);
      expect(swaps).toHaveLength(figures.length - 1);
      const spreads = swaps.flatMap((swap) =>
        swap.kind === "level" && swap.spread.kind === "value"
          ? [Number(fractionOf(swap.spread.exact)[0]) / Number(fractionOf(swap.spread.exact)[1])]
          : [],
      );
      expect([...spreads].sort((a, b) => a - b)).toEqual(spreads);
      const within = new Set(
        swaps.flatMap((swap, place) => ((spreads[place] ?? 2) <= 0.3 ? [`${swap.above.area} ${swap.below.area}`] : [])),
      );
      for (const { above, below } of weightDraws(scheme, result, { draws: 50, spread: "0.3" }).swaps)
        expect(within).toContain(`${above} ${below}`);
    },
  );

  const m = measures({ a: { label: "甲项", unit: "" }, b: { label: "乙项", unit: "" } });
  const two: Scheme = defineScheme({
    id: "two",
    classes: ["A", "B"],
    measures: m,
    indicators: { a: { label: "甲项", unit: "", formula: m.a }, b: { label: "乙项", unit: "", formula: m.b } },
    items: [
      { id: "a", indicator: "a", points: 60, rule: attainment() },
      { id: "b", indicator: "b", points: { A: 40, B: 20 }, rule: attainment() },
    ],
    ranking: { groups: { all: ["A", "B"] } },
    adjustments: [{ id: "award", kind: "bonus" }],
  });
  const targets = [
    { indicator: "a", criterion: atLeast(10) },
    { indicator: "b", criterion: atLeast(10) },
  ] as const;
  const inputFor = (rows: readonly (readonly [string, string, number, number])[]): AssessmentInput => ({
    panel: panel({
      areas: rows.map(([id, name]) => ({ id, attributes: { class: name } })),
      measures: m,
      observations: rows.flatMap(([area, , a, b]) => [
        { area, measure: "a", period: "2017", value: a },
        { area, measure: "b", period: "2017", value: b },
      ]),
    }),
    period: "2017",
    targets,
  });

  it("by hand: 甲县 has 60 + 20, 乙县 48 + 28; 12 and −8 are level when a falls and b rises by 4/20", () => {
    const input = inputFor([
      ["甲县", "A", 10, 5],
      ["乙县", "A", 8, 7],
    ]);
    const [swap] = weightSwaps(two, assess(two, input));
    expect(swap).toEqual({
      kind: "level",
      ranking: "all",
      above: { area: "甲县", label: "甲县" },
      below: { area: "乙县", label: "乙县" },
      spread: { kind: "value", exact: "0.2", unit: "%" },
      rise: [{ item: "b", label: "乙项" }],
      fall: [{ item: "a", label: "甲项" }],
    });
    expect(weightSwapsText(swap === undefined ? [] : [swap], "en")).toBe(
      "甲县 and 乙县: level when points vary by 20% (乙项 up; 甲项 down)",
    );
    // A bonus of 2 for 乙县: 2 of the lead of 4 stand beside all items, 1.2 and 0.8 of them; 10.8 and −8.8.
    const adjustments = [{ adjustment: "award", area: "乙县", points: 2 }];
    const [helped] = weightSwaps(two, assess(two, { ...input, adjustments }));
    expect(helped).toMatchObject({ spread: { exact: "5/49" } });
  });

  it("tells who is level as it is, who never will be, and whose points differ", () => {
    const input = inputFor([
      ["甲县", "A", 10, 9],
      ["乙县", "A", 9, 8],
      ["丙县", "A", 9, 8],
      ["丁县", "B", 5, 5],
      ["戊县", "B", 5, 4],
    ]);
    const found = weightSwaps(two, assess(two, input));
    expect(weightSwapsText(found, "zh").split("\n")).toEqual([
      "丙县与乙县:舍入前总分相同",
      "丁县与戊县:各项分值上下调整100%即可打平(调低:乙项)",
      "甲县与丙县:无论分值如何调整都不会打平",
      "乙县与丁县:两类分值不同,不作比较",
    ]);
    expect(weightSwapsText(found, "en").split("\n")).toEqual([
      "丙县 and 乙县: level before rounding",
      "丁县 and 戊县: level when points vary by 100% (乙项 down)",
      "甲县 and 丙县: no spread of points draws them level",
      "乙县 and 丁县: points of their classes differ, not compared",
    ]);
  });

  it("lists ranking by ranking, the smallest spread of each first, and names rankings where there are several", () => {
    const input = inputFor([
      ["甲县", "A", 10, 9],
      ["乙县", "A", 9, 8],
      ["丁县", "B", 10, 9],
      ["戊县", "B", 9, 10],
    ]);
    const apart = deriveScheme(two, { version: "apart", ranking: { groups: {} } });
    expect(weightSwapsText(weightSwaps(apart, assess(apart, input)), "zh").split("\n")).toEqual([
      "A 甲县与乙县:无论分值如何调整都不会打平",
      expect.stringMatching(/^B 丁县与戊县:各项分值上下调整/),
    ]);
  });

  it("refuses what weightDraws refuses", () => {
    const mean = deriveScheme(two, { version: "mean", aggregation: { kind: "arithmetic" }, points: "100" });
    const input = inputFor([["甲县", "A", 10, 9]]);
    expect(() => weightSwaps(mean, assess(mean, input))).toThrow("analysis.not-additive");
    expect(() => weightSwaps(mean, assess(two, input))).toThrow("analysis.other-scheme");
  });

  it("bonuses of an item and of a block stand beside the weights, as those of the total do", () => {
    const m = measures({ x: { label: "甲项", unit: "" }, y: { label: "乙项", unit: "" } });
    const swapsWith = (to: string | undefined) => {
      const ahead = defineScheme({
        id: "ahead",
        classes: ["B"],
        measures: m,
        indicators: { x: { label: "甲项", unit: "", formula: m.x }, y: { label: "乙项", unit: "", formula: m.y } },
        items: [
          {
            id: "block",
            items: [
              { id: "x", indicator: "x", points: 50, rule: attainment() },
              { id: "y", indicator: "y", points: 50, rule: attainment() },
            ],
          },
        ],
        adjustments: [{ id: "award", kind: "bonus", ...(to !== undefined && { to }) }],
      });
      const figures = { 甲县: 50, 乙县: 60 };
      const areas = Object.keys(figures).map((id) => ({ id, attributes: { class: "B" } }));
      const observations = Object.entries(figures).flatMap(([area, value]) =>
        ["x", "y"].map((measure) => ({ area, measure, period: "2017", value })),
      );
      const result = assess(ahead, {
        panel: panel({ areas, measures: m, observations }),
        period: "2017",
        targets: [
          { indicator: "x", criterion: atLeast("100") },
          { indicator: "y", criterion: atLeast("100") },
        ],
        adjustments: [{ adjustment: "award", area: "甲县", points: 12 }],
      });
      return [weightSwaps(ahead, result), weightDraws(ahead, result, { draws: 50, spread: "1" }).areas[0]?.worst];
    };
    // 50 + 12 against 60 whatever the items weigh.
    for (const to of [undefined, "x", "block"])
      expect(swapsWith(to)).toMatchObject([[{ kind: "never-level", above: { area: "甲县" } }], 1]);
  });
});
