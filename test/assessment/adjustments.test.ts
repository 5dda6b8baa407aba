import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  type AdjustmentDefinition,
  type AdjustmentFact,
  type AreaResult,
  assess,
  atLeast,
  attainment,
  defineScheme,
  explanationText,
  measures,
  type Outcome,
  panel,
  type SchemeDefinition,
  toText,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { type Fraction, fractionFrom, minus, order, plus } from "../arbitrary/fraction.js";
import { assessedByHand, type HandedCase, handedCases, idsOf, leavesOf } from "../arbitrary/handed.js";
import { shuffled } from "../arbitrary/shuffled.js";
import { faultsOf } from "../period/faultsOf.js";
import { amountOf, exactOf, statedPoints, sumOf, textOf, ZERO } from "./naive.js";

const met = new Set<string>();
const meet = (what: string, holds: boolean): void => {
  if (holds) met.add(what);
};

const areasOf = (given: HandedCase): readonly AreaResult[] => assessedByHand(given).toJSON().areas;
const sizeOf = (outcome: Outcome | null | undefined): Fraction => amountOf(outcome ?? undefined) ?? ZERO;
const largest = (a: Fraction, b: Fraction): Fraction => (order(a, b) < 0 ? b : a);
const least = (a: Fraction, b: Fraction): Fraction => (order(a, b) < 0 ? a : b);

/** What the lines come to that go to one of these places. */
function linesTo({ adjustments }: AreaResult, holds: (to: string | null) => boolean): Fraction {
  return sumOf(adjustments.filter(({ to }) => holds(to)).map(({ points }) => sizeOf(points)));
}

/** Whether a veto sets the total: what it takes from an item or block shows in what that earns. */
function isZeroed({ adjustments }: AreaResult): boolean {
  return adjustments.some(({ effect, to }) => effect === "zero" && to === null);
}

function beforeTotal(area: AreaResult, blocks: ReadonlySet<string>): Fraction {
  const items = sumOf(area.items.filter(({ kind }) => kind === "item").map(({ earned }) => sizeOf(earned)));
  return plus(
    items,
    linesTo(area, (to) => to !== null && blocks.has(to)),
  );
}

function blocksOf({ definition }: HandedCase): ReadonlySet<string> {
  const leaves = new Set(leavesOf(definition.items).map(({ id }) => id));
  return new Set(idsOf(definition.items).filter((id) => !leaves.has(id)));
}

