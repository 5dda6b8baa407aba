// Schemes whose items score the share that is reported: what a block makes of given shares.
import {
  type AggregationKind,
  type AreaResult,
  type Assessment,
  assess,
  type BlockDefinition,
  defineScheme,
  type EntryDefinition,
  measures,
  multiply,
  type Outcome,
  panel,
  parseScheme,
  RULES,
  type Rule,
  type SchemeDefinition,
  schemeToJson,
  toDecimal,
} from "kaohe";
import { faultsOf } from "../period/faultsOf.js";

/** The points of an item are its indicator's figure times full points. */
export const AS_SHARE: Rule = {
  name: "asShare",
  options: {},
  build: ({ actual, full }) => multiply(full, actual),
};

export const KINDS = ["arithmetic", "geometric", "harmonic", "minimum", "borda", "copeland", "topsis"] as const;
/** The means that look at the area alone, in the order of their values. */
export const OWN = ["minimum", "harmonic", "geometric", "arithmetic"] as const;
/** Those that compare the areas of a class. */
export const RELATIVE = ["borda", "copeland", "topsis"] as const;

const LETTERS = ["a", "b", "c", "d", "e"] as const;
export const m = measures({
  a: { label: "甲项", unit: "" },
  b: { label: "乙项", unit: "" },
  c: { label: "丙项", unit: "" },
  d: { label: "丁项", unit: "" },
  e: { label: "戊项", unit: "" },
});

/** The share of an area in each part; null where it is not there, or the reason why. */
export type Row = readonly (string | null)[];
export type Rows = Readonly<Record<string, Row>>;
type Definition = SchemeDefinition<(typeof LETTERS)[number], "A">;
export type Entry = EntryDefinition<(typeof LETTERS)[number], "A">;

export function itemsOf(weights: readonly string[], rest: object = {}): readonly Entry[] {
  return weights.map((points, part) => {
    const id = LETTERS[part] ?? "a";
    return { id, indicator: id, points, rule: AS_SHARE, ...rest };
  });
}

/** A block of one point, so that what it scores is the mean itself. */
export function blockOf(
  kind: AggregationKind,
  items: readonly Entry[],
  rest: Partial<BlockDefinition<(typeof LETTERS)[number], "A">> = {},
): Entry {
  return { id: "block", aggregation: { kind }, points: 1, items, ...rest };
}

/** Whether a figure is the reason why there is none. */
const isReason = (figure: string): boolean => !/^-?\d/.test(figure);

/** The assessment of these rows, by a scheme in code and, where asked for, by the same one read from its JSON. */
export function run(
  rows: Rows,
  items: readonly Entry[],
  rest: Partial<Definition> = {},
  way: "code" | "json" = "code",
): Assessment {
  const indicators = Object.fromEntries(LETTERS.map((id) => [id, { label: id, unit: "", formula: m[id] }]));
  const defined = defineScheme<string, "A">({
    id: "shares",
    classes: ["A"],
    measures: m,
    indicators,
    items,
    rounding: { total: "none" },
    ...rest,
  });
  const rules = { ...RULES, asShare: () => AS_SHARE };
  const scheme = way === "code" ? defined : parseScheme(JSON.stringify(schemeToJson(defined)), { rules });
  const observations = Object.entries(rows).flatMap(([area, row]) =>
    row.map((figure, part) => ({
      area,
      measure: LETTERS[part] ?? "a",
      period: "2017",
      ...(figure === null ? { value: null } : isReason(figure) ? { value: null, reason: figure } : { value: figure }),
    })),
  );
  const areas = Object.keys(rows).map((id) => ({ id, attributes: { class: "A" } }));
  return assess(scheme, { panel: panel({ areas, measures: m, observations }), period: "2017" });
}

/** What a block of these parts gives each area, as means are decided about: to 20 decimals. */
export function means(kind: AggregationKind, weights: readonly string[], rows: Rows): Readonly<Record<string, string>> {
  return totalsOf(run(rows, [blockOf(kind, itemsOf(weights))]), Object.keys(rows));
}

export function totalsOf(result: Assessment, areas: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(areas.map((id) => [id, settledText(result.area(id).total)]));
}

/** A value to 20 decimals, or why there is none. */
export function settledText(outcome: Outcome): string {
  return outcome.kind === "missing" ? outcome.reason : (toDecimal(outcome, 20) ?? "");
}

/** A value of `settledText` as a whole number of its last decimals, to be compared exactly. */
export function whole(text: string | undefined): bigint {
  return BigInt((text ?? "").replace(".", ""));
}

export function itemOf(area: AreaResult, id: string) {
  const found = area.items.find(({ item }) => item === id);
  if (found === undefined) throw new RangeError(`no item ${id}`);
  return found;
}

/** What is wrong with a scheme of one item, with something else in it. */
export function definitionFaults(rest: object) {
  const definition = {
    id: "s",
    classes: ["A"],
    measures: m,
    indicators: { a: { label: "a", unit: "", formula: m.a } },
    items: itemsOf(["1"]),
    ...rest,
  };
  return faultsOf(() => Reflect.apply(defineScheme, undefined, [definition]));
}
