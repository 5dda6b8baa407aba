/** Uniform numbers from 0 to below 1 that are the same for the same seed, on every machine. */
export type Random = () => number;

/**
 * The generator of a seed: Marsaglia's xorshift of 128 bits, started by what a multiplicative hash makes of the seed.
 *
 * G. Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (2003) 14, §4: x = t ^ (t << 11), period 2¹²⁸ − 1.
 */
export function seeded(seed: number): Random {
  const state = new Uint32Array(4);
  for (let index = 0; index < state.length; index += 1) {
    const mixed = Math.imul((seed + index * 0x9e37_79b9) ^ (seed >>> 15), 0x85eb_ca6b);
    // Never all of them 0, from where there would be no way out.
    state[index] = (mixed ^ (mixed >>> 13)) | 1;
  }
  const next = (): number => {
    const [first = 0, second = 0, third = 0, last = 0] = state;
    const turned = first ^ (first << 11);
    const made = last ^ (last >>> 19) ^ turned ^ (turned >>> 8);
    state.set([second, third, last, made]);
    return made >>> 0;
  };
  for (let warming = 0; warming < 16; warming += 1) next();
  // 53 bits, all that a float between 0 and 1 holds.
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) * 2 ** -53;
}
