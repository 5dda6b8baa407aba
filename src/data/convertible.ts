import { sameDimension, type Unit } from "../quantity/index.js";

/** Whether figures in one unit may be turned into the other. A share in % and a change of it in 百分点 may not. */
export function convertible(a: Unit, b: Unit): boolean {
  return sameDimension(a, b) && (a.ratio === b.ratio || a.ratio === undefined || b.ratio === undefined);
}
