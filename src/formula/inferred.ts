import type { Rational } from "../number/index.js";
import type { Dimension, Unit } from "../quantity/index.js";

/** What is known of a value's unit before anything is evaluated. Without a dimension it fits any: the constant 0. */
export interface Inferred {
  readonly dimension?: Dimension;
  readonly ratio?: Unit["ratio"];
  /** What the value is called in a sentence. */
  readonly name?: string;
  /** The value, where it is a constant pure number: exponents decide about dimensions. */
  readonly constant?: Rational;
}
