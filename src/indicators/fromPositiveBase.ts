import { equal, type Formula, less, missingWhen, type Operand } from "../formula/index.js";

/** The value, but missing where its base is 0 or negative: no rate can be told from there, and the reason says which. */
export function fromPositiveBase(base: Formula, operand: Operand): Formula {
  return missingWhen(equal(base, 0), "zero-base", missingWhen(less(base, 0), "negative-base", operand));
}
