import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  at,
  cohortMax,
  constant,
  divide,
  type Formula,
  LAST_YEAR,
  measures,
  multiply,
  type Node,
  named,
  of,
  parameter,
  rank,
  resolveWhen,
  type When,
  walk,
} from "../../src/formula/index.js";
import { periodText, readPeriod } from "../../src/period/index.js";
import { anyFormulas, kindsIn } from "../arbitrary/formulas.js";

const m = measures({ rd: { label: "R&D经费支出", unit: "万元" } });
const distances = fc.integer({ min: -9, max: 9 });
const shifts = fc.oneof(
  distances.map((years) => ({ years })),
  distances.map((periods) => ({ periods })),
);

/** Every time in a formula, in the order of its nodes. */
function timesIn(root: Node): readonly When[] {
  return [...("when" in root ? [root.when] : []), ...root.parts.flatMap(timesIn)];
}

/** A formula rewritten by plain recursion: what `change` gives for a node, in place; a name over something changed is dropped. */
function rewritten(
  root: Node,
  change: (node: Node) => object | undefined,
): { readonly result: unknown; readonly changed: boolean } {
  const parts = root.parts.map((part) => rewritten(part, change));
  const below = parts.some(({ changed }) => changed);
  if (root.kind === "named" && below) return { result: parts[0]?.result, changed: true };
  const own = change(root);
  return { result: { ...root, ...own, parts: parts.map(({ result }) => result) }, changed: below || own !== undefined };
}

describe("at", () => {
  const met = new Set<string>();

  test.prop([anyFormulas, shifts, shifts])(
    "at twice is at once by the sum of the shifts, in either order",
    (formula, one, two) => {
      const twice = at(at(formula, one), two);
      expect(twice).toEqual(at(at(formula, two), one));
      if ("years" in one && "years" in two) expect(twice).toEqual(at(formula, { years: one.years + two.years }));
      if ("periods" in one && "periods" in two)
        expect(twice).toEqual(at(formula, { periods: one.periods + two.periods }));
    },
  );

  const someFixed = fc.oneof(
    anyFormulas,
    anyFormulas.map((formula) => at(formula, "2015")),
  );

  test.prop([someFixed, shifts])(
    "at moves every relative time by the shift, and drops the names of what it moves; nothing else changes",
    (formula, shift) => {
      const { result } = rewritten(formula, (node) => {
        if (!("when" in node)) return undefined;
        const { when } = node;
        met.add(when.period === undefined ? "relative" : "fixed");
        if (when.period !== undefined) return undefined;
        const [years, periods] = "years" in shift ? [shift.years, 0] : [0, shift.periods];
        return { when: { years: when.years + years, periods: when.periods + periods } };
      });
      expect(at(formula, shift)).toEqual(result);
    },
  );

  test.prop([anyFormulas, fc.constantFrom("2015", "2016-Q3"), shifts, fc.constantFrom("2014", "2013")])(
    "what is fixed stays, whatever comes after",
    (formula, period, shift, other) => {
      const fixed = at(formula, period);
      expect(timesIn(fixed).every((when) => when.period !== undefined)).toBe(true);
      expect(at(fixed, shift)).toEqual(fixed);
      expect(at(fixed, other)).toEqual(fixed);
    },
  );

  it("has met relative and fixed times", () => {
    expect([...met].sort()).toEqual(["fixed", "relative"]);
  });

  it("cohorts move along: last year's rank is among last year's class", () => {
    const moved = at(rank(divide(m.rd, cohortMax(m.rd))), LAST_YEAR);
    expect(timesIn(moved)).toEqual([LAST_YEAR, LAST_YEAR, LAST_YEAR, LAST_YEAR].map(() => ({ years: -1, periods: 0 })));
  });

  it("targets move along, constants have no time, and a name stands for the assessment's own period", () => {
    expect(at(parameter("t"), "2016")).toMatchObject({ when: { years: 0, periods: 0, period: "2016" } });
    expect(at(5, LAST_YEAR)).toEqual(constant(5));
    expect(at(named(m.rd, { id: "rd", unit: "万元" }), LAST_YEAR)).toEqual(at(m.rd, LAST_YEAR));
    const fixed = named(at(m.rd, "2015"), { id: "rd2015", unit: "万元" });
    expect(at(fixed, LAST_YEAR)).toEqual(fixed);
    expect(at(named(5, { id: "five" }), LAST_YEAR)).toEqual(named(5, { id: "five" }));
  });

  it("shares what it shared, in the moved formula too", () => {
    let formula: Formula = add(m.rd, m.rd);
    for (let step = 1; step < 60; step += 1) formula = add(formula, formula);
    expect(walk(at(formula, LAST_YEAR)).order.length).toBe(61);
  });

  test.prop([anyFormulas])("at leaves a formula as it was, and gives a frozen one", (formula) => {
    const before = JSON.stringify(formula);
    const moved = at(formula, LAST_YEAR);
    expect(JSON.stringify(formula)).toBe(before);
    expect(walk(moved).order.every((node) => Object.isFrozen(node) && Object.isFrozen(node.parts))).toBe(true);
  });

  it("refuses a period that cannot be read: period.unreadable", () => {
    expect(() => at(m.rd, "last year")).toThrow(expect.objectContaining({ code: "period.unreadable" }));
  });
});

describe("resolveWhen", () => {
  it.each([
    [{ years: 0, periods: 0 }, "2017-Q1", "2017-Q1"],
    [{ years: -1, periods: 0 }, "2017-01..09", "2016-01..09"],
    [{ years: -1, periods: -1 }, "2017-Q1", "2015-Q4"],
    [{ years: 0, periods: -1 }, "2017-01..01", undefined],
    [{ years: 1, periods: 0, period: "2015" }, "2017-Q1", "2016"],
    [{ years: 0, periods: -2, period: "2015-Q1" }, "2017", "2014-Q3"],
  ])("%j in %s is %s", (when, assessment, expected) => {
    const period = resolveWhen(when, readPeriod(assessment));
    expect(period && periodText(period)).toBe(expected);
  });
});

describe("of", () => {
  const whose = fc.constantFrom("parent" as const, { area: "温州市" });

  test.prop([anyFormulas, whose, whose])(
    "of reads the area's own figures elsewhere; those that are read elsewhere stay, and so does all else",
    (formula, one, two) => {
      const { result } = rewritten(formula, (node) =>
        node.kind === "observed" && node.whose === "self" ? { whose: one } : undefined,
      );
      const moved = of(formula, one);
      expect(moved).toEqual(result);
      expect(of(moved, two)).toEqual(moved);
    },
  );

  test.prop([anyFormulas, whose, shifts])("of and at may change places", (formula, one, shift) => {
    expect(at(of(formula, one), shift)).toEqual(of(at(formula, shift), one));
  });

  it("parameters and cohorts stay the area's own", () => {
    const formula = multiply(m.rd, parameter("t"), cohortMax(m.rd));
    const moved = of(formula, "parent");
    expect(kindsIn(moved)).toEqual(kindsIn(formula));
    expect(moved).toEqual(multiply(of(m.rd, "parent"), parameter("t"), cohortMax(of(m.rd, "parent"))));
  });
});
