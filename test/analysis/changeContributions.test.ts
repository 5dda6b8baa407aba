import { test } from "@fast-check/vitest";
import fc from "fast-check";
import {
  type AreaContributions,
  type AssessmentData,
  assess,
  CHANGE_CAUSES,
  type ChangeCause,
  type ChangeParts,
  changeContributions,
  panel,
} from "kaohe";
import { describe, expect, it } from "vitest";
import { type Fraction, fraction, minus, over } from "../arbitrary/fraction.js";
import { type Case, caseOf, cases } from "../arbitrary/schemes.js";
import { amountOf, sumOf, ZERO } from "../assessment/naive.js";

/** A case without what does not fit the rest of it. */
function fitting(given: Case): Case {
  const { definition, areas, observations, targets, exempt, vetoes } = given;
  const ids = new Set(areas.map(({ id }) => id));
  const known = new Set(definition.vetoes?.map(({ id }) => id));
  return {
    definition,
    areas,
    observations: observations.filter(({ area }) => ids.has(area)),
    targets: targets.filter(({ area, indicator, criterion }) => {
      const looks = criterion.kind === "atMost" ? "lower" : "higher";
      return (area === undefined || ids.has(area)) && definition.indicators[indicator].direction === looks;
    }),
    exempt: exempt.filter((area) => ids.has(area)),
    vetoes: vetoes.filter(({ veto, area }) => known.has(veto) && ids.has(area)),
  };
}

/** Two cases that have some parts in common. */
const pairs = fc
  .tuple(cases, cases, fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()), fc.nat(1))
  .map(([earlier, other, [rules, areas, observations, targets, facts], gap]) => ({
    gap,
    earlier,
    later: fitting({
      definition: rules ? earlier.definition : other.definition,
      areas: areas ? earlier.areas : other.areas,
      exempt: areas ? earlier.exempt : other.exempt,
      observations: observations ? earlier.observations : other.observations,
      targets: targets ? earlier.targets : other.targets,
      vetoes: facts ? earlier.vetoes : other.vetoes,
    }),
  }));
type Pair = typeof pairs extends fc.Arbitrary<infer P> ? P : never;

/** A case of 2017 so many years before. */
function yearsBefore(given: Case, years: number) {
  const { scheme, input } = caseOf(given);
  const moved = (period: string): string => `${Number(period) - years}`;
  const observations = given.observations.map((each) => ({ ...each, period: moved(each.period) }));
  return {
    scheme,
    input: {
      ...input,
      panel: panel({ areas: given.areas, measures: scheme.measures, observations }),
      period: moved("2017"),
      targets: given.targets.map((each) => ({
        ...each,
        ...(each.deadline !== undefined && { deadline: moved(each.deadline) }),
      })),
    },
  };
}

const handed = ({ targets, vetoes }: Case) => ({ targets, vetoes });

const contributionsIn = ({ earlier, later, gap }: Pair, areas?: readonly string[]) =>
  changeContributions(yearsBefore(earlier, gap), caseOf(later), areas);

function participantsIn({ areas, exempt }: Case): readonly string[] {
  return areas.filter(({ id, attributes }) => attributes !== undefined && !exempt.includes(id)).map(({ id }) => id);
}

const bothIn = ({ earlier, later }: Pair): readonly string[] => {
  const before = participantsIn(earlier);
  return participantsIn(later).filter((id) => before.includes(id));
};

/** What a mix of two cases gives an area, all of it in 2017. */
function mixed(pair: Pair, area: string, late: ReadonlySet<ChangeCause>): AssessmentData["areas"][number] | undefined {
  const from = (cause: ChangeCause): Case => (late.has(cause) ? pair.later : pair.earlier);
  const [own, others, rules] = [from("figures"), from("others"), from("rules")];
  const other = rules === pair.later ? pair.earlier : pair.later;
  const ids = [...new Set([...rules.areas, ...other.areas].map(({ id }) => id))];
  const partaking = participantsIn(others);
  const { scheme } = caseOf(rules);
  const areas = ids.map((id) => {
    const found = [rules, other].flatMap((each) => each.areas.filter((one) => one.id === id));
    const attributes = found.find((each) => each.attributes !== undefined)?.attributes;
    return { id, ...(id !== "全市" && { parent: "全市" }), ...(attributes && { attributes }) };
  });
  const observations = [
    ...own.observations.filter((each) => each.area === area),
    ...others.observations.filter((each) => each.area !== area),
  ];
  const { definition } = rules;
  const fit = fitting({ ...from("targets"), definition, areas });
  const result = assess(scheme, {
    panel: panel({ areas, measures: scheme.measures, observations }),
    period: "2017",
    targets: fit.targets,
    vetoes: fitting({ ...from("facts"), definition, areas }).vetoes,
    exempt: ids.filter((id) => !partaking.includes(id)).map((id) => ({ area: id, reason: "absent" })),
  });
  return result.toJSON().areas.find((each) => each.area === area);
}

function ordersOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  if (all.length === 0) return [[]];
  return all.flatMap((first) => ordersOf(all.filter((each) => each !== first)).map((rest) => [first, ...rest]));
}

