import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  criticWeights,
  entropyWeights,
  equalWeights,
  expertWeights,
  givenWeights,
  variationWeights,
  type Weights,
} from "kaohe";
import { afterAll, describe, expect, it } from "vitest";
import { fraction, fractionFrom, minus, order, plus, size } from "../../arbitrary/fraction.js";
import { shuffled } from "../../arbitrary/shuffled.js";
import { faultsOf } from "../../period/faultsOf.js";
import { byTable, changed, figures, sumOf, tableOf, timesFactor, weighed, weighings } from "./weighings.js";
import { wenzhou } from "./wenzhou.js";

const unroundedOf = (result: Weights): Readonly<Record<string, string>> =>
  "unrounded" in result.working ? result.working.unrounded : result.weights;

/** The weights with what they were before rounding; undefined where there are none. */
const found = (run: () => Weights) => {
  const result = weighed(run);
  return result === undefined ? undefined : { weights: result.weights, unrounded: unroundedOf(result) };
};

/** Which cases the generators reached. */
const reached = new Set<string>();

describe("weights by every method", () => {
  test.prop([weighings])("weights sum to exactly 1, and none is negative", ({ ids, weigh }) => {
    const result = weighed(() => weigh(ids));
    reached.add(result?.kind ?? "undetermined");
    if (result === undefined) return;
    expect(Object.keys(result.weights).sort()).toEqual([...ids].sort());
    expect(sumOf(Object.values(result.weights))).toEqual(fraction(1n));
    for (const weight of Object.values(result.weights))
      expect(order(fractionFrom(weight), fraction(0n))).toBeGreaterThanOrEqual(0);
  });

  test.prop([weighings, fc.nat()])("indicators in another order have the same weights", ({ ids, weigh }, seed) => {
    expect(found(() => weigh(shuffled(ids, seed)))).toEqual(found(() => weigh(ids)));
  });

  test.prop([weighings])("weights are plain data", ({ ids, weigh }) => {
    const result = weighed(() => weigh(ids));
    if (result !== undefined) expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
  });

  afterAll(() => {
    expect([...reached].sort()).toEqual([
      "ahp",
      "critic",
      "entropy",
      "equal",
      "experts",
      "given",
      "undetermined",
      "variation",
    ]);
  });
});

