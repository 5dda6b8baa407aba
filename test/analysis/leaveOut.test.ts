import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  type Assessment,
  type AssessmentInput,
  assess,
  atLeast,
  attainment,
  defineScheme,
  deriveScheme,
  leaveOut,
  leaveOutText,
  measures,
  minMax,
  panel,
  type Scheme,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { inputOf, scheme } from "./three.js";

const three: Scheme = scheme;

const counties = fc.array(fc.tuple(fc.nat(30), fc.nat(200), fc.nat(30)), { minLength: 2, maxLength: 5, size: "max" });
const ties = ["competition", "dense", "last", "average"] as const;

const m = measures({ a: { label: "甲项", unit: "" }, b: { label: "乙项", unit: "" } });
const base = {
  id: "two",
  classes: ["A", "B"],
  measures: m,
  indicators: { a: { label: "甲项", unit: "", formula: m.a }, b: { label: "乙项", unit: "", formula: m.b } },
  items: [
    { id: "a", indicator: "a", points: 60, rule: attainment() },
    { id: "b", indicator: "b", points: 40, rule: attainment() },
  ],
} as const;
const absolute: readonly Scheme[] = ties.map((each) => defineScheme({ ...base, ranking: { ties: each } }));

function inputFor(rows: readonly (readonly [string, string, number, number])[]): AssessmentInput {
  return {
    panel: panel({
      areas: rows.map(([id, name]) => ({ id, attributes: { class: name } })),
      measures: m,
      observations: rows.flatMap(([area, , a, b]) => [
        { area, measure: "a", period: "2017", value: a },
        { area, measure: "b", period: "2017", value: b },
      ]),
    }),
    period: "2017",
    targets: ["a", "b"].map((indicator) => ({ indicator, criterion: atLeast(4) })),
  };
}

/** Ranks by area, in the order of the ranking. */
function ranksOf(result: Assessment): Map<string, number | null> {
  return new Map(result.scheme.classes.flatMap((name) => result.ranking(name)).map(({ area, rank }) => [area, rank]));
}

