import { add, type Formula, multiply, type Operand, subtract } from "../formula/index.js";

/** The value when a share of the way from one to another is done: from + (to − from) × share. */
export function partWay(from: Formula, to: Formula, share: Operand): Formula {
  return add(from, multiply(subtract(to, from), share));
}
