import type { RoundingMode } from "../number/index.js";
import type { UserUnits } from "../quantity/index.js";

/** How a value is shown; the outcome's own unit where none is given. */
export interface ShowOptions {
  readonly unit?: string;
  /**
   * Decimals in the unit, all of them shown; by the unit that is shown, where units have their own: `{ "%": 1, 亿元: 2 }`. When left
   * out: the exact decimal if it has at most 6, else rounded to 2.
   */
  readonly places?: number | Readonly<Record<string, number>>;
  readonly mode?: RoundingMode;
  readonly units?: UserUnits;
  /** Digits in groups of three: `77,985`. All digits stay. */
  readonly grouped?: boolean;
  /** Large amounts and counts in 万, 亿 and 万亿; in English in million, billion and trillion, and in the unit behind 万: `779.85 million 元`. */
  readonly scaled?: boolean;
}