describe("adjustments", () => {
  test.prop([handedCases])(
    "what the items earn, with the adjustments of blocks and of the total, sums exactly to the total before rounding, unless a veto sets it",
    (given) => {
      const blocks = blocksOf(given);
      for (const area of areasOf(given)) {
        const sum = plus(
          beforeTotal(area, blocks),
          linesTo(area, (to) => to === null),
        );
        if (area.unrounded.kind === "missing") continue;
        expect(textOf(area.unrounded)).toBe(isZeroed(area) ? "0/1" : exactOf(sum));
        for (const { to, kind } of area.adjustments) {
          const where = to === null ? "the total" : blocks.has(to) ? "a block" : "an item";
          meet(`a ${kind} of ${where}`, true);
        }
      }
    },
  );

  test.prop([handedCases], { numRuns: 100 })(
    "what an item earns is what it would earn without adjustments, and its lines",
    (given) => {
      const { adjustments: _adjustments, ...definition } = given.definition;
      const bare = areasOf({ ...given, definition, adjustments: [] });
      for (const [place, area] of areasOf(given).entries()) {
        const vetoed = area.adjustments.filter(({ kind }) => kind === "veto");
        for (const [index, { item, kind, earned }] of area.items.entries()) {
          if (kind === "block") continue;
          const without = sizeOf(bare[place]?.items[index]?.earned);
          expect(textOf(earned)).toBe(
            exactOf(
              plus(
                without,
                linesTo(area, (to) => to === item),
              ),
            ),
          );
          meet("an adjusted item of an area with a veto", textOf(earned) !== exactOf(without) && vetoed.length > 0);
        }
      }
    },
  );

  test.prop([handedCases])(
    "no bonus or deduction goes beyond its cap, nor all of the total together beyond theirs",
    (given) => {
      const { adjustments: definitions = [], bonusMost, deductionMost } = given.definition;
      for (const { adjustments } of areasOf(given)) {
        for (const { id, kind, points, stated } of adjustments) {
          if (kind !== "bonus" && kind !== "deduction") continue;
          const amount = kind === "bonus" ? sizeOf(points) : minus(ZERO, sizeOf(points));
          expect(order(amount, ZERO)).toBeGreaterThanOrEqual(0);
          const most = definitions.find((each) => each.id === id)?.most;
          if (most !== undefined) expect(order(amount, fractionFrom(String(most)))).toBeLessThanOrEqual(0);
          meet("a cap that cuts", exactOf(sizeOf(points)) !== exactOf(sizeOf(stated)));
        }
        for (const [kind, most] of [["bonus", bonusMost] as const, ["deduction", deductionMost] as const]) {
          const all = sumOf(
            adjustments.filter((each) => each.kind === kind && each.to === null).map(({ points }) => sizeOf(points)),
          );
          const amount = kind === "bonus" ? all : minus(ZERO, all);
          if (most !== undefined) expect(order(amount, fractionFrom(String(most)))).toBeLessThanOrEqual(0);
          meet(
            `the cap over all of kind ${kind}`,
            most !== undefined && exactOf(amount) === exactOf(fractionFrom(String(most))),
          );
        }
      }
    },
  );

  test.prop([handedCases])(
    "inside the hundred, the total stays between zero and full points, or where it was",
    (given) => {
      const blocks = blocksOf(given);
      const inside = new Set(
        (given.definition.adjustments ?? []).filter(({ hundred }) => hundred === "inside").map(({ id }) => id),
      );
      for (const area of areasOf(given)) {
        if (area.unrounded.kind === "missing" || isZeroed(area)) continue;
        const before = beforeTotal(area, blocks);
        const after = area.adjustments
          .filter(({ to, id, kind }) => to === null && (inside.has(id) || kind === "limit"))
          .map(({ points }) => sizeOf(points))
          .reduce(plus, before);
        const full = sumOf(given.definition.items.map((entry) => statedPoints(entry, area.class) ?? ZERO));
        expect(order(after, largest(before, full))).toBeLessThanOrEqual(0);
        expect(order(after, least(before, ZERO))).toBeGreaterThanOrEqual(0);
        meet("a total at full points", exactOf(after) === exactOf(full) && exactOf(before) !== exactOf(full));
      }
    },
  );

  test.prop([handedCases, fc.nat()])(
    "the order of facts, marks, scores set by hand and vetoes changes nothing",
    (given, seed) => {
      const { adjustments, marks, overrides, vetoes } = given;
      const other = {
        ...given,
        adjustments: shuffled(adjustments, seed),
        marks: shuffled(marks, seed + 1),
        overrides: shuffled(overrides, seed + 2),
        vetoes: shuffled(vetoes, seed + 3),
      };
      expect(assessedByHand(other).toJSON()).toEqual(assessedByHand(given).toJSON());
      meet("facts in another order", adjustments.length > 1);
    },
  );

  test.prop([handedCases])(
    "more times or points of a bonus never lower a total, of a deduction never raise it",
    (given) => {
      const [first] = given.adjustments;
      const definition = given.definition.adjustments?.find(({ id }) => id === first?.adjustment);
      if (first === undefined || definition === undefined) return;
      const more = assessedByHand({ ...given, adjustments: [...given.adjustments, first] }).toJSON().areas;
      for (const [place, area] of areasOf(given).entries()) {
        const [before, after] = [amountOf(area.unrounded), amountOf(more[place]?.unrounded)];
        if (before === undefined || after === undefined) continue;
        const change = order(after, before);
        if (area.area !== first.area) expect(change).toBe(0);
        else if (definition.kind === "bonus") expect(change).toBeGreaterThanOrEqual(0);
        else expect(change).toBeLessThanOrEqual(0);
        meet(`a ${definition.kind} that counts`, change !== 0);
      }
    },
  );

  test.prop([handedCases], { numRuns: 100 })("the order of adjustments in the scheme changes no total", (given) => {
    const { adjustments = [] } = given.definition;
    const other = { ...given, definition: { ...given.definition, adjustments: [...adjustments].reverse() } };
    expect(areasOf(other).map(({ unrounded }) => unrounded)).toEqual(areasOf(given).map(({ unrounded }) => unrounded));
  });

  it("has met what the laws are about", () => {
    const wanted = [
      ...["bonus", "deduction", "limit"].flatMap((kind) =>
        ["the total", "a block", "an item"].map((where) => `a ${kind} of ${where}`),
      ),
      "a veto of the total",
      "a veto of a block",
      "a veto of an item",
      "an adjusted item of an area with a veto",
      "a cap that cuts",
      "the cap over all of kind bonus",
      "the cap over all of kind deduction",
      "a total at full points",
      "facts in another order",
      "a bonus that counts",
      "a deduction that counts",
    ];
    expect(wanted.filter((what) => !met.has(what))).toEqual([]);
  });
});

