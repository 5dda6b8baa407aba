// Random schemes with adjustments, marks and vetoes of items, and what people hand in for them, on top of the random schemes.
import fc from "fast-check";
import {
  type AdjustmentDefinition,
  type AdjustmentFact,
  type Assessment,
  assess,
  attainment,
  defineScheme,
  type EntryDefinition,
  type MarkFact,
  type MarkReduction,
  type MarkScale,
  minMax,
  type OverrideFact,
  panel,
  type Scheme,
  type VetoFact,
} from "kaohe";
import { type Case, type CLASSES, cases, type IndicatorId } from "./schemes.js";

type Class = (typeof CLASSES)[number];
type Entry = EntryDefinition<IndicatorId, Class>;
type Adjusting = AdjustmentDefinition<IndicatorId>;

/** An assessment with what people hand in, as plain data. */
export interface HandedCase extends Case {
  readonly adjustments: readonly AdjustmentFact[];
  readonly overrides: readonly OverrideFact[];
  readonly marks: readonly MarkFact[];
}

export const leavesOf = (entries: readonly Entry[]): readonly Exclude<Entry, { readonly items: unknown }>[] =>
  entries.flatMap((entry) => ("items" in entry ? leavesOf(entry.items) : [entry]));

export const idsOf = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap((entry) => ("items" in entry ? [entry.id, ...idsOf(entry.items)] : [entry.id]));

const caps = fc.constantFrom("0.5", "2", "3.25");

function adjusting(ids: readonly string[]): fc.Arbitrary<readonly Adjusting[]> {
  const shared = {
    kind: fc.constantFrom("bonus" as const, "deduction" as const),
    to: fc.option(fc.constantFrom(...ids), { freq: 2, nil: undefined }),
    hundred: fc.constantFrom("inside" as const, "outside" as const, undefined),
  };
  const stated = fc
    .record({ ...shared, each: fc.option(caps, { nil: undefined }), most: fc.option(caps, { nil: undefined }) })
    .map(
      ({ to, hundred, each, most, kind }): Adjusting => ({
        id: "",
        kind,
        ...(to !== undefined && { to }),
        ...(hundred !== undefined && { hundred }),
        ...(each !== undefined && { each }),
        ...(most !== undefined && { most }),
      }),
    );
  const computed = fc.record({
    ...shared,
    indicator: fc.constantFrom<IndicatorId>("rd", "growth", "more"),
    rule: fc.constantFrom(minMax(), attainment()),
    most: caps,
  });
  const one = fc.oneof(
    stated,
    computed.map(
      ({ to, hundred, ...rest }): Adjusting => ({
        id: "",
        ...rest,
        ...(to !== undefined && { to }),
        ...(hundred !== undefined && { hundred }),
      }),
    ),
  );
  return fc
    .array(one, { minLength: 1, maxLength: 6 })
    .map((all) => all.map((each, place) => ({ ...each, id: `x${place}` })));
}

export const reductions: fc.Arbitrary<MarkReduction> = fc.constantFrom<MarkReduction[]>(
  { kind: "mean" },
  { kind: "without-extremes" },
  { kind: "without-extremes", each: 2 },
  { kind: "trimmed-mean", share: "0.2" },
);

const scales: fc.Arbitrary<MarkScale> = fc
  .record({
    reduction: reductions,
    outOf: fc.constantFrom("10", "100"),
    groups: fc.constantFrom(
      undefined,
      [
        { id: "leaders", weight: "0.7" },
        { id: "public", weight: "0.3" },
      ],
      [
        { id: "leaders", weight: 2 },
        { id: "public", weight: 1 },
      ],
    ),
  })
  .map(({ groups, ...rest }) => ({ ...rest, ...(groups !== undefined && { groups }) }));

/** The id of the item that people mark. */
export const MARKED = "marked";

function definitionOf(base: Case): fc.Arbitrary<Case["definition"]> {
  const ids = idsOf(base.definition.items);
  return fc
    .record({
      adjustments: adjusting(ids),
      mark: scales,
      to: fc.constantFrom(...ids),
      most: fc.option(fc.tuple(caps, caps), { nil: undefined }),
    })
    .map(({ adjustments, mark, to, most }): Case["definition"] => ({
      ...base.definition,
      items: [...base.definition.items, { id: MARKED, mark, points: { A: "5", B: "2.5" } }],
      adjustments,
      ...(most !== undefined && { bonusMost: most[0], deductionMost: most[1] }),
      vetoes: [
        ...(base.definition.vetoes ?? []),
        { id: "nothing", effect: "zero", to },
        { id: "false", effect: "void" },
        ...((base.definition.grades ?? []).length === 0
          ? []
          : [{ id: "limit", effect: "grade-limit" as const, grade: "good" }]),
      ],
    }));
}

