import { pointer, within } from "../../error/index.js";
import { type DecimalInput, exactText } from "../../number/index.js";
import type { UserUnits } from "../../quantity/index.js";
import { amountIn, readAmount } from "../amountIn.js";
import { filledIn } from "../filledIn.js";
import type { WeightedPart } from "./allocationRequest.js";
import type { ByPart } from "./byWeights.js";

/**
 * Parts in proportion to a base (按基数): what each had the year before, its GDP, its firms. Bases may have different units of one
 * kind; those without are in the unit of the first that has one.
 *
 * Missing: `null` or a blank has no weight known, and `allocate` names the part.
 *
 * @throws KaoheError `unit.mismatch`, `unit.unknown`, `quantity.unreadable`, `number.unreadable`
 * @example
 * byBase({ 上塘: "1.5亿元", 桥下: "5000万元" })   //=> [{ id: "上塘", weight: "1.5" }, { id: "桥下", weight: "0.5" }]
 */
export function byBase(bases: ByPart, options: { readonly units?: UserUnits } = {}): readonly WeightedPart[] {
  const entries = Object.entries(bases).map(([id, base]) => ({ id, base: filledIn(base) }));
  const first = entries.find(({ id, base }) => base !== undefined && unitOf(id, base) !== "");
  const unit = first?.base === undefined ? "" : unitOf(first.id, first.base);
  return entries.map(({ id, base }) => ({
    id,
    weight:
      base === undefined
        ? null
        : within(pointer(id), () => exactText(amountIn(base, unit, [id, first?.id ?? ""], options.units))),
  }));
}

function unitOf(id: string, base: DecimalInput): string {
  return within(pointer(id), () => readAmount(base).unit);
}
