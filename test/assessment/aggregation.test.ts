import { fc, test } from "@fast-check/vitest";
import { explanationText, toText } from "kaohe";
import { describe, expect, it } from "vitest";
import {
  blockOf,
  definitionFaults,
  itemOf,
  itemsOf,
  KINDS,
  means,
  OWN,
  RELATIVE,
  type Rows,
  run,
  settledText,
  totalsOf,
  whole,
} from "./shares.js";

/** Shares with ties, zeros and full ones. */
const share = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("0", "1", "0.5", "0.25") },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 1000 }).map((k) => String(k / 1000)) },
);
const weight = fc.constantFrom("1", "2", "3", "10", "2.5", "12.345");

interface Block {
  readonly weights: readonly string[];
  readonly rows: Rows;
}

/** The parts of a block and what 1 to 5 areas score in them. */
const blocks: fc.Arbitrary<Block> = fc.integer({ min: 1, max: 4 }).chain((parts) =>
  fc
    .record({
      weights: fc.array(weight, { minLength: parts, maxLength: parts }),
      rows: fc.array(fc.array(share, { minLength: parts, maxLength: parts }), { minLength: 1, maxLength: 5 }),
    })
    .map(({ weights, rows }) => ({ weights, rows: Object.fromEntries(rows.map((row, place) => [`县${place}`, row])) })),
);

const ids = ({ rows }: Block): readonly string[] => Object.keys(rows);
const sharesOf = ({ rows }: Block, area: string): readonly bigint[] =>
  (rows[area] ?? []).map((each) => whole(Number(each).toFixed(3)) * 10n ** 17n);
const sorted = (values: readonly bigint[]): readonly bigint[] => [...values].sort((a, b) => (a < b ? -1 : 1));

describe("means of the area's own parts", () => {
  test.prop([blocks])("lie between the least and the greatest share", (block) => {
    for (const kind of OWN) {
      const found = means(kind, block.weights, block.rows);
      for (const area of ids(block)) {
        const shares = sorted(sharesOf(block, area));
        expect(whole(found[area])).toBeGreaterThanOrEqual(shares.at(0) ?? 0n);
        expect(whole(found[area])).toBeLessThanOrEqual(shares.at(-1) ?? 0n);
      }
    }
  });

  test.prop([blocks, share])("of equal shares are that share", ({ weights }, equal) => {
    for (const kind of OWN) {
      expect(means(kind, weights, { 县: weights.map(() => equal) })["县"]).toBe(
        Number(equal).toFixed(3) + "0".repeat(17),
      );
    }
  });

  test.prop([blocks])("compensate less and less: minimum ≤ harmonic ≤ geometric ≤ arithmetic", (block) => {
    const found = OWN.map((kind) => means(kind, block.weights, block.rows));
    for (const area of ids(block)) {
      const rising = found.map((each) => whole(each[area]));
      for (const [place, value] of rising.entries()) {
        expect(value).toBeGreaterThanOrEqual(rising[place - 1] ?? 0n);
      }
    }
  });

  test.prop([blocks, fc.constantFrom(...OWN), fc.constantFrom(...OWN)])(
    "a block of one part counts as the part, at any depth",
    (block, outer, inner) => {
      const wrapped = itemsOf(block.weights).map((item, place) => {
        const points = block.weights[place] ?? "1";
        return { id: `one${place}`, aggregation: { kind: inner }, points, items: [item] };
      });
      const nested = run(block.rows, [
        { id: "outer", aggregation: { kind: outer }, points: 1, items: [blockOf(outer, wrapped)] },
      ]);
      expect(totalsOf(nested, ids(block))).toEqual(means(outer, block.weights, block.rows));
    },
  );
});