const m = measures({ grants: { label: "发明专利授权量", unit: "件" }, awards: { label: "获奖", unit: "项" } });
type Adjusting = AdjustmentDefinition<"grants" | "awards">;
const base = {
  id: "demo",
  classes: ["A", "B"],
  measures: m,
  indicators: {
    grants: { label: "发明专利授权量", unit: "件", places: 0, formula: m.grants },
    awards: { label: "获奖", unit: "项", places: 0, formula: m.awards },
  },
  items: [
    {
      id: "output",
      label: "产出",
      items: [{ id: "grants", indicator: "grants", points: 80, rule: attainment({ cap: "1.2" }) }],
    },
    { id: "party", indicator: "grants", points: { A: 20 }, rule: attainment() },
  ],
} as const satisfies SchemeDefinition<"grants" | "awards", "A" | "B">;

function run(
  grants: number,
  adjustments: readonly Adjusting[],
  facts: readonly Omit<AdjustmentFact, "area">[],
  rest: Partial<SchemeDefinition<"grants" | "awards", "A" | "B">> = {},
) {
  const scheme = defineScheme({ ...base, ...rest, adjustments });
  const areas = [{ id: "永嘉县", attributes: { class: "B" } }];
  return assess(scheme, {
    panel: panel({
      measures: m,
      areas,
      observations: [{ area: "永嘉县", measure: "grants", period: "2017", value: grants }],
    }),
    period: "2017",
    targets: [{ indicator: "grants", criterion: atLeast("100件") }],
    adjustments: facts.map((fact) => ({ ...fact, area: "永嘉县" })),
  });
}

const LATE = { kind: "deduction", id: "late", label: "迟报", each: "0.5", most: 2 } as const;
const PRIZE = { kind: "bonus", id: "prize", label: "省级奖", most: 5 } as const;

