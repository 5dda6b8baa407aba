import { type Rational, rational, reduced } from "../../number/index.js";

/** Which share of a variance a choice explains alone, and together with all that it acts through other choices. */
export interface SobolIndices {
  readonly first: Rational;
  readonly total: Rational;
}

/**
 * Sobol' indices of first and of total order, exact over a full factorial whose options are equally likely.
 *
 *     first = Var(E[y | xᵢ]) ÷ Var(y),  total = 1 − Var(E[y | all but xᵢ]) ÷ Var(y)
 *
 * With n options of N runs, Σ over runs, A the sums of y by option and B those over all else, times N² throughout:
 * Var(y) is N Σy² − (Σy)², the first term nΣA² − (Σy)², the second N Σy² − N ÷ n × ΣB².
 *
 * @param values of all runs; the option of the first choice changes slowest
 * @param sizes how many options each choice has
 * @returns null where nothing varies
 * @source A. Saltelli et al., "Global Sensitivity Analysis: The Primer" (2008), §4.5
 */
export function sobolIndices(values: readonly Rational[], sizes: readonly number[]): readonly SobolIndices[] | null {
  const whole = overOneDenominator(values);
  const [runs, sum, squares] = [BigInt(whole.length), total(whole), total(whole.map((each) => each * each))];
  const variance = runs * squares - sum * sum;
  if (variance === 0n) return null;
  let stride = whole.length;
  return sizes.map((size) => {
    const [above, own] = [stride, stride / size];
    stride = own;
    const byOption = Array.from({ length: size }, () => 0n);
    const byRest = new Map<number, bigint>();
    for (const [run, value] of whole.entries()) {
      const option = Math.floor((run % above) / own);
      byOption[option] = (byOption[option] ?? 0n) + value;
      const rest = run - option * own;
      byRest.set(rest, (byRest.get(rest) ?? 0n) + value);
    }
    const [options, alike] = [BigInt(size), runs / BigInt(size)];
    const ofOption = total(byOption.map((each) => each * each));
    const ofRest = total([...byRest.values()].map((each) => each * each));
    return {
      first: reduced(rational(options * ofOption - sum * sum, variance)),
      total: reduced(rational(runs * squares - alike * ofRest, variance)),
    };
  });
}

function total(values: readonly bigint[]): bigint {
  return values.reduce((all, each) => all + each, 0n);
}

/** The values as whole numbers of one part: no index depends on its size. */
function overOneDenominator(values: readonly Rational[]): readonly bigint[] {
  const plain = values.map((value) => {
    const { numerator, denominator } = reduced(value);
    return [BigInt(numerator), BigInt(denominator)] as const;
  });
  const shared = [...new Set(plain.map(([, denominator]) => denominator))].reduce(
    (all, each) => (all / divisor(all, each)) * each,
    1n,
  );
  return plain.map(([numerator, denominator]) => numerator * (shared / denominator));
}

function divisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
