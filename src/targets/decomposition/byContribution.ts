import { pointer, within } from "../../error/index.js";
import { type DecimalInput, exactText, type Rational, sign, subtract, toRational, ZERO } from "../../number/index.js";
import type { WeightedPart } from "./allocationRequest.js";

/**
 * Parts in proportion to what each added to the increase of the year before (按上年贡献). One that fell added nothing.
 *
 * Units: numbers, all in one unit.
 * Missing: with a figure that is `null` no weight is known, and `allocate` names the part.
 *
 * @param figures `before` and `after`: of two years one after the other
 * @throws KaoheError `number.unreadable`
 * @example
 * byContribution({ 上塘: { before: 10, after: 16 } })   //=> [{ id: "上塘", weight: "6" }]
 * byContribution({ 桥下: { before: 5, after: 4 } })   //=> [{ id: "桥下", weight: "0" }]
 */
export function byContribution(
  figures: Readonly<Record<string, { readonly before: DecimalInput | null; readonly after: DecimalInput | null }>>,
): readonly WeightedPart[] {
  return Object.entries(figures).map(([id, { before, after }]): WeightedPart => {
    if (before === null || after === null) return { id, weight: null };
    const rise = within(pointer(id), () => subtract(read("/after", after), read("/before", before)));
    return { id, weight: exactText(sign(rise) > 0 ? rise : ZERO) };
  });
}

function read(path: string, input: DecimalInput): Rational {
  return within(path, () => toRational(input));
}
