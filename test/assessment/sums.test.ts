import { test } from "@fast-check/vitest";
import type { AreaResult, EntryDefinition, MissingPolicies } from "kaohe";
import { describe, expect, it } from "vitest";
import { fraction, order, rounded } from "../arbitrary/fraction.js";
import { assessed, type Case, cases } from "../arbitrary/schemes.js";
import { amountOf, earnings, exactOf, statedPoints, stepOf, sumOf, textOf, ZERO } from "./naive.js";

const met = new Map<string, number>();
const meet = (what: string, holds = true): void => {
  if (holds) met.set(what, (met.get(what) ?? 0) + 1);
};

function earned({ items }: AreaResult, ids: readonly string[]) {
  return sumOf(items.filter(({ item }) => ids.includes(item)).map((each) => amountOf(each.earned) ?? ZERO));
}

function isZeroed({ adjustments }: AreaResult): boolean {
  return adjustments.some(({ effect }) => effect === "zero");
}

describe("assess: the parts add up", () => {
  test.prop([cases])(
    "what the items earn sums exactly to the total before rounding, unless a veto sets it to zero",
    (given) => {
      for (const area of assessed(given).toJSON().areas) {
        const sum = sumOf(
          area.items.filter(({ kind }) => kind === "item").map((each) => amountOf(each.earned) ?? ZERO),
        );
        const rescaledAway = area.unrounded.kind === "missing";
        if (isZeroed(area)) expect(textOf(area.unrounded)).toBe("0/1");
        else if (rescaledAway) expect(exactOf(sum)).toBe("0/1");
        else expect(textOf(area.unrounded)).toBe(exactOf(sum));
        meet("a zeroed total", isZeroed(area));
        meet("no total", rescaledAway);
        meet("a total that is no decimal", area.unrounded.kind === "value" && area.unrounded.exact.includes("/"));
        meet(
          "a missing item that earns zero",
          area.items.some((each) => each.missing === "zero"),
        );
        meet(
          "a missing item whose points are spread",
          area.items.some((each) => each.missing === "rescale"),
        );
        meet(
          "an item that the class does not have",
          area.items.some(({ full }) => full.kind === "missing"),
        );
      }
    },
  );

  test.prop([cases])("what a block earns is the sum of what stands directly in it, at every depth", (given) => {
    for (const area of assessed(given).toJSON().areas) {
      const check = (entries: readonly EntryDefinition[], depth: number): void => {
        for (const entry of entries) {
          if (!("items" in entry)) continue;
          const inside = entry.items.map(({ id }) => id);
          expect(exactOf(earned(area, [entry.id]))).toBe(exactOf(earned(area, inside)));
          expect(
            area.items
              .filter(({ block }) => block === entry.id)
              .map(({ item }) => item)
              .sort(),
          ).toEqual(inside.sort());
          meet(`a block at depth ${depth}`);
          check(entry.items, depth + 1);
        }
      };
      check(given.definition.items, 0);
    }
  });

  test.prop([cases])(
    "what each item earns is its score by the policies of its blocks, rounded as the scheme says",
    (given) => {
      for (const area of assessed(given).toJSON().areas) {
        const expected = earnings(given.definition, area);
        const found = area.items
          .filter(({ kind }) => kind === "item")
          .map((each): [string, string] => [each.item, textOf(each.earned)]);
        expect(new Map(found)).toEqual(new Map([...expected].map(([id, value]) => [id, exactOf(value)])));
      }
    },
  );

  test.prop([cases])("the total is the unrounded one rounded once", (given) => {
    const { total: decimals = { places: 2 } } = given.definition.rounding ?? {};
    for (const { total, unrounded } of assessed(given).toJSON().areas) {
      const exact = amountOf(unrounded);
      if (exact === undefined) expect(total).toEqual(unrounded);
      else if (decimals === "none") expect(textOf(total)).toBe(textOf(unrounded));
      else {
        const step = stepOf(decimals.places);
        expect(textOf(total)).toBe(exactOf(rounded(exact, step, decimals.mode ?? "half-up")));
        meet("an exact half", exactOf(rounded(exact, step, "half-up")) !== exactOf(rounded(exact, step, "half-even")));
        meet("a rounded total", textOf(total) !== textOf(unrounded));
      }
    }
  });

  test.prop([cases])(
    "full points are those that the definition states for the class, a block's those of its parts",
    (given) => {
      for (const area of assessed(given).toJSON().areas) {
        const check = (entries: readonly EntryDefinition[]): void => {
          for (const entry of entries) {
            const full = area.items.find(({ item }) => item === entry.id)?.full;
            const stated = statedPoints(entry, area.class);
            expect(full === undefined ? "" : textOf(full)).toBe(
              stated === undefined ? "not-applicable" : exactOf(stated),
            );
            if ("items" in entry) check(entry.items);
          }
        };
        check(given.definition.items);
      }
    },
  );

  test.prop([cases])("an item that a class does not have has no score there and earns nothing", (given) => {
    for (const area of assessed(given).toJSON().areas) {
      for (const { kind, full, score, earned: own } of area.items) {
        if (kind === "block" || full.kind === "value") continue;
        expect(score.kind).toBe("missing");
        expect(own).toEqual({ kind: "value", exact: "0", unit: "" });
        meet("a missing full");
      }
    }
  });
});

