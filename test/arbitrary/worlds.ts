// Areas with their figures and parameters, small and nasty: ties, zeros, negatives, missing cells, classes of one area.
import fc from "fast-check";
import { type Area, type Observation, panel, REASONS } from "../../src/data/index.js";
import { measures } from "../../src/formula/index.js";
import type { ParameterValue, Situation } from "../../src/interpret/situation.js";

/** Measures of pure numbers, so that any formula over them has units that fit: `a` as such, `b` in %, `c` in ‰. */
export const handles = measures({
  a: { label: "甲", unit: "" },
  b: { label: "乙", unit: "%" },
  c: { label: "丙", unit: "‰" },
});
export const MEASURES = ["a", "b", "c"] as const;
export const PERIODS = ["2015", "2016", "2017"] as const;
export const OWN_REASON = "停报";

/** All that a formula is evaluated over, as plain data: the tests' own evaluator reads this, src the situation made of it. */
export interface World {
  readonly areas: readonly Area[];
  readonly observations: readonly Observation[];
  readonly parameters: readonly ParameterValue[];
  /** The ids of the areas that take part, in their order. */
  readonly taking: readonly string[];
  readonly asOf: string | undefined;
}

/** Figures that tie, are 0 or negative, as decimals and fractions. */
export const figures: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("0", "1", "2", "-1", "-2", "0.5", "1.5", "2.5") },
  { weight: 2, arbitrary: fc.integer({ min: -9999, max: 9999 }).map((cents) => (cents / 100).toFixed(2)) },
  { weight: 1, arbitrary: fc.constantFrom("1/3", "2/3", "-5/6", "22/7") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "90071992547409.93",
      "12345678901234567890.5",
      "0.000000000000000001",
      "94906265",
      "94906266",
      "2000000001",
      "9007199254740991",
    ),
  },
);

const reasons = fc.constantFrom(...REASONS.slice(0, 5), OWN_REASON);

type Figure = Pick<Observation, "value" | "reason">;
const cells: fc.Arbitrary<Figure | undefined> = fc.oneof(
  { weight: 8, arbitrary: figures.map((value): Figure => ({ value })) },
  { weight: 1, arbitrary: reasons.map((reason): Figure => ({ value: null, reason })) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const PARENT = "全市";

/** The areas: counties of classes A and B or of a class of their own, some without one, under a city; one may change class. */
const bodies = fc
  .array(
    fc.record({
      class: fc.constantFrom("A", "A", "B", "B", "own", "none"),
      city: fc.constantFrom("温州", "丽水"),
      before: fc.option(fc.constantFrom("A", "B")),
      orphan: fc.boolean(),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((rows): readonly Area[] => [
    { id: PARENT },
    ...rows.map(({ class: kind, city, before, orphan }, place): Area => {
      const group = kind === "own" ? { class: `自成一类${place}` } : kind === "none" ? {} : { class: kind };
      return {
        id: `县${place}`,
        attributes: { city, ...group },
        ...(before !== null && { attributesIn: { "2016": { class: before } } }),
        ...(!orphan && { parent: PARENT }),
      };
    }),
  ]);

const parameterValues = (areas: readonly Area[]): fc.Arbitrary<ParameterValue> =>
  fc
    .record({
      name: fc.constantFrom("p", "q"),
      value: figures,
      unit: fc.option(fc.constantFrom("", "%")),
      period: fc.option(fc.constantFrom("2016", "2017")),
      whose: fc.oneof(
        fc.constantFrom(...areas.map(({ id }) => ({ area: id }))),
        fc.constantFrom<{ readonly attributes?: Readonly<Record<string, string>> }>(
          {},
          { attributes: { class: "A" } },
          { attributes: { class: "B" } },
          { attributes: { class: "A", city: "温州" } },
        ),
      ),
    })
    .map(({ name, value, unit, period, whose }) => ({
      name,
      value,
      ...(unit !== null && { unit }),
      ...(period !== null && { period }),
      ...whose,
    }));

/** Worlds over the three measures and three years. */
export const worlds: fc.Arbitrary<World> = bodies.chain((areas) => {
  const keys = MEASURES.flatMap((measure) =>
    PERIODS.flatMap((period) => areas.map(({ id }) => ({ area: id, measure, period }))),
  );
  return fc
    .record({
      figures: fc.tuple(...keys.map(() => cells)),
      parameters: fc.array(parameterValues(areas), { maxLength: 6 }),
      taking: fc.oneof(
        fc.constant(areas.map(({ id }) => id)),
        fc.shuffledSubarray(
          areas.map(({ id }) => id),
          { minLength: 1 },
        ),
      ),
      asOf: fc.constantFrom(undefined, undefined, "2017-09-30", "2016-12-31", "2018-01-01"),
    })
    .map(({ figures: found, ...rest }) => ({
      areas,
      observations: keys.flatMap((key, place) => {
        const figure = found[place];
        return figure === undefined ? [] : [{ ...key, ...figure }];
      }),
      ...rest,
    }));
});

/** What src evaluates over, for 2017. */
export function situationOf({ areas, observations, parameters, taking, asOf }: World): Situation {
  const figuresPanel = panel({ areas, measures: handles, observations });
  return {
    panel: figuresPanel,
    period: "2017",
    areas: taking.map((id) => figuresPanel.areaIndex(id) ?? -1),
    parameters,
    ...(asOf !== undefined && { asOf }),
  };
}
