import {
  exactQuotient,
  fromBigInt,
  greatestCommonDivisor,
  type Integer,
  isSafe,
  opposite,
  plus,
  powerOfTen,
  safeDivisor,
  signOf,
  sumOfProducts,
  times,
} from "./integer.js";

/** An exact fraction. The denominator is positive; the two need not be coprime, `reduced` makes them so. */
export interface Rational {
  readonly numerator: Integer;
  readonly denominator: Integer;
}

export const ZERO: Rational = Object.freeze({ numerator: 0, denominator: 1 });
export const ONE: Rational = Object.freeze({ numerator: 1, denominator: 1 });

/** numerator ÷ denominator, where the denominator is not 0. */
export function rational(numerator: Integer, denominator: Integer = 1): Rational {
  const [top, bottom] = [canonical(numerator), canonical(denominator)];
  return bottom > 0
    ? { numerator: top, denominator: bottom }
    : { numerator: opposite(top), denominator: opposite(bottom) };
}

/** Bigints from outside may be small enough for a number. */
function canonical(value: Integer): Integer {
  return typeof value === "bigint" ? fromBigInt(value) : value;
}

/** The same value in lowest terms. */
export function reduced({ numerator, denominator }: Rational): Rational {
  const divisor = greatestCommonDivisor(numerator, denominator);
  if (divisor === 1) return { numerator, denominator };
  return {
    numerator: exactQuotient(numerator, divisor),
    denominator: exactQuotient(denominator, divisor),
  };
}

// Floats divide fast, and what is short keeps later products safe. Among bigints a gcd pays only while numbers are short (one on
// 85,576 bits takes 900 ms), and below the lower bound products are cheap as they are.
const SHORT = 2 ** 24;
const GCD_FROM = 2n ** 512n;
const GCD_UP_TO = 2n ** 1000n;

function kept(numerator: Integer, denominator: Integer): Rational {
  const short = typeof denominator === "number" && typeof numerator === "number";
  if (short ? denominator <= SHORT : !isWorthReducing(denominator)) return { numerator, denominator };
  return reduced({ numerator, denominator });
}

function isWorthReducing(denominator: Integer): boolean {
  return typeof denominator === "bigint" && denominator > GCD_FROM && denominator < GCD_UP_TO;
}

/** (a × b) ÷ (c × d), where c and d are positive. Before a product leaves the safe integers, common factors go. */
function quotient(a: Integer, b: Integer, c: Integer, d: Integer): Rational {
  if (typeof a === "number" && typeof b === "number" && typeof c === "number" && typeof d === "number") {
    if (isSafe(a * b) && isSafe(c * d)) return kept(a * b + 0, c * d);
    const left = safeDivisor(a, d);
    const right = safeDivisor(b, c);
    return { numerator: times(a / left, b / right), denominator: times(c / right, d / left) };
  }
  return kept(times(a, b), times(c, d));
}

/** a + b */
export function add(a: Rational, b: Rational): Rational {
  return added(a.numerator, a.denominator, b.numerator, b.denominator);
}

/** a ÷ b + c ÷ d */
function added(a: Integer, b: Integer, c: Integer, d: Integer): Rational {
  if (b === d) return { numerator: plus(a, c), denominator: b };
  // Decimals of different length: the longer one's denominator serves both.
  if (isDivisor(b, d)) return { numerator: plus(times(a, exactQuotient(d, b)), c), denominator: d };
  if (isDivisor(d, b)) return { numerator: plus(times(c, exactQuotient(b, d)), a), denominator: b };
  if (typeof b !== "number" || typeof d !== "number" || isSafe(b * d)) return addedOver(a, b, c, d, b);
  const shared = safeDivisor(b, d);
  return addedOver(a, b / shared, c, d / shared, b);
}

function isDivisor(small: Integer, large: Integer): boolean {
  if (small === 1) return true;
  if (typeof small !== "number") return false;
  return typeof large === "number" ? small < large && large % small === 0 : large % BigInt(small) === 0n;
}

/** The same over denominators that are b and d times something that they share; `whole` is all of the first. */
function addedOver(a: Integer, b: Integer, c: Integer, d: Integer, whole: Integer): Rational {
  return { numerator: sumOfProducts(a, d, c, b), denominator: times(whole, d) };
}

/** −a */
export function negate(a: Rational): Rational {
  return { numerator: opposite(a.numerator), denominator: a.denominator };
}

/** |a| */
export function absolute(a: Rational): Rational {
  return a.numerator < 0 ? negate(a) : a;
}

/** a − b */
export function subtract(a: Rational, b: Rational): Rational {
  return added(a.numerator, a.denominator, opposite(b.numerator), b.denominator);
}

/** a × b */
export function multiply(a: Rational, b: Rational): Rational {
  return quotient(a.numerator, b.numerator, a.denominator, b.denominator);
}

/** a ÷ b, where b is not 0. */
export function divide(a: Rational, b: Rational): Rational {
  const { numerator, denominator } = b;
  const positive = numerator > 0;
  const above = positive ? a.numerator : opposite(a.numerator);
  const below = positive ? numerator : opposite(numerator);
  return a.denominator === denominator ? kept(above, below) : quotient(above, denominator, a.denominator, below);
}

