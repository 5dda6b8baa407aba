import { toNumber } from "../../number/index.js";
import type { Random } from "./seeded.js";
import type { WeighedArea } from "./weighedAreas.js";

/** Between which multiples of its points an item is drawn. */
export type DrawnBetween = (item: string) => { readonly from: number; readonly to: number };

/** Draws the points of all items once, and writes each area's total under them, in the order of the areas. */
export type DrawTotals = (totals: Float64Array) => void;

/** Makes ready to draw: shares of points area by area, points class by class, so that one pass over both gives a total. */
export function totalsDrawnFor(ranked: readonly WeighedArea[], between: DrawnBetween, random: Random): DrawTotals {
  const items = [...new Set(ranked.flatMap(({ items: own }) => own.map(({ item }) => item)))];
  const positionOf = new Map(items.map((item, position) => [item, position]));
  const classes = [...new Set(ranked.map(({ area }) => area.class))];
  const classAt = Uint32Array.from(ranked, ({ area }) => classes.indexOf(area.class) * items.length);
  const points = new Float64Array(classes.length * items.length);
  const shares = new Float64Array(ranked.length * items.length);
  for (const [place, { items: own }] of ranked.entries()) {
    for (const { item, full, earned } of own) {
      const position = positionOf.get(item) ?? 0;
      points[(classAt[place] ?? 0) + position] = toNumber(full);
      shares[place * items.length + position] = toNumber(earned) / toNumber(full);
    }
  }
  const beside = Float64Array.from(ranked, (each) => toNumber(each.beside));
  const bounds = items.map(between);
  const weights = new Float64Array(points.length);
  const last = items.length - 1;
  return (totals) => {
    drawWeights(
      points,
      weights,
      bounds.map(({ from, to }) => from + (to - from) * random()),
    );
    for (let place = 0; place < totals.length; place += 1) {
      const own = classAt[place] ?? 0;
      const at = place * items.length;
      // Two sums side by side need not wait for each other.
      let sum = beside[place] ?? 0;
      let other = 0;
      let item = 0;
      for (; item < last; item += 2) {
        sum += (weights[own + item] ?? 0) * (shares[at + item] ?? 0);
        other += (weights[own + item + 1] ?? 0) * (shares[at + item + 1] ?? 0);
      }
      if (item === last) sum += (weights[own + item] ?? 0) * (shares[at + item] ?? 0);
      totals[place] = sum + other;
    }
  };
}

/** The points of each class times the factors, scaled to the sum that they had. */
function drawWeights(points: Float64Array, weights: Float64Array, factors: readonly number[]): void {
  const width = factors.length;
  for (let from = 0; from < points.length; from += width) {
    let [full, drawn] = [0, 0];
    for (let item = 0; item < width; item += 1) {
      const own = points[from + item] ?? 0;
      weights[from + item] = own * (factors[item] ?? 0);
      full += own;
      drawn += own * (factors[item] ?? 0);
    }
    const scale = drawn === 0 ? 0 : full / drawn;
    for (let item = 0; item < width; item += 1) weights[from + item] = (weights[from + item] ?? 0) * scale;
  }
}
