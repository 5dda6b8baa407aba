// The laws that every rule owes, written once. A rule's own test says what is particular to it.
import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  assess,
  atLeast,
  atMost,
  type Direction,
  defineScheme,
  measures,
  type Observation,
  type Outcome,
  panel,
  type Rule,
  type SchemeDefinition,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { type Fraction, fraction, fractionFrom, minus, order, plus, rounded, times } from "../arbitrary/fraction.js";
import { figures, OWN_REASON } from "../arbitrary/schemes.js";
import { shuffled } from "../arbitrary/shuffled.js";

interface Options {
  readonly direction: Direction;
  /** Full points of the item: 10 when left out. */
  readonly full?: string;
  /** How far above full points a score may lie, as a ratio: 1 when left out. */
  readonly cap?: string;
  /** What the rule can never give. */
  readonly never?: readonly string[];
  /** Scores may lie below 0 and above full points. */
  readonly unbounded?: true;
  /** Why a county with a figure may have no score, where the formula does not allow every figure. */
  readonly outside?: readonly string[];
  /** Everyone's figure of the year before; not reported when left out. */
  readonly base?: string;
  /** The scheme's tables of parameters. */
  readonly parameters?: NonNullable<SchemeDefinition["parameters"]>;
  /** A better figure, some way from its own; further in the direction when left out. */
  readonly better?: (own: Fraction, more: Fraction) => Fraction;
  /** Whether scores are irrational: then what decides over them looks at 20 decimals. */
  readonly irrational?: boolean;
}

interface County {
  readonly id: string;
  readonly class: string;
  readonly actual: { readonly value: string } | { readonly value: null; readonly reason: string };
}

interface Group {
  readonly counties: readonly County[];
  readonly target: string;
}

