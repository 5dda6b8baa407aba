import { withUnit } from "../../interpret/index.js";
import { decimalText, divide } from "../../number/index.js";
import { type UserUnits, unitOf } from "../../quantity/index.js";
import type { Bounds, Claim } from "./claim.js";

/** A claim whose number has been read. */
export interface Known {
  readonly claim: Claim;
  readonly bounds: Bounds;
}

/** In the order in which the groups first appear. */
export function grouped<T>(list: readonly T[], keyOf: (element: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const element of list) {
    const group = groups.get(keyOf(element));
    if (group === undefined) groups.set(keyOf(element), [element]);
    else group.push(element);
  }
  return groups;
}

/** A number with its unit, in words that both languages read. */
export function printed({ value, unit }: Pick<Claim, "value" | "unit">): string {
  return withUnit(value, unit, "zh");
}

/** A value in the unit of a claim, with its decimals and one more where that is not 0. */
export function shownLike(
  { printed: size }: Bounds,
  { value, unit }: Pick<Claim, "value" | "unit">,
  units: UserUnits,
): string {
  const inUnit = divide(size, unitOf(unit, units).factor);
  const places = /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
  return withUnit(decimalText(inUnit, places + 1).replace(/\.?0$/, ""), unit, "zh");
}
