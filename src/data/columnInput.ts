import type { DecimalInput } from "../number/index.js";
import type { Area } from "./area.js";
import type { Column } from "./column.js";
import type { Source, Status } from "./observation.js";
import type { Reason } from "./reason.js";

/** One for every area, or a list with a place for each. */
export type ForEach<T extends string> = T | readonly (T | null | undefined)[];

/**
 * A column as it is handed in: what all areas reported of a measure for a period. Every list has one place for each area, in the order
 * of the areas. The lists are taken as they are and must not be changed later.
 *
 * Units: `unit` where it is not the measure's own, as in an observation.
 * Missing: null in `values`, for the `reason` given for the place or for all, or else `not-reported`. Typed arrays of floats cannot
 * hold null: NaN stands for it where a reason or mark is given, and is refused where none is. undefined says that nothing was
 * observed, unless the lists of reasons or marks say something of the place.
 */
export interface ColumnInput {
  readonly measure: string;
  readonly period: string;
  /** A list, or a typed array such as Float64Array or BigInt64Array. Numbers count at their shortest decimal form. */
  readonly values: ArrayLike<DecimalInput | null | undefined> & object;
  readonly unit?: string;
  /** Why values are missing; one for all speaks of those that are. */
  readonly reason?: ForEach<Reason>;
  /** What was printed in place of values; one for all speaks of those that are missing. */
  readonly mark?: ForEach<string>;
  readonly status?: ForEach<Status>;
  readonly source?: ForEach<Source>;
}

/** What is said of an area: the one thing said of all, or what its place in a list says. */
export function saidOf<T extends string>(said: ForEach<T> | undefined, area: number): T | undefined {
  return typeof said === "object" ? (said[area] ?? undefined) : said;
}

/** What a list says of the place of an area. */
export function listedFor<T extends string>(said: ForEach<T> | undefined, area: number): T | undefined {
  return typeof said === "object" ? (said[area] ?? undefined) : undefined;
}

/** The value of an area; null where it is missing, undefined where nothing was observed. */
export function valueAt({ values, reason, mark }: ColumnInput, area: number): DecimalInput | null | undefined {
  const value = values[area];
  if (value === null) return null;
  if (value === undefined) return (listedFor(reason, area) ?? listedFor(mark, area)) === undefined ? undefined : null;
  const explained = Number.isNaN(value) && ArrayBuffer.isView(values);
  return explained && (saidOf(reason, area) ?? saidOf(mark, area)) !== undefined ? null : value;
}

/** The observations that `panel` would have been given, each made when it is asked for. */
export function observationsIn(input: ColumnInput, areas: readonly Area[]): Column["observation"] {
  return (area) => {
    const [id, value] = [areas[area]?.id, valueAt(input, area)];
    if (id === undefined || value === undefined) return undefined;
    const { measure, period, unit } = input;
    const [status, source] = [saidOf(input.status, area), saidOf(input.source, area)];
    const [reason, mark] = value === null ? [saidOf(input.reason, area), saidOf(input.mark, area)] : [];
    return {
      area: id,
      measure,
      period,
      value,
      ...(unit !== undefined && { unit }),
      ...(reason !== undefined && { reason }),
      ...(mark !== undefined && { mark }),
      ...(status !== undefined && { status }),
      ...(source !== undefined && { source }),
    };
  };
}
