import { fail } from "../error/index.js";
import { type DecimalInput, exactText, positiveDecimal, type RoundingMode, scaled } from "../number/index.js";
import type { NodeOf } from "./node.js";
import { constant, formulaOf, formulasOf, type Operand } from "./operand.js";
import { checkPlaces } from "./places.js";

/** The sum of all operands. */
export function add(...operands: readonly Operand[]): NodeOf<"add"> {
  return Object.freeze({ kind: "add", parts: formulasOf(operands, "add") });
}

/** The product of all operands. */
export function multiply(...operands: readonly Operand[]): NodeOf<"multiply"> {
  return Object.freeze({ kind: "multiply", parts: formulasOf(operands, "multiply") });
}

/** a − b */
export function subtract(a: Operand, b: Operand): NodeOf<"subtract"> {
  return Object.freeze({ kind: "subtract", parts: pair(a, b, "subtract") });
}

/** a ÷ b; `division-by-zero` where b is 0. */
export function divide(a: Operand, b: Operand): NodeOf<"divide"> {
  return Object.freeze({ kind: "divide", parts: pair(a, b, "divide") });
}

/** The least operand. */
export function min(...operands: readonly Operand[]): NodeOf<"min"> {
  return Object.freeze({ kind: "min", parts: formulasOf(operands, "min") });
}

/** The greatest operand. */
export function max(...operands: readonly Operand[]): NodeOf<"max"> {
  return Object.freeze({ kind: "max", parts: formulasOf(operands, "max") });
}

/** −a */
export function negate(a: Operand): NodeOf<"subtract"> {
  return subtract(0, a);
}

/** |a| */
export function absolute(a: Operand): NodeOf<"max"> {
  return max(a, negate(a));
}

/** a, no lower than `low` and no higher than `high`. */
export function clamp(a: Operand, low: Operand, high: Operand): NodeOf<"max"> {
  return max(low, min(a, high));
}

/** How a value is rounded: to decimals, or to whole multiples of a step; both count in the unit. */
export interface RoundOptions {
  /** Decimals in the unit; 0 when left out. */
  readonly places?: number;
  /** A step in place of decimals: `"0.5"` rounds to halves. */
  readonly multiple?: DecimalInput;
  /** The unit in which people see the value: 86.9% is one place of 86.88…%. A pure number when left out. */
  readonly unit?: string;
  /** `half-up` (四舍五入) when left out. */
  readonly mode?: RoundingMode;
}

/**
 * The value rounded, here and once.
 *
 * @throws KaoheError `formula.places` for places that are no whole number from 0 to 100, `number.not-positive` for the step
 * @example
 * value(round(divide(53, 61), { places: 1, unit: "%" })).exact   //=> "0.869"
 */
export function round(a: Operand, options: RoundOptions = {}): NodeOf<"round"> {
  const { places = 0, multiple, unit = "", mode = "half-up" } = options;
  checkPlaces(places);
  const step = exactText(multiple === undefined ? scaled(1, -places) : positiveDecimal(multiple, "multiple"));
  return Object.freeze({ kind: "round", step, unit, mode, parts: one(a, "round") });
}

/** ln a; `out-of-domain` where a is not positive. Irrational: 50 digits. */
export function naturalLogarithm(a: Operand): NodeOf<"naturalLogarithm"> {
  return Object.freeze({ kind: "naturalLogarithm", parts: one(a, "naturalLogarithm") });
}

/**
 * base^exponent: exact where the exponent is a whole constant, else 50 digits. `out-of-domain` for 0 to a negative, for a negative
 * to a fraction, and beyond 1,000 in the exponent.
 */
export function power(base: Operand, exponent: Operand): NodeOf<"power"> {
  return Object.freeze({ kind: "power", parts: pair(base, exponent, "power") });
}

/** √a */
export function squareRoot(a: Operand): NodeOf<"power"> {
  return power(a, constant("0.5"));
}

/**
 * 累计法: the yearly rate g at which (1+g) + (1+g)² + … + (1+g)ⁿ is the sum. `out-of-domain` for a negative sum.
 *
 * @throws KaoheError `formula.years` for years that are no whole number from 1 to 200
 */
export function accumulativeRate(sum: Operand, years: number): NodeOf<"accumulativeRate"> {
  if (!Number.isInteger(years) || years < 1 || years > 200) fail("formula.years", { years: String(years) }, "/years");
  return Object.freeze({ kind: "accumulativeRate", years, parts: one(sum, "accumulativeRate") });
}

function one(a: Operand, operation: string): NodeOf<"round">["parts"] {
  return Object.freeze([formulaOf(a, operation, 0)] as const);
}

function pair(a: Operand, b: Operand, operation: string): NodeOf<"divide">["parts"] {
  return Object.freeze([formulaOf(a, operation, 0), formulaOf(b, operation, 1)] as const);
}
