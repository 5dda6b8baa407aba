import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { panel, REASONS } from "../../src/data/index.js";
import {
  add,
  and,
  type Condition,
  choose,
  coalesce,
  constant,
  divide,
  equal,
  type Formula,
  isMissing,
  less,
  lessOrEqual,
  max,
  min,
  missingWhen,
  multiply,
  not,
  or,
  power,
  round,
  subtract,
} from "../../src/formula/index.js";
import { strongest } from "../arbitrary/reference.js";
import { exactTexts } from "../arbitrary/values.js";

const here = { period: "2017", areas: [0] };
const textOf = (formula: Formula | Condition): string => exactTexts(formula, here)[0] ?? "";
const lacking = (reason: string): Formula => missingWhen(equal(1, 1), reason, 1);

const reasons = fc.oneof(fc.constantFrom(...REASONS), fc.constantFrom("停报", "Z", "a"));
/** A formula with what it gives: a number, or the reason why not. */
const parts = fc.oneof(
  fc.integer({ min: -2, max: 2 }).map((value) => ({ formula: constant(value), reason: undefined })),
  reasons.map((reason) => ({ formula: lacking(reason), reason })),
);
const truths = fc.oneof(
  fc.boolean().map((holds) => ({ condition: equal(holds ? 1 : 0, 1), is: holds ? "1" : "0" })),
  reasons.map((reason) => ({ condition: equal(lacking(reason), 1), is: reason })),
);
const reasonsOf = (list: readonly { readonly reason: string | undefined }[]): string[] =>
  list.flatMap(({ reason }) => (reason === undefined ? [] : [reason]));

describe("missing parts", () => {
  const met = new Set<number>();

  test.prop([fc.array(parts, { minLength: 1, maxLength: 6 }), fc.nat()])(
    "a sum, product, least or greatest with missing parts is missing for the strongest reason, in any order",
    (list, draw) => {
      const found = reasonsOf(list);
      met.add(Math.min(found.length, 2));
      fc.pre(found.length > 0);
      const turn = draw % list.length;
      const turned = [...list.slice(turn), ...list.slice(0, turn)].map(({ formula }) => formula);
      const reversed = [...turned].reverse();
      for (const build of [add, multiply, min, max]) {
        expect(textOf(build(...turned))).toBe(strongest(found));
        expect(textOf(build(...reversed))).toBe(strongest(found));
      }
    },
  );

  it("has met no, one and several missing parts", () => {
    expect([...met].sort()).toEqual([0, 1, 2]);
  });

  test.prop([parts, parts])("of two parts, both missing, the stronger reason stays", (a, b) => {
    const found = reasonsOf([a, b]);
    fc.pre(found.length > 0);
    const builds = [subtract, divide, less, lessOrEqual, equal, power];
    for (const build of builds) {
      expect(textOf(build(a.formula, b.formula))).toBe(strongest(found));
      expect(textOf(build(b.formula, a.formula))).toBe(strongest(found));
    }
  });

  test.prop([reasons])("rounding and not keep the reason", (reason) => {
    expect(textOf(round(lacking(reason)))).toBe(reason);
    expect(textOf(not(equal(lacking(reason), 1)))).toBe(reason);
  });

  it("the reasons' order is the design's, a user's own last and by name", () => {
    const all = [...REASONS, "A", "停报"];
    for (const [place, strong] of all.entries()) {
      for (const weak of all.slice(place + 1)) expect(textOf(add(lacking(weak), lacking(strong)))).toBe(strong);
    }
    expect(REASONS).toEqual([
      "not-applicable",
      "withheld",
      "not-reported",
      "unreadable",
      "not-yet-due",
      "no-target",
      "target-not-positive",
      "zero-base",
      "negative-base",
      "division-by-zero",
      "out-of-domain",
      "no-cohort",
    ]);
  });
});

