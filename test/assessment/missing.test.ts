import { fc, test } from "@fast-check/vitest";
import { explanationText, type MissingPolicy, toText } from "kaohe";
import { describe, expect, it } from "vitest";
import {
  blockOf,
  definitionFaults,
  type Entry,
  itemOf,
  itemsOf,
  KINDS,
  type Row,
  type Rows,
  run,
  settledText,
  totalsOf,
  whole,
} from "./shares.js";

const weights = ["1", "2", "3"];
const POLICIES = ["zero", "rescale", "class-mean", "class-minimum"] as const;
const share = fc.oneof(
  fc.constantFrom("0", "1", "0.5"),
  fc.integer({ min: 0, max: 100 }).map((k) => String(k / 100)),
);
/** Rows of which the first lacks its last part. */
const rowsLacking: fc.Arbitrary<Rows> = fc
  .array(fc.tuple(share, share, share), { minLength: 2, maxLength: 4 })
  .map((rows) => Object.fromEntries(rows.map(([a, b, c], place) => [`县${place}`, [a, b, place === 0 ? null : c]])));
const kinds = fc.constantFrom("sum" as const, ...KINDS);

/** One block, which states its points where it is not a sum. */
function blocks(kind: (typeof KINDS)[number] | "sum", rest: object = {}, items = itemsOf(weights)): readonly Entry[] {
  return kind === "sum" ? [{ id: "block", items, ...rest }] : [blockOf(kind, items, { points: 6, ...rest })];
}

const ids = (rows: Rows): readonly string[] => Object.keys(rows);
const third = (rows: Rows, value: string | null): Rows => ({
  ...rows,
  县0: [...(rows["县0"] ?? []).slice(0, 2), value],
});

describe("a missing part", () => {
  test.prop([rowsLacking, kinds])("by zero counts as a share of 0", (rows, kind) => {
    const found = run(rows, blocks(kind, { missing: "zero" }));
    expect(totalsOf(found, ids(rows))).toEqual(totalsOf(run(third(rows, "0"), blocks(kind)), ids(rows)));
  });

  test.prop([rowsLacking, fc.constantFrom("arithmetic", "geometric", "harmonic", "minimum", "sum")])(
    "by rescale is left out: the area is scored as if its block had not the part",
    (rows, kind) => {
      const found = run(rows, blocks(kind, { missing: "rescale" })).area("县0");
      const without = run(rows, blocks(kind, {}, itemsOf(["1", "2"]))).area("县0");
      const own = whole(settledText(without.total));
      // A sum of 3 points is spread over the block's 6.
      expect(whole(settledText(found.total))).toBe(kind === "sum" ? own * 2n : own);
    },
  );

  test.prop([rowsLacking, kinds, fc.constantFrom("class-mean", "class-minimum")])(
    "by the class's mean or least counts as what the others score in it",
    (rows, kind, policy) => {
      const others = ids(rows)
        .slice(1)
        .map((id) => Math.round(Number(rows[id]?.[2]) * 100));
      const [hundredths, count] =
        policy === "class-mean" ? [others.reduce((a, b) => a + b, 0), others.length] : [Math.min(...others), 1];
      const found = run(rows, blocks(kind, { missing: policy }));
      const given = run(third(rows, `${hundredths}/${100 * count}`), blocks(kind));
      expect(totalsOf(found, ids(rows))).toEqual(totalsOf(given, ids(rows)));
      expect(itemOf(found.area("县0"), "c").missing).toBe(policy);
    },
  );

  test.prop([rowsLacking, kinds, fc.constantFrom(...POLICIES), fc.constantFrom(...POLICIES)])(
    "goes by the policy of its item, else of its block, else of the scheme",
    (rows, kind, own, other) => {
      const items = itemsOf(weights, { missing: own });
      const found = [
        run(rows, blocks(kind, { missing: other }, items), { missing: other }),
        run(rows, blocks(kind, { missing: own }), { missing: other }),
        run(rows, blocks(kind), { missing: own }),
      ].map((result) => [totalsOf(result, ids(rows)), itemOf(result.area("县0"), "c").missing]);
      expect(found[1]).toEqual(found[0]);
      expect(found[2]).toEqual(found[0]);
    },
  );

  test.prop([rowsLacking, kinds, fc.constantFrom(...POLICIES), fc.constantFrom(...POLICIES)])(
    "goes by the policy for its reason, else by the one for all others",
    (rows, kind, own, otherwise) => {
      const by = (reason: string, missing: MissingPolicy | { readonly otherwise: MissingPolicy }) => {
        const result = run(third(rows, reason), blocks(kind, { missing }));
        return [totalsOf(result, ids(rows)), itemOf(result.area("县0"), "c").missing];
      };
      const policies = { "not-applicable": own, otherwise };
      expect(by("not-applicable", policies)).toEqual(by("not-applicable", own));
      expect(by("withheld", policies)).toEqual(by("withheld", otherwise));
    },
  );
});

