// Weights by every method, from inputs that are hard on them: ties, zeros, indicators without spread, lengths of 50 digits.
import fc from "fast-check";
import {
  ahpWeights,
  criticWeights,
  type EntropyOptions,
  entropyWeights,
  equalWeights,
  expertWeights,
  givenWeights,
  type IndicatorTable,
  KaoheError,
  variationWeights,
  type WeightOptions,
  type Weights,
} from "kaohe";
import { type Fraction, fraction, fractionFrom, plus, times } from "../../arbitrary/fraction.js";

export const IDS = ["投入", "产出", "𠮷村", "豈村", "10", "9"];
const AREAS = ["甲", "乙", "丙", "丁", "戊", "2", "1"];

export const textOf = ({ over, under }: Fraction): string => `${over}/${under}`;
export const sumOf = (texts: readonly string[]): Fraction => texts.map(fractionFrom).reduce(plus, fraction(0n));

/** Figures by indicator and area. */
export type Figures = Readonly<Record<string, Readonly<Record<string, string>>>>;

const small = fc.integer({ min: 0, max: 4 }).map(String);
const figure = fc.oneof(
  { weight: 4, arbitrary: small },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 99999 }).map((cents) => `${cents}/100`) },
  { weight: 1, arbitrary: fc.constantFrom("1/3", "12345678901234567890", "0.000000001", "1.000000000000001") },
);

/** Figures of two or three indicators in two to four areas. */
export const figures: fc.Arbitrary<Figures> = fc
  .tuple(fc.subarray(IDS, { minLength: 2, maxLength: 3 }), fc.subarray(AREAS, { minLength: 2, maxLength: 4 }))
  .chain(([ids, areas]) =>
    fc
      .array(fc.array(figure, { minLength: areas.length, maxLength: areas.length }), {
        minLength: ids.length,
        maxLength: ids.length,
      })
      .map((rows) =>
        Object.fromEntries(
          ids.map((id, row) => [id, Object.fromEntries(areas.map((area, place) => [area, rows[row]?.[place] ?? ""]))]),
        ),
      ),
  );

/** How the weights of a table are found. */
export type ByTable = readonly [name: string, weigh: (table: IndicatorTable) => Weights];

const entropyOptions: readonly EntropyOptions[] = [
  {},
  { shift: "0.0001" },
  { normalisation: "shares" },
  { normalisation: "shares", shift: "0.01", places: 9 },
];

export const byTable: fc.Arbitrary<ByTable> = fc.constantFrom<ByTable[]>(
  ["critic", (table) => criticWeights(table)],
  ["critic, 3 places", (table) => criticWeights(table, { places: 3 })],
  ["variation", (table) => variationWeights(table)],
  ...entropyOptions.map((options): ByTable => [JSON.stringify(options), (table) => entropyWeights(table, options)]),
);

/** Some of the indicators are better when lower: the same ones, in whichever order they stand. */
export function tableOf(
  given: Figures,
  ids: readonly string[] = Object.keys(given),
  areas?: readonly string[],
): IndicatorTable {
  return Object.fromEntries(
    ids.map((id) => {
      const row = given[id] ?? {};
      const values = Object.fromEntries((areas ?? Object.keys(row)).map((area) => [area, row[area] ?? null]));
      return [id, { values, direction: IDS.indexOf(id) % 2 === 0 ? "higher" : "lower" }] as const;
    }),
  );
}

/** The same figures, each times a factor of its indicator, or more by an addend. */
export function changed(given: Figures, change: (value: Fraction, place: number) => Fraction): Figures {
  return Object.fromEntries(
    Object.entries(given).map(([id, row], place) => [
      id,
      Object.fromEntries(Object.entries(row).map(([area, text]) => [area, textOf(change(fractionFrom(text), place))])),
    ]),
  );
}

/** Undefined where the input determines no weights. */
export function weighed<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof KaoheError && ["weights.undetermined", "weights.zero-mean"].includes(error.code))
      return undefined;
    throw error;
  }
}

/** Comparisons of two to six indicators on Saaty's scale, contradictions and all. */
export const comparisons: fc.Arbitrary<{
  readonly ids: readonly string[];
  readonly matrix: readonly (readonly string[])[];
}> = fc.subarray(IDS, { minLength: 2 }).chain((ids) =>
  fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()), { minLength: 15, maxLength: 15 }).map((drawn) => ({
    ids,
    matrix: ids.map((_, row) =>
      ids.map((__, column) => {
        if (row === column) return "1";
        const [low, high] = row < column ? [row, column] : [column, row];
        const [more, turned] = drawn[(high * (high - 1)) / 2 + low] ?? [1, false];
        return turned === row < column ? `${more}` : `1/${more}`;
      }),
    ),
  })),
);

const places: fc.Arbitrary<WeightOptions> = fc.constantFrom({}, {}, { places: 0 }, { places: 4 });
const shareList = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 });

/** Weights by any method: `weigh(order)` states the indicators in another order. */
export interface Weighing {
  readonly ids: readonly string[];
  readonly weigh: (ids: readonly string[]) => Weights;
}

const equal: fc.Arbitrary<Weighing> = fc
  .tuple(fc.subarray(IDS, { minLength: 1 }), places)
  .map(([ids, options]) => ({ ids, weigh: (order) => equalWeights(order, options) }));

const given: fc.Arbitrary<Weighing> = fc
  .tuple(fc.subarray(IDS, { minLength: 1 }), shareList, places)
  .map(([ids, drawn, options]) => ({
    ids,
    weigh: (order) =>
      givenWeights(Object.fromEntries(order.map((id) => [id, `${drawn[ids.indexOf(id)] ?? 0}/7`])), options),
  }));

const experts: fc.Arbitrary<Weighing> = fc
  .tuple(fc.subarray(IDS, { minLength: 1 }), fc.array(shareList, { minLength: 1, maxLength: 4 }), places)
  .map(([ids, drawn, options]) => ({
    ids,
    weigh: (order) => {
      const last = ids.at(-1);
      const one = (shares: readonly number[]) => {
        const rest = 300 - ids.slice(0, -1).reduce((all, _, place) => all + (shares[place] ?? 0), 0);
        return Object.fromEntries(order.map((id) => [id, id === last ? rest : (shares[ids.indexOf(id)] ?? 0)]));
      };
      const all = Object.fromEntries(drawn.map((shares, place) => [`专家${place}`, one(shares)]));
      return expertWeights(all, { ...options, budget: 300 });
    },
  }));

const ahp: fc.Arbitrary<Weighing> = fc
  .tuple(comparisons, fc.constantFrom("columnMean", "eigenvector"), places)
  .map(([{ ids, matrix }, method, options]) => ({
    ids,
    weigh: (order) => {
      const at = order.map((id) => ids.indexOf(id));
      return ahpWeights(
        order,
        at.map((row) => at.map((column) => matrix[row]?.[column] ?? "")),
        { ...options, method },
      );
    },
  }));

const ofTable: fc.Arbitrary<Weighing> = fc
  .tuple(figures, byTable)
  .map(([rows, [, weigh]]) => ({ ids: Object.keys(rows), weigh: (order) => weigh(tableOf(rows, order)) }));

export const weighings: fc.Arbitrary<Weighing> = fc.oneof(equal, given, experts, ahp, {
  weight: 4,
  arbitrary: ofTable,
});

export const timesFactor = (factors: readonly string[]) => (value: Fraction, place: number) =>
  times(value, fractionFrom(factors[place] ?? "1"));
