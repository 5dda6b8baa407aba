import { within } from "../../error/index.js";
import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  readDecimal,
  scaled,
  sign,
  subtract,
  toRational,
  ZERO,
} from "../../number/index.js";
import { type UserUnits, unitOf } from "../../quantity/index.js";
import type { Strength } from "../target.js";

/** What a plan, a report or a table says of one subject: its level, or what became of `base` or of the year before. */
export interface Claim {
  readonly subject: string;
  /** The level when left out. */
  readonly of?: "growth" | "increase" | "times";
  /** As it is printed: 2.0 tells more than 2. */
  readonly value: string;
  /** Whether it may be more (…以上), or less (…以内). */
  readonly bound?: "least" | "most";
  readonly unit: string;
  /** The period of the figure, or by whose end it is to be reached. */
  readonly period?: string;
  readonly base?: { readonly value: string; readonly unit: string; readonly period?: string };
  /** How binding it is: what is striven for stands beside what is asked, and does not contradict it. */
  readonly strength?: Strength;
  /** The words that say so, or where they stand. */
  readonly text?: string;
}

/** Between which values the true one lies, in base units; null where that is open. */
export interface Bounds {
  readonly low: Rational | null;
  readonly high: Rational | null;
  /** What the printed number says itself. */
  readonly printed: Rational;
}

/** Counted in whole pieces, and so not rounded where it is printed whole. */
const COUNTED: ReadonlySet<string> = new Set(["件", "项", "家", "次", "人", "名", "篇", "个", "户", "所", "台", "座"]);

/** What the printed digits allow: half of the last one up and down; a whole count is what it is. */
export function boundsOf({ value, unit, bound }: Pick<Claim, "value" | "unit" | "bound">, units: UserUnits): Bounds {
  const read = within("/value", () => toRational(value));
  // 增长到2倍: the unit says what `of` says.
  const { factor } = within("/unit", () => unitOf(unit === "倍" ? "" : unit, units));
  const places = /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
  const whole = places === 0 && (COUNTED.has(unit) || readDecimal(value) === undefined);
  const half = whole ? ZERO : scaled(5, -(places + 1));
  return {
    low: bound === "most" ? null : multiply(subtract(read, half), factor),
    high: bound === "least" ? null : multiply(add(read, half), factor),
    printed: multiply(read, factor),
  };
}

/** Whether the two can be the same value. */
export function overlap(a: Bounds, b: Bounds): boolean {
  return !isBelow(a, b) && !isBelow(b, a);
}

/** Whether all of the one lies below all of the other. */
export function isBelow(a: Bounds, b: Bounds): boolean {
  return a.high !== null && b.low !== null && compare(a.high, b.low) < 0;
}

export function sumOf(all: readonly Bounds[]): Bounds {
  return all.reduce((a, b) => combined(a, b, add), { low: ZERO, high: ZERO, printed: ZERO });
}

/** The product, of what is not negative. */
export function productOf(a: Bounds, b: Bounds): Bounds {
  return combined(a, b, multiply);
}

/** The quotient, of what is positive. */
export function quotientOf(a: Bounds, b: Bounds): Bounds {
  return {
    low: both(a.low, b.high, divide),
    high: b.low !== null && sign(b.low) > 0 ? both(a.high, b.low, divide) : null,
    printed: divide(a.printed, b.printed),
  };
}

type Compute = (x: Rational, y: Rational) => Rational;

function both(x: Rational | null, y: Rational | null, compute: Compute): Rational | null {
  return x === null || y === null ? null : compute(x, y);
}

function combined(a: Bounds, b: Bounds, compute: Compute): Bounds {
  return {
    low: both(a.low, b.low, compute),
    high: both(a.high, b.high, compute),
    printed: compute(a.printed, b.printed),
  };
}
