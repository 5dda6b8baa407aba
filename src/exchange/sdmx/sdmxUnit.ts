import { collecting } from "../../error/index.js";
import { compare, exactText, multiply, scaled, toRational } from "../../number/index.js";
import { sameDimension, type Unit, type UserUnits, unitOf } from "../../quantity/index.js";
import { PURE } from "../tableMeasure.js";

/** Scales that stand before a unit, and their powers of ten, longest first. */
const SCALES: readonly (readonly [string, number])[] = [
  ["万亿", 12],
  ["千万", 7],
  ["百万", 6],
  ["十万", 5],
  ["亿", 8],
  ["万", 4],
  ["千", 3],
  ["百", 2],
  ["十", 1],
];

/** UNIT_MEASURE and UNIT_MULT of a unit: 万元 is 元 and 4. What has no such scale stays as it is, with 0. */
export function sdmxUnit(symbol: string, units: UserUnits): { readonly measure: string; readonly power: number } {
  const whole = known(symbol, units);
  for (const [scale, power] of SCALES) {
    const measure = symbol.slice(scale.length);
    const rest = symbol.startsWith(scale) && measure !== "" ? known(measure, units) : undefined;
    if (whole === undefined || rest === undefined || !sameDimension(whole, rest)) continue;
    if (compare(whole.factor, multiply(rest.factor, scaled(1, power))) === 0) return { measure, power };
  }
  return { measure: symbol === "" ? PURE : symbol, power: 0 };
}

/** The unit of which UNIT_MEASURE and UNIT_MULT speak, and the figure in it: its digits where some scale has that power of ten. */
export function ofSdmxUnit(
  measure: string,
  power: number,
  value: string,
  units: UserUnits,
): { readonly unit: string; readonly value: string } {
  if (power === 0) return { unit: measure, value };
  // A blank is the measure's own unit, which has its scale already.
  const scale =
    measure === ""
      ? undefined
      : SCALES.find(([text, each]) => each === power && known(`${text}${measure}`, units) !== undefined);
  if (scale !== undefined) return { unit: `${scale[0]}${measure}`, value };
  const figure = collecting([], "", () => exactText(multiply(toRational(value), scaled(1, power))));
  return { unit: measure, value: figure ?? value };
}

function known(symbol: string, units: UserUnits): Unit | undefined {
  return collecting([], "", () => unitOf(symbol, units));
}