describe("bonuses and deductions", () => {
  const lines = (result: ReturnType<typeof run>) => {
    const { adjustments, total } = result.area("永嘉县");
    const shown = adjustments.map(({ id, points, stated }): readonly string[] => [
      id,
      points === null ? "" : toText(points, "zh"),
      stated === null ? "" : toText(stated, "zh"),
    ]);
    return [...shown, ["total", toText(total, "zh")]];
  };

  it("迟报 −0.5 a time, at most 2 points (METHODS §2): once, three times, six times", () => {
    expect(lines(run(100, [LATE], []))).toEqual([["total", "80"]]);
    expect(lines(run(100, [LATE], [{ adjustment: "late" }]))).toEqual([
      ["late", "-0.5", "-0.5"],
      ["total", "79.5"],
    ]);
    expect(lines(run(100, [LATE], [{ adjustment: "late", times: 3 }]))).toEqual([
      ["late", "-1.5", "-1.5"],
      ["total", "78.5"],
    ]);
    const six = [
      { adjustment: "late", times: 4, reason: "7—10月", source: "通报2号" },
      { adjustment: "late", times: 2, reason: "5月、6月" },
    ];
    expect(lines(run(100, [LATE], six))).toEqual([
      ["late", "-2", "-3"],
      ["total", "78"],
    ]);
    expect(run(100, [LATE], six).area("永嘉县").adjustments[0]).toEqual({
      kind: "deduction",
      id: "late",
      label: "迟报",
      effect: "points",
      to: null,
      points: { kind: "value", exact: "-2", unit: "" },
      stated: { kind: "value", exact: "-3", unit: "" },
      facts: [
        { times: "2", points: null, reason: "5月、6月", source: null },
        { times: "4", points: null, reason: "7—10月", source: "通报2号" },
      ],
      reason: "5月、6月; 7—10月",
      source: "通报2号",
    });
  });

  it("a bonus outside the hundred goes beyond full points, inside it does not, and the result says by how much", () => {
    const facts = [{ adjustment: "prize", points: 3 }];
    expect(lines(run(99, [PRIZE], facts))).toEqual([
      ["prize", "3", "3"],
      ["total", "82.2"],
    ]);
    expect(lines(run(99, [{ ...PRIZE, hundred: "inside" }], facts))).toEqual([
      ["prize", "3", "3"],
      ["limit:", "-2.2", ""],
      ["total", "80"],
    ]);
  });

  it("inside, a score that is above full points by its rule stays, and is carried no further", () => {
    const inside = { ...PRIZE, hundred: "inside" } as const;
    expect(lines(run(110, [inside], [{ adjustment: "prize", points: 3 }])).at(-1)).toEqual(["total", "88"]);
    const late = { ...LATE, hundred: "inside" } as const;
    expect(lines(run(110, [late], [{ adjustment: "late" }])).at(-1)).toEqual(["total", "87.5"]);
    expect(lines(run(1, [late], [{ adjustment: "late", times: 4 }]))).toEqual([
      ["late", "-2", "-2"],
      ["limit:", "1.2", ""],
      ["total", "0"],
    ]);
  });

  it("of an item or a block, they show in what it earns", () => {
    const earned = (to: string) =>
      run(50, [{ ...LATE, to }], [{ adjustment: "late" }])
        .area("永嘉县")
        .items.map(({ earned }) => toText(earned, "zh"));
    expect(earned("grants")).toEqual(["39.5", "39.5", "0"]);
    expect(earned("output")).toEqual(["40", "39.5", "0"]);
    // Class B does not have the item.
    expect(earned("party")).toEqual(["40", "40", "0"]);
    expect(lines(run(50, [{ ...LATE, to: "party" }], [{ adjustment: "late" }]))).toEqual([
      ["late", "0", "-0.5"],
      ["total", "40"],
    ]);
  });

  it("the caps over all bonuses and over all deductions count what is outside first, then in the order of the scheme", () => {
    const second = { kind: "bonus", id: "second", label: "国家级奖" } as const;
    const first = { ...PRIZE, hundred: "inside" } as const;
    const facts = [
      { adjustment: "prize", points: 4 },
      { adjustment: "second", points: 4 },
    ];
    expect(lines(run(50, [first, second], facts, { bonusMost: 6 }))).toEqual([
      ["prize", "2", "4"],
      ["second", "4", "4"],
      ["total", "46"],
    ]);
    const redo = { kind: "deduction", id: "redo", each: 1 } as const;
    const errors = [
      { adjustment: "late", times: 3 },
      { adjustment: "redo", times: 3 },
    ];
    expect(lines(run(50, [LATE, redo], errors, { deductionMost: 3 }))).toEqual([
      ["late", "-1.5", "-1.5"],
      ["redo", "-1.5", "-3"],
      ["total", "37"],
    ]);
  });

  it("a computed bonus has its rule's points, rounded as items are; without its figure it counts nothing and says why", () => {
    const computed = { kind: "bonus", id: "extra", indicator: "grants", rule: attainment(), most: 3 } as const;
    expect(lines(run(55, [computed], [], { rounding: { items: { places: 1 } } }))).toEqual([
      ["extra", "1.7", "1.65"],
      ["total", "45.7"],
    ]);
    const lacking = { ...computed, indicator: "awards" } as const;
    expect(lines(run(55, [lacking], []))).toEqual([
      ["extra", "0", "未报"],
      ["total", "44"],
    ]);
  });

  it("explains why 7.5 and not 8, in both languages", () => {
    const items = [{ id: "grants", indicator: "grants", points: 8, rule: attainment() }] as const;
    const result = run(
      100,
      [LATE, { ...PRIZE, hundred: "inside" }],
      [
        { adjustment: "late", reason: "6月报表", source: "通报2号" },
        { adjustment: "prize", points: 1 },
      ],
      { items },
    );
    const [zh, en] = [explanationText(result.explain("永嘉县"), "zh"), explanationText(result.explain("永嘉县"), "en")];
    expect(zh.split("\n").slice(0, 10)).toEqual([
      "总分 = 四舍五入(总分(未舍入), 0.01)",
      "  = 四舍五入(7.500000, 0.01)",
      "  = 7.50",
      "  总分(未舍入) = 各项合计(含百分内加减分) − 迟报",
      "    = 8.0000 − 0.5000",
      "    = 7.500000",
      "    各项合计(含百分内加减分) = 各项合计满分(因 各项合计满分 < 各项合计加减后)",
      "      = 8.0000(因 8.0000 < 9.0000)",
      "      = 8.0000",
      "      各项合计满分 = 8 = 8.0000",
    ]);
    expect(zh).toContain(
      "    迟报 = 取小(迟报次数 × 0.5, 2)\n      = 取小(1 × 0.5, 2)\n      = 0.5000\n      迟报次数: 1  [6月报表 通报2号]",
    );
    expect(en).toContain("    迟报 (times): 1  [6月报表 通报2号]".trim());
    expect(en).toContain(
      "all items within full points = all items full points (as all items full points < all items with adjustments",
    );
  });

  it("all faults of a definition are told at once", () => {
    const rule = attainment();
    const adjustments = [
      { ...LATE, each: 0, most: -1 },
      { kind: "malus", id: "late", hundred: "in" },
      { ...PRIZE, to: "grant" },
      { kind: "bonus", id: "a", indicator: "award", rule, most: 2 },
      { kind: "bonus", id: "b", indicator: "awards", most: 2 },
      { kind: "bonus", id: "c", indicator: "awards", rule },
      { kind: "bonus", id: "d", indicator: "awards", rule, most: 2, each: 1 },
    ];
    const faults = faultsOf(() => Reflect.apply(defineScheme, undefined, [{ ...base, adjustments, bonusMost: 0 }]));
    expect(faults.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "scheme.id-twice /adjustments/1",
      "number.not-positive /bonusMost",
      "number.not-positive /adjustments/0/each",
      "number.not-positive /adjustments/0/most",
      "scheme.unknown-option /adjustments/1/kind",
      "scheme.unknown-option /adjustments/1/hundred",
      "scheme.unknown-item /adjustments/2/to",
      "scheme.unknown-indicator /adjustments/3/indicator",
      "scheme.adjustment-parts /adjustments/4",
      "scheme.adjustment-parts /adjustments/5",
      "scheme.adjustment-parts /adjustments/6",
    ]);
  });

  it("a fact that does not fit is told with its path", () => {
    const computed = { kind: "bonus", id: "extra", indicator: "grants", rule: attainment(), most: 3 } as const;
    const codes = (fact: object) =>
      faultsOf(() => run(50, [LATE, PRIZE, computed], [Object.assign({ adjustment: "late" }, fact)])).map(
        ({ code, path }) => `${code} ${path}`,
      );
    const amount = ["assessment.adjustment-amount /adjustments/0"];
    expect(codes({})).toEqual([]);
    expect(codes({ times: "0.5" })).toEqual(amount);
    expect(codes({ times: -1 })).toEqual(amount);
    expect(codes({ points: 1 })).toEqual(amount);
    expect(codes({ times: "often" })).toEqual(["number.unreadable /adjustments/0/times"]);
    expect(codes({ adjustment: "prize" })).toEqual(amount);
    expect(codes({ adjustment: "prize", points: -1 })).toEqual(amount);
    expect(codes({ adjustment: "prize", points: 1, times: 1 })).toEqual(amount);
    expect(codes({ adjustment: "extra", points: 1 })).toEqual(["assessment.computed-adjustment /adjustments/0"]);
    expect(codes({ adjustment: "prise", points: 1 })).toEqual([
      "assessment.unknown-adjustment /adjustments/0/adjustment",
    ]);
  });
});
