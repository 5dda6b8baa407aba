import type { RoundingDefinition } from "../../assessment/index.js";

/** Totals in whole numbers, so many to a point. */
export interface PublishedTotal {
  readonly publish: (total: number) => number;
  readonly steps: number;
}

/** A total as a scheme publishes it: rounded ones in their steps, others to a billionth, so that floats split no ties. */
export function publishedTotal(decimals: RoundingDefinition["total"] = { places: 2 }): PublishedTotal {
  if (decimals === "none") return BILLIONTHS;
  const steps = 10 ** decimals.places;
  // A hair towards the line, so that a total on it falls as it does by hand.
  switch (decimals.mode ?? "half-up") {
    case "down":
      return { steps, publish: (each) => Math.trunc(each * steps * (1 + 1e-13)) };
    case "up":
      return { steps, publish: (each) => Math.sign(each) * Math.ceil(Math.abs(each) * steps * (1 - 1e-13)) };
    case "half-even":
      return { steps, publish: (each) => Math.sign(each) * halfEven(Math.abs(each) * steps) };
    case "half-up":
      return { steps, publish: (each) => Math.sign(each) * Math.round(Math.abs(each) * steps * (1 + 1e-14)) };
  }
}

export const BILLIONTHS: PublishedTotal = { steps: 1e9, publish: (each) => Math.round(each * 1e9) };

/** What lies a hair beside a half is one: floats seldom meet it. */
function halfEven(size: number): number {
  const below = Math.floor(size);
  const isHalf = Math.abs(size - below - 0.5) <= size * 1e-13;
  return isHalf ? below + (below % 2) : Math.round(size);
}