/** The mean over all orders of what each cause adds to those before it; undefined where a mix has no value. */
function naiveParts(worthOf: (late: ReadonlySet<ChangeCause>) => Fraction | undefined) {
  const orders = ordersOf(CHANGE_CAUSES);
  const added = new Map(CHANGE_CAUSES.map((cause) => [cause, [] as Fraction[]]));
  for (const order of orders) {
    const late = new Set<ChangeCause>();
    for (const cause of order) {
      const before = worthOf(late);
      late.add(cause);
      const after = worthOf(late);
      if (before === undefined || after === undefined) return undefined;
      added.get(cause)?.push(minus(after, before));
    }
  }
  const mean = (all: readonly Fraction[]): Fraction => over(sumOf(all), fraction(BigInt(orders.length)));
  return Object.fromEntries(CHANGE_CAUSES.map((cause) => [cause, mean(added.get(cause) ?? [])]));
}

function partsIn({ parts }: ChangeParts) {
  if (Object.values(parts).some(({ kind }) => kind === "missing")) return undefined;
  return Object.fromEntries(CHANGE_CAUSES.map((cause) => [cause, amountOf(parts[cause])]));
}

let decomposed = 0;

describe("changeContributions", () => {
  test.prop([pairs, fc.nat()], { numRuns: 20 })(
    "each part is the mean over all orders of what its cause adds, in assessments mixed by hand",
    (pair, place) => {
      const both = bothIn(pair);
      const area = both[place % Math.max(1, both.length)];
      if (area === undefined) return;
      const [found] = contributionsIn(pair, [area]).areas;
      const scored = new Map<string, ReturnType<typeof mixed>>();
      const mixedOnce = (late: ReadonlySet<ChangeCause>) => {
        const key = CHANGE_CAUSES.filter((cause) => late.has(cause)).join(" ");
        if (!scored.has(key)) scored.set(key, mixed(pair, area, late));
        return scored.get(key);
      };
      const parts = naiveParts((late) => amountOf(mixedOnce(late)?.total));
      expect(found && partsIn(found.total)).toEqual(parts);
      const places = naiveParts((late) => {
        const rank = mixedOnce(late)?.rank ?? null;
        return rank === null ? undefined : fraction(BigInt(rank));
      });
      expect(found && partsIn(found.rank)).toEqual(places);
      if (parts !== undefined) decomposed += 1;
    },
  );

  it("has decomposed some", () => {
    expect(decomposed).toBeGreaterThan(4);
  });

  test.prop([pairs], { numRuns: 20 })(
    "the parts sum to what lies between the published totals, and between the ranks",
    (pair) => {
      const found = contributionsIn(pair, bothIn(pair).slice(0, 3));
      const [before, after] = [yearsBefore(pair.earlier, pair.gap), caseOf(pair.later)].map(({ scheme, input }) =>
        assess(scheme, input),
      );
      expect(found.areas.map(({ area }) => area)).toEqual(bothIn(pair).slice(0, 3));
      for (const { area, total, rank } of found.areas) {
        const [old, now] = [before?.area(area), after?.area(area)];
        expect([total.before, total.after]).toEqual([old?.total, now?.total]);
        expect([rank.before, rank.after].map((each) => (each.kind === "value" ? Number(each.exact) : null))).toEqual([
          old?.rank,
          now?.rank,
        ]);
        for (const { parts, change } of [total, rank]) {
          const all = CHANGE_CAUSES.map((cause) => amountOf(parts[cause]));
          if (all.includes(undefined)) continue;
          expect(sumOf(all.map((each) => each ?? ZERO))).toEqual(amountOf(change));
        }
      }
    },
  );

  test.prop([pairs], { numRuns: 20 })("the other way round every part has the other sign", (pair) => {
    const asked = bothIn(pair).slice(0, 2);
    const there = contributionsIn(pair, asked);
    const back = changeContributions(caseOf(pair.later), yearsBefore(pair.earlier, pair.gap), asked);
    const shown = ({ area, total, rank }: AreaContributions, sign: bigint) => [
      area,
      ...[total, rank].flatMap(({ parts }) =>
        CHANGE_CAUSES.map((cause) => {
          const part = amountOf(parts[cause]);
          return part === undefined ? parts[cause] : fraction(sign * part.over, part.under);
        }),
      ),
    ];
    const byArea = (a: AreaContributions, b: AreaContributions): number => (a.area < b.area ? -1 : 1);
    expect(back.areas.toSorted(byArea).map((each) => shown(each, -1n))).toEqual(
      there.areas.toSorted(byArea).map((each) => shown(each, 1n)),
    );
    expect([back.joined.toSorted(), back.left.toSorted()]).toEqual([there.left.toSorted(), there.joined.toSorted()]);
  });

  test.prop([pairs, fc.constantFrom(...CHANGE_CAUSES)], { numRuns: 20 })(
    "a cause that is the same in both years has 0, and with it alone nothing else has any",
    ({ earlier, later: other, gap }, changed) => {
      const from = (causes: readonly ChangeCause[]): Case => (causes.includes(changed) ? other : earlier);
      const { definition } = from(["rules"]);
      // What only one of the schemes knows would change with it. Classes belong to the rules, so the areas stay.
      const start = { ...earlier, ...handed(fitting({ ...earlier, definition })) };
      const { observations } = from(["figures", "others"]);
      const { targets } = changed === "targets" ? other : start;
      const { vetoes } = changed === "facts" ? other : start;
      const later = fitting({ ...start, definition, observations, targets, vetoes });
      const alone = changed === "figures" || changed === "others" ? ["figures", "others"] : [changed];
      for (const { total } of contributionsIn({ earlier: start, later, gap }).areas) {
        for (const cause of CHANGE_CAUSES) {
          const part = amountOf(total.parts[cause]);
          if (part !== undefined && !alone.includes(cause)) expect([cause, part]).toEqual([cause, ZERO]);
        }
      }
    },
  );
});
