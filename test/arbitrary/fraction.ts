// A naive exact fraction, by which tests compute what src must give. Of src it knows types alone.
import type { Rational } from "../../src/number/index.js";

/** In lowest terms, the denominator positive: equal fractions are deeply equal. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

export function fraction(over: bigint, under = 1n): Fraction {
  const divisor = gcd(over, under) * (under < 0n ? -1n : 1n);
  return { over: over / divisor, under: under / divisor };
}

/** What a rational of src stands for. */
export function fractionOf({ numerator, denominator }: Rational): Fraction {
  return fraction(BigInt(numerator), BigInt(denominator));
}

/** `-1.25`, `7` or `53/61` as a fraction. */
export function fractionFrom(text: string): Fraction {
  const [top = "", bottom] = text.split("/");
  if (bottom !== undefined) return fraction(BigInt(top), BigInt(bottom));
  const [whole = "", part = ""] = top.split(".");
  return fraction(BigInt(whole + part), 10n ** BigInt(part.length));
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under - b.over * a.under, a.under * b.under);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over);
export const size = (a: Fraction): Fraction => (a.over < 0n ? { over: -a.over, under: a.under } : a);

/** −1, 0 or 1, by cross-multiplying. */
export function order(a: Fraction, b: Fraction): number {
  const [left, right] = [a.over * b.under, b.over * a.under];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function raised(a: Fraction, exponent: number): Fraction {
  let result = fraction(1n);
  for (let step = 0; step < Math.abs(exponent); step += 1) result = times(result, a);
  return exponent < 0 ? over(fraction(1n), result) : result;
}

/** a as a whole number of steps, rounded by its absolute value. */
export function wholeSteps(a: Fraction, step: Fraction, mode: string): bigint {
  const { over: top, under } = over(size(a), step);
  const [below, rest] = [top / under, top % under];
  const half = rest * 2n === under;
  const nearer = rest * 2n > under;
  const up = {
    down: false,
    up: rest > 0n,
    "half-up": nearer || half,
    "half-even": nearer || (half && below % 2n === 1n),
  }[mode];
  if (up === undefined) throw new Error(mode);
  const count = up ? below + 1n : below;
  return a.over < 0n ? -count : count;
}

export const rounded = (a: Fraction, step: Fraction, mode: string): Fraction =>
  times(fraction(wholeSteps(a, step, mode)), step);