/** Whether an area can have the item: its class has it, or it does not take part. */
export function mayHave(entry: Exclude<Entry, { readonly items: unknown }>, name: string | undefined): boolean {
  const { points } = entry;
  return typeof points !== "object" || name === undefined || Object.hasOwn(points, name);
}

function factsOf(base: Case, definition: Case["definition"]): fc.Arbitrary<HandedCase> {
  const ids = base.areas.map(({ id }) => id);
  const area = fc.constantFrom(...ids);
  const stated = (definition.adjustments ?? []).filter(({ indicator }) => indicator === undefined);
  const amounts = fc.record({
    area,
    times: fc.integer({ min: 0, max: 4 }),
    points: fc.constantFrom("0.5", "1", "2.75", "60"),
  });
  const adjustments: fc.Arbitrary<readonly AdjustmentFact[]> =
    stated.length === 0
      ? fc.constant([])
      : fc.array(
          fc
            .tuple(fc.constantFrom(...stated), amounts, fc.constantFrom("通报", "获奖", undefined))
            .map(([{ id, each }, { area: own, times, points }, reason]) => ({
              adjustment: id,
              area: own,
              ...(each === undefined ? { points } : { times }),
              ...(reason !== undefined && { reason }),
            })),
          { maxLength: 8 },
        );
  const leaves = leavesOf(definition.items);
  const able = base.areas.flatMap(({ id, attributes }) =>
    leaves.filter((leaf) => mayHave(leaf, attributes?.["class"])).map((leaf) => ({ area: id, item: leaf.id })),
  );
  const overrides = fc
    .tuple(fc.subarray(able, { maxLength: 2 }), fc.constantFrom("0", "1", "2"))
    .map(([those, points]) => those.map((each) => ({ ...each, points, reason: "复核", by: "王主任" })));
  const judged = able.filter(({ item }) => item === MARKED).map((each) => each.area);
  const scale = leaves.find((leaf) => "mark" in leaf);
  const groups = (scale !== undefined && "mark" in scale ? scale.mark.groups : undefined) ?? [];
  const marks = fc
    .array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 20 }), fc.nat()), { maxLength: 16 })
    .map((given) =>
      given.flatMap(([whose, halves, group], place): MarkFact[] => {
        const [own, of] = [judged[whose % Math.max(judged.length, 1)], groups[group % Math.max(groups.length, 1)]?.id];
        if (own === undefined) return [];
        const fact = { area: own, item: MARKED, mark: halves / 2, by: `评委${place}` };
        return [{ ...fact, ...(of !== undefined && { group: of }) }];
      }),
    );
  const entries = idsOf(definition.items);
  const vetoes = fc.array(
    fc
      .tuple(area, fc.constantFrom("nothing", "false"), fc.constantFrom(...entries))
      .map(([own, veto, item]): VetoFact => ({ area: own, veto, ...(veto === "false" && { item }) })),
    { maxLength: 2 },
  );
  return fc
    .record({ adjustments, overrides, marks, vetoes })
    .map(({ vetoes: more, ...rest }) => ({ ...base, definition, ...rest, vetoes: [...base.vetoes, ...more] }));
}

/** Cases with bonuses, deductions, marks, scores set by hand, and vetoes of every kind. */
export const handedCases: fc.Arbitrary<HandedCase> = cases.chain((base) =>
  definitionOf(base).chain((definition) => factsOf(base, definition)),
);

const SCHEMES = new WeakMap<Case["definition"], Scheme<IndicatorId, Class>>();

/** The case assessed for 2017. */
export function assessedByHand(given: HandedCase): Assessment<Class> {
  const { definition, areas, observations, exempt, ...facts } = given;
  const scheme = SCHEMES.get(definition) ?? defineScheme(definition);
  SCHEMES.set(definition, scheme);
  return assess(scheme, {
    ...facts,
    panel: panel({ areas, measures: scheme.measures, observations }),
    period: "2017",
    exempt: exempt.map((area) => ({ area, reason: "recently founded" })),
  });
}
