import { type Rational, rational } from "../../number/index.js";

/**
 * 二项分布的上尾概率: how likely at least `least` of `size` figures have by chance what each has with a chance of one in `of`.
 *
 *     Σ C(size, i) × (of − 1)^(size − i) ÷ of^size, over i from least to size
 *
 * Exact; the time grows with the square of the size (30,000 figures take a third of a second).
 */
export function binomialTail(size: number, least: number, of: number): Rational {
  let [ways, all] = [1n, 0n];
  for (let found = size; found >= least; found -= 1) {
    all += ways;
    // One fewer that has it: from C(n, i) × (of − 1)^(n − i) to that of i − 1.
    ways = (ways * BigInt((of - 1) * found)) / BigInt(size - found + 1);
  }
  return rational(all, BigInt(of) ** BigInt(size));
}