describe("comparisons within the class", () => {
  test.prop([blocks])("give from 0 to all of the block's points", (block) => {
    for (const kind of RELATIVE) {
      for (const value of Object.values(means(kind, block.weights, block.rows))) {
        expect(whole(value)).toBeGreaterThanOrEqual(0n);
        expect(whole(value)).toBeLessThanOrEqual(10n ** 20n);
      }
    }
  });

  test.prop([blocks])("never set an area above one that is at least as good in every part", (block) => {
    for (const kind of RELATIVE) {
      const found = means(kind, block.weights, block.rows);
      for (const better of ids(block)) {
        for (const worse of ids(block)) {
          const rivals = sharesOf(block, worse);
          const dominates = sharesOf(block, better).every((each, part) => each >= (rivals[part] ?? 0n));
          if (dominates) expect(whole(found[better])).toBeGreaterThanOrEqual(whole(found[worse]));
        }
      }
    }
  });

  test.prop([blocks])("copeland is the share of pairs won, a tied one counted half", (block) => {
    const weights = block.weights.map((each) => BigInt(Math.round(Number(each) * 1000)));
    const found = means("copeland", block.weights, block.rows);
    const all = ids(block);
    for (const area of all) {
      let halves = 0n;
      for (const other of all) {
        if (other === area) continue;
        const rivals = sharesOf(block, other);
        const margin = sharesOf(block, area).reduce((sum, own, part) => {
          const rival = rivals[part] ?? 0n;
          return own === rival ? sum : own > rival ? sum + (weights[part] ?? 0n) : sum - (weights[part] ?? 0n);
        }, 0n);
        halves += margin > 0n ? 2n : margin === 0n ? 1n : 0n;
      }
      const pairs = BigInt(2 * (all.length - 1));
      // Half-up at the 20th decimal.
      const expected = pairs === 0n ? 10n ** 20n : (2n * halves * 10n ** 20n + pairs) / (2n * pairs);
      expect(whole(found[area])).toBe(expected);
    }
  });

  test.prop([blocks])("borda is the mean by weight of the places below, equal areas at their mean place", (block) => {
    const weights = block.weights.map((each) => BigInt(Math.round(Number(each) * 1000)));
    const found = means("borda", block.weights, block.rows);
    const all = ids(block);
    for (const area of all) {
      const own = sharesOf(block, area);
      let halves = 0n;
      for (const other of all) {
        if (other === area) continue;
        for (const [part, rival] of sharesOf(block, other).entries()) {
          const mine = own[part] ?? 0n;
          halves += (weights[part] ?? 0n) * (mine > rival ? 2n : mine === rival ? 1n : 0n);
        }
      }
      const most = 2n * BigInt(all.length - 1) * weights.reduce((a, b) => a + b, 0n);
      const expected = most === 0n ? 10n ** 20n : (2n * halves * 10n ** 20n + most) / (2n * most);
      expect(whole(found[area])).toBe(expected);
    }
  });
});

const kinds = fc.constantFrom(...KINDS);

describe("every aggregation", () => {
  test.prop([blocks, kinds, fc.nat(), fc.nat(), share])(
    "a better share, the others as they were, never lowers what the area gets",
    (block, kind, which, part, other) => {
      const area = `县${which % ids(block).length}`;
      const row = block.rows[area] ?? [];
      const place = part % row.length;
      const raised = row.map((each, at) => (at === place && Number(other) > Number(each) ? other : each));
      const [before, after] = [block.rows, { ...block.rows, [area]: raised }].map((rows) =>
        whole(means(kind, block.weights, rows)[area]),
      );
      expect(after).toBeGreaterThanOrEqual(before ?? 0n);
    },
  );

  test.prop([blocks, kinds])("the order of parts and areas changes nothing", (block, kind) => {
    const backwards = Object.fromEntries(
      Object.entries(block.rows)
        .reverse()
        .map(([area, row]) => [area, [...row].reverse()]),
    );
    expect(means(kind, [...block.weights].reverse(), backwards)).toEqual(means(kind, block.weights, block.rows));
  });

  test.prop([blocks, kinds, fc.integer({ min: 2, max: 9 })])(
    "weights count by their proportion alone",
    (block, kind, times) => {
      const scaled = block.weights.map((each) => String(Math.round(Number(each) * 1000 * times) / 1000));
      expect(means(kind, scaled, block.rows)).toEqual(means(kind, block.weights, block.rows));
    },
  );

  it.each(KINDS)("%s read from JSON gives the same", (kind) => {
    const [code, json] = (["code", "json"] as const).map((way) =>
      run(ROWS, [blockOf(kind, itemsOf(["1", "2"]))], { aggregation: { kind }, points: "100" }, way).toJSON(),
    );
    expect(json).toEqual(code);
  });
});

// Worked by hand: 3 areas, weights 1 : 2.
const ROWS: Rows = { 甲: ["0.9", "0.4"], 乙: ["0.4", "0.9"], 丙: ["0.1", "0.1"] };