describe("choose", () => {
  test.prop([fc.array(fc.tuple(truths, parts), { maxLength: 4 }), parts])(
    "choose is the branch that it takes, and asks no other",
    (cases, otherwise) => {
      const taken = cases.find(([{ is }]) => is !== "0");
      const branch = taken?.[1] ?? otherwise;
      const unreadable = taken !== undefined && taken[0].is !== "1" ? taken[0].is : undefined;
      const formula = choose(
        cases.map(([{ condition }, { formula: value }]) => [condition, value]),
        otherwise.formula,
      );
      expect(textOf(formula)).toBe(unreadable ?? branch.reason ?? textOf(branch.formula));
    },
  );

  it("choose(false, 1 ÷ 0, 7) is 7, and choose(true, 7, 1 ÷ 0) too", () => {
    expect(textOf(choose([[equal(0, 1), divide(1, 0)]], 7))).toBe("7");
    expect(textOf(choose([[equal(1, 1), 7]], divide(1, 0)))).toBe("7");
  });
});

describe("and, or", () => {
  test.prop([fc.array(truths, { maxLength: 5 })])("and is Kleene's: false before missing before true", (list) => {
    const found = list.map(({ is }) => is);
    const lackingOnes = found.filter((is) => is !== "0" && is !== "1");
    const expected = found.includes("0") ? "0" : lackingOnes.length > 0 ? strongest(lackingOnes) : "1";
    expect(textOf(and(...list.map(({ condition }) => condition)))).toBe(expected);
    expect(textOf(and(...list.map(({ condition }) => condition).reverse()))).toBe(expected);
  });

  test.prop([fc.array(truths, { maxLength: 5 })])("or is Kleene's: true before missing before false", (list) => {
    const found = list.map(({ is }) => is);
    const lackingOnes = found.filter((is) => is !== "0" && is !== "1");
    const expected = found.includes("1") ? "1" : lackingOnes.length > 0 ? strongest(lackingOnes) : "0";
    expect(textOf(or(...list.map(({ condition }) => condition)))).toBe(expected);
  });
});

describe("coalesce, isMissing and missingWhen", () => {
  test.prop([fc.array(parts, { minLength: 1, maxLength: 5 })])(
    "coalesce is the first part that is there, else the strongest reason",
    (list) => {
      const first = list.find(({ reason }) => reason === undefined);
      const expected = first === undefined ? strongest(reasonsOf(list)) : textOf(first.formula);
      expect(textOf(coalesce(...list.map(({ formula }) => formula)))).toBe(expected);
    },
  );

  test.prop([parts, fc.array(reasons, { maxLength: 4 })])(
    "isMissing looks at the reason, and is never missing itself",
    ({ formula, reason }, wanted) => {
      const holds = reason !== undefined && (wanted.length === 0 || wanted.includes(reason));
      expect(textOf(isMissing(formula, ...wanted))).toBe(holds ? "1" : "0");
    },
  );

  test.prop([truths, reasons, parts])(
    "missingWhen gives its reason where the condition holds, whatever the value; else what is missing, else the value",
    ({ condition, is }, reason, { formula, reason: own }) => {
      const open = reasonsOf([{ reason: is === "0" ? undefined : is }, { reason: own }]);
      const expected = is === "1" ? reason : open.length > 0 ? strongest(open) : textOf(formula);
      expect(textOf(missingWhen(condition, reason, formula))).toBe(expected);
    },
  );

  it("a growth from 0 is missing for its zero base, not for the division", () => {
    expect(textOf(missingWhen(equal(0, 0), "zero-base", divide(subtract(114, 0), 0)))).toBe("zero-base");
  });
});

describe("the panel's own reasons", () => {
  it("a true 0 is not missing; a blank, a mark and no observation are", () => {
    const a = { id: "a", label: "甲", unit: "件" };
    const figures = panel({
      areas: ["零", "空", "星", "无"].map((id) => ({ id })),
      measures: { a },
      observations: [
        { area: "零", measure: "a", period: "2017", value: 0 },
        { area: "空", measure: "a", period: "2017", value: null },
        { area: "星", measure: "a", period: "2017", value: null, reason: "withheld", mark: "*" },
      ],
    });
    const observed = {
      kind: "observed",
      measure: a,
      when: { years: 0, periods: 0 },
      whose: "self",
      parts: [],
    } as const;
    const situation = { panel: figures, period: "2017", areas: [0, 1, 2, 3] };
    expect(exactTexts(observed, situation)).toEqual(["0", "not-reported", "withheld", "not-reported"]);
  });
});
