import fc from "fast-check";
import type { ColumnInput, Observation, Status } from "../../src/data/index.js";
import { areas, figures, measures, UNITS } from "./panels.js";

/** A column, and the observations that say the same. */
export interface Told {
  readonly column: ColumnInput;
  readonly observations: readonly Observation[];
}

/** Numbers with few decimals and with many, near the bounds of both. */
export const doubles: fc.Arbitrary<number> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }),
  fc.tuple(fc.integer(), fc.nat(8)).map(([digits, places]) => digits / 10 ** places),
  fc.constantFrom(-0, 0.1, 2 ** 53 - 1, 1e15, 999_999_999_999_999, 1e-7, 123_456_789.123_456, 5e-324),
);

/** What stands in the place of an area: a figure, why there is none, or nothing. */
type Place =
  | {
      readonly value: Observation["value"];
      readonly reason?: string | undefined;
      readonly mark?: string | undefined;
    }
  | undefined;

const maybe = <T>(word: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(word, { nil: undefined });
const perArea = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> => fc.tuple(...areas.map(() => value));

const reasons = fc.constantFrom("withheld", "not-yet-due", "水灾");
const marks = fc.constantFrom("—", "*");
const numbers = fc.oneof(figures, doubles, fc.bigInt(), fc.constantFrom("1e3", " 7 ", "+.5", "53/61", "6.700"));
const gaps = fc.record({ value: fc.constant(null), reason: maybe(reasons), mark: maybe(marks) });

/** What stands in the places, and the values that say so. */
interface Listed {
  readonly places: readonly Place[];
  readonly values: ColumnInput["values"];
}

const inLists: fc.Arbitrary<Listed> = perArea(
  fc.oneof({ weight: 4, arbitrary: fc.record({ value: numbers }) }, gaps, fc.constant(undefined)),
).map((places: readonly Place[]) => ({ places, values: places.map((place) => (place ? place.value : undefined)) }));

const inFloats: fc.Arbitrary<Listed> = perArea(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ value: doubles }) },
    fc.record({ value: fc.constant(null), reason: reasons, mark: maybe(marks) }),
    fc.record({ value: fc.constant(null), reason: maybe(reasons), mark: marks }),
  ),
).map((places: readonly Place[]) => ({
  places,
  values: Float64Array.from(places, (place) => Number(place?.value ?? Number.NaN)),
}));

const inIntegers: fc.Arbitrary<Listed> = perArea(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })).map((list) => ({
  places: list.map((value): Place => ({ value })),
  values: BigInt64Array.from(list),
}));

/** One word for all areas, or a list with a place for each; and what it says of each. */
const said = <T extends string>(...words: readonly T[]) => {
  const word = fc.constantFrom(...words);
  return fc.oneof(
    fc.constant({ given: undefined, each: areas.map((): T | undefined => undefined) }),
    word.map((given) => ({ given, each: areas.map((): T | undefined => given) })),
    perArea(maybe(word)).map((given) => ({ given, each: given })),
  );
};

function told(measure: string, period: string): fc.Arbitrary<Told> {
  return fc
    .record({
      list: fc.oneof({ weight: 3, arbitrary: inLists }, inFloats, inIntegers),
      unit: maybe(fc.constantFrom(...(UNITS[measure] ?? []))),
      reasonForAll: maybe(reasons),
      markForAll: maybe(marks),
      status: said<Status>("revised", "estimated"),
      source: said("统计年鉴", "快报"),
    })
    .map(({ list: { places, values }, unit, reasonForAll, markForAll, status, source }) => {
      const heading = { measure, period, ...(unit !== undefined && { unit }) };
      const column: ColumnInput = {
        ...heading,
        values,
        reason: reasonForAll ?? places.map((place) => place?.reason),
        mark: markForAll ?? places.map((place) => place?.mark ?? null),
        ...(status.given !== undefined && { status: status.given }),
        ...(source.given !== undefined && { source: source.given }),
      };
      const observations = areas.flatMap(({ id }, area): readonly Observation[] => {
        const [place, ofStatus, ofSource] = [places[area], status.each[area], source.each[area]];
        if (place === undefined) return [];
        const [reason, mark] = [reasonForAll ?? place.reason, markForAll ?? place.mark];
        const gap = { ...(reason !== undefined && { reason }), ...(mark !== undefined && { mark }) };
        return [
          {
            ...heading,
            area: id,
            value: place.value,
            ...(place.value === null && gap),
            ...(ofStatus !== undefined && { status: ofStatus }),
            ...(ofSource !== undefined && { source: ofSource }),
          },
        ];
      });
      return { column, observations };
    });
}

const headings = Object.keys(measures).flatMap((measure) =>
  ["2016", "2017年", "2017-01..09"].map((period) => [measure, period] as const),
);

/** Columns of which no two are of the same measure and period. */
export const toldColumns: fc.Arbitrary<readonly Told[]> = fc
  .shuffledSubarray(headings)
  .chain((chosen) => fc.tuple(...chosen.map(([measure, period]) => told(measure, period))));
