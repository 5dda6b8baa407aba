import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  type AmountCriterion,
  about,
  atLeast,
  atMost,
  type Basis,
  betterThan,
  between,
  type Criterion,
  coverageOf,
  type Direction,
  doublings,
  growthOf,
  increaseOf,
  lessThan,
  moreThan,
  type Observation,
  type Outcome,
  range,
  timesOf,
  top,
} from "kaohe";
import { describe, expect, it } from "vitest";
import {
  type Fraction,
  fraction,
  fractionFrom,
  minus,
  order,
  over,
  plus,
  raised,
  size,
  times,
} from "../arbitrary/fraction.js";
import { figures } from "../arbitrary/schemes.js";
import { shuffled } from "../arbitrary/shuffled.js";
import { type AnyTarget, type County, type Figure, type Seen, standings, verdictText } from "./counties.js";

// Criteria as plain data, their meaning by hand, and what src says of them.

interface Asked {
  readonly kind: AmountCriterion["kind"];
  readonly of: Basis | undefined;
  /** The only amount, or the lower end. */
  readonly amount: string;
  /** The upper end, or the tolerance. */
  readonly other: string;
  readonly direction: Direction;
}

/** How an amount is written: in its own unit, or in another. */
type Writing = (amount: string, of: Basis | undefined) => string;
const plainly: Writing = (amount, of) => amount + (of === undefined || of === "increase" ? "万元" : "");
const WRITINGS: readonly Writing[] = [
  (amount, of) =>
    amount + { level: "e4元", growth: "e1‰", increase: "e4元", times: "e2%", doublings: "" }[of ?? "level"],
  (amount, of) =>
    amount + { level: "e-4亿元", growth: "%", increase: "e-4亿元", times: "倍", doublings: "" }[of ?? "level"],
];

function criterionOf({ kind, of, amount, other }: Asked, written: Writing = plainly): AmountCriterion {
  if (of === "doublings") return doublings(Number(amount));
  const [one, two] = [written(amount, of), written(other, of)];
  const made = {
    atLeast: () => atLeast(one),
    moreThan: () => moreThan(one),
    atMost: () => atMost(one),
    lessThan: () => lessThan(one),
    about: () => about(one, two),
    range: () => range(one, two),
    between: () => between(one, two),
  }[kind]();
  if (of === undefined) return made;
  return { growth: growthOf, increase: increaseOf, times: timesOf }[of](made);
}

const ONE = fraction(1n);

/** The level that an amount means, or why there is none. */
function levelOf(of: Basis | undefined, amount: Fraction, before: Figure | undefined): Fraction | string {
  if (of === undefined) return amount;
  if (typeof before !== "string") return before?.reason ?? "not-reported";
  const base = fractionFrom(before);
  if (of === "increase") return plus(base, amount);
  if (base.over <= 0n) return base.over === 0n ? "zero-base" : "negative-base";
  if (of === "growth") return times(base, plus(ONE, over(amount, fraction(100n))));
  return times(base, of === "times" ? amount : raised(fraction(2n), Number(amount.over)));
}

/** The ends that the figure must lie between; one that does not count is left out. */
function ends(
  { kind, of, amount, other }: Asked,
  before: Figure | undefined,
): readonly (Fraction | string | undefined)[] {
  const [one, two] = [fractionFrom(amount), fractionFrom(other)];
  const at = (end: Fraction): Fraction | string => levelOf(of, end, before);
  if (kind === "about") return [at(minus(one, two)), at(plus(one, two))];
  if (kind === "between") return [at(one), at(two)];
  return kind === "atMost" || kind === "lessThan" ? [undefined, at(one)] : [at(one), undefined];
}

const REASONS = ["withheld", "not-reported", "zero-base", "negative-base"];