/** The points of one county, 10, 20 and 30 in all, beside two others. */
function county(row: Row, rest: object = {}, items = itemsOf(["10", "20", "30"])) {
  return run({ 县: row, 甲: ["0.8", "0.5", "0.4"], 乙: ["0.6", "0.7", "0.2"] }, items, rest);
}
const told = (result: ReturnType<typeof county>) => {
  const { total, items } = result.area("县");
  return [toText(total, "zh"), ...items.map(({ earned, missing }) => `${toText(earned, "zh")} ${missing ?? "-"}`)];
};

describe("worked cases", () => {
  const row = ["1", null, "1"];
  it("each policy for a county that lacks 20 of 60 points (METHODS §2)", () => {
    expect(told(county(row))).toEqual(["40", "10 -", "0 zero", "30 -"]);
    // ×60/40
    expect(told(county(row, { missing: "rescale" }))).toEqual(["60", "15 -", "0 rescale", "45 -"]);
    // (10 + 14) ÷ 2, of the item's points
    expect(told(county(row, { missing: "class-mean" }))).toEqual(["52", "10 -", "12 class-mean", "30 -"]);
    expect(told(county(row, { missing: "class-minimum" }))).toEqual(["50", "10 -", "10 class-minimum", "30 -"]);
  });

  it("where nobody of the class has a score, it counts as zero and says so", () => {
    const nobody = { 县: ["1", null], 甲: ["1", null] };
    const area = run(nobody, itemsOf(["10", "20"]), { missing: "class-mean" }).area("县");
    expect([toText(area.total, "zh"), itemOf(area, "b").missing]).toEqual(["10", "zero"]);
  });

  it("rounded items: what the class gives is rounded like a score", () => {
    const thirds = { 县: ["1", null], 甲: ["1", "0.25"], 乙: ["1", "0.5"], 丙: ["1", "0.5"] };
    const area = run(thirds, itemsOf(["10", "1"]), { missing: "class-mean", rounding: { items: { places: 1 } } });
    expect(toText(itemOf(area.area("县"), "b").earned, "zh")).toBe("0.4");
  });

  it("mixed: what does not apply is spread, what is not reported is zero and keeps its points", () => {
    const missing = { "not-applicable": "rescale", otherwise: "zero" } as const;
    expect(told(county(["1", "not-applicable", null], { missing }))).toEqual(["15", "15 -", "0 rescale", "0 zero"]);
    expect(told(county([null, null, null], { missing }))[0]).toBe("0");
    const none = county(["not-applicable", "not-applicable", "not-applicable"], { missing }).area("县");
    expect(none.total).toEqual({ kind: "missing", reason: "not-applicable" });
  });

  it("an area may lack up to the stated share and no more; then it has no total, no rank, and the block says why", () => {
    const inBlock = (mostMissing: string) =>
      county(row, {}, [{ id: "block", missing: "rescale", mostMissing, items: itemsOf(["10", "20", "30"]) }]);
    expect(told(inBlock("1/3"))[0]).toBe("60");
    const beyond = inBlock("0.33").area("县");
    expect([beyond.total, beyond.rank]).toEqual([{ kind: "missing", reason: "too-much-missing" }, null]);
    expect(itemOf(beyond, "block")).toMatchObject({
      score: { kind: "missing", reason: "too-much-missing" },
      missing: "not-ranked",
    });
    expect(inBlock("0.33").area("甲").rank).toBe(1);
    expect(explanationText(inBlock("0.33").explain("县"), "zh")).toContain("缺项过多");
    expect(explanationText(inBlock("0.33").explain("县", "block"), "en")).toContain("too much missing to be ranked");
    // The scheme's share holds for its blocks and for the top.
    expect(told(county(row, { missing: "rescale", mostMissing: "0.3" }))[0]).toBe("缺项过多");
    // A block that is missing as a whole counts in what stands around it.
    const whole = [{ id: "block", items: itemsOf(["10", "20", "30"]).slice(1) }, ...itemsOf(["10"])];
    expect(told(county(["1", null, null], { missing: "rescale", mostMissing: "0.9" }, whole))[0]).toBe("60");
    expect(told(county(["1", null, null], { missing: "rescale", mostMissing: "0.8" }, whole))[0]).toBe("缺项过多");
  });

  it("a whole block that is missing takes the mean of the class, where the block around it says so", () => {
    const block = { id: "block", missing: "zero" as const, items: itemsOf(["10", "20", "30"]).slice(1) };
    const area = county(["1", null, null], { missing: "class-mean" }, [...itemsOf(["10"]), block]).area("县");
    // (10 + 12 + 14 + 6) ÷ 2
    expect([toText(area.total, "zh"), itemOf(area, "block").missing]).toEqual(["31", "class-mean"]);
  });

  it("explanations say what was done", () => {
    const text = (missing: MissingPolicy) => explanationText(county(row, { missing }).explain("县", "b"), "zh");
    expect(text("class-mean").split("\n")[0]).toBe("缺项,按同类平均分计 = 同类平均(b得分) = 12.0000");
    expect(text("class-minimum").split("\n")[0]).toBe("缺项,按同类最低分计 = 同类最低(b得分) = 10.0000");
    expect(text("zero").split("\n")[0]).toBe("缺项,计零分 = 0");
  });

  it("policies by item, by reason and with a limit go through JSON", () => {
    const rows = { 县: ["1", "withheld", null], 甲: ["0.8", "0.5", "0.4"] };
    const items = [{ id: "block", mostMissing: "0.6", items: itemsOf(["1", "2", "3"], { missing: "rescale" }) }];
    const missing = { withheld: "class-mean", otherwise: "class-minimum" } as const;
    const [code, json] = (["code", "json"] as const).map((way) => run(rows, items, { missing }, way).toJSON());
    expect(json).toEqual(code);
  });
});

describe("defineScheme refuses", () => {
  it("unknown policies, wherever they stand, and one without otherwise", () => {
    const items = [{ id: "block", missing: { withheld: "null" }, items: itemsOf(["1"], { missing: "mean" }) }];
    expect(definitionFaults({ items, missing: { otherwise: "nil" } }).map(({ code, path }) => [code, path])).toEqual([
      ["scheme.unknown-option", "/missing/otherwise"],
      ["scheme.unknown-option", "/items/0/missing/withheld"],
      ["scheme.unknown-option", "/items/0/missing/otherwise"],
      ["scheme.unknown-option", "/items/0/items/0/missing"],
    ]);
  });

  it("a share that is none: scheme.share", () => {
    const items = [{ id: "block", mostMissing: -0.1, items: itemsOf(["1"]) }];
    expect(definitionFaults({ items, mostMissing: 30 }).map(({ code, path }) => [code, path])).toEqual([
      ["scheme.share", "/mostMissing"],
      ["scheme.share", "/items/0/mostMissing"],
    ]);
  });
});
