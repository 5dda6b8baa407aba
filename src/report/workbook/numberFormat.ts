import { type Cell, isMissing } from "../../data/index.js";
import { decimalPlaces, reduced } from "../../number/index.js";

/** How a spreadsheet shows numbers of a unit at some places; shares with their sign. */
export function numberFormat(unit: string, places: number): string {
  const decimals = places === 0 ? "" : `.${"0".repeat(places)}`;
  return unit === "%" ? `0${decimals}%` : `#,##0${decimals}`;
}

const FEWEST = 2;
const MOST = 10;

/** Figures as they were reported, with as many decimals as they have; a share shows its number a hundredfold. */
export function inputFormat(unit: string, cells: Iterable<Cell>): string {
  if (unit !== "%") return "General";
  let places = FEWEST;
  for (const cell of cells) {
    if (!isMissing(cell)) places = Math.max(places, (decimalPlaces(reduced(cell).denominator) ?? MOST) - 2);
  }
  return numberFormat(unit, Math.min(places, MOST));
}
