import { isMissing } from "../data/index.js";
import type { Condition } from "../formula/index.js";
import { sign } from "../number/index.js";
import { cellOf } from "./cellOf.js";

/** Whether a condition over numbers holds; undefined where it is missing. */
export function holds(condition: Condition): boolean | undefined {
  const cell = cellOf(condition);
  return isMissing(cell) ? undefined : sign(cell) > 0;
}
