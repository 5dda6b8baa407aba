import { divide, type Formula, type Operand, of } from "../formula/index.js";
import { fromPositiveBase } from "./fromPositiveBase.js";
import { share } from "./share.js";

/**
 * 区位商: how concentrated something is in an area, beside the region to which it belongs: above 1 it is at home here.
 *
 *     quotient = (part ÷ whole) ÷ (part of the region ÷ whole of the region)
 *
 * Units: part and whole as of `share`, alike in both places; the result is a pure number.
 * Missing: the strongest reason of the parts; `division-by-zero` for a whole of 0; `zero-base` and `negative-base` of the region's share.
 *
 * @param regionPart the part of the area's parent when left out
 * @param regionWhole the whole of the area's parent when left out
 * @source J. M. Mattila, W. R. Thompson, location quotient: (eᵢ ÷ e) ÷ (Eᵢ ÷ E)
 * @example
 * const quotient = locationQuotient("1859.9亿元", "64613亿元", "24393.1亿元", "1015986亿元");
 * toText(value(quotient), "zh", { places: 2 })   //=> "1.20"
 */
export function locationQuotient(
  part: Operand,
  whole: Operand,
  regionPart: Operand = of(part, "parent"),
  regionWhole: Operand = of(whole, "parent"),
): Formula {
  const regionShare = share(regionPart, regionWhole);
  return fromPositiveBase(regionShare, divide(share(part, whole), regionShare));
}
