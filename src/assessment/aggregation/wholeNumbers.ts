import type { Rational } from "../../number/index.js";

/** The smallest whole numbers in the same proportion. */
export function wholeNumbers(values: readonly Rational[]): readonly bigint[] {
  const under = values.reduce((product, { denominator }) => product * BigInt(denominator), 1n);
  const whole = values.map(({ numerator, denominator }) => BigInt(numerator) * (under / BigInt(denominator)));
  const divisor = whole.reduce(commonDivisor, 0n);
  return divisor === 0n ? whole : whole.map((value) => value / divisor);
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
