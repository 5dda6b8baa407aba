// Random schemes over random panels, as plain data: ties, zeros, negatives, missing cells, classes of one area, items that a class
// does not have, nested blocks of either policy, every rule in both directions.
import fc from "fast-check";
import {
  type Area,
  type Assessment,
  assess,
  atLeast,
  atMost,
  attainment,
  bands,
  type Direction,
  defineScheme,
  type EntryDefinition,
  growthOfAtLeast,
  type IndicatorDefinition,
  increment,
  intensity,
  measures,
  milestones,
  minMax,
  type Observation,
  panel,
  percentagePointChange,
  ROUNDING_MODES,
  type RoundingDefinition,
  type Rule,
  range,
  rankLinear,
  type Scheme,
  type SchemeDefinition,
  share,
  type Target,
  type VetoFact,
  yearOnYear,
} from "kaohe";

export const CLASSES = ["A", "B", "C"] as const;

export const handles = measures({
  rd: { label: "R&D经费支出", unit: "万元" },
  output: { label: "工业增加值", unit: "万元" },
  grants: { label: "发明专利授权量", unit: "件" },
  ratio: { label: "高新技术产业占比", unit: "%" },
});
type MeasureId = keyof typeof handles;
const MEASURES: readonly MeasureId[] = ["rd", "output", "grants", "ratio"];
const PERIODS = ["2016", "2017"] as const;

const INDICATORS = {
  rd: { unit: "万元", formula: handles.rd },
  share: { unit: "%", formula: share(handles.rd, handles.output) },
  growth: { unit: "%", formula: yearOnYear(handles.grants) },
  change: { unit: "百分点", formula: percentagePointChange(handles.ratio) },
  perGrant: { unit: "万元/件", formula: intensity(handles.rd, handles.grants) },
  more: { unit: "万元", formula: increment(handles.output) },
} as const;
export type IndicatorId = keyof typeof INDICATORS;
const INDICATOR_IDS: readonly IndicatorId[] = ["rd", "share", "growth", "change", "perGrant", "more"];

/** Figures that tie, are 0, negative, or half-way between two printed digits. */
export const figures: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom("0", "1", "2", "-1", "0.5", "2.5", "4", "1.25", "80", "100") },
  { weight: 2, arbitrary: fc.integer({ min: -500, max: 9999 }).map((tenths) => `${tenths / 10}`) },
  { weight: 1, arbitrary: fc.constantFrom("0.125", "0.005", "0.015", "33.335", "12345678901234567890.5") },
);

export const OWN_REASON = "停报";
const reasons = fc.constantFrom("withheld", "not-reported", "unreadable", "not-applicable", OWN_REASON);

/** An assessment as plain data. */
export interface Case {
  readonly definition: SchemeDefinition<IndicatorId, (typeof CLASSES)[number]>;
  readonly areas: readonly Area[];
  readonly observations: readonly Observation[];
  readonly targets: readonly Target<IndicatorId, (typeof CLASSES)[number]>[];
  readonly exempt: readonly string[];
  readonly vetoes: readonly VetoFact[];
}

const areaLists: fc.Arbitrary<readonly Area[]> = fc
  .array(fc.constantFrom("A", "A", "A", "B", "B", "C", "none"), { minLength: 1, maxLength: 7 })
  .map((kinds) => [
    ...kinds.map(
      (kind, place): Area => ({
        id: `县${place}`,
        parent: "全市",
        ...(kind !== "none" && { attributes: { class: kind } }),
      }),
    ),
    { id: "全市" },
  ]);

