import { bareLoops } from "./bareLoops.js";
import { byAssess } from "./byAssess.js";
import { byDecimal } from "./byDecimal.js";
import { byDuckDb } from "./byDuckDb.js";
import { certified, exact } from "./byInterpreter.js";
import { rationals } from "./rationals.js";
import type { Side } from "./side.js";
import { wholeNumbers } from "./wholeNumbers.js";

/** All who race. */
export const SIDES: readonly Side[] = [
  bareLoops,
  wholeNumbers,
  certified,
  exact,
  byAssess,
  rationals,
  byDuckDb,
  byDecimal,
];

/** Whose digits the others' are compared with: the first of these that takes part. */
export const REFERENCES: readonly Side[] = [exact, rationals, wholeNumbers, certified];