describe("weights from a table", () => {
  test.prop([figures, byTable, fc.nat()])("areas in another order change no weight", (given, [, weigh], seed) => {
    const areas = Object.keys(Object.values(given)[0] ?? {});
    const again = tableOf(given, undefined, shuffled(areas, seed));
    expect(found(() => weigh(again))).toEqual(found(() => weigh(tableOf(given))));
  });

  test.prop([figures, byTable, fc.array(fc.constantFrom("1", "10000", "1/3", "0.07"), { minLength: 6 })])(
    "a positive factor on an indicator changes no weight",
    (given, [, weigh], factors) => {
      const other = tableOf(changed(given, timesFactor(factors)));
      expect(found(() => weigh(other))).toEqual(found(() => weigh(tableOf(given))));
    },
  );

  test.prop([
    figures,
    fc.constantFrom(criticWeights, entropyWeights),
    fc.array(fc.constantFrom("0", "-7/3", "1000"), { minLength: 6 }),
  ])("after min–max an addend on an indicator changes no weight", (given, weigh, addends) => {
    const other = tableOf(changed(given, (value, place) => plus(value, fractionFrom(addends[place] ?? "0"))));
    expect(found(() => weigh(other))).toEqual(found(() => weigh(tableOf(given))));
  });

  test.prop([figures, byTable])("indicators with equal figures weigh the same", (given, [, weigh]) => {
    const [[first, row] = ["", {}], [second] = [""]] = Object.entries(given);
    const { [first]: one, ...others } = tableOf({ ...given, [second]: row });
    // In the same direction as well.
    const twins = found(() =>
      weigh({ ...others, [first]: { ...one, values: row }, [second]: { ...one, values: row } }),
    );
    if (twins === undefined) return;
    expect(twins.unrounded[first]).toBe(twins.unrounded[second]);
    const apart = size(minus(fractionFrom(twins.weights[first] ?? ""), fractionFrom(twins.weights[second] ?? "")));
    expect(order(apart, fraction(1n, 1000n))).toBeLessThanOrEqual(0);
  });

  test.prop([figures, byTable])("an indicator without spread weighs nothing, and it is said", (given, [, weigh]) => {
    const flat = Object.entries(given).flatMap(([id, row]) =>
      new Set(
        Object.values(row)
          .map((text) => fractionFrom(text))
          .map(({ over, under }) => `${over}/${under}`),
      ).size === 1
        ? [id]
        : [],
    );
    const result = weighed(() => weigh(tableOf(given)));
    if (result === undefined) return;
    for (const id of flat) expect(result.weights[id]).toBe("0");
    expect(
      result.warnings.flatMap((warning) => (warning.kind === "no-spread" ? warning.indicators : [])).sort(),
    ).toEqual(flat.sort());
  });

  test.prop([figures, byTable])("rounding moves no weight by a unit of the last place", (given, [name, weigh]) => {
    const result = found(() => weigh(tableOf(given)));
    if (result === undefined) return;
    const unit = fraction(1n, 10n ** (name.includes("3 places") ? 3n : name.includes("places") ? 9n : 6n));
    for (const [id, weight] of Object.entries(result.weights)) {
      expect(order(size(minus(fractionFrom(weight), fractionFrom(result.unrounded[id] ?? ""))), unit)).toBe(-1);
    }
  });

  test.prop([figures, byTable, fc.constantFrom(null, "*", "—", undefined)])(
    "an area without some figure counts as if it were absent, and it is said",
    (given, [, weigh], blank) => {
      const table = tableOf(given);
      const [[id, column] = ["", { values: {} }]] = Object.entries(table);
      const gap = {
        ...table,
        [id]: { ...column, values: { ...column.values, ...(blank !== undefined && { 新区: blank }) } },
      };
      const more = Object.fromEntries(
        Object.entries(gap).map(([each, { values, direction }]) => [
          each,
          { ...(direction && { direction }), values: each === id ? values : { 新区: "3", ...values } },
        ]),
      );
      const result = weighed(() => weigh(more));
      expect(result?.weights).toEqual(weighed(() => weigh(table))?.weights);
      if (result !== undefined)
        expect(result.warnings[0]).toEqual({ kind: "areas-left-out", areas: [{ area: "新区", indicators: [id] }] });
    },
  );
});

describe("entropyWeights", () => {
  it("entropyWeights(温州 2017) with raw shares gives .233933 .250585 .262739 .252743 (METHODS §3)", () => {
    const { weights } = entropyWeights(wenzhou, { normalisation: "shares" });
    expect(Object.values(weights)).toEqual(["0.233933", "0.250585", "0.262739", "0.252743"]);
  });

  it("entropyWeights(温州 2017) after min–max gives .232529 .247126 .259090 .261255 (METHODS §3)", () => {
    expect(Object.values(entropyWeights(wenzhou).weights)).toEqual(["0.232529", "0.247126", "0.25909", "0.261255"]);
  });

  it("an indicator that one area has alone tells most: e = 0", () => {
    const { working, weights } = entropyWeights(
      { a: { values: { 甲: 5, 乙: 0, 丙: 0 } }, b: { values: { 甲: 1, 乙: 1, 丙: 0 } } },
      { normalisation: "shares" },
    );
    expect(working.entropy).toEqual({ a: "0", b: "0.6309297535714574371" });
    expect(weights).toEqual({ a: "0.730423", b: "0.269577" });
  });

  it("lower is better turns the range: p = (max − x) ÷ Σ", () => {
    const values = { 甲: 1, 乙: 2, 丙: 5 };
    const { working } = entropyWeights({ a: { values }, b: { values, direction: "lower" } });
    expect(working.proportions).toEqual({
      a: { 甲: "0", 乙: "0.2", 丙: "0.8" },
      b: { 甲: "4/7", 乙: "3/7", 丙: "0" },
    });
  });
});