describe("leaveOut", () => {
  const few = fc.array(fc.tuple(fc.constantFrom("A", "B"), fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 7 });

  test.prop([few, fc.nat(3)], { numRuns: 30 })(
    "where no rule compares, the others only close up, however ties are ranked",
    (rows, which) => {
      const chosen = absolute[which] ?? three;
      const input = inputFor(rows.map(([name, a, b], place) => [`县${place}`, name, a, b]));
      const { areas } = leaveOut(chosen, input, { items: [] });
      expect(areas).toHaveLength(rows.length);
      for (const { moves, reversals } of areas) expect([moves, reversals]).toEqual([[], []]);
    },
  );

  test.prop([counties], { numRuns: 10 })(
    "reversals are the pairs that stand the other way round without the area",
    (figures) => {
      const input = inputOf(figures);
      const before = ranksOf(assess(three, input));
      for (const { area, reversals } of leaveOut(three, input, { items: [] }).areas) {
        const after = ranksOf(assess(three, { ...input, exempt: [{ area, reason: "—" }] }));
        const pairs = [...after.keys()].flatMap((above) =>
          [...after.keys()].flatMap((below) => {
            const was = (before.get(above) ?? 0) < (before.get(below) ?? 0);
            return was && (after.get(above) ?? 0) > (after.get(below) ?? 0) ? [`${above} ${below}`] : [];
          }),
        );
        expect(reversals.map(({ above, below }) => `${above.area} ${below.area}`).sort()).toEqual(pairs.sort());
      }
    },
  );

  const without = ["rd", "grants", "energy"].map(
    (item) => [item, deriveScheme(three, { version: item, remove: [item] })] as const,
  );

  test.prop([counties], { numRuns: 2 })("without an item the ranks are those of the scheme without it", (figures) => {
    const input = inputOf(figures);
    const before = ranksOf(assess(three, input));
    const { items } = leaveOut(three, input, { areas: [] });
    expect(items.map(({ item, label }) => [item, label])).toEqual([
      ["rd", "R&D经费支出"],
      ["grants", "发明专利授权量"],
      ["energy", "单位GDP能耗"],
    ]);
    for (const [place, { moves }] of items.entries()) {
      const after = ranksOf(assess(without[place]?.[1] ?? three, input));
      const expected = [...before].filter(([area, rank]) => after.get(area) !== rank);
      expect(moves.map(({ area, before: was, after: now }) => [area, was, now])).toEqual(
        expected.map(([area, rank]) => [area, rank, after.get(area)]),
      );
    }
  });

  it("by hand: 丙县's 100 presses 6 and 4 together; without it 甲县 has 60, 乙县 40", () => {
    const scheme: Scheme = defineScheme({
      ...base,
      items: base.items.map((item) => ({ ...item, rule: minMax() })),
    });
    // With 丙县: 甲县 60 × 2/96 = 1.25, 乙县 40, 丙县 60 + 20.
    const input = inputFor([
      ["甲县", "A", 6, 0],
      ["乙县", "A", 4, 10],
      ["丙县", "A", 100, 5],
    ]);
    const [label, other] = [
      { area: "乙县", label: "乙县" },
      { area: "甲县", label: "甲县" },
    ];
    const found = leaveOut(scheme, input, { items: [], areas: ["丙县"] });
    expect(found.areas).toEqual([
      {
        area: "丙县",
        label: "丙县",
        moves: [
          { ...label, before: 1, after: 2 },
          { ...other, before: 2, after: 1 },
        ],
        reversals: [{ above: label, below: other }],
      },
    ]);
    expect(leaveOutText(found, "zh")).toBe("剔除丙县:乙县1 → 2,甲县2 → 1,甲县反超乙县");
    expect(leaveOutText(found, "en")).toBe("without 丙县: 乙县 1 → 2, 甲县 2 → 1, 甲县 comes before 乙县");
  });

  it("an item goes with its block, its tie-break, its adjustments and vetoes, and what was handed in for it", () => {
    const [a, b] = base.items;
    const schemeWith = (tieBreak: readonly { readonly item: "a" }[]): Scheme =>
      defineScheme({
        ...base,
        items: [{ id: "block", items: [a] }, b],
        ranking: { tieBreak },
        adjustments: [
          { id: "extra", kind: "bonus", to: "block" },
          { id: "award", kind: "bonus" },
        ],
        vetoes: [{ id: "false", effect: "void", to: "block" }],
        grades: [{ id: "good", quota: { places: 1, tieBreak } }, { id: "fair" }],
      });
    const input: AssessmentInput = {
      ...inputFor([
        ["甲县", "A", 4, 1],
        ["乙县", "A", 1, 2],
        ["丙县", "A", 0, 1],
      ]),
      adjustments: [
        { adjustment: "extra", area: "丙县", points: 2 },
        { adjustment: "award", area: "甲县", points: 5 },
      ],
      overrides: [{ item: "a", area: "乙县", points: 1, reason: "更正", by: "考核办" }],
    };
    const vetoed = { ...input, vetoes: [{ veto: "false", area: "丙县" }] };
    const cases = [
      [schemeWith([{ item: "a" }]), input],
      [schemeWith([]), vetoed],
    ] as const;
    // With a: 甲县 60 + 10 + 5, 乙县 1 + 20, 丙县 10 + 2, or 10 where its block is void; without it 甲县 15, 乙县 20, 丙县 10.
    for (const [scheme, facts] of cases) {
      const [found] = leaveOut(scheme, facts, { items: ["a"], areas: [] }).items;
      expect(found?.moves.map(({ area, before, after }) => [area, before, after])).toEqual([
        ["甲县", 1, 2],
        ["乙县", 2, 1],
      ]);
    }
  });

  it("leaves out nothing of a scheme of one item unless it is named, and refuses what is not there", () => {
    const one: Scheme = deriveScheme(three, { version: "one", remove: ["rd", "energy"] });
    const input = inputOf([[1, 2, 3]]);
    expect(leaveOut(one, input, { areas: [] }).items).toEqual([]);
    expect(leaveOut(three, input, { items: [] }).areas).toMatchObject([{ area: "县0", moves: [], reversals: [] }]);
    expect(() => leaveOut(three, input, { items: ["x"] })).toThrow("assessment.unknown-item");
    expect(() => leaveOut(three, input, { items: [], areas: ["x"] })).toThrow("assessment.unknown-area");
  });
});
