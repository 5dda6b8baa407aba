import type { Basis } from "./criterion.js";

/** The unit of a change of an indicator, where none is stated: a share in % changes by 百分点. */
export function changeUnit(unit: string): string {
  return unit === "%" ? "百分点" : unit;
}

/** The unit in which an amount is read where it has none. */
export function amountUnit(of: Basis | undefined, unit: string): string {
  if (of === undefined) return unit;
  if (of === "increase") return changeUnit(unit);
  return of === "growth" ? "%" : "";
}