describe("variationWeights", () => {
  // By hand: σ ÷ mean are .8650745674 .8943295749 .9275353710 .9017711222; their shares .24105442 .24920638 .25845923 .25127998,
  // of which the largest remainders, the first and the last, come up.
  it("variationWeights(温州 2017)", () => {
    expect(variationWeights(wenzhou).weights).toEqual({
      projects: "0.241055",
      persons: "0.249206",
      fte: "0.258459",
      expenditure: "0.25128",
    });
  });

  it("takes the mean by its size", () => {
    const { working } = variationWeights({ a: { values: { 甲: -1, 乙: -3 } }, b: { values: { 甲: 1, 乙: 3 } } });
    expect(working.coefficient).toEqual({ a: "0.5", b: "0.5" });
  });
});

describe("criticWeights", () => {
  it("criticWeights(温州 2017), computed again in floats: .306410 .194951 .250714 .247925", () => {
    expect(Object.values(criticWeights(wenzhou).weights)).toEqual(["0.30641", "0.194951", "0.250714", "0.247925"]);
  });

  it("an indicator that goes against the others weighs more, and its direction turns that", () => {
    const values = { 甲: 1, 乙: 2, 丙: 3 };
    const against = { 甲: 3, 乙: 2, 丙: 1 };
    const { working, weights } = criticWeights({ a: { values }, b: { values }, c: { values: against } });
    expect(working.correlation).toEqual({
      a: { a: "1", b: "1", c: "-1" },
      b: { a: "1", b: "1", c: "-1" },
      c: { a: "-1", b: "-1", c: "1" },
    });
    expect(weights).toEqual({ a: "0.25", b: "0.25", c: "0.5" });
    const turned = { a: { values }, b: { values }, c: { values: against, direction: "lower" } } as const;
    expect(faultsOf(() => criticWeights(turned))).toEqual([
      { code: "weights.undetermined", path: "/table", facts: { count: 3 } },
    ]);
  });
});

describe("weights that people state", () => {
  it("equalWeights in places: the first ids by code points come up", () => {
    expect(equalWeights(["c", "b", "a"], { places: 2 }).weights).toEqual({ c: "0.33", b: "0.33", a: "0.34" });
  });

  it("givenWeights warns of a sum of neither 1 nor 100", () => {
    expect(givenWeights({ a: "0.5", b: "0.48" })).toEqual({
      kind: "given",
      weights: { a: "25/49", b: "24/49" },
      working: { stated: { a: "0.5", b: "0.48" }, sum: "0.98" },
      warnings: [{ kind: "stated-sum", sum: "0.98" }],
    });
    expect(givenWeights({ a: 30, b: 70 }).warnings).toEqual([]);
    expect(givenWeights({ a: "0.3", b: "0.7" }).warnings).toEqual([]);
  });

  it("expertWeights: the mean of three experts", () => {
    const experts = { 甲: { a: 50, b: 50, c: 0 }, 乙: { a: 40, b: 30, c: 30 }, 丙: { a: 45, b: 35, c: 20 } };
    const { weights, working } = expertWeights(experts);
    expect(weights).toEqual({ a: "0.45", b: "23/60", c: "1/6" });
    expect(working.mean).toEqual({ a: "45", b: "115/3", c: "50/3" });
  });
});

