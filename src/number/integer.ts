/**
 * An exact integer: a `number` while it is safe, a `bigint` beyond 2⁵³ − 1.
 * The form is canonical, so that small values keep the speed of plain floats and equal integers are `===` within a form.
 */
export type Integer = number | bigint;

const LARGEST = Number.MAX_SAFE_INTEGER;
const LARGEST_BIGINT = /* @__PURE__ */ BigInt(LARGEST);

/** Whether a float that stands for a sum or product of two integers is that sum or product. */
export function isSafe(value: number): boolean {
  return value <= LARGEST && value >= -LARGEST;
}

/** The canonical form of a bigint. */
export function fromBigInt(value: bigint): Integer {
  return value <= LARGEST_BIGINT && value >= -LARGEST_BIGINT ? Number(value) : value;
}

/** a × b. A float product up to 2⁵³ − 1 is exact, so it is kept; a larger one is done again in bigints. */
export function times(a: Integer, b: Integer): Integer {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    // Adding 0 turns −0 into 0.
    if (isSafe(product)) return product + 0;
  } else if (a === 0 || b === 0) return 0;
  // What comes here is beyond 2⁵³ − 1 already: a float product that is not exact, or a bigint times a whole number.
  return BigInt(a) * BigInt(b);
}

/** a + b */
export function plus(a: Integer, b: Integer): Integer {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (isSafe(sum)) return sum;
  }
  return fromBigInt(BigInt(a) + BigInt(b));
}

/** a × b + c × d */
export function sumOfProducts(a: Integer, b: Integer, c: Integer, d: Integer): Integer {
  if (typeof a === "number" && typeof b === "number" && typeof c === "number" && typeof d === "number") {
    return plus(times(a, b), times(c, d));
  }
  return fromBigInt(BigInt(a) * BigInt(b) + BigInt(c) * BigInt(d));
}

/** −a */
export function opposite(a: Integer): Integer {
  return typeof a === "number" ? 0 - a : -a;
}

/** −1, 0 or 1 */
export function signOf(a: Integer): -1 | 0 | 1 {
  return a > 0 ? 1 : a < 0 ? -1 : 0;
}

/** a ÷ b toward zero, and what is left over with the sign of a; b > 0. */
export function divideWithRemainder(a: Integer, b: Integer): { readonly quotient: Integer; readonly rest: Integer } {
  if (typeof a === "number" && typeof b === "number") {
    const rest = (a % b) + 0;
    return { quotient: (a - rest) / b + 0, rest };
  }
  const [x, y] = [BigInt(a), BigInt(b)];
  return { quotient: fromBigInt(x / y), rest: fromBigInt(x % y) };
}

/** a ÷ b, where b divides a. */
export function exactQuotient(a: Integer, b: Integer): Integer {
  if (typeof a === "number" && typeof b === "number") return a / b;
  return b === 1 ? a : fromBigInt(BigInt(a) / BigInt(b));
}

/** The greatest common divisor of |a| and b, where b > 0. */
export function greatestCommonDivisor(a: Integer, b: Integer): Integer {
  if (typeof a === "number" && typeof b === "number") return safeDivisor(a, b);
  let [x, y] = [BigInt(b), BigInt(a)];
  if (y < 0n) y = -y;
  // Two steps at a time, until what is left is safe.
  while (y > LARGEST_BIGINT) {
    x %= y;
    if (x === 0n) return y;
    y %= x;
  }
  return y === 0n ? fromBigInt(x) : safeDivisor(Number(x % y), Number(y));
}

const LARGEST_INT32 = 2 ** 31 - 1;

/** The same of safe integers. */
export function safeDivisor(a: number, b: number): number {
  let x = Math.abs(a);
  let y = b;
  while (y > LARGEST_INT32) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return y === 0 ? x : smallDivisor((x % y) | 0, y | 0);
}

/** The same of 32-bit integers of at least 0, whose remainders are several times faster than those of floats. */
function smallDivisor(a: number, b: number): number {
  let x = b;
  let y = a;
  while (y !== 0) {
    const rest = (x % y) | 0;
    x = y;
    y = rest;
  }
  return x;
}

/** 10ⁿ for a whole n of at least 0. */
export function powerOfTen(n: number): Integer {
  return n <= 15 ? 10 ** n : 10n ** BigInt(n);
}
