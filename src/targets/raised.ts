import { add, equal, type Formula, less, missingWhen, multiply, power } from "../formula/index.js";
import type { Basis } from "./criterion.js";

/** What a figure of last year becomes when it grows as a criterion asks. From 0 or less nothing but an increase can be told. */
export function raised(figure: Formula, basis: Basis, amount: Formula): Formula {
  switch (basis) {
    case "growth":
      return multiply(grounded(figure), add(1, amount));
    case "increase":
      return add(figure, amount);
    case "times":
      return multiply(grounded(figure), amount);
    case "doublings":
      return multiply(grounded(figure), power(2, amount));
  }
}

/** A figure of last year as a base, or why it is none. */
export function grounded(base: Formula): Formula {
  return missingWhen(equal(base, 0), "zero-base", missingWhen(less(base, 0), "negative-base", base));
}