function observationLists(areas: readonly Area[]): fc.Arbitrary<readonly Observation[]> {
  const keys = areas.flatMap(({ id }) =>
    MEASURES.flatMap((measure) => PERIODS.map((period) => ({ area: id, measure, period }))),
  );
  const cell = fc.oneof(
    { weight: 9, arbitrary: figures.map((value) => ({ value })) },
    { weight: 1, arbitrary: reasons.map((reason) => ({ value: null, reason })) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
  return fc.tuple(...keys.map(() => cell)).map((cells) =>
    keys.flatMap((key, place): Observation[] => {
      const found = cells[place];
      return found === undefined ? [] : [{ ...key, ...found }];
    }),
  );
}

const pointsOfItem = fc.constantFrom("2", "2.5", "4", "7.5", "10", "12.345");
const points = fc.oneof(
  { weight: 2, arbitrary: pointsOfItem },
  { weight: 1, arbitrary: fc.record({ A: pointsOfItem, B: pointsOfItem, C: pointsOfItem }, { requiredKeys: ["A"] }) },
);

const stages = milestones({
  stages: [
    { id: "first", share: "0.25" },
    { id: "last", share: 1 },
  ],
});

/** A rule that an item of 2 points or more in this unit can have. */
export const rulesFor = (direction: Direction, unit: string): fc.Arbitrary<Rule> => {
  const end = direction === "lower" ? "atMost" : "atLeast";
  const ends = direction === "lower" ? ["0", "1", "2.5"] : ["2.5", "1", "0"];
  const table = ["2", "1.25", "0.5"].map((given, place) => ({ [end]: `${ends[place] ?? ""}${unit}`, points: given }));
  return fc.constantFrom(
    attainment(),
    attainment({ cap: "1.2" }),
    minMax(),
    minMax({ whenEqual: "half" }),
    minMax({ whenEqual: "zero" }),
    rankLinear(),
    rankLinear({ lowest: "1.5" }),
    bands([...table, { points: "0" }]),
    ...(direction === "higher" ? [stages] : []),
  );
};

type Directions = Readonly<Record<IndicatorId, Direction>>;
type Entry = EntryDefinition<IndicatorId, (typeof CLASSES)[number]>;

const directions: fc.Arbitrary<Directions> = fc.record({
  rd: fc.constantFrom("higher", "lower"),
  share: fc.constantFrom("higher", "lower"),
  growth: fc.constantFrom("higher", "lower"),
  change: fc.constantFrom("higher", "lower"),
  perGrant: fc.constantFrom("higher", "lower"),
  more: fc.constantFrom("higher", "lower"),
});

const missing = fc.constantFrom(undefined, "zero" as const, "rescale" as const);

/** Entries without ids; they are numbered afterwards, so that no two share one. */
function entryLists(ways: Directions, depth: number): fc.Arbitrary<readonly Entry[]> {
  const item = fc
    .constantFrom(...INDICATOR_IDS)
    .chain((indicator) =>
      fc
        .record({ points, rule: rulesFor(ways[indicator], INDICATORS[indicator].unit) })
        .map((rest): Entry => ({ id: "", indicator, ...rest })),
    );
  if (depth === 0) return fc.array(item, { minLength: 1, maxLength: 3 });
  const block = fc
    .record({ items: entryLists(ways, depth - 1), policy: missing })
    .map(({ items, policy }): Entry => ({ id: "", items, ...(policy !== undefined && { missing: policy }) }));
  return fc.array(fc.oneof({ weight: 2, arbitrary: item }, { weight: 1, arbitrary: block }), {
    minLength: 1,
    maxLength: 3,
  });
}

function numbered(entries: readonly Entry[], prefix: string): readonly Entry[] {
  return entries.map((entry, place) => {
    const id = `${prefix}${place}`;
    return "items" in entry ? { ...entry, id, items: numbered(entry.items, `${id}.`) } : { ...entry, id };
  });
}

const decimals = fc.record({ places: fc.integer({ min: 0, max: 3 }), mode: fc.constantFrom(...ROUNDING_MODES) });
export const roundings: fc.Arbitrary<RoundingDefinition> = fc
  .record({
    indicators: fc.option(fc.constantFrom(...ROUNDING_MODES), { freq: 1 }),
    items: fc.option(decimals, { freq: 1 }),
    total: fc.option(
      // Whole points, in which unequal totals tie, come often.
      fc.oneof(
        { weight: 1, arbitrary: decimals },
        { weight: 3, arbitrary: fc.constant({ places: 0 }) },
        { weight: 1, arbitrary: fc.constant("none" as const) },
      ),
      { freq: 5 },
    ),
    rank: fc.constantFrom("rounded" as const, "unrounded" as const),
  })
  .map(({ indicators, items, total, rank }) => ({
    rank,
    ...(indicators !== null && { indicators }),
    ...(items !== null && { items }),
    ...(total !== null && { total }),
  }));

const definitions: fc.Arbitrary<Case["definition"]> = directions.chain((ways) =>
  fc
    .record({ entries: entryLists(ways, 2), policy: missing, rounding: roundings, graded: fc.boolean() })
    .map(({ entries, policy, rounding, graded }) => {
      const indicators = Object.fromEntries(
        INDICATOR_IDS.map((id) => [id, { ...INDICATORS[id], label: id, direction: ways[id] }]),
      ) as Readonly<Record<IndicatorId, IndicatorDefinition>>;
      return {
        id: "random",
        classes: CLASSES,
        measures: handles,
        indicators,
        items: numbered(entries, "i"),
        rounding,
        ...(policy !== undefined && { missing: policy }),
        grades: graded ? [{ id: "excellent", atLeast: 8 }, { id: "good", atLeast: 2 }, { id: "fair" }] : [],
        vetoes: [
          { id: "fraud", effect: "zero" as const },
          ...(graded ? [{ id: "accident", effect: "lowest-grade" as const }] : []),
        ],
      };
    }),
);

function targetLists(definition: Case["definition"], areas: readonly Area[]): fc.Arbitrary<Case["targets"]> {
  const scopes = [{}, ...CLASSES.map((name) => ({ class: name })), ...areas.map(({ id }) => ({ area: id }))];
  const one = fc
    .tuple(
      fc.constantFrom(...INDICATOR_IDS),
      fc.constantFrom(...scopes),
      figures,
      fc.constantFrom("level", "range", "growth"),
      fc.constantFrom({}, {}, { deadline: "2017" }, { deadline: "2018" }),
    )
    .map(([indicator, scope, figure, kind, time]): Case["targets"][number] => {
      const { unit, direction } = definition.indicators[indicator];
      const whose = { indicator, ...scope, ...time };
      if (direction === "lower") return { ...whose, criterion: atMost(figure + unit) };
      if (kind === "growth") return { ...whose, criterion: growthOfAtLeast(`${figure}%`) };
      return { ...whose, criterion: kind === "range" ? range(figure, figure + unit) : atLeast(figure) };
    });
  const scopeOf = ({ indicator, area, class: name, deadline }: Case["targets"][number]): string =>
    JSON.stringify([indicator, area, name, deadline]);
  return fc.uniqueArray(one, { maxLength: 12, selector: scopeOf });
}

/** Cases in which each kind of fault of reasoning can show. Most indicators have a target for all. */
export const cases: fc.Arbitrary<Case> = fc.tuple(definitions, areaLists).chain(([definition, areas]) =>
  fc
    .record({
      observations: observationLists(areas),
      targets: targetLists(definition, areas),
      exempt: fc.subarray(
        areas.map(({ id }) => id),
        { maxLength: 2 },
      ),
      vetoed: fc.subarray(
        areas.flatMap(({ id }) => (definition.vetoes ?? []).map(({ id: veto }) => ({ veto, area: id }))),
        { maxLength: 2 },
      ),
    })
    .map(({ vetoed, ...rest }) => ({ definition, areas, vetoes: vetoed, ...rest })),
);

const SCHEMES = new WeakMap<Case["definition"], Scheme<IndicatorId, (typeof CLASSES)[number]>>();

/** The scheme of a case, and what it is applied to for 2017. */
export function caseOf({ definition, areas, observations, targets, exempt, vetoes }: Case) {
  const scheme = SCHEMES.get(definition) ?? defineScheme(definition);
  SCHEMES.set(definition, scheme);
  const input = {
    panel: panel({ areas, measures: scheme.measures, observations }),
    period: "2017",
    targets,
    vetoes,
    exempt: exempt.map((area) => ({ area, reason: "recently founded" })),
  };
  return { scheme, input };
}

/** The case assessed for 2017. */
export function assessed(given: Case): Assessment<(typeof CLASSES)[number]> {
  const { scheme, input } = caseOf(given);
  return assess(scheme, input);
}
