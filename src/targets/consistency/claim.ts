import { within } from "../../error/index.js";
import {
  add,
  divide,
  multiply,
  type Rational,
  rational,
  readDecimal,
  scaled,
  subtract,
  toRational,
  ZERO,
} from "../../number/index.js";
import { type UserUnits, unitOf } from "../../quantity/index.js";

/** What a plan, a report or a table says of one subject: its level, or what became of `base` or of the year before. */
export interface Claim {
  readonly subject: string;
  /** The level when left out. */
  readonly of?: "growth" | "increase" | "times";
  /** As it is printed: 2.0 tells more than 2. */
  readonly value: string;
  readonly unit: string;
  /** The period of the figure, or by whose end it is to be reached. */
  readonly period?: string;
  readonly base?: { readonly value: string; readonly unit: string; readonly period?: string };
  /** The words that say so, or where they stand. */
  readonly text?: string;
}

/** Between which values the true one lies, in base units. */
export interface Bounds {
  readonly low: Rational;
  readonly high: Rational;
}

/** Counted in whole pieces, and so not rounded where it is printed whole. */
const COUNTED: ReadonlySet<string> = new Set(["件", "项", "家", "次", "人", "名", "篇", "个"]);

/** What the printed digits allow: half of the last one up and down; a whole count is what it is. */
export function boundsOf({ value, unit }: Pick<Claim, "value" | "unit">, units: UserUnits): Bounds {
  const read = within("/value", () => toRational(value));
  const { factor } = within("/unit", () => unitOf(unit, units));
  const places = /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
  const whole = places === 0 && (COUNTED.has(unit) || readDecimal(value) === undefined);
  const half = whole ? ZERO : scaled(5, -(places + 1));
  return { low: multiply(subtract(read, half), factor), high: multiply(add(read, half), factor) };
}

/** The printed value itself. */
export function printedOf({ low, high }: Bounds): Bounds {
  const middle = divide(add(low, high), rational(2));
  return { low: middle, high: middle };
}

/** Whether the two can be the same value. */
export function overlap(a: Bounds, b: Bounds): boolean {
  return !isBelow(a, b) && !isBelow(b, a);
}

/** Whether all of the one lies below all of the other. */
export function isBelow(a: Bounds, b: Bounds): boolean {
  return subtract(a.high, b.low).numerator < 0;
}

export function sumOf(all: readonly Bounds[]): Bounds {
  return all.reduce((a, b) => ({ low: add(a.low, b.low), high: add(a.high, b.high) }), { low: ZERO, high: ZERO });
}

/** The product, of what is not negative. */
export function productOf(a: Bounds, b: Bounds): Bounds {
  return { low: multiply(a.low, b.low), high: multiply(a.high, b.high) };
}

/** The quotient, of what is positive. */
export function quotientOf(a: Bounds, b: Bounds): Bounds {
  return { low: divide(a.low, b.high), high: divide(a.high, b.low) };
}
