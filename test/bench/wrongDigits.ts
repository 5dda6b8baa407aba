import { KINDS, type Published } from "./side.js";

/** How many published values are not those of the reference, by kind. */
export type WrongDigits = Readonly<Record<(typeof KINDS)[number], number>>;

/** So many areas are compared; of more, every second, every third … */
export const MOST_COMPARED = 100_000;

export function wrongDigits(published: Published, reference: Published, size: number): WrongDigits {
  const wrong = { indicators: 0, scores: 0, totals: 0, ranks: 0 };
  const step = Math.ceil(size / MOST_COMPARED);
  for (const kind of KINDS) {
    for (const [index, texts] of published[kind].entries()) {
      const right = reference[kind][index];
      for (let area = 0; area < size; area += step) if (texts(area) !== right?.(area)) wrong[kind] += 1;
    }
  }
  return wrong;
}