/** What is asked for and whether it is met, by hand: numbers, or the strongest reason. */
function byHand(
  asked: Asked,
  { actual, before }: County,
): { readonly required: Fraction | string; readonly met: string } {
  const found = ends(asked, before);
  const reasons = found.filter((end) => typeof end === "string");
  const own = typeof actual === "string" ? fractionFrom(actual) : (actual?.reason ?? "not-reported");
  const strongest = (...all: readonly string[]): string => REASONS.find((reason) => all.includes(reason)) ?? "";
  const [low, high] = found;
  const line = typeof low === "object" ? low : typeof high === "object" ? high : undefined;
  if (typeof own === "string" || line === undefined) {
    const said = typeof own === "string" ? [own, ...reasons] : reasons;
    const inside = asked.kind === "about" || asked.kind === "between";
    return {
      required: inside || line === undefined ? strongest(...(inside ? said : reasons)) : line,
      met: strongest(...said),
    };
  }
  const strict = asked.kind === "moreThan" || asked.kind === "lessThan";
  const beyond = (end: Fraction | string | undefined, way: number): boolean => {
    if (typeof end !== "object") return false;
    const place = order(own, end) * way;
    return strict ? place >= 0 : place > 0;
  };
  const out = [beyond(low, -1), beyond(high, 1)];
  const nearest = typeof low === "object" && typeof high === "object" ? (out[0] ? low : out[1] ? high : own) : line;
  return { required: nearest, met: out.includes(true) ? "not-met" : "met" };
}

const KINDS = ["atLeast", "moreThan", "range", "atMost", "lessThan", "about", "between"] as const;
const BASES = [undefined, "growth", "increase", "times"] as const;
const LOWER = new Set<AmountCriterion["kind"]>(["atMost", "lessThan"]);
const EITHER = new Set<AmountCriterion["kind"]>(["about", "between"]);

const askedOf = (kinds: readonly AmountCriterion["kind"][]): fc.Arbitrary<Asked> =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      of: fc.constantFrom(...BASES),
      amounts: fc.tuple(figures, figures),
      direction: fc.constantFrom("higher" as const, "lower" as const),
      doubled: fc.constantFrom(null, null, 1, 2, 5),
    })
    .map(({ kind, of, amounts: [a, b], direction, doubled }) => {
      const [low, high] = order(fractionFrom(a), fractionFrom(b)) > 0 ? [b, a] : [a, b];
      const look = EITHER.has(kind) ? direction : LOWER.has(kind) ? "lower" : "higher";
      const other = kind === "about" ? high.replace("-", "") : high;
      if (kind === "atLeast" && of === "times" && doubled !== null) {
        return { kind, of: "doublings", amount: String(doubled), other: "0", direction: look };
      }
      return { kind, of, amount: low, other, direction: look };
    });
const asks = askedOf(KINDS);

