import { compare, type Rational, toNumber, ZERO } from "../../number/index.js";

/** Where values stand among the distinct ones, from 0 for the least: equal values, and no others, have the same place. */
export interface DistinctPlaces {
  readonly places: Int32Array;
  readonly distinct: number;
}

/** The places of exact values. Floats decide where they differ, since rounding keeps the order; the values themselves where not. */
export function distinctPlaces(values: readonly Rational[]): DistinctPlaces {
  const floats = Float64Array.from(values, toNumber);
  const between = (a: number, b: number): number =>
    (floats[a] ?? 0) - (floats[b] ?? 0) || compare(values[a] ?? ZERO, values[b] ?? ZERO);
  const order = [...values.keys()].sort(between);
  const places = new Int32Array(values.length);
  let distinct = 0;
  for (const [index, own] of order.entries()) {
    const last = order[index - 1];
    if (last === undefined || between(last, own) !== 0) distinct += 1;
    places[own] = distinct - 1;
  }
  return { places, distinct };
}
