import type { Direction, Operand } from "../formula/index.js";

/** What `points` is given: numbers or formulas over numbers. */
export interface PointsInput {
  readonly actual: Operand;
  readonly target?: Operand;
  readonly base?: Operand;
  readonly full: Operand;
  /** `higher` when left out. */
  readonly direction?: Direction;
  /** The unit of numbers that the rule states without one; none when left out. */
  readonly unit?: string;
  /** The tables of parameters that a scheme would have. */
  readonly parameters?: Readonly<Record<string, Operand>>;
}