const cells: fc.Arbitrary<Figure> = fc.oneof(
  { weight: 6, arbitrary: figures },
  { weight: 1, arbitrary: fc.constantFrom("withheld", "not-reported").map((reason) => ({ reason })) },
);
const counties: fc.Arbitrary<readonly County[]> = fc
  .array(
    fc.record({
      class: fc.constantFrom("A" as const, "A" as const, "B" as const),
      actual: cells,
      before: cells,
      total: cells,
    }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((all) => all.map((each, place) => ({ id: `县${place}`, ...each })));

/** Puts some counties exactly on a line that is asked of them. */
function onLines(asked: Asked, all: readonly County[], draw: number): readonly County[] {
  return all.map((county, place) => {
    const which = (draw >> (2 * place)) & 3;
    const line = ends(asked, county.before)[which];
    return typeof line === "object" ? { ...county, actual: `${line.over}/${line.under}` } : county;
  });
}

const draws = fc.nat({ max: 1023 });
const FOR_ALL = { indicator: "figure" } as const;

type Written = (written: Writing) => Criterion;

/** Any criterion that looks in a direction. */
const criteriaOf = (direction: Direction): fc.Arbitrary<Written> =>
  fc.oneof(
    asks
      .filter((asked) => asked.direction === direction)
      .map((asked) => (written: Writing) => criterionOf(asked, written)),
    fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom("class" as const, "all" as const)).map(
      ([places, among]) =>
        () =>
          top(places, among),
    ),
    fc
      .tuple(
        fc.constantFrom({ average: "class" } as const, { average: "all" } as const, { area: "县0" } as const),
        fc.option(figures),
      )
      .map(
        ([than, by]) =>
          (written: Writing) =>
            by === null ? betterThan(than) : betterThan(than, written(by, undefined)),
      ),
    ...(direction === "higher" ? [fc.constant(() => coverageOf("all"))] : []),
  );
const directions = fc.constantFrom("higher" as const, "lower" as const);
const mixed = directions.chain((direction) =>
  fc.record({
    direction: fc.constant(direction),
    criteria: fc.array(criteriaOf(direction), { minLength: 5, maxLength: 5 }),
  }),
);

const SCALE = fraction(10_000n);

function amountOf(outcome: Outcome | undefined): Fraction | string {
  return outcome?.kind === "value" ? fractionFrom(outcome.exact) : (outcome?.reason ?? "no target");
}

const reached = new Set<string>();
const note = (what: string, holds: boolean): void => {
  if (holds) reached.add(what);
};

describe("amounts", () => {
  // Every kind, basis and verdict is to be met.
  test.prop([asks, counties, draws], { numRuns: 1000 })(
    "an amount is met as plain arithmetic says, and asks for the line that counts",
    (asked, given, draw) => {
      const { direction } = asked;
      const all = onLines(asked, given, draw);
      const found = standings(all, [{ ...FOR_ALL, criterion: criterionOf(asked) }], { direction });
      for (const county of all) {
        const { required, met } = byHand(asked, county);
        const own = found.get(county.id);
        expect(verdictText(own)).toBe(met);
        expect(amountOf(own?.required)).toEqual(typeof required === "string" ? required : times(required, SCALE));
        note(`${asked.of ?? "level"} ${asked.kind} ${met === "met" || met === "not-met" ? met : "unknown"}`, true);
        note(met, true);
        note("on the line", typeof county.actual === "string" && county.actual.includes("/"));
      }
    },
  );

  test.prop([mixed, counties, fc.nat(), figures])(
    "doing better, the others as they were, never loses what looks one way",
    ({ direction, criteria }, all, draw, step) => {
      const chosen = all[draw % all.length];
      if (chosen === undefined || typeof chosen.actual !== "string") return;
      const [own, more] = [fractionFrom(chosen.actual), size(fractionFrom(step))];
      const better = direction === "higher" ? plus(own, more) : minus(own, more);
      const after = all.map((each) => (each === chosen ? { ...each, actual: `${better.over}/${better.under}` } : each));
      for (const make of criteria) {
        const criterion = make(plainly);
        if (criterion.kind === "about" || criterion.kind === "between") continue;
        // The area that is to be beaten moves its own line.
        if (criterion.kind === "betterThan" && "area" in criterion.than && criterion.than.area === chosen.id) continue;
        const seen = (which: readonly County[]) =>
          verdictText(standings(which, [{ ...FOR_ALL, criterion }], { direction }).get(chosen.id));
        const [old, now] = [seen(all), seen(after)];
        if (old === "met") expect(now).toBe("met");
        note("won by doing better", old === "not-met" && now === "met");
      }
    },
  );

  test.prop([askedOf(["moreThan", "lessThan"]), counties, draws])(
    "超过 implies 不低于 and 低于 不超过; they differ on the line alone",
    (asked, given, draw) => {
      const { direction } = asked;
      const all = onLines(asked, given, draw);
      const loose: Asked = { ...asked, kind: asked.kind === "moreThan" ? "atLeast" : "atMost" };
      const seen = (which: Asked) => standings(all, [{ ...FOR_ALL, criterion: criterionOf(which) }], { direction });
      const [strictly, loosely] = [seen(asked), seen(loose)];
      for (const { id } of all) {
        const [one, other] = [strictly.get(id), loosely.get(id)];
        const equal =
          one?.actual.kind === "value" && one.required.kind === "value" && one.actual.exact === one.required.exact;
        expect(verdictText(other)).toBe(equal ? "met" : verdictText(one));
        if (equal) expect(verdictText(one)).toBe("not-met");
        note("equal to a strict line", equal);
      }
    },
  );

  test.prop([askedOf(["between"]), counties, draws])(
    "between is at least its low and at most its high",
    (asked, given, draw) => {
      const all = onLines(asked, given, draw);
      const seen = (which: Asked, direction: Direction) =>
        standings(all, [{ ...FOR_ALL, criterion: criterionOf(which) }], { direction });
      const inside = seen(asked, asked.direction);
      const low = seen({ ...asked, kind: "atLeast" }, "higher");
      const high = seen({ ...asked, kind: "atMost", amount: asked.other }, "lower");
      for (const { id } of all) {
        const both = [low, high].map((each) => verdictText(each.get(id)));
        const expected = both.includes("not-met") ? "not-met" : (both.find((verdict) => verdict !== "met") ?? "met");
        expect(verdictText(inside.get(id))).toBe(expected);
      }
    },
  );

  test.prop([asks, counties, draws])(
    "attainment reaches 1 exactly where a positive line is met, but for a strict one; inside it never passes 1",
    (asked, given, draw) => {
      const { direction, kind } = asked;
      const all = onLines(asked, given, draw);
      for (const { required, attainment, actual, ...found } of standings(
        all,
        [{ ...FOR_ALL, criterion: criterionOf(asked) }],
        { direction },
      ).values()) {
        const [line, share, own] = [required, attainment, actual].map(amountOf);
        if (typeof line !== "object" || typeof share !== "object" || typeof own !== "object" || line.over <= 0n)
          continue;
        // Where lower is better, a figure of 0 or less is no divisor.
        if (direction === "lower" && !EITHER.has(kind) && own.over <= 0n) continue;
        const [full, equal] = [order(share, ONE) >= 0, order(own, line) === 0];
        const strict = (kind === "moreThan" || kind === "lessThan") && equal;
        expect(found.verdict.kind === "met").toBe(full && !strict);
        if (EITHER.has(kind)) expect(order(share, ONE)).toBeLessThanOrEqual(0);
        note(`attained ${strict ? "on a strict line" : full ? "in full" : "in part"}`, true);
      }
    },
  );
});

describe("counties among others", () => {
  test.prop([counties, fc.integer({ min: 1, max: 4 }), fc.constantFrom("class" as const, "all" as const), directions])(
    "top(n) is met by those whom fewer than n surpass, and asks for the figure of the last of them",
    (all, places, among, direction) => {
      const found = standings(all, [{ ...FOR_ALL, criterion: top(places, among) }], { direction });
      const way = direction === "higher" ? 1 : -1;
      for (const { id, class: name, actual } of all) {
        const known = all
          .filter((each) => among === "all" || each.class === name)
          .flatMap((each) => (typeof each.actual === "string" ? [fractionFrom(each.actual)] : []));
        const inside = known.filter((one) => known.filter((other) => order(other, one) * way > 0).length < places);
        const last = inside.reduce<Fraction | undefined>(
          (worst, each) => (worst === undefined || order(each, worst) * way < 0 ? each : worst),
          undefined,
        );
        expect(amountOf(found.get(id)?.required)).toEqual(last === undefined ? "no-cohort" : times(last, SCALE));
        const own = typeof actual === "string" ? fractionFrom(actual) : undefined;
        const met = own !== undefined && inside.some((each) => order(each, own) === 0) ? "met" : "not-met";
        expect(verdictText(found.get(id))).toBe(own === undefined ? reasonOf(actual) : met);
        note("a tie at the edge", own !== undefined && met === "met" && inside.length > places);
        note("fewer counties than places", known.length < places);
      }
    },
  );

  test.prop([
    counties,
    fc.constantFrom({ average: "class" } as const, { average: "all" } as const, { area: "县0" } as const),
    fc.option(figures),
    directions,
  ])("betterThan and coverageOf are met as means and counts by hand say", (all, than, by, direction) => {
    const criterion = by === null ? betterThan(than) : betterThan(than, by);
    const found = standings(all, [{ ...FOR_ALL, criterion }], { direction });
    const covered = standings(all, [{ ...FOR_ALL, criterion: coverageOf("all") }]);
    const way = direction === "higher" ? 1 : -1;
    for (const { id, class: name, actual, total } of all) {
      const own = typeof actual === "string" ? fractionFrom(actual) : undefined;
      if (own === undefined || typeof total !== "string") {
        if (own === undefined)
          expect(verdictText(found.get(id))).toBe(reasonOf(actual, "area" in than ? all[0]?.actual : undefined));
        const withheld = [actual, total].some((each) => typeof each === "object" && each.reason === "withheld");
        expect(verdictText(covered.get(id))).toBe(withheld ? "withheld" : "not-reported");
        continue;
      }
      expect(verdictText(covered.get(id))).toBe(order(own, fractionFrom(total)) >= 0 ? "met" : "not-met");
      const beaten = all
        .filter((each) => ("area" in than ? each.id === than.area : than.average === "all" || each.class === name))
        .flatMap((each) => (typeof each.actual === "string" ? [fractionFrom(each.actual)] : []));
      if (beaten.length === 0) {
        expect(verdictText(found.get(id))).toBe(reasonOf(all[0]?.actual));
        continue;
      }
      const mean = over(beaten.reduce(plus, fraction(0n)), fraction(BigInt(beaten.length)));
      const ahead = times(minus(own, mean), fraction(BigInt(way)));
      const met = by === null ? ahead.over > 0n : order(ahead, fractionFrom(by)) >= 0;
      expect(verdictText(found.get(id))).toBe(met ? "met" : "not-met");
      note("on the reference", by === null && ahead.over === 0n);
    }
  });
});

/** The stronger of the reasons for which figures are missing. */
function reasonOf(...figuresOf: readonly (Figure | undefined)[]): string {
  const reasons = figuresOf.flatMap((each) => (typeof each === "object" ? [each.reason] : []));
  return REASONS.find((reason) => reasons.includes(reason)) ?? "no reason";
}

describe("criteria of all kinds change nothing by", () => {
  const targetsOf = (all: readonly County[], criteria: readonly Written[], written: Writing): readonly AnyTarget[] =>
    all.flatMap(({ id }, place) => {
      const criterion = criteria[place]?.(written);
      return criterion === undefined ? [] : [{ ...FOR_ALL, criterion, area: id }];
    });
  const seen = (all: readonly County[], targets: readonly AnyTarget[], options: Seen): ReadonlyMap<string, object> => {
    const found = [...standings(all, targets, options)];
    return new Map(
      found.map(([id, { actual, required, attainment, verdict }]) => [id, { actual, required, attainment, verdict }]),
    );
  };

  test.prop([mixed, counties, fc.constantFrom(...WRITINGS), fc.constantFrom(["元", "e4"], ["亿元", "e-4"])])(
    "the units of amounts and of figures",
    ({ direction, criteria }, all, written, [unit = "", exponent = ""]) => {
      const reported = (row: Observation): Observation =>
        row.value === null ? row : { ...row, unit, value: `${String(row.value)}${exponent}` };
      expect(seen(all, targetsOf(all, criteria, written), { direction, reported })).toEqual(
        seen(all, targetsOf(all, criteria, plainly), { direction }),
      );
    },
  );

  test.prop([mixed, counties])("the targets of other counties, of whatever kind", ({ direction, criteria }, all) => {
    const targets = targetsOf(all, criteria, plainly);
    const together = seen(all, targets, { direction });
    for (const target of targets) {
      const id = target.area ?? "";
      expect(together.get(id)).toEqual(seen(all, [target], { direction }).get(id));
    }
  });

  test.prop([mixed, counties, fc.nat()])("the order of counties", ({ direction, criteria }, all, seed) => {
    const targets = targetsOf(all, criteria, plainly);
    const moved = seen(shuffled(all, seed), shuffled(targets, seed), { direction });
    for (const [id, found] of seen(all, targets, { direction })) expect(moved.get(id)).toEqual(found);
  });

  it("have met every kind and basis, lines, ties, reasons and both verdicts", () => {
    const wanted = BASES.flatMap((of) =>
      KINDS.flatMap((kind) => ["met", "not-met"].map((verdict) => `${of ?? "level"} ${kind} ${verdict}`)),
    );
    const others = [
      "doublings atLeast met",
      "doublings atLeast not-met",
      ...REASONS,
      "on the line",
      "won by doing better",
      "equal to a strict line",
      "attained on a strict line",
      "attained in full",
      "attained in part",
      "a tie at the edge",
      "fewer counties than places",
      "on the reference",
    ];
    expect([...wanted, ...others].filter((what) => !reached.has(what))).toEqual([]);
  });
});