/** The sum of all, as a balanced tree: neighbours first, so that denominators stay as short as they can. */
export function sum(values: readonly Rational[]): Rational {
  const leaves = packed(values);
  const [only = ZERO, second] = leaves;
  if (second === undefined) return only;
  let level: readonly LongRational[] = leaves.map(long);
  while (level.length > 1) {
    const next: LongRational[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const [left, right] = [level[index], level[index + 1]];
      if (left !== undefined) next.push(right === undefined ? left : addLong(left, right));
    }
    level = next;
  }
  const [{ numerator, denominator } = LONG_ZERO] = level;
  return { numerator: fromBigInt(numerator), denominator: fromBigInt(denominator) };
}

/** A fraction of bigints alone: on the way to a sum none of them need be brought back to a number. */
interface LongRational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const LONG_ZERO: LongRational = { numerator: 0n, denominator: 1n };

function long({ numerator, denominator }: Rational): LongRational {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

function addLong(a: LongRational, b: LongRational): LongRational {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** Sums of neighbours, each of as many as have a common denominator within the safe integers. */
function packed(values: readonly Rational[]): readonly Rational[] {
  const sums: Rational[] = [];
  // Taken apart, so that what has one denominator is added without an object for each step.
  let { numerator, denominator } = ZERO;
  for (const { numerator: top, denominator: bottom } of values) {
    if (bottom === denominator) numerator = plus(numerator, top);
    else if (staysSafe(denominator, bottom)) {
      ({ numerator, denominator } = added(numerator, denominator, top, bottom));
    } else {
      sums.push({ numerator, denominator });
      [numerator, denominator] = [top, bottom];
    }
  }
  sums.push({ numerator, denominator });
  return sums;
}

/** Whether fractions over these have a common denominator that is a safe integer, at a glance. */
function staysSafe(left: Integer, right: Integer): boolean {
  return typeof left === "number" && typeof right === "number" && (left === right || isSafe(left * right));
}

/** −1, 0 or 1 */
export function sign(a: Rational): -1 | 0 | 1 {
  return signOf(a.numerator);
}

// Four roundings of at most 2⁻⁵³ each stand behind the two float products that `compare` looks at.
const CLEARLY_APART = 2 ** -50;

/** −1 where a < b, 0 where they are equal, 1 where a > b. Floats settle what is clearly apart, integers the rest. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  return comparedSafely(a, b) ?? comparedAtLength(a, b);
}

/** By products that are safe integers; undefined where they are not. */
function comparedSafely(a: Rational, b: Rational): -1 | 0 | 1 | undefined {
  const { numerator: p, denominator: q } = a;
  const { numerator: r, denominator: s } = b;
  if (typeof p !== "number" || typeof q !== "number" || typeof r !== "number" || typeof s !== "number")
    return undefined;
  const left = p * s;
  const right = r * q;
  if (!isSafe(left) || !isSafe(right)) return undefined;
  return left > right ? 1 : left < right ? -1 : 0;
}

function comparedAtLength(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = Number(a.numerator) * Number(b.denominator);
  const right = Number(b.numerator) * Number(a.denominator);
  const gap = left - right;
  // NaN and infinities (beyond 1,024 bits) fail this test and go on to the integers.
  if (Math.abs(gap) > CLEARLY_APART * (Math.abs(left) + Math.abs(right))) return gap > 0 ? 1 : -1;
  const exactLeft = times(a.numerator, b.denominator);
  const exactRight = times(b.numerator, a.denominator);
  return exactLeft > exactRight ? 1 : exactLeft < exactRight ? -1 : 0;
}

/** The value nearest to a in floats, for drawing and for picking a scale; never for a decision. */
export function toNumber(a: Rational): number {
  if (typeof a.numerator === "number" && typeof a.denominator === "number") return a.numerator / a.denominator;
  const [top, bottom] = [BigInt(a.numerator), BigInt(a.denominator)];
  const size = top < 0n ? -top : top;
  // At least 64 bits of the quotient; the last one says whether more follow, so that the float is rounded once.
  const shift = bitsOf(bottom) - bitsOf(size) + 68;
  const scaledTop = shift > 0 ? size << BigInt(shift) : size;
  const scaledBottom = shift < 0 ? bottom << BigInt(-shift) : bottom;
  const quotient = (scaledTop / scaledBottom) | (scaledTop % scaledBottom === 0n ? 0n : 1n);
  const half = Math.trunc(shift / 2);
  return Number(top < 0n ? -quotient : quotient) * 2 ** -half * 2 ** (half - shift);
}

function bitsOf(size: bigint): number {
  return size.toString(16).length * 4;
}

/** aⁿ for a whole n; a is not 0 where n is negative. */
export function integerPower(a: Rational, exponent: number): Rational {
  const size = BigInt(Math.abs(exponent));
  const numerator = BigInt(a.numerator) ** size;
  const denominator = BigInt(a.denominator) ** size;
  return exponent < 0 ? rational(denominator, numerator) : rational(numerator, denominator);
}

/** A whole number of something. */
export function timesWhole(whole: Integer, { numerator, denominator }: Rational): Rational {
  return quotient(canonical(whole), numerator, 1, denominator);
}

/** digits × 10^exponent */
export function scaled(digits: Integer, exponent: number): Rational {
  return exponent >= 0
    ? { numerator: times(digits, powerOfTen(exponent)), denominator: 1 }
    : { numerator: digits, denominator: powerOfTen(-exponent) };
}
