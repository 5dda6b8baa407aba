import { pointer, within } from "../../error/index.js";
import { type DecimalInput, exactText, toRational } from "../../number/index.js";
import { filledIn } from "../filledIn.js";
import type { WeightedPart } from "./allocationRequest.js";

/** Numbers by the id of the part; `null`, or a blank (`"*"`, `"-"`), where one is not known. */
export type ByPart = Readonly<Record<string, DecimalInput | null>>;

/**
 * Parts by weights that are stated: pure numbers of at least 0, in any scale.
 *
 * @throws KaoheError `number.unreadable`
 * @example
 * byWeights({ 上塘: "0.5", 桥下: 2 })   //=> [{ id: "上塘", weight: "0.5" }, { id: "桥下", weight: "2" }]
 */
export function byWeights(weights: ByPart): readonly WeightedPart[] {
  return Object.entries(weights).map(([id, written]) => {
    const weight = filledIn(written);
    return { id, weight: weight === undefined ? null : within(pointer(id), () => exactText(toRational(weight))) };
  });
}
