/** The list in an order that follows from the seed. */
export function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  return list
    .map((each, place) => ({ each, key: Math.imul(seed + place + 1, 0x9e3779b1) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ each }) => each);
}