describe("assess: missing items", () => {
  test.prop([cases])("a missing item earns 0 and says by which policy; one that is there says nothing", (given) => {
    const policies = new Map<string, MissingPolicies>();
    const walk = (entries: readonly EntryDefinition[], policy: MissingPolicies): void => {
      for (const entry of entries) {
        policies.set(entry.id, policy);
        if ("items" in entry) walk(entry.items, entry.missing ?? given.definition.missing ?? "zero");
      }
    };
    walk(given.definition.items, given.definition.missing ?? "zero");
    for (const area of assessed(given).toJSON().areas) {
      for (const { item, full, score, earned: own, missing } of area.items) {
        // What the class does not have is not missing.
        expect(missing).toBe(score.kind === "missing" && full.kind === "value" ? policies.get(item) : null);
        if (score.kind === "missing") expect(own).toEqual({ kind: "value", exact: "0", unit: "" });
      }
    }
  });

  /** The same case, all of it rescaled and nothing rounded. */
  const rescaled = ({ definition, ...rest }: Case): Case => ({
    ...rest,
    vetoes: [],
    definition: { ...definition, missing: "rescale", rounding: { total: "none" }, items: withPolicy(definition.items) },
  });

  function withPolicy(entries: Case["definition"]["items"]): Case["definition"]["items"] {
    return entries.map((entry) =>
      "items" in entry ? { ...entry, missing: "rescale", items: withPolicy(entry.items) } : entry,
    );
  }

  test.prop([cases])("rescale: what is there at full earns the full points of the block, and never more", (given) => {
    const own = rescaled(given);
    for (const area of assessed(own).toJSON().areas) {
      const top = sumOf(own.definition.items.map((entry) => statedPoints(entry, area.class) ?? ZERO));
      const there = area.items.filter(({ kind, score }) => kind === "item" && score.kind === "value");
      const within = there.every(({ score, full }) => order(amountOf(score) ?? ZERO, amountOf(full) ?? ZERO) <= 0);
      const atFull = there.every(({ score, full }) => textOf(score) === textOf(full));
      const total = amountOf(area.unrounded);
      if (there.length === 0) expect(total).toBeUndefined();
      else {
        if (within) expect(order(total ?? fraction(-1n), top)).toBeLessThanOrEqual(0);
        if (atFull) expect(total === undefined ? "" : exactOf(total)).toBe(exactOf(top));
        meet("all at full, some missing", atFull && area.items.some(({ score }) => score.kind === "missing"));
        meet("within full points", within && !atFull);
      }
    }
  });

  it("has met what the laws are about", () => {
    const wanted = [
      "a zeroed total",
      "no total",
      "a total that is no decimal",
      "a missing item that earns zero",
      "a missing item whose points are spread",
      "an item that the class does not have",
      "a block at depth 0",
      "a block at depth 1",
      "an exact half",
      "a rounded total",
      "a missing full",
      "all at full, some missing",
      "within full points",
    ];
    expect(wanted.filter((what) => !met.has(what))).toEqual([]);
  });
});
