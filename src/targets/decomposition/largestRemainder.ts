import { byCodePoint } from "../byCodePoint.js";

/**
 * Shares a whole number in proportion to weights, in whole numbers (最大余数法): each gets the whole of its exact share, and those
 * with the largest remainders one more, until nothing is left. Ties: the larger share, then the id that comes first by code
 * points; so the order of the parts never matters.
 */
export function largestRemainder(
  total: bigint,
  parts: readonly { readonly id: string; readonly weight: bigint }[],
): readonly bigint[] {
  const sum = parts.reduce((all, { weight }) => all + weight, 0n);
  if (sum === 0n) return parts.map(() => 0n);
  const whole = parts.map(({ weight }) => (weight * total) / sum);
  const order = parts
    .map(({ id, weight }, place) => ({ id, weight, place, remainder: (weight * total) % sum }))
    .sort((a, b) => descending(a.remainder, b.remainder) || descending(a.weight, b.weight) || byCodePoint(a.id, b.id));
  let left = whole.reduce((rest, each) => rest - each, total);
  for (const { place } of order) {
    if (left === 0n) break;
    whole[place] = (whole[place] ?? 0n) + 1n;
    left -= 1n;
  }
  return whole;
}

function descending(a: bigint, b: bigint): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
