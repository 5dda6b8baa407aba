import type { Workload } from "./workload.js";

/** The areas class by class, so that what is written for one job walks each class from end to end. */
export interface ClassOrder {
  /** The areas, those of one class together. */
  readonly areas: Int32Array;
  /** Where each area stands in this order. */
  readonly places: Int32Array;
  /** How many areas the largest class has. */
  readonly largest: number;
  /** Where each class begins, and where the last one ends. */
  readonly starts: Int32Array;
  /** A column of the workload in this order. */
  readonly sorted: (column: Float64Array) => Float64Array;
}

export function classOrder({ size, classes, classOf }: Workload): ClassOrder {
  const starts = new Int32Array(classes + 1);
  for (const name of classOf) starts[name + 1] = (starts[name + 1] ?? 0) + 1;
  for (let name = 0; name < classes; name += 1) starts[name + 1] = (starts[name + 1] ?? 0) + (starts[name] ?? 0);
  const next = starts.slice();
  const areas = new Int32Array(size);
  const places = new Int32Array(size);
  for (const [area, name] of classOf.entries()) {
    const place = next[name] ?? 0;
    areas[place] = area;
    places[area] = place;
    next[name] = place + 1;
  }
  const largest = starts.reduce((most, start, index) => Math.max(most, start - (starts[index - 1] ?? 0)), 0);
  return {
    areas,
    places,
    starts,
    largest,
    sorted: (column) => Float64Array.from(areas, (area) => column[area] ?? Number.NaN),
  };
}
