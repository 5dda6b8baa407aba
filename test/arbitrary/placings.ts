// Random assessments whose totals tie often, by ranking and grading definitions of every kind; figures are whole tenths, so that tests
// can work with plain integers.
import fc from "fast-check";
import {
  type Area,
  type Assessment,
  assess,
  defineScheme,
  type GradeDefinition,
  measures,
  type Observation,
  panel,
  type QuotaDefinition,
  type RankingDefinition,
  type Rule,
  type TieBreak,
} from "kaohe";

export const CLASSES = ["A", "B", "C"] as const;
export type Indicator = "first" | "second";

const m = measures({ first: { label: "甲项", unit: "" }, second: { label: "乙项", unit: "" } });

/** The points of an item are its indicator's figure. */
const asReported: Rule = { name: "asReported", options: {}, build: ({ actual }) => actual };

/** An area with its figures in tenths; null where one is missing. */
export interface Contender {
  readonly id: string;
  readonly class: (typeof CLASSES)[number];
  readonly city: string;
  readonly first: number | null;
  readonly second: number | null;
  readonly vetoed: boolean;
}

export interface Contest {
  readonly contenders: readonly Contender[];
  readonly ranking: RankingDefinition<Indicator, (typeof CLASSES)[number]>;
  readonly grades: readonly GradeDefinition<Indicator>[];
}

const figure = (most: number) =>
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(4, 5, 14, most) }, { weight: 2, arbitrary: fc.constant(null) });

export const contenders: fc.Arbitrary<readonly Contender[]> = fc
  .array(
    fc.record({
      class: fc.constantFrom("A", "A", "A", "B", "C"),
      city: fc.constantFrom("温州", "宁波"),
      first: figure(60),
      second: figure(40),
      vetoed: fc.nat(5).map((draw) => draw === 0),
    } as const),
    { minLength: 1, maxLength: 9 },
  )
  .map((list) => list.map((each, place) => ({ ...each, id: `县${(place * 7) % 10}` })));

// Often none, so that ties are left for the policies to decide.
const tieBreaks: fc.Arbitrary<readonly TieBreak<Indicator>[]> = fc.oneof(
  fc.constant([]),
  fc.shuffledSubarray(["unrounded", { item: "second" }, { indicator: "first" }] as const),
  fc.shuffledSubarray(["unrounded", "area", { item: "second" }, { indicator: "first" }] as const),
);

const places = fc.oneof(
  fc.record({ places: fc.constantFrom(0, 1, 1, 2) }),
  fc.record({
    share: fc.constantFrom("0.3", "0.3", "0.5", "1"),
    rounding: fc.constantFrom("down", "up", "half-up"),
    atLeast: fc.nat(1),
  } as const),
);

const quotas: fc.Arbitrary<QuotaDefinition<Indicator>> = fc
  .tuple(places, fc.constantFrom({}, { ties: "include" } as const), tieBreaks)
  .map(([counted, ties, tieBreak]) => ({ ...counted, ...ties, tieBreak }));

const asked = (atLeast: number) =>
  fc
    .record({ atLeast: fc.constant(atLeast), first: places, quota: quotas }, { requiredKeys: [] })
    .map((each) => (Object.keys(each).length === 0 ? { atLeast } : each));

export const contests: fc.Arbitrary<Contest> = fc.record({
  contenders,
  ranking: fc.record(
    {
      ties: fc.constantFrom("competition", "dense", "last", "average"),
      tieBreak: tieBreaks,
      groups: fc.constant({ small: ["B", "C"] } as const),
      leastData: fc.constantFrom("0.5", "0.6", "0.7"),
    },
    { requiredKeys: [] },
  ),
  grades: fc
    .tuple(asked(5), asked(2))
    .map(([best, good]) => [{ id: "excellent", ...best }, { id: "good", ...good }, { id: "fair" }]),
});

/** The contest assessed, with rankings over all and in each city. */
export function judged({ contenders: list, ranking, grades }: Contest): Assessment<(typeof CLASSES)[number]> {
  const scheme = defineScheme({
    id: "contest",
    classes: CLASSES,
    measures: m,
    indicators: {
      first: { label: "甲项", unit: "", direction: "lower", formula: m.first },
      second: { label: "乙项", unit: "", formula: m.second },
    },
    items: [
      { id: "first", indicator: "first", points: 6, rule: asReported },
      { id: "second", indicator: "second", points: 4, rule: asReported },
    ],
    rounding: { total: { places: 0 } },
    ranking,
    rankings: { all: { over: [] }, city: { over: ["city"] } },
    grades,
    vetoes: [{ id: "fraud", effect: "lowest-grade" }],
  });
  const areas = list.map(({ id, class: name, city }): Area => ({ id, attributes: { class: name, city } }));
  const observations = list.flatMap(({ id: area, ...figures }): Observation[] =>
    (["first", "second"] as const).map((measure) => {
      const tenths = figures[measure];
      return { area, measure, period: "2017", value: tenths === null ? null : `${tenths}e-1` };
    }),
  );
  return assess(scheme, {
    panel: panel({ areas, measures: scheme.measures, observations }),
    period: "2017",
    vetoes: list.filter(({ vetoed }) => vetoed).map(({ id }) => ({ veto: "fraud", area: id })),
  });
}