describe("what determines no weights", () => {
  const flat = { values: { 甲: 1, 乙: 1 } };
  const faults = (run: () => unknown) => faultsOf(run).map(({ code, path, facts }) => [code, path, facts]);

  it.each([
    [() => equalWeights([]), "weights.none", "/ids", { list: "ids" }],
    [() => equalWeights(["a", "a"]), "scheme.id-twice", "/ids/1", { list: "ids", id: "a" }],
    [() => equalWeights(["a"], { places: -1 }), "formula.places", "/options/places", { places: "-1" }],
    [() => givenWeights({}), "weights.none", "/stated", { list: "stated" }],
    [() => givenWeights({ a: 0 }), "weights.undetermined", "/stated", { count: 1 }],
    [() => givenWeights({ a: -1, b: 2 }), "weights.negative", "/stated/a", { item: "a", value: "-1" }],
    [() => expertWeights({}), "weights.none", "/experts", { list: "experts" }],
    [
      () => expertWeights({ 甲: { a: 99 } }),
      "weights.budget",
      "/experts/甲",
      { expert: "甲", sum: "99", budget: "100" },
    ],
    [
      () => expertWeights({ 甲: { a: 1 } }, { budget: 0 }),
      "number.not-positive",
      "/options/budget",
      { name: "budget", value: "0" },
    ],
    [() => entropyWeights({}), "weights.none", "/table", { list: "table" }],
    [() => entropyWeights({ a: flat }), "weights.undetermined", "/table", { count: 1 }],
    [
      () => entropyWeights({ a: flat }, { shift: -1 }),
      "weights.negative",
      "/options/shift",
      { item: "shift", value: "-1" },
    ],
    [() => entropyWeights({ a: { values: { 甲: 1 } } }), "weights.too-few-areas", "/table", { areas: 1 }],
    [
      () => entropyWeights({ a: { values: { 甲: -1, 乙: 1 } } }, { normalisation: "shares" }),
      "weights.negative-figure",
      "/table/a/values/甲",
      { area: "甲", indicator: "a", value: "-1" },
    ],
    [() => variationWeights({ a: { values: { 甲: -1, 乙: 1 } } }), "weights.zero-mean", "/table/a", { indicator: "a" }],
    [() => criticWeights({ a: { values: { 甲: 1, 乙: 2 } } }), "weights.undetermined", "/table", { count: 1 }],
  ])("case %#", (run, code, path, facts) => {
    expect(faults(run)).toEqual([[code, path, facts]]);
  });

  it("all faults of a table at once", () => {
    const table = { a: { values: { 甲: "many", 乙: null } }, b: { values: { 甲: 1, 丙: 2 } } };
    expect(faults(() => entropyWeights(table, { missing: "refuse" }))).toEqual([
      ["number.unreadable", "/table/a/values/甲", { text: "many" }],
      ["weights.no-figure", "/table/a/values/乙", { area: "乙", indicator: "a" }],
      ["weights.no-figure", "/table/b/values/乙", { area: "乙", indicator: "b" }],
      ["weights.no-figure", "/table/a/values/丙", { area: "丙", indicator: "a" }],
    ]);
  });

  it("all faults of the experts at once", () => {
    const experts = { 甲: { a: 60, b: 30 }, 乙: { a: 100 }, 丙: { a: "x", b: -1 } };
    expect(faults(() => expertWeights(experts))).toEqual([
      ["weights.budget", "/experts/甲", { expert: "甲", sum: "90", budget: "100" }],
      ["weights.not-stated", "/experts/乙/b", { item: "b" }],
      ["number.unreadable", "/experts/丙/a", { text: "x" }],
      ["weights.negative", "/experts/丙/b", { item: "b", value: "-1" }],
    ]);
  });

  it("misspelt options", () => {
    const misspelt = (weigh: (...input: never[]) => unknown, ...input: readonly unknown[]) =>
      faultsOf(() => Reflect.apply(weigh, undefined, input)).map(({ code, path }) => `${code} ${path}`);
    expect(misspelt(entropyWeights, wenzhou, { normalisation: "minmax" })).toEqual([
      "scheme.unknown-option /options/normalisation",
    ]);
    expect(misspelt(criticWeights, wenzhou, { missing: "leaveOut" })).toEqual([
      "scheme.unknown-option /options/missing",
    ]);
    const column = { values: { 甲: 1, 乙: 2 }, direction: "lowr" };
    expect(misspelt(criticWeights, { a: column })).toEqual(["scheme.unknown-option /table/a/direction"]);
  });
});