describe("worked numbers", () => {
  it.each([
    ["arithmetic", { 甲: "0.5667", 乙: "0.7333", 丙: "0.1000" }],
    // (0.9 × 0.4²)^⅓ = 0.144^⅓, (0.4 × 0.9²)^⅓ = 0.324^⅓
    ["geometric", { 甲: "0.5241", 乙: "0.6868", 丙: "0.1000" }],
    // 3 ÷ (1÷0.9 + 2÷0.4) = 27/55, 3 ÷ (1÷0.4 + 2÷0.9) = 54/85
    ["harmonic", { 甲: "0.4909", 乙: "0.6353", 丙: "0.1000" }],
    ["minimum", { 甲: "0.4000", 乙: "0.4000", 丙: "0.1000" }],
    // 1 × 1 + 2 × ½, 1 × ½ + 2 × 1, of 3
    ["borda", { 甲: "0.6667", 乙: "0.8333", 丙: "0.0000" }],
    ["copeland", { 甲: "0.5000", 乙: "1.0000", 丙: "0.0000" }],
    // Both sums of squares are 0.98: d⁺ and d⁻ of 甲 are 1 and √(0.8² + 4 × 0.3²) = 1, of 乙 0.5 and √(0.3² + 4 × 0.8²) = √2.65.
    ["topsis", { 甲: "0.5000", 乙: "0.7650", 丙: "0.0000" }],
  ] as const)("%s", (kind, expected) => {
    const result = run(ROWS, [blockOf(kind, itemsOf(["1", "2"]))]);
    const found = Object.keys(ROWS).map((id) => [id, toText(result.area(id).total, "zh", { places: 4 })]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it("a block's points multiply the mean; its parts tell what they bring in; the whole scheme may be a mean too", () => {
    const items = [
      { id: "rest", aggregation: { kind: "arithmetic" as const }, points: 40, items: itemsOf(["1", "3"]) },
    ];
    const area = run({ 甲: ["0.5", "1"] }, items, { aggregation: { kind: "geometric" }, points: 100 }).area("甲");
    expect(area.items.map(({ item, earned, full }) => [item, toText(earned, "zh"), toText(full, "zh")])).toEqual([
      ["a", "0.5", "1"],
      ["b", "3", "3"],
      ["rest", "35", "40"],
    ]);
    expect(toText(area.total, "zh")).toBe("87.5");
  });

  it("a share of 0 or less makes geometric and harmonic means 0", () => {
    for (const kind of ["geometric", "harmonic"] as const) {
      expect(means(kind, ["1", "1"], { 甲: ["0", "1"], 乙: ["-0.1", "1"] })).toEqual({
        甲: "0.00000000000000000000",
        乙: "0.00000000000000000000",
      });
    }
  });

  it("parts that a class does not have, or without points, are no part of its means", () => {
    const [first, second] = itemsOf(["1", "1"]);
    if (first === undefined || second === undefined) throw new RangeError("two items");
    for (const points of [{}, { A: 0 }, 0]) {
      for (const kind of KINDS) {
        const both = [blockOf(kind, [first, { ...second, points }])];
        const found = totalsOf(run(ROWS, both), Object.keys(ROWS));
        expect(found).toEqual(totalsOf(run(ROWS, [blockOf(kind, [first])]), Object.keys(ROWS)));
      }
    }
  });

  it("a class that a block gives no points to does not have the block", () => {
    const block = blockOf("geometric", itemsOf(["1", "1"]), { points: {} });
    const area = run({ 甲: ["1", "1"] }, [block, ...itemsOf(["1", "1", "5"]).slice(2)]).area("甲");
    expect(itemOf(area, "block")).toMatchObject({
      full: { kind: "missing" },
      score: { kind: "missing" },
      missing: null,
    });
    expect(settledText(itemOf(area, "block").earned)).toBe("0.00000000000000000000");
  });

  it("copeland inside copeland: the inner block is settled first", () => {
    const [first, ...others] = itemsOf(["1", "1", "1"]);
    if (first === undefined) throw new RangeError("an item");
    const rows = { 甲: ["0.9", "0.1", "0.2"], 乙: ["0.5", "0.9", "0.9"], 丙: ["0.1", "0.5", "0.5"] };
    const inner = blockOf("copeland", others, { id: "inner", points: 2 });
    const result = run(rows, [blockOf("copeland", [first, inner])]);
    // By weight 2 the inner order decides: 乙 before 丙 before 甲.
    expect(totalsOf(result, ["甲", "乙", "丙"])).toEqual({
      甲: "0.00000000000000000000",
      乙: "1.00000000000000000000",
      丙: "0.50000000000000000000",
    });
    expect(explanationText(result.explain("丙"), "zh")).toContain("胜 1 平 0 负 1 (won 1, tied 0, lost 1)");
  });
});

describe("defineScheme refuses", () => {
  it("a mean without points, a sum with points: scheme.block-points, at all places at once", () => {
    const items = [blockOf("sum", itemsOf(["1"])), { id: "x", aggregation: { kind: "borda" }, items: [] }];
    expect(definitionFaults({ items, aggregation: { kind: "topsis" } })).toEqual([
      { code: "scheme.block-points", path: "/points", facts: { item: "s", aggregation: "topsis" } },
      { code: "scheme.block-points", path: "/items/0/points", facts: { item: "block", aggregation: "sum" } },
      { code: "scheme.empty-block", path: "/items/1/items", facts: { item: "x" } },
      { code: "scheme.block-points", path: "/items/1/points", facts: { item: "x", aggregation: "borda" } },
    ]);
  });

  it("an unknown aggregation and negative points", () => {
    const items = [{ id: "x", aggregation: { kind: "geometrc" }, points: -1, items: itemsOf(["1"]) }];
    expect(definitionFaults({ items }).map(({ code, path }) => [code, path])).toEqual([
      ["scheme.unknown-option", "/items/0/aggregation/kind"],
      ["scheme.negative-points", "/items/0/points"],
    ]);
  });
});