const actuals: fc.Arbitrary<County["actual"]> = fc.oneof(
  { weight: 6, arbitrary: figures.map((value) => ({ value })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("withheld", "not-reported", "unreadable", "not-applicable", OWN_REASON)
      .map((reason) => ({ value: null, reason })),
  },
);

const countyLists: fc.Arbitrary<readonly County[]> = fc
  .array(fc.record({ class: fc.constantFrom("A", "A", "A", "B", "B", "C"), actual: actuals }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((counties) => counties.map((county, place) => ({ id: `县${place}`, ...county })));

const positive = figures.map((text) => text.replace("-", "")).map((text) => (Number(text) === 0 ? "3" : text));
const groups: fc.Arbitrary<Group> = fc.record({ counties: countyLists, target: fc.oneof(figures, positive) });

/** A score as text: its fraction, or the reason why there is none. */
function textOf(score: Outcome | undefined): string {
  if (score === undefined) return "no item";
  if (score.kind === "missing") return score.reason;
  const { over, under } = fractionFrom(score.exact);
  return `${over}/${under}`;
}

function amountOf(score: Outcome | undefined): Fraction | undefined {
  return score?.kind === "value" ? fractionFrom(score.exact) : undefined;
}

/** Scores by county, by a scheme of one item that is scored by the rule. */
function scorer(rule: Rule, { direction, full = "10", base, parameters = {} }: Options) {
  const m = measures({ rd: { label: "R&D经费支出", unit: "万元" } });
  const scheme = defineScheme({
    id: "one-item",
    classes: ["A", "B", "C"],
    measures: m,
    parameters,
    indicators: { rd: { label: "R&D经费支出", unit: "万元", direction, formula: m.rd } },
    items: [{ id: "rd", indicator: "rd", points: full, rule }],
  });
  return (
    { counties, target }: Group,
    options: { readonly exempt?: readonly string[]; readonly reported?: (row: Observation) => Observation } = {},
  ): ReadonlyMap<string, Outcome> => {
    const { exempt = [], reported = (row: Observation): Observation => row } = options;
    const areas = counties.map(({ id, class: name }) => ({ id, attributes: { class: name } }));
    const observations = counties.flatMap(({ id, actual }): readonly Observation[] => [
      reported({ area: id, measure: "rd", period: "2017", ...actual }),
      ...(base === undefined ? [] : [{ area: id, measure: "rd", period: "2016", value: base }]),
    ]);
    const result = assess(scheme, {
      panel: panel({ areas, measures: scheme.measures, observations }),
      period: "2017",
      targets: [{ indicator: "rd", criterion: direction === "lower" ? atMost(target) : atLeast(target) }],
      exempt: exempt.map((area) => ({ area, reason: "exempt" })),
    });
    const scores = result
      .toJSON()
      .areas.map(({ area, items }): readonly [string, Outcome | undefined] => [
        area,
        items.find(({ item }) => item === "rd")?.score,
      ]);
    return new Map(scores.flatMap(([area, score]) => (score === undefined ? [] : [[area, score]])));
  };
}

function texts(scores: ReadonlyMap<string, Outcome>): ReadonlyMap<string, string> {
  return new Map([...scores].map(([area, score]) => [area, textOf(score)]));
}

/**
 * Bounds, monotony, indifference to order, units and other classes, exemption, and reasons: each law holds for every variant of a
 * rule, options and direction.
 */
export function ruleLaws(name: string, variants: readonly (Options & { readonly rule: Rule })[]): void {
  const scorers = variants.map((options) => ({ ...options, score: scorer(options.rule, options) }));
  const met = scorers.map(() => new Set<string>());
  const meetAll = (what: string, holds: boolean): void => {
    if (holds) for (const each of met) each.add(what);
  };

  describe(`${name}: the laws of every rule`, () => {
    test.prop([groups])(`${name}: scores lie between 0 and full points (times the cap)`, (group) => {
      for (const [place, { score, full = "10", cap = "1", unbounded = false }] of scorers.entries()) {
        if (unbounded) continue;
        const most = times(fractionFrom(full), fractionFrom(cap));
        for (const found of score(group).values()) {
          const value = amountOf(found);
          if (value === undefined) continue;
          expect(order(value, fraction(0n))).toBeGreaterThanOrEqual(0);
          expect(order(value, most)).toBeLessThanOrEqual(0);
          if (value.over === 0n) met[place]?.add("no points");
          if (order(value, most) === 0) met[place]?.add("the most points");
        }
      }
    });

    test.prop([groups, fc.nat(), figures])(
      `${name}: a county that does better, the others as they were, never scores worse`,
      (group, draw, step) => {
        const reported = group.counties.filter(({ actual }) => actual.value !== null);
        const chosen = reported[draw % Math.max(1, reported.length)];
        if (chosen === undefined || chosen.actual.value === null) return;
        const [own, more] = [fractionFrom(chosen.actual.value), fractionFrom(step.replace("-", ""))];
        for (const [place, variant] of scorers.entries()) {
          const { score, direction, outside = [], irrational = false, better: further } = variant;
          const better = (further ?? (direction === "higher" ? plus : minus))(own, more);
          const actual = { value: `${better.over}/${better.under}` };
          const counties = group.counties.map((each) => (each === chosen ? { ...each, actual } : each));
          const [before, after] = [score(group).get(chosen.id), score({ ...group, counties }).get(chosen.id)];
          if ([before, after].some((found) => outside.includes(textOf(found)))) continue;
          const seen = (amount: Fraction | undefined): Fraction | undefined =>
            irrational && amount !== undefined ? rounded(amount, fraction(1n, 10n ** 20n), "half-up") : amount;
          const [old, now] = [seen(amountOf(before)), seen(amountOf(after))];
          if (old === undefined || now === undefined) expect(textOf(after)).toBe(textOf(before));
          else {
            expect(order(now, old)).toBeGreaterThanOrEqual(0);
            met[place]?.add(order(now, old) > 0 ? "a better score" : "as good a score");
          }
        }
      },
    );

    test.prop([groups, fc.nat()])(`${name}: counties in another order have the same scores`, (group, seed) => {
      const counties = shuffled(group.counties, seed);
      for (const { score } of scorers) expect(texts(score({ ...group, counties }))).toEqual(texts(score(group)));
    });

    test.prop([groups, fc.constantFrom(["亿元", "e-4"], ["元", "e4"]), fc.nat()])(
      `${name}: some counties' figures reported in 亿元 or 元 in place of 万元 give the same scores`,
      (group, [unit = "", exponent = ""], draw) => {
        const converted = new Set(group.counties.flatMap(({ id }, place) => ((draw >> place) % 2 === 0 ? [id] : [])));
        const reported = (row: Observation): Observation =>
          row.value === null || !converted.has(row.area)
            ? row
            : { ...row, unit, value: `${String(row.value)}${exponent}` };
        for (const { score } of scorers) expect(texts(score(group, { reported }))).toEqual(texts(score(group)));
        meetAll("figures in two units", converted.size > 0 && converted.size < group.counties.length);
      },
    );

    test.prop([groups, actuals])(`${name}: a county more in another class changes no score`, (group, actual) => {
      const without = group.counties.filter(({ class: other }) => other !== "C");
      const counties = [{ id: "新区", class: "C", actual }, ...without];
      for (const { score } of scorers) {
        const found = new Map(texts(score({ ...group, counties })));
        found.delete("新区");
        expect(found).toEqual(texts(score({ ...group, counties: without })));
      }
    });

    test.prop([groups, fc.nat()])(`${name}: a county that is exempt might as well not be there`, (group, draw) => {
      const gone = group.counties[draw % group.counties.length]?.id ?? "";
      const counties = group.counties.filter(({ id }) => id !== gone);
      for (const { score } of scorers) {
        expect(texts(score(group, { exempt: [gone] }))).toEqual(texts(score({ ...group, counties })));
      }
    });

    test.prop([countyLists, positive])(
      `${name}: a county without a figure has no score, for the reason that is known`,
      (counties, target) => {
        for (const { score, outside = [] } of scorers) {
          const found = score({ counties, target });
          for (const { id, class: own, actual } of counties) {
            const given = found.get(id);
            const mates = counties.filter((each) => each.class === own && each.id !== id).map((mate) => mate.actual);
            const nobody = [actual, ...mates].every(({ value }) => value === null);
            if (outside.includes(textOf(given))) continue;
            if (actual.value !== null) expect(given?.kind).toBe("value");
            // A user's own reason is the weakest: where nobody of the class has a figure, that may be told in its place.
            else if (nobody && actual.reason === OWN_REASON) expect([OWN_REASON, "no-cohort"]).toContain(textOf(given));
            else expect(given).toEqual({ kind: "missing", reason: actual.reason });
            const others = new Set(mates.map(({ value }) => value));
            meetAll("a missing figure", actual.value === null);
            meetAll(
              "a missing figure among equal ones",
              actual.value === null && others.size === 1 && !others.has(null),
            );
            meetAll("a negative figure", actual.value?.startsWith("-") === true);
            meetAll("a figure of 0", actual.value === "0");
            meetAll("a class of one", mates.length === 0);
            meetAll("a tie in the class", actual.value !== null && others.has(actual.value));
          }
        }
      },
    );

    it(`${name}: the laws have met ties, zeros, negatives, missing figures, classes of one, both ends and steps between`, () => {
      const wanted = [
        "no points",
        "the most points",
        "a better score",
        "as good a score",
        "a missing figure",
        "a missing figure among equal ones",
        "a negative figure",
        "a figure of 0",
        "a class of one",
        "a tie in the class",
        "figures in two units",
      ];
      for (const [place, { never = [] }] of scorers.entries()) {
        expect(wanted.filter((what) => met[place]?.has(what) === never.includes(what))).toEqual([]);
      }
    });
  });
}
