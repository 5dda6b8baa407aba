import { pointer, within } from "../../error/index.js";
import { type DecimalInput, exactText, type Rational, sign, subtract, toRational, ZERO } from "../../number/index.js";
import type { WeightedPart } from "./allocationRequest.js";

/**
 * Parts in proportion to the distance to a ceiling (按潜力): who has more room takes more, and none more than its room. One at or
 * above its ceiling has none.
 *
 * Units: numbers, both in the unit of the total.
 * Missing: a figure that is `null` has no weight known, and `allocate` names the part.
 *
 * @throws KaoheError `number.unreadable`
 * @example
 * byHeadroom({ 上塘: { actual: 92, ceiling: 100 } })   //=> [{ id: "上塘", weight: "8", ceiling: "8" }]
 * byHeadroom({ 桥下: { actual: 70, ceiling: 60 } })   //=> [{ id: "桥下", weight: "0", ceiling: "0" }]
 */
export function byHeadroom(
  figures: Readonly<Record<string, { readonly actual: DecimalInput | null; readonly ceiling: DecimalInput }>>,
): readonly WeightedPart[] {
  return Object.entries(figures).map(([id, { actual, ceiling }]): WeightedPart => {
    if (actual === null) return { id, weight: null };
    const room = within(pointer(id), () => subtract(read("/ceiling", ceiling), read("/actual", actual)));
    const weight = exactText(sign(room) > 0 ? room : ZERO);
    return { id, weight, ceiling: weight };
  });
}

function read(path: string, input: DecimalInput): Rational {
  return within(path, () => toRational(input));
}
