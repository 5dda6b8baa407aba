import { add, type Formula, formulaOf, less, min, missingWhen, multiply, type Operand } from "../formula/index.js";

/** (1 + g₁) × (1 + g₂) × …; `out-of-domain` for a fall of more than 100%, since two of them would pass for a gain. */
export function chainedIndex(operation: string, growths: readonly Operand[]): Formula {
  const factors = growths.map((growth, position) => add(1, formulaOf(growth, operation, position)));
  return missingWhen(less(min(...factors), 0), "out-of-domain", multiply(...factors));
}
