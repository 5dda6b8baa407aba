import { exactText } from "../../number/index.js";
import { figureOf, type Ground } from "../ground.js";
import type { Reported } from "../reported.js";
import { significantDigits } from "./significantDigits.js";

/** The figures of some areas (places of the panel) by their value, those of at least so many significant digits. */
export function figuresAlike(
  ground: Ground,
  areas: readonly number[],
  measure: string,
  digits: number,
): readonly (readonly Reported[])[] {
  const alike = new Map<string, Reported[]>();
  for (const area of areas) {
    const reported = figureOf(ground, area, measure);
    if (reported === undefined || significantDigits(reported.figure.value) < digits) continue;
    const key = exactText(reported.span.printed);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [reported]);
    else known.push(reported);
  }
  return [...alike.values()];
}
